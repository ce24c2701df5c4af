import { Rational } from "../../exact/index.ts";
import { PI } from "./atom.ts";
import { call, sqrtOf } from "./functions.ts";
import { atomProduct, constant, isZeroProduct, keyOfProduct, neg, ONE, scale, sub, ZERO } from "./product.ts";
import { NO_PLACE, Signs } from "./signs.ts";
import { leadingTerm, type Product } from "./sum.ts";

const HALF = Rational.of(1, 2);
/** Angles further out are left as they are. */
const MOST_QUARTERS = 64;

/** An argument of sin or cos: a multiple of π whose sine has a closed form, or ±rest + quarter·π/2. */
export type Turn = { readonly pi: Rational } | { readonly quarter: number; readonly minus: boolean; readonly rest: Product };

/** Multiples of π/6 and π/4. */
const isSpecial = (q: Rational): boolean => q.den <= 4n || q.den === 6n;

/** How the circle turns an argument. */
export function turnOf(x: Product): Turn {
  const term = x.factors.length ? undefined : [...x.sum.terms.values()].find((t) => t.monomial.powers.length === 1 && t.monomial.powers[0]![0] === PI && t.monomial.powers[0]![1].equals(Rational.ONE));
  const q = term?.coefficient ?? Rational.ZERO;
  const near = q.abs().compare(Rational.of(MOST_QUARTERS / 2)) <= 0;
  if (near && x.factors.length === 0 && x.sum.terms.size === (term ? 1 : 0) && isSpecial(q)) return { pi: q };
  const twice = q.mul(Rational.of(2));
  const quarter = near && twice.isInteger ? Number(twice.num) : 0;
  const rest = quarter === 0 ? x : sub(x, scale(atomProduct(PI), q));
  const minus = leadingTerm(rest.sum).coefficient.sign < 0;
  return { quarter, minus, rest: minus ? neg(rest) : rest };
}

const root = (n: number): Product => sqrtOf(constant(Rational.of(n)), new Signs(NO_PLACE));
/** sin(q·π) for q from 0 to 1/2. */
function firstQuarter(q: Rational): Product {
  if (q.sign === 0) return ZERO;
  if (q.equals(HALF)) return ONE;
  return q.den === 6n ? constant(HALF) : scale(root(q.den === 4n ? 2 : 3), HALF);
}
/** sin(q·π) or cos(q·π) where q is a multiple of 1/6 or 1/4. */
export function valueOfAngle(fn: "sin" | "cos", q: Rational): Product {
  const turned = fn === "cos" ? q.add(HALF) : q;
  const r = turned.sub(Rational.of(turned.div(Rational.of(2)).floor()).mul(Rational.of(2)));
  const [half, minus] = r.compare(Rational.ONE) < 0 ? [r, false] : [r.sub(Rational.ONE), true];
  const value = firstQuarter(half.compare(HALF) <= 0 ? half : Rational.ONE.sub(half));
  return minus ? neg(value) : value;
}

/** sin or cos in normal form: exact at multiples of π/6 and π/4, quarter turns taken out, even or odd. */
export function circularOf(fn: "sin" | "cos", x: Product): Product {
  const t = turnOf(x);
  if ("pi" in t) return valueOfAngle(fn, t.pi);
  const k = ((t.quarter % 4) + 4) % 4;
  // sin(u + k·π/2) is sin, cos, −sin, −cos of u; cos is one quarter ahead.
  const at = (k + (fn === "cos" ? 1 : 0)) % 4;
  const of = at % 2 === 0 ? "sin" : "cos";
  const value = atomProduct(call(of, t.rest));
  return at >= 2 !== (t.minus && of === "sin") ? neg(value) : value;
}

/** The q with atan(x) = q·π, for x = 1, √3 and 1/√3. */
export function angleOfTangent(x: Product): Rational | undefined {
  if (x.factors.length > 0 || x.sum.terms.size !== 1) return undefined;
  const key = keyOfProduct(x);
  if (key === keyOfProduct(ONE)) return Rational.of(1, 4);
  if (key === keyOfProduct(root(3))) return Rational.of(1, 3);
  return key === keyOfProduct(scale(root(3), Rational.of(1, 3))) ? Rational.of(1, 6) : undefined;
}

/** atan in normal form: odd, and exact at 0, 1, √3 and 1/√3. */
export function atanOf(x: Product): Product {
  if (isZeroProduct(x)) return ZERO;
  if (leadingTerm(x.sum).coefficient.sign < 0) return neg(atanOf(neg(x)));
  const q = angleOfTangent(x);
  return q ? scale(atomProduct(PI), q) : atomProduct(call("atan", x));
}
