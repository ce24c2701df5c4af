import { isFlat, mapTerms, relationsOf, type Claim, type Formula, type Relation } from "../claim/index.ts";
import { abs, add, atan, div, mul, pow, printTerm, sqrt, sub, unfold, withParts, type Node, type Real } from "../term/index.ts";
import { readValue } from "./algebra/read.ts";
import { NEGATIVE } from "./algebra/signs.ts";
import type { Product } from "./algebra/sum.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";
import { signsAt } from "./place.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { allKnown, demandOf, isDefined, parts } from "./terms.ts";
import { absorbBounds } from "./absorb.ts";

/** A claim as the prover reads it: one box, assumptions, and the two sides. */
export interface Statement {
  readonly variables: readonly GoalVariable[];
  readonly hypotheses: readonly Hypothesis[];
  readonly conclusions: readonly Conclusion[];
  /** Terms whose partial operations must be shown to be defined, inner ones first. */
  readonly demands: readonly Demand[];
}
/** A term to be shown ≥ 0, or > 0 where `strict`. */
export interface Conclusion {
  readonly term: Real;
  readonly strict: boolean;
}
/** An argument of a partial operation in the claim, and the signs it may have. */
export interface Demand {
  readonly on: Real;
  readonly signs: number;
}

function demandsOf(n: Node, out: Map<string, Demand>): void {
  for (const k of parts(n)) demandsOf(k, out);
  const d = demandOf(n);
  if (d) out.set(`${d.signs} ${printTerm(d.on)}`, d);
}

export function assumption(r: Relation, variables: readonly GoalVariable[], so: readonly Hypothesis[]): Hypothesis[] {
  const signs = signsAt(variables, so);
  const [big, small] = r.relation === ">=" || r.relation === ">" ? [r.left, r.right] : [r.right, r.left];
  const kind = r.relation === "=" ? "zero" : r.relation === "!=" ? "nonzero" : r.relation === "<" || r.relation === ">" ? "positive" : "nonnegative";
  // A hypothesis that holds is defined: so are its partial operations.
  const demands = new Map<string, Demand>();
  for (const side of [r.left, r.right]) demandsOf(side, demands);
  const inner = [...demands.values()].flatMap((d): Hypothesis[] => {
    const value = readValue(d.on, signs);
    if ((signs.product(value) & ~d.signs) === 0) return [];
    return [{ value, kind: d.signs & NEGATIVE ? "nonzero" : d.signs === 4 ? "positive" : "nonnegative", everywhere: false }];
  });
  const known = inner.length ? signsAt(variables, [...so, ...inner]) : signs;
  return [...inner, { value: readValue(sub(big as Real, small as Real), known), kind, everywhere: false }];
}

/** A sign, or the angle of a point, by the term that the kernel has for it: with a value off 0, or off the half line y = 0, x ≤ 0. */
function narrowed(n: Node): Node {
  const m = withParts(n, (part) => narrowed(part as Node) as typeof part);
  if (m.tag !== "apply") return m;
  const [y, x] = m.args as [Real, Real];
  if (m.operator === "sign") return div(y, abs(y));
  return m.operator === "atan2" ? mul(2, atan(div(y, add(x, sqrt(add(pow(x, 2), pow(y, 2))))))) : m;
}
const plainly = (n: Node): Node => unfold(narrowed(n));

/** The claim in operators alone. */
export function unfolded(c: Claim): Claim {
  const all = <F extends Formula>(f: F): F => mapTerms(f, plainly);
  const variables = c.variables.map((v) => ({ ...v, domain: { ...v.domain, lo: v.domain.lo && plainly(v.domain.lo), hi: v.domain.hi && plainly(v.domain.hi) } }));
  return { ...c, variables, hypotheses: c.hypotheses.map(all), conclusion: all(c.conclusion) };
}

/** Reads a claim of scalar variables. Refuses one with vectors, dimensions or operations without a normal form. */
export function statementOf(given: Claim): Statement | Refusal {
  const c = unfolded(given);
  if (c.dimensions.length || c.variables.some((v) => v.sort.kind !== "real")) return refuse("only claims between scalars are proved here");
  if (!isFlat(c)) return refuse("only claims about numbers are proved here");
  const relations = c.hypotheses.flatMap(relationsOf);
  const claimed = relationsOf(c.conclusion);
  const concluded = claimed.flatMap((r) => [r.left, r.right]);
  const sides = [...concluded, ...relations.flatMap((h) => [h.left, h.right])];
  if (sides.some((s) => s.sort.kind !== "real")) return refuse("the claim relates more than scalars");
  if (!sides.every(allKnown)) return refuse("an operation of the claim has no normal form");
  const constants = signsAt([], []);
  const declared: GoalVariable[] = [];
  for (const v of c.variables) {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    for (const b of [lo, hi]) if (b && !(allKnown(b) && isDefined(b, constants))) return refuse(`a bound of ${v.name} may be undefined`);
    declared.push({ name: v.name, lo: lo as Real | null, hi: hi as Real | null, loOpen, hiOpen });
  }
  let assumed: Hypothesis[] = [];
  for (const h of relations) assumed = [...assumed, ...assumption(h, declared, assumed)];
  const { variables, hypotheses } = absorbBounds(declared, assumed);
  const demands = new Map<string, Demand>();
  for (const side of concluded) demandsOf(side, demands);
  return { variables, hypotheses, conclusions: claimed.flatMap(conclusionsOf), demands: [...demands.values()] };
}

/** What is to be shown for a relation: an equation is two inequalities, and two numbers differ where the square of their difference is positive. */
function conclusionsOf({ left, relation, right }: Relation): Conclusion[] {
  const [l, r] = [left as Real, right as Real];
  switch (relation) {
    case "=":
      return [{ term: sub(r, l), strict: false }, { term: sub(l, r), strict: false }];
    case "!=":
      return [{ term: pow(sub(l, r), 2), strict: true }];
    case "<":
    case "<=":
      return [{ term: sub(r, l), strict: relation === "<" }];
    case ">":
    case ">=":
      return [{ term: sub(l, r), strict: relation === ">" }];
  }
}

/** Whether the signs of parts already meet a demand. */
export function isMet(d: Demand, variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): boolean {
  const signs = signsAt(variables, hypotheses);
  try {
    return (signs.product(readValue(d.on, signs)) & ~d.signs) === 0;
  } catch (e) {
    if (e instanceof RangeError) return false;
    throw e;
  }
}

/** What must be shown > 0 (≥ 0 for the argument of a root) to meet a demand, with a sign for a divisor, and the fact it gives. */
export function demandGoal(d: Demand, sign: unknown, variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): { value: Product; strict: boolean } | Refusal {
  const negative = sign === -1;
  if (negative && !(d.signs & NEGATIVE)) return refuse("only a divisor may be negative");
  const value = readValue(negative ? sub(0, d.on) : d.on, signsAt(variables, hypotheses));
  return { value, strict: d.signs !== 6 };
}
