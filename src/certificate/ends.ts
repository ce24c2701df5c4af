import { Rational } from "../exact/index.ts";
import { sub, type Real } from "../term/index.ts";
import { occursIn, occursInSum } from "./algebra/differentiate.ts";
import { neg as negate, productOf, rationalValue, scale } from "./algebra/product.ts";
import { readValue } from "./algebra/read.ts";
import { POSITIVE } from "./algebra/signs.ts";
import { type Product, type Sum, sumOf } from "./algebra/sum.ts";
import { writeValue } from "./algebra/write.ts";
import { variableAtom } from "./algebra/atom.ts";
import type { Goal, GoalVariable, Hypothesis } from "./goal-type.ts";
import { goalOf } from "./make-goal.ts";
import { signsAt } from "./place.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { replaced, replacedHypotheses } from "./substitution.ts";
import { isDefined, isRefusal } from "./terms.ts";

/** One end of the interval that a variable ranges over while the others are fixed: a bound of the box, or one that a hypothesis gives. */
export interface End {
  readonly at: Real;
  readonly open: boolean;
  /** The hypothesis that gives it; none for the box. */
  readonly from?: Hypothesis;
}
/** The interval of a variable for fixed others. It is one, for every hypothesis about the variable is linear in it. */
export interface Fiber {
  readonly variable: GoalVariable;
  readonly lower: readonly End[];
  readonly upper: readonly End[];
  /** Hypotheses that do not bound the variable. */
  readonly rest: readonly Hypothesis[];
  /** The same with the variable's bounds made strict. */
  readonly interior: readonly Hypothesis[];
}

/** c and u of a sum c·x + u with a rational c other than 0 and u free of x. */
export function linearIn(x: string, p: Product): { coefficient: Rational; rest: Product } | undefined {
  if (p.factors.length) return undefined;
  const atom = variableAtom(x);
  let coefficient: Rational | undefined;
  const rest: Sum = sumOf(
    [...p.sum.terms.values()].filter((t) => {
      const only = t.monomial.powers.length === 1 && t.monomial.powers[0]![0] === atom && t.monomial.powers[0]![1].equals(Rational.ONE);
      if (only) coefficient = t.coefficient;
      return !only;
    }),
  );
  return coefficient === undefined || occursInSum(x, rest) ? undefined : { coefficient, rest: productOf(rest) };
}

/** The interval of x. Hypotheses that hold everywhere cut nothing; others that mention x must bound it. */
export function fiberOf(g: Goal, x: string): Fiber | Refusal {
  const variable = g.variables.find((v) => v.name === x);
  if (!variable) return refuse(`${x} is no variable of the goal`);
  const lower: End[] = variable.lo ? [{ at: variable.lo, open: variable.loOpen }] : [];
  const upper: End[] = variable.hi ? [{ at: variable.hi, open: variable.hiOpen }] : [];
  const rest: Hypothesis[] = [];
  const interior: Hypothesis[] = [];
  for (const h of g.hypotheses) {
    if (h.everywhere || !occursIn(x, h.value)) {
      rest.push(h);
      interior.push(h);
      continue;
    }
    const line = linearIn(x, h.value);
    if (!line || h.kind === "zero" || h.kind === "nonzero") return refuse(`a hypothesis about ${x} does not bound it`);
    const at = writeValue(scale(negate(line.rest), Rational.ONE.div(line.coefficient)));
    (line.coefficient.sign > 0 ? lower : upper).push({ at, open: h.kind === "positive", from: h });
    interior.push({ ...h, kind: "positive" });
  }
  return { variable, lower, upper, rest, interior };
}

/** What holds of the other variables where the fiber is not empty: each lower bound lies below each upper one. */
export function nonempty(f: Fiber, variables: readonly GoalVariable[], free: readonly Hypothesis[]): Hypothesis[] {
  const plain = signsAt(variables, free);
  const out: Hypothesis[] = [];
  for (const a of f.lower)
    for (const b of f.upper) {
      if (!isDefined(a.at, plain, variables) || !isDefined(b.at, plain, variables)) continue;
      const value = readValue(sub(b.at, a.at), plain);
      if (rationalValue(value) || plain.product(value) === POSITIVE) continue;
      out.push({ value, kind: a.open || b.open ? "positive" : "nonnegative", everywhere: false });
    }
  return out;
}

