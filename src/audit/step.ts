import type { Claim } from "../claim/index.ts";

/** What an audit says of a line; see `statusOf`, which computes it. */
export type Status = "holds" | "gap" | "false" | "ill-posed" | "hypothesis-missing" | "vacuous";

/** A line that terms cannot state: its formula in LaTeX where it has one, and in plain text. */
export interface Sentence {
  readonly text: string;
  readonly latex: string;
}

/**
 * An accusation with its evidence. It is sustained when no claim of `holds` is refuted, every claim of `fails` is, and
 * `illTyped`, which builds the line as printed, throws an input error. At least one piece of evidence is needed.
 */
export interface Charge {
  readonly of: Exclude<Status, "holds">;
  readonly why: string;
  readonly holds?: readonly Claim[];
  readonly fails?: readonly Claim[];
  readonly illTyped?: () => unknown;
}

/** What takes the place of a line that does not hold. */
export interface Repair {
  readonly text?: string;
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

/** A theorem that Rocq can state and terms cannot: about functions, sets or all constants at once. */
export interface RocqTheorem {
  /** The name of the theorem, in whichever file of proofs it stands. */
  readonly theorem: string;
  /** The proposition, written by hand; the proof file must prove exactly this. */
  readonly statement: string;
  /** What it says of the step, in a few words. */
  readonly says: string;
}

/** One line of a paper, as its module states it. */
export interface StepSource {
  /** Stable, in kebab case, unique in the paper. */
  readonly label: string;
  /** Where it stands, after the name of the section: `proof, second display`. */
  readonly where: string;
  readonly printed: Claim | Sentence;
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
}

export const isClaim = (p: Claim | Sentence): p is Claim => "conclusion" in p;

/** Declares a step; checks nothing but its type, so that a module reads like the paper. */
export const step = (s: StepSource): StepSource => Object.freeze(s);
/** A line in words and, where it has one, a formula. */
export const sentence = (text: string, latex = ""): Sentence => Object.freeze({ text, latex });
