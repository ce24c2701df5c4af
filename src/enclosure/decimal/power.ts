import type { Decimal } from "decimal.js";
import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";
import { context, type Context } from "./context.ts";
import { boundsOfScaled, parts } from "./convert.ts";
import { directions, type Directed } from "./directed.ts";

const AT_ZERO: Trouble = { operation: "^", reason: "of 0 with a negative exponent" };

/** x^n for x >= 0, n >= 1, every product rounded in the one direction: a bound, as products of bounds >= 0 are. */
function power(x: Decimal, n: number, d: Directed): Decimal {
  let result: Decimal | undefined;
  for (let square = x; ; square = d.mul(square, square)) {
    if (n % 2 === 1) result = result === undefined ? square : d.mul(result, square);
    n = Math.floor(n / 2);
    if (n === 0) return result!;
  }
}

/** Rounds a decimal to the digits of `c`, downward or upward. */
function round(x: Decimal, c: Context, up: boolean): Decimal {
  if (!x.isFinite() || x.isZero()) return x;
  const { m, e } = parts(x);
  const b = boundsOfScaled(m, m, e, c);
  return up ? b.hi : b.lo;
}

/** A bound on x^n for x >= 0 and n other than 0; 0^n for n < 0 is the limit ∞, and ∞^n the limit ∞ or 0. */
function bound(x: Decimal, n: number, up: boolean, c: Context): Decimal {
  const size = Math.abs(n);
  // Enough more digits that the products do not show in the last one; an exact power stays exact.
  const wide = context(Math.min(10_000, c.digits + 6 + Math.ceil(Math.log10(size + 1))));
  const d = directions(wide);
  if (n > 0) return round(power(x, size, up ? d.up : d.down), c, up);
  if (x.isZero()) return c.infinity;
  const below = power(x, size, up ? d.down : d.up);
  if (below.isZero()) return c.infinity; // an underflow, and `up`
  return round((up ? d.up : d.down).div(d.down.add(wide.one, wide.zero), below), c, up);
}

/**
 * x^n for a safe integer n, with the parity: an odd power keeps the sign, an even one has its least value nearest 0.
 * 0^0 is 1. Throws `RangeError` when n is not a safe integer.
 */
export function powerOf(x: Bounded<Decimal>, n: number, c: Context): Enclosure<Decimal> {
  if (!Number.isSafeInteger(n)) throw new RangeError(`an exponent is an integer, not ${n}`);
  if (n === 0) return interval(c.one, c.one);
  const zeroInside = x.lo.lte(0) && x.hi.gte(0);
  if (n < 0 && x.lo.isZero() && x.hi.isZero()) return { kind: "undefined", trouble: AT_ZERO };
  const make = (lo: Decimal, hi: Decimal): Enclosure<Decimal> =>
    n < 0 && zeroInside ? { kind: "partial", lo, hi, trouble: AT_ZERO } : interval(lo, hi);

  if (n % 2 === 0) {
    const a = x.lo.abs();
    const b = x.hi.abs();
    const near = zeroInside ? c.zero : a.lt(b) ? a : b;
    const far = a.lt(b) ? b : a;
    return n > 0
      ? make(bound(near, n, false, c), bound(far, n, true, c))
      : make(bound(far, n, false, c), bound(near, n, true, c));
  }
  const signed = (v: Decimal, up: boolean): Decimal => {
    if (!v.isNegative() || v.isZero()) return bound(v, n, up, c);
    const b = bound(v.neg(), n, !up, c);
    return b.isZero() ? c.zero : b.neg();
  };
  if (n > 0) return make(signed(x.lo, false), signed(x.hi, true));
  if (x.lo.lt(0) && x.hi.gt(0)) return make(c.minusInfinity, c.infinity);
  // On one side of 0 an odd negative power falls; at 0 it tends to an infinity.
  return make(
    x.hi.isZero() ? c.minusInfinity : signed(x.hi, false),
    x.lo.isZero() ? c.infinity : signed(x.lo, true),
  );
}
