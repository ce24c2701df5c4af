import { InputError } from "../term/index.ts";
import type { Witness } from "../certificate/index.ts";
import { parseClaim, type Claim } from "../claim/index.ts";

/** What an audit says of a line; see `statusOf`, which computes it. */
export type Status = "holds" | "gap" | "false" | "hypothesis-missing" | "ill-posed" | "vacuous" | "unproved" | "unchecked";

/** A line that terms cannot state: its formula in LaTeX where it has one, and in plain text. */
export interface Sentence {
  readonly text: string;
  readonly latex: string;
  /** Why no claim says it. */
  readonly unsaid?: string;
  /** The line as a claim that the types refuse, where it is one: reading it throws. */
  readonly stated?: string;
}

/**
 * An accusation with its evidence. It is sustained when every claim of `holds` is proved, every claim of `fails` is refuted,
 * and `illTyped`, which builds the line as printed, is refused by the types. At least one piece of evidence is needed.
 */
export interface Charge {
  readonly of: Exclude<Status, "holds" | "unproved" | "unchecked">;
  readonly why: string;
  readonly holds?: readonly Claim[];
  readonly fails?: readonly Claim[];
  readonly illTyped?: () => unknown;
}

/** What takes the place of a line that does not hold. */
export interface Repair {
  readonly text?: string;
  /** What the claim is restricted to, where the text says more: `two values in [0, 1]`. Every badge of it says so. */
  readonly only?: string;
  readonly claim: Claim;
  /** Labels of later lines that read differently after it. */
  readonly changes?: readonly string[];
}

/** The best constant of a line: the claim holds at the constant, and fails just below it. */
export interface Best {
  /** In closed form, as text: `sqrt(2)`. */
  readonly constant: string;
  readonly at: Claim;
  readonly below: Claim;
}

/** A claim made false on purpose; it must be refuted. */
export interface Twin {
  readonly name: string;
  readonly claim: Claim;
}

/** A further theorem of a step. Its statement is generated from its claim, as all are. */
export interface RocqTheorem {
  /** The name of the theorem, in whichever file of proofs it stands. */
  readonly theorem: string;
  /** What it says of the step, in a few words. */
  readonly says: string;
  /** What it proves, or refutes. */
  readonly claim: Claim;
  readonly refutes?: true;
}

/** A place in the source of a paper. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How a line of a source was read: as a claim, or why not. */
export type ReadingState = "read" | "definition" | "assumed" | "not claimed" | "ambiguous" | "undeclared" | "cannot be stated yet" | "not understood" | "skipped";

/** What of a source its author does not claim. */
export const NOT_CLAIMED: ReadonlySet<ReadingState> = new Set(["definition", "assumed", "not claimed", "skipped"]);

/** What a reader of a source understood of a line. */
export interface ReadingOf {
  readonly state: ReadingState;
  /** The words that letters and hypotheses were taken from, each with its place. */
  readonly taken: readonly (SourcePlace & { readonly words: string })[];
  /** Conventions that no words stand for. */
  readonly notes: readonly string[];
  /** What to type to settle it. */
  readonly fix?: string;
}

/** One line of a paper, as its module states it. */
export interface StepSource {
  /** Stable, in kebab case, unique in the paper. */
  readonly label: string;
  /** Where it stands, after the name of the section: `proof, second display`. */
  readonly where: string;
  readonly printed: Claim | Sentence;
  /** The formula as the source has it. */
  readonly latex?: string;
  /** Where it stands in a file; lines and columns count from 1. */
  readonly source?: SourcePlace;
  /** What a reader of the source understood, and from which words. */
  readonly reading?: ReadingOf;
  /** Why nothing states the line, where a reader of the source gave up. */
  readonly unread?: string;
  /** Why the line is not accused though a point may contradict the claim: something that was said of it was not read. */
  readonly doubt?: string;
  /** Other readings that must fail too before the line is false, each with what to say where it does not. */
  readonly also?: readonly { readonly why: string; readonly claim: Claim }[];
  /** What a sentence says, as claims: the sentence fails when one of them does. */
  readonly readings?: readonly Claim[];
  readonly charges?: readonly Charge[];
  /** Labels of the steps the paper gives as its reason. When one of them fails, a true line has a gap. */
  readonly reasons?: readonly string[];
  /** Labels of further steps this one rests on. */
  readonly uses?: readonly string[];
  readonly repair?: Repair;
  readonly best?: Best;
  readonly twins?: readonly Twin[];
  readonly rocq?: readonly RocqTheorem[];
  /** The true reason, or what else a reader should know: one or two sentences. */
  readonly note: string;
}

