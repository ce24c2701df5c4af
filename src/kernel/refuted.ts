import type { Claim } from "../claim/claim.ts";
import { sealed } from "../exact/marks.ts";
import { defined, fact, idOfFact, substituteFact, type Fact } from "./fact.ts";
import { Theorem } from "./kernel.ts";
import { obligationOf, type Obligation, type Sizes } from "./meaning.ts";
import { names } from "./names.ts";
import { plain } from "./plain.ts";
import { isTerm, neg, refuse, type Term } from "./term.ts";

/** A point: a size for every dimension, a position for every index, and a term without variables for every real. A term may hold a size of its own: it is a point then whatever that size. */
export interface Point extends Sizes {
  /** By name, and at entries: `x`, `v[2]`, `A[1,2]`. */
  readonly reals: readonly (readonly [name: string, value: Term])[];
}

const verdicts = sealed<Refuted>();
/** The verdict that a claim is false at a point. Only {@link contradict} makes one; `Refuted.is` tells a real one from a forgery. */
export interface Refuted {
  readonly verdict: "refuted";
  readonly claim: Claim;
  readonly point: Point;
  /** What a goal that fails compares, at the point. */
  readonly sides: readonly [left: Term, right: Term];
}
export const Refuted = Object.freeze({ is: verdicts.is });

const OPPOSITE = { ">=": [neg, ">"], ">": [neg, ">="], "=": [(t: Term) => t, "!="], "!=": [(t: Term) => t, "="] } as const;
/** What a claim says at a point: the hypotheses, and the goals with their opposites. All are without variables. */
export function instance(claim: Claim, point: Point): Obligation & { readonly opposites: readonly Fact[] } {
  const o = obligationOf(claim, point);
  for (const v of claim.variables) if (v.sort.kind === "index") checkPosition(v.name, v.sort.dim, point);
  const whole = new Set(claim.variables.filter((v) => v.domain.integer).map((v) => v.name));
  const values = new Map(point.reals);
  if (values.size !== point.reals.length || values.size !== o.reals.size) refuse(`the claim has ${o.reals.size} reals, the point gives values to ${point.reals.length}`);
  const put = new Map<string, Term>();
  for (const [shown, name] of o.reals) {
    const value = values.get(shown) ?? refuse(`the point gives no value to ${shown}`);
    if (!isTerm(value) || names(value).size > 0) refuse(`the value of ${shown} has a variable in it`);
    if (whole.has(shown.split("[")[0]!) && !(value.tag === "number" && value.value.isInteger)) refuse(`the value of ${shown} is no integer`);
    put.set(name, value);
  }
  const at = (f: Fact): Fact => substituteFact(f, { reals: put });
  const goals = o.goals.map(at);
  return {
    ...o,
    goals,
    hypotheses: o.hypotheses.map(at),
    sides: o.sides.map((s) => s.map((t) => at(fact(t, "=")).term) as unknown as [Term, Term]),
    opposites: goals.map((g) => fact(OPPOSITE[g.relation][0](g.term), OPPOSITE[g.relation][1])),
  };
}
function checkPosition(name: string, dim: string, { dimensions, indices }: Sizes): void {
  const n = Object.hasOwn(indices, name) ? indices[name]! : NaN;
  const size = /^\d+$/.test(dim) ? Number(dim) : dimensions[dim]!;
  if (!Number.isSafeInteger(n) || n < 1 || !(n <= size)) refuse(`the position of ${name} is no whole number from 1 to ${size}`);
}

/**
 * The verdict, where theorems without hypotheses show that all values of a point exist, that every hypothesis of the claim
 * holds there, that all of its goals have a value, and the opposite of one.
 */
export function contradict(given: Claim, at: Point, theorems: readonly Theorem[]): Refuted {
  const claim = plain(given);
  const point: Point = Object.freeze({ dimensions: Object.freeze({ ...at.dimensions }), indices: Object.freeze({ ...at.indices }), reals: Object.freeze(Array.from(at.reals, ([name, value]) => Object.freeze([name, value] as const))) });
  const { hypotheses, goals, opposites, sides } = instance(claim, point);
  const shown = Array.from(theorems).filter((t) => Theorem.is(t) && t.hypotheses.length === 0);
  const ids = new Set(shown.map((t) => idOfFact(t.fact)));
  const isShown = (f: Fact): boolean => ids.has(idOfFact(f));
  for (const [, value] of point.reals) defined(value, shown, "a value of the point");
  for (const h of hypotheses) if (!isShown(h)) refuse("a hypothesis is not shown to hold at the point");
  for (const g of goals) defined(g.term, shown, "a goal");
  const failing = opposites.findIndex(isShown);
  return verdicts.make({ verdict: "refuted", claim, point, sides: Object.freeze(sides[failing] ?? refuse("no goal is shown to fail at the point")) });
}
