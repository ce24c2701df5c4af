import { Rational } from "../exact/rational.ts";
import { names as namesOf } from "./names.ts";
import { partials as partialsOf } from "./partial.ts";
import { polyOf } from "./poly.ts";
import type { Term } from "./term.ts";

export { RULES, Theorem, type Rule, type RuleName } from "./kernel.ts";
export { fact, sameFact, idOfFact, type Fact, type Relation, type Sequent } from "./fact.ts";
export * from "./term.ts";
export { derivative } from "./derivative.ts";
export { substitute, type Lambda, type Substitution } from "./substitute.ts";
export type { Interval } from "./interval.ts";
export { Evaluator } from "./rules/evaluate.ts";

// The kernel remembers what it found out about a term. Copies of that leave it, so that nobody changes what it believes.

/** What occurs free in a term: names of reals and of entries, and positions as `idOf` tells them apart. */
export interface Names {
  readonly reals: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
}
export function names(t: Term): Names {
  const all = [...namesOf(t)];
  const entries = all.filter((n) => n.endsWith("()"));
  return {
    reals: new Set(all.filter((n) => !n.includes(":") && !n.endsWith("()"))),
    entries: new Set(entries.map((n) => n.slice(0, -2))),
    positions: new Set(all.filter((n) => n.includes(":"))),
  };
}
/** The partial applications in a term, each by its key: a term has a value exactly where all of them do. */
export const partials = (t: Term): ReadonlySet<string> => new Set(partialsOf(t));

/** A rational multiple of a product of atoms, each by its key. */
export interface NormalTerm {
  readonly coefficient: Rational;
  readonly powers: readonly (readonly [atom: string, power: number])[];
}
/** The normal form of a term: two terms with the same one have the same value wherever both have one. */
export const normalForm = (t: Term): readonly NormalTerm[] =>
  [...polyOf(t).terms.values()].map(({ coefficient: q, monomial }) => ({ coefficient: Rational.of(q.num, q.den), powers: monomial.powers.map(([a, n]) => [a.key, n] as const) }));