/** The goal at interior points of the fiber: the interval open, its bounds strict. */
export function interiorOf(g: Goal, f: Fiber, value: Product, strict: boolean): Goal {
  const variables = g.variables.map((v) => (v === f.variable ? { ...v, loOpen: v.lo !== null, hiOpen: v.hi !== null } : v));
  return goalOf(variables, f.interior, value, strict);
}

/** Which end of a fiber is meant: its side, and which of its bounds. */
export interface EndChoice {
  readonly side: "lower" | "upper";
  readonly index: number;
}

/** What a goal is made of. */
export interface Premise {
  readonly variables: readonly GoalVariable[];
  readonly hypotheses: readonly Hypothesis[];
  readonly value: Product;
  readonly strict: boolean;
}
/** What shows a value at an end: that no other bound lies further in, and the value there. */
export interface AtEnd {
  readonly orders: readonly { readonly index: number; readonly premise: Premise }[];
  readonly value?: Premise;
}
const goalsOf = (e: AtEnd): Goal[] =>
  [...e.orders.map((o) => o.premise), ...(e.value ? [e.value] : [])].map((p) => goalOf(p.variables, p.hypotheses, p.value, p.strict));

/** The goals of {@link endOf}. */
export function atEnd(g: Goal, f: Fiber, end: EndChoice, strict: boolean): Goal[] | Refusal {
  const e = endOf(g, f, end, strict);
  return isRefusal(e) ? e : goalsOf(e);
}

/**
 * The goals that say the value is ≥ 0 (> 0 where `strict`) at an end of the fiber: by its value, which must extend
 * continuously to the end. The chosen bound must be the innermost one: a goal for each other bound says so.
 */
export function endOf(g: Goal, f: Fiber, end: EndChoice, strict: boolean): AtEnd | Refusal {
  const ends = f[end.side];
  const others = f[end.side === "lower" ? "upper" : "lower"];
  const chosen = ends[end.index];
  if (!chosen) return refuse("there is no such end");
  const x = f.variable.name;
  const variables = g.variables.filter((v) => v !== f.variable);
  const alone = f.rest.filter((h) => !occursIn(x, h.value));
  const free = [...alone, ...nonempty(f, variables, alone)];
  const plain = signsAt(variables, free);
  if (!isDefined(chosen.at, plain, variables)) return refuse("the end may be undefined");
  const orders: { index: number; premise: Premise }[] = [];
  const gap = (a: Real, b: Real) => (end.side === "lower" ? sub(a, b) : sub(b, a));
  for (const [i, other] of ends.entries()) {
    if (i === end.index) continue;
    if (!isDefined(other.at, plain, variables)) return refuse("a bound may be undefined");
    orders.push({ index: i, premise: { variables, hypotheses: free, value: readValue(gap(chosen.at, other.at), plain), strict: other.open && !chosen.open } });
  }
  // Where the fiber is not empty, the end does not pass the opposite bounds.
  const before: Hypothesis[] = [];
  for (const o of others) {
    if (!isDefined(o.at, plain, variables)) {
      if (chosen.open) continue;
      return refuse("an opposite bound may be undefined");
    }
    const value = readValue(gap(o.at, chosen.at), plain);
    if (rationalValue(value) || plain.product(value) === POSITIVE) continue;
    before.push({ value, kind: o.open || chosen.open ? "positive" : "nonnegative", everywhere: false });
  }
  const hypotheses = [...replacedHypotheses(f.rest.filter((h) => !chosen.open || !occursIn(x, h.value)), x, chosen.at, variables), ...free.slice(alone.length), ...before];
  const signs = signsAt(variables, hypotheses);
  let value: Real | undefined;
  try {
    value = replaced(g.value, x, chosen.at);
    if (chosen.open && !isDefined(value, signs, variables)) value = undefined;
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    value = undefined;
  }
  if (value) return { orders, value: { variables, hypotheses, value: readValue(value, signs), strict } };
  return refuse("the value does not extend to the end");
}

