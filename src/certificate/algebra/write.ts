import { Rational } from "../../exact/index.ts";
import { abs, add, apply, div, exp, log, mul, neg, num, pi, pow, real, realPow, sqrt, sub, type Real } from "../../term/index.ts";
import { MOST_POWER } from "../../term/arithmetic.ts";
import type { Atom } from "./atom.ts";
import { sortedTerms, type Product, type Sum, type Term } from "./sum.ts";

const product = (parts: readonly Real[]): Real | undefined => (parts.length ? parts.reduce((a, b) => mul(a, b)) : undefined);

/** Terms have no powers beyond a bound: where a normal form has one, it is out of reach. */
function powerOf(base: Real, n: number): Real {
  if (Math.abs(n) > MOST_POWER) throw new RangeError("the power is too high to write");
  return pow(base, n);
}

/** The exponent of a power of an exponential. */
const raised = (a: Atom & { readonly kind: "exp" }, e: Rational): Product => ({
  ...a.of,
  sum: { terms: new Map([...a.of.sum.terms].map(([k, t]) => [k, { ...t, coefficient: e }])) },
});
const sumTerms = (a: Real, b: Real): Real => (b.tag === "apply" && b.operator === "neg" ? sub(a, b.args[0] as Real) : add(a, b));

/** The power of one atom, for a power above 0 (any power of an `exp`). */
function power(a: Atom, e: Rational): Real {
  const whole = (base: Real): Real => (e.equals(Rational.ONE) ? base : powerOf(base, Number(e.num)));
  switch (a.kind) {
    case "variable":
      return whole(real(a.name));
    case "pi":
      return whole(pi);
    case "exp":
      return exp(writeValue(raised(a, e)));
    case "log":
      return whole(log(writeSum(a.of)));
    case "abs":
      return whole(abs(writeSum(a.of)));
    case "call":
      return whole(apply(a.name as "sin", [writeValue(a.of)]) as Real);
    case "root":
      return root(writeSum(a.of), e);
  }
}

/** f^e for 0 < e < 1: nested square roots for a dyadic power, else a real power. */
function root(f: Real, e: Rational): Real {
  let depth = 0;
  for (let d = e.den; d > 1n && d % 2n === 0n; d /= 2n) depth++;
  if (1n << BigInt(depth) !== e.den) return realPow(f, num(e));
  let term = f;
  for (let i = 0; i < depth; i++) term = sqrt(term);
  return e.num === 1n ? term : powerOf(term, Number(e.num));
}

/** A term as its absolute value; the sign is for the sum to write. */
function writeTerm(t: Term): Real {
  const c = t.coefficient.abs();
  const up: Real[] = [];
  const down: Real[] = [];
  if (c.num !== 1n) up.push(num(Rational.of(c.num)));
  if (c.den !== 1n) down.push(num(Rational.of(c.den)));
  const exponents: Product[] = [];
  for (const [a, e] of t.monomial.powers) {
    if (a.kind === "exp") exponents.push(raised(a, e));
    else if (e.sign > 0) up.push(power(a, e));
    else down.push(power(a, e.neg()));
  }
  if (exponents.length) up.push(exp(exponents.map(writeValue).reduce(sumTerms)));
  const top = product(up) ?? num(1);
  const bottom = product(down);
  return bottom ? div(top, bottom) : top;
}

export function writeSum(s: Sum): Real {
  let out: Real | undefined;
  for (const t of sortedTerms(s)) {
    const term = writeTerm(t);
    const minus = t.coefficient.sign < 0;
    out = out === undefined ? (minus ? neg(term) : term) : minus ? sub(out, term) : add(out, term);
  }
  return out ?? num(0);
}

/** A term with this normal form. */
export function writeValue(p: Product): Real {
  const up: Real[] = [];
  const down: Real[] = [];
  for (const f of p.factors) {
    const base = writeSum(f.base);
    const k = Math.abs(f.power);
    (f.power > 0 ? up : down).push(k === 1 ? base : powerOf(base, k));
  }
  const first = writeSum(p.sum);
  const isOne = first.tag === "number" && first.value.equals(Rational.ONE);
  const top = isOne && up.length ? product(up)! : up.length ? mul(first, product(up)!) : first;
  const bottom = product(down);
  return bottom ? div(top, bottom) : top;
}