export interface Section {
  readonly name: string;
  readonly steps: readonly StepSource[];
}

/** A result of the paper: which step states it, and which steps its printed proof ends with. */
export interface ResultSource {
  readonly name: string;
  readonly statement: string;
  readonly proof: readonly string[];
  /** What is true after repair, in one sentence. */
  readonly repaired: string;
}

/** A paper under audit: plain data that a module exports as `paper`. */
export interface Paper {
  readonly title: string;
  readonly source: string;
  readonly sections: readonly Section[];
  readonly results: readonly ResultSource[];
  /** By label: why a line that holds, or a repair, has no proof in Rocq. */
  readonly unproved?: Readonly<Record<string, string>>;
  /** By claim: a model that refutes it. Each is checked before it counts; what has none is searched. */
  readonly models?: Readonly<Record<string, Witness>>;
}

/**
 * Whether a step states its line as a claim, not in words.
 *
 * @example
 * ```ts
 * import { isClaim, parseClaim, sentence } from "lemmakit";
 * isClaim(parseClaim("forall x real: x <= x")); // true
 * isClaim(sentence("training converges")); // false
 * ```
 */
export const isClaim = (p: Claim | Sentence): p is Claim => "conclusion" in p;

/**
 * Declares a step; checks nothing but its type, so that a module reads like the paper.
 *
 * @example
 * ```ts
 * import { parseClaim, step } from "lemmakit";
 * const lemma = step({
 *   label: "log-bound",
 *   where: "Lemma 1",
 *   printed: parseClaim("forall x > 0: log(x) <= x - 1"),
 *   twins: [{ name: "one tenth less", claim: parseClaim("forall x > 0: log(x) <= 0.9*(x - 1)") }],
 *   note: "Equal at 1.",
 * });
 * lemma.label; // "log-bound"
 * ```
 */
export const step = (s: StepSource): StepSource => Object.freeze(s);
/**
 * A line in words and, where it has one, a formula in LaTeX; and why no claim says it. Nothing decides it; what it says as claims stands
 * in `readings`.
 *
 * @example
 * ```ts
 * import { parseClaim, sentence, step } from "lemmakit";
 * const line = step({
 *   label: "never-negative",
 *   where: "Section 2",
 *   printed: sentence("the loss is never negative", "\\ell \\ge 0"),
 *   readings: [parseClaim("forall z real: log(1 + exp(z)) >= 0")],
 *   note: "",
 * });
 * line.readings!.length; // 1
 * ```
 */
export const sentence = (text: string, latex = "", unsaid?: string): Sentence => Object.freeze({ text, latex, ...(unsaid === undefined ? {} : { unsaid }) });
/**
 * A line whose claim, as it is printed, does not type: what it says in words, the claim, and its formula.
 *
 * @example
 * ```ts
 * import { parseClaim, refusedLine } from "lemmakit";
 * const line = refusedLine("every entry is positive", "forall x in R^c: x[k] > 0", "x_k > 0");
 * parseClaim(line.stated!); // throws InputError: "k" is not bound
 * ```
 */
export const refusedLine = (text: string, stated: string, latex = ""): Sentence => Object.freeze({ text, latex, stated });

/**
 * What the types say against a line that is stated as a claim they refuse; nothing where there is no such claim, or where it builds.
 *
 * @example
 * ```ts
 * import { refusedLine } from "lemmakit";
 * import { refusalOf } from "./index.ts";
 * refusalOf(refusedLine("a sum over labels", "forall x in R^c: x[k] >= 0"))?.kind; // "unbound-variable"
 * ```
 */
export function refusalOf(p: Sentence): InputError | undefined {
  if (p.stated === undefined) return undefined;
  try {
    parseClaim(p.stated);
    return undefined;
  } catch (e) {
    if (e instanceof InputError) return e;
    throw e;
  }
}
