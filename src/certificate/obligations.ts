import type { Claim, Relation } from "../claim/index.ts";
import { printTerm, sub, type Node, type Real } from "../term/index.ts";
import { readValue } from "./algebra/read.ts";
import { NEGATIVE } from "./algebra/signs.ts";
import type { Product } from "./algebra/sum.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";
import { signsAt } from "./place.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { demandOf, isDefined, isKnown, parts } from "./terms.ts";
import { absorbBounds } from "./absorb.ts";

/** A claim as the prover reads it: one box, assumptions, and the two sides. */
export interface Statement {
  readonly variables: readonly GoalVariable[];
  readonly hypotheses: readonly Hypothesis[];
  /** The terms to be shown ≥ 0, or > 0. */
  readonly conclusions: readonly Real[];
  readonly strict: boolean;
  /** Terms whose partial operations must be shown to be defined, inner ones first. */
  readonly demands: readonly Demand[];
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
const allKnown = (n: Node): boolean => isKnown(n) && parts(n).every(allKnown);

function assumption(r: Relation, variables: readonly GoalVariable[], so: readonly Hypothesis[]): Hypothesis[] {
  const signs = signsAt(variables, so);
  const [big, small] = r.relation === ">=" || r.relation === ">" ? [r.left, r.right] : [r.right, r.left];
  const kind = r.relation === "=" ? "zero" : r.relation === "<" || r.relation === ">" ? "positive" : "nonnegative";
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

/** Reads a claim of scalar variables. Refuses one with vectors, dimensions or operations without a normal form. */
export function statementOf(c: Claim): Statement | Refusal {
  if (c.dimensions.length || c.variables.some((v) => v.sort.kind !== "real")) return refuse("only claims between scalars are proved here");
  const { left, relation, right } = c.conclusion;
  if (left.sort.kind !== "real" || right.sort.kind !== "real") return refuse("the conclusion is no relation of scalars");
  const sides = [left, right, ...c.hypotheses.flatMap((h) => [h.left, h.right])];
  if (!sides.every(allKnown)) return refuse("an operation of the claim has no normal form");
  const constants = signsAt([], []);
  const declared: GoalVariable[] = [];
  for (const v of c.variables) {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    for (const b of [lo, hi]) if (b && !(allKnown(b) && isDefined(b, constants))) return refuse(`a bound of ${v.name} may be undefined`);
    declared.push({ name: v.name, lo: lo as Real | null, hi: hi as Real | null, loOpen, hiOpen });
  }
  let assumed: Hypothesis[] = [];
  for (const h of c.hypotheses) assumed = [...assumed, ...assumption(h, declared, assumed)];
  const { variables, hypotheses } = absorbBounds(declared, assumed);
  const demands = new Map<string, Demand>();
  for (const side of [left, right]) demandsOf(side, demands);
  const [big, small] = relation === ">=" || relation === ">" ? [left, right] : [right, left];
  const term = sub(big as Real, small as Real);
  const conclusions = relation === "=" ? [term, sub(small as Real, big as Real)] : [term];
  return { variables, hypotheses, conclusions, strict: relation === "<" || relation === ">", demands: [...demands.values()] };
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
