import { Rational } from "../../exact/index.ts";
import type { Atom } from "./atom.ts";
import { circularOf } from "./circular.ts";
import { add, atomProduct, constant, mul, ONE, pow, powAtom, productOf, sub, ZERO } from "./product.ts";
import { sumOf, type Product, type Sum, type Term } from "./sum.ts";

/** Beyond these an angle is not taken apart. */
const MOST = { multiple: 8, terms: 400 };

export type Circle = "sin" | "cos";
type Call = Extract<Atom, { kind: "call" }>;
export const isCircular = (a: Atom): a is Call => a.kind === "call" && (a.name === "sin" || a.name === "cos");

/** The greatest rational of which both are whole multiples. */
function common(a: Rational, b: Rational): Rational {
  let [x, y] = [a.abs(), b.abs()];
  while (y.sign !== 0) [x, y] = [y, x.sub(y.mul(Rational.of(x.div(y).floor())))];
  return x;
}

/** An argument of sin or cos as a sum of units: each angle, with its sign, as often as it occurs. */
export type Steps = readonly Product[];

/** The sines and cosines of a sum, and their arguments in steps of units that are common to all; nothing where there is one angle alone, or one too far from its unit. */
export function stepsOf(s: Sum): ReadonlyMap<Call, Steps> | undefined {
  const calls = new Set<Call>();
  for (const t of s.terms.values()) for (const [a] of t.monomial.powers) if (isCircular(a)) calls.add(a);
  const units = new Map<string, Rational>();
  for (const c of calls) {
    if (c.of.factors.length > 0) return undefined;
    for (const [key, t] of c.of.sum.terms) units.set(key, units.has(key) ? common(units.get(key)!, t.coefficient) : t.coefficient.abs());
  }
  const steps = new Map<Call, Steps>();
  for (const c of calls) {
    const list = [...c.of.sum.terms].flatMap(([key, t]) => stepsAlong(t, units.get(key)!) ?? [undefined]);
    if (list.some((x) => x === undefined)) return undefined;
    steps.set(c, list as Steps);
  }
  return steps;
}
function stepsAlong(t: Term, unit: Rational): Product[] | undefined {
  const k = t.coefficient.div(unit);
  if (!k.isInteger || k.abs().compare(Rational.of(MOST.multiple)) > 0) return undefined;
  const step = productOf(sumOf([{ coefficient: k.sign < 0 ? unit.neg() : unit, monomial: t.monomial }]));
  return Array.from({ length: Math.abs(Number(k.num)) }, () => step);
}

/** The sine and the cosine of a sum of angles, by the addition theorems. */
export function ofSteps(steps: Steps): { readonly [K in Circle]: Product } {
  return steps.reduce<{ readonly [K in Circle]: Product }>(
    (so, u) => {
      const [s, c] = [circularOf("sin", u), circularOf("cos", u)];
      return { sin: add(mul(so.sin, c), mul(so.cos, s)), cos: sub(mul(so.cos, c), mul(so.sin, s)) };
    },
    { sin: ZERO, cos: ONE },
  );
}

/** A sum in the sines and cosines of single angles. Throws `RangeError` where it grows too large, or divides by one that is taken apart. */
export function expandedAngles(s: Sum, steps: ReadonlyMap<Call, Steps>): Product {
  const values = new Map([...steps].map(([c, list]) => [c as Atom, list.length === 1 ? atomProduct(c) : ofSteps(list)[c.name as Circle]]));
  return replacedAtoms(s, (a, e) => {
    const value = values.get(a);
    if (!value || value.sum.terms.size === 0) return value && constant(Rational.ZERO);
    if (steps.get(a as Call)!.length === 1) return undefined;
    if (!e.isInteger || e.sign < 0) throw new RangeError("an angle is divided by");
    return pow(value, Number(e.num));
  });
}

/** The same modulo sin² + cos² = 1, in powers of the one that is kept and the first power of the other. */
export function onCircle(p: Product, keep: Circle): Product {
  return replacedAtoms(p.sum, (a, e) => {
    if (!isCircular(a) || a.name === keep || !e.isInteger || e.compare(Rational.of(2)) < 0) return undefined;
    const kept = circularOf(keep, a.of);
    const half = Number(e.num >> 1n);
    const square = pow(sub(ONE, mul(kept, kept)), half);
    return e.num % 2n === 0n ? square : mul(square, atomProduct(a));
  });
}

function replacedAtoms(s: Sum, by: (a: Atom, e: Rational) => Product | undefined): Product {
  let out = ZERO;
  for (const t of s.terms.values()) {
    let term = constant(t.coefficient);
    for (const [a, e] of t.monomial.powers) term = mul(term, by(a, e) ?? powAtom(a, e));
    out = add(out, term);
    if (out.sum.terms.size > MOST.terms) throw new RangeError("the angles have too many terms");
  }
  return out;
}
