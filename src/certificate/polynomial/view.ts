import { decimalLayer, isBounded } from "../../enclosure/index.ts";
import { constantValue, instantiate } from "../../term/index.ts";
import { variableAtom } from "../algebra/atom.ts";
import { atomProduct, constant, keyOfProduct, sub } from "../algebra/product.ts";
import { readValue } from "../algebra/read.ts";
import { NEGATIVE, NOTHING, POSITIVE, type Signs } from "../algebra/signs.ts";
import { atomSum, type Product } from "../algebra/sum.ts";
import { writeSum } from "../algebra/write.ts";
import { encloseOver } from "../box.ts";
import type { Goal, GoalVariable } from "../goal-type.ts";
import { signsOf } from "../place.ts";
import { Indeterminates, textOf, type Indeterminate } from "./indeterminates.ts";
import { Polynomial } from "./polynomial.ts";
import type { Fact } from "./positivity.ts";

/**
 * A goal as a question about polynomials: the goal holds if `target` is ≥ 0 (> 0 where the goal is strict) for all values
 * of the indeterminates that meet the facts. Made without search from the goal alone, so that the positions of facts and
 * indeterminates in a certificate mean the same to finder and checker.
 */
export interface PolynomialView {
  readonly indeterminates: readonly Indeterminate[];
  readonly all: Indeterminates;
  readonly target: Polynomial;
  readonly facts: readonly KnownFact[];
}

/** Why a fact holds: an end of the box, a hypothesis, or the kind of an indeterminate. */
export type Source =
  | { readonly kind: "bound"; readonly variable: string; readonly side: "lo" | "hi"; readonly value: Product }
  | { readonly kind: "hypothesis"; readonly index: number }
  | { readonly kind: "law" | "sign" | "enclosure"; readonly of: number };
export interface KnownFact extends Fact {
  readonly from: Source;
}

/** The bounds of a variable as values that are ≥ 0 or > 0. */
function boundsOf(v: GoalVariable, signs: Signs): { value: Product; open: boolean; from: Source }[] {
  const x = atomProduct(variableAtom(v.name));
  const read = (b: NonNullable<GoalVariable["lo"]>): Product => {
    const q = constantValue(b);
    return q ? constant(q) : readValue(b, signs);
  };
  const end = (side: "lo" | "hi", value: Product, open: boolean) => ({ value, open, from: { kind: "bound" as const, variable: v.name, side, value } });
  return [...(v.lo ? [end("lo", sub(x, read(v.lo)), v.loOpen)] : []), ...(v.hi ? [end("hi", sub(read(v.hi), x), v.hiOpen)] : [])];
}

/** What is known of an indeterminate by its kind: the law of its root, absolute value or sine, its sign, an enclosure over the box. */
function factsOf(i: number, all: Indeterminates, g: Goal, signs: Signs): KnownFact[] {
  const { atom, unit } = all.list[i]!;
  const u = Polynomial.atom(i);
  const facts: KnownFact[] = [];
  const from: Source = { kind: "law", of: i };
  if (atom.kind === "root") {
    const { polynomial, divisor } = all.cleared(atom.of);
    facts.push({ polynomial: u.pow(Number(unit.den)).mul(divisor).sub(polynomial), sign: "zero", from });
  }
  if (atom.kind === "abs") {
    const { polynomial: f, divisor } = all.cleared(atom.of);
    const v = u.mul(divisor);
    facts.push({ polynomial: v.pow(2).sub(f.pow(2)), sign: "zero", from });
    facts.push({ polynomial: v.sub(f), sign: "nonnegative", from }, { polynomial: v.add(f), sign: "nonnegative", from });
  }
  if (atom.kind === "call" && atom.name === "sin") {
    const j = all.list.findIndex((o) => o.atom.kind === "call" && o.atom.name === "cos" && keyOfProduct(o.atom.of) === keyOfProduct(atom.of));
    if (j >= 0) facts.push({ polynomial: u.pow(2).add(Polynomial.atom(j).pow(2)).sub(Polynomial.ONE), sign: "zero", from });
  }
  if (atom.kind === "variable") {
    const v = g.variables.find((w) => w.name === atom.name);
    const rational = [v?.lo, v?.hi].every((b) => !b || constantValue(b));
    return rational ? facts : enclosureFacts(i, all, g);
  }
  const sign = signs.atom(atom);
  const kind = sign & NOTHING ? "nonnegative" : "positive";
  if ((sign & NEGATIVE) === 0) facts.push({ polynomial: u, sign: kind, from: { kind: "sign", of: i } });
  else if ((sign & POSITIVE) === 0) facts.push({ polynomial: u.neg(), sign: kind, from: { kind: "sign", of: i } });
  return [...facts, ...enclosureFacts(i, all, g)];
}

/** The ends of an enclosure of an indeterminate over the box. */
function enclosureFacts(i: number, all: Indeterminates, g: Goal): KnownFact[] {
  const { atom, unit } = all.list[i]!;
  const layer = decimalLayer(20);
  const tape = instantiate([writeSum(atomSum(atom, unit))]);
  const e = encloseOver(tape, g.variables, layer)[tape.roots[0]!]!;
  if (!isBounded(e)) return [];
  const u = Polynomial.atom(i);
  const [lo, hi] = [layer.exact(e.lo), layer.exact(e.hi)];
  const facts: KnownFact[] = [];
  const from: Source = { kind: "enclosure", of: i };
  if (lo && lo.sign !== 0) facts.push({ polynomial: u.sub(Polynomial.constant(lo)), sign: "nonnegative", from });
  if (hi && hi.sign !== 0) facts.push({ polynomial: Polynomial.constant(hi).sub(u), sign: "nonnegative", from });
  return facts;
}

const views = new WeakMap<Goal, PolynomialView>();

/** Reads a goal; throws `RangeError` where it is out of reach. */
export function polynomialView(g: Goal): PolynomialView {
  let view = views.get(g);
  if (!view) views.set(g, (view = read(g)));
  return view;
}

function read(g: Goal): PolynomialView {
  const signs = signsOf(g);
  const bounds = g.variables.flatMap((v) => boundsOf(v, signs));
  const all = new Indeterminates([g.value, ...bounds.map((b) => b.value), ...g.hypotheses.map((h) => h.value)], signs);
  const facts: KnownFact[] = [];
  const seen = new Set<string>();
  const put = (f: KnownFact): void => {
    const key = `${f.sign} ${textOf(f.polynomial)}`;
    if (f.polynomial.constantValue === undefined && !seen.has(key)) seen.add(key), facts.push(f);
  };
  for (const { value, open, from } of bounds) put({ polynomial: all.sameSign(value, true), sign: open ? "positive" : "nonnegative", from });
  for (const [index, h] of g.hypotheses.entries()) {
    const p = all.sameSign(h.value, true);
    const from: Source = { kind: "hypothesis", index };
    if (h.kind === "nonzero") put({ polynomial: p.mul(p), sign: "positive", from });
    else put({ polynomial: p, sign: h.kind, from });
  }
  all.list.forEach((_, i) => factsOf(i, all, g, signs).forEach(put));
  return { indeterminates: all.list, all, target: all.sameSign(g.value, g.strict), facts };
}
