import type { Fact } from "../scope/fact.ts";
import type { Scope } from "../scope/scope.ts";
import { textOf, type Span } from "../source.ts";
import type { Assumptions } from "./assume.ts";
import type { Clause } from "./clause.ts";
import { looseLetters, lettersIntroduced, type Said } from "./statement.ts";
import { unread } from "./facts.ts";
import type { Line } from "./line.ts";
import type { Sentence } from "./sentences.ts";
import type { Mode } from "./vocabulary.ts";

/** Words that begin a condition of several words right behind a formula: "as long as $x>1$". */
const LEADS = /^(?:as (?:long|soon)|so long|in case|subject to|on condition|at least|once \$)$/;
const CONDITIONS = /(?:^|\s)(?:(?:as|so) (?:long|soon) as|in case|on condition)$/;
/** Words between a formula and a relation on a letter that make the second no condition on the first. */
const JOINS = /^(?:and|or|but|so|hence|thus|then|therefore|which|that|namely|with|where|we|it|this|while|whereas|implies|imply|gives?|yields?|is|are|has|have|by|from|using)$/;
const REASONS = /^(?:because|since|as)$/;
/** What makes a condition one of those that are not read: "only if $x>1$", "except when $x=0$". */
const TURNED = /^(?:only|exactly|precisely|except|excluding|exception)$/;
/** Words behind a letter in a condition that say what it is like: "for $x$ an integer". */
export const LIKE = /^(?:an?|real|integer|strictly|(?:non-?)?(?:positive|negative|zero)|greater|larger|smaller|less|bigger|exceeding|outside|above|below|beyond)$/;
/** Letters that are not all alike: "one of them positive". */
const ONE_OF = /\b(?:one|none|neither|some|any|either|two|most|both) of (?:them|which|these|those|the two)\b|\bone of \$/i;

/** Whether a word behind a formula begins a condition on it; `follows` is the word after it, or `$`. */
export const leads = (w: string, follows: string): boolean => LEADS.test(`${w} ${follows}`);

/** How a word opens a clause, by the words before it and the one after, or `$`: of several words, or one that is turned round there. */
export function opening(words: readonly string[], found: Mode | undefined, behind: boolean, follows: string): { mode: Mode; trigger: string } | undefined {
  const [before, w] = [words.at(-2) ?? "", words.at(-1)!];
  if (found === "condition" && TURNED.test(before) && (/^(?:if|when|whenever)$/.test(w) || /^exce/.test(before))) return { mode: found, trigger: "unless" };
  if (w === "given" && behind && before === "$" && follows !== "by") return { mode: "condition", trigger: "if" };
  const long = CONDITIONS.test(words.slice(-3).join(" ")) || (behind && words.slice(-3).join(" ") === "$ subject to") || (w === "once" && follows === "$");
  if (long) return { mode: "condition", trigger: "if" };
  return found === undefined ? undefined : { mode: found, trigger: w };
}

/** A relation on a letter in a line of prose, with the words of its sentence so far and the lines before it. */
interface Recalled {
  readonly said: readonly Said[];
  readonly span: Span;
  readonly words: readonly string[];
  readonly lines: readonly Line[];
  readonly denied: boolean;
  readonly unclear: boolean;
}

/**
 * Takes a relation on a letter that need not be claimed: it holds for what follows, and, where it is the reason of the formula
 * right before, for that too. Behind other words it may be a condition on that formula, and is one that is not read.
 */
export function takeRecalled(r: Recalled, taken: Assumptions, scope: Scope, clause: Clause): void {
  const origin = { words: textOf(r.span), span: r.span };
  const doubt = unread(r.said.flatMap(lettersIntroduced).map((l) => l.letter), origin);
  const before = r.words.at(-2) ?? "";
  // Of what is denied something else holds; "no other $x>0$" denies nothing of x.
  if (r.denied && !/^(?:no|other)$/.test(before)) return taken.record([doubt], "paragraph");
  if (!r.unclear) return;
  const known = new Set(scope.everything());
  if (!r.denied) taken.elsewhere(() => clause.aside("condition", () => taken.recall(r.said, r.span)));
  const between = r.words.slice(r.words.slice(0, -1).lastIndexOf("$") + 1, -1);
  const formula = r.lines.at(-1)?.formula;
  if (formula === undefined || !r.words.slice(0, -1).includes("$") || between.length === 0 || between.some((w) => JOINS.test(w))) return;
  const reason = between.length === 1 && REASONS.test(before);
  const facts = reason ? scope.everything().filter((f) => !known.has(f)) : [doubt];
  for (const l of r.lines) if (l.formula === formula) l.facts.push(...facts);
}

/** What "one of them positive" says of the letters of its sentence: something that is not read. */
export function unlike(s: Sentence, words: string): Fact[] {
  if (!ONE_OF.test(words)) return [];
  const letters = s.atoms.flatMap((a) => (a.kind === "math" && a.formula.display === undefined ? looseLetters(a.formula.tokens, a.span) : []));
  return letters.length > 0 ? [unread(letters, { words: ONE_OF.exec(words)![0], span: s.atoms[0]!.span })] : [];
}
