import type { Decimal } from "decimal.js";
import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";
import type { Context } from "./context.ts";
import { directions } from "./directed.ts";

const BY_ZERO: Trouble = { operation: "/", reason: "by 0" };

/** x/y for a divisor that does not change sign: the four corners; y may have one end 0, whose corners are unbounded. */
function oneSided(x: Bounded<Decimal>, ylo: Decimal, yhi: Decimal, c: Context): { lo: Decimal; hi: Decimal } {
  if (yhi.lte(0)) return oneSided({ kind: "interval", lo: x.hi.neg(), hi: x.lo.neg() }, yhi.neg(), ylo.neg(), c);
  const { down, up } = directions(c);
  // 0 < y: the lower bound takes the smallest divisor where it is negative, else the largest.
  const lo = x.lo.lt(0)
    ? ylo.isZero() || !x.lo.isFinite() ? c.minusInfinity : down.div(x.lo, ylo)
    : down.div(x.lo, yhi);
  const hi = x.hi.gt(0)
    ? ylo.isZero() || !x.hi.isFinite() ? c.infinity : up.div(x.hi, ylo)
    : up.div(x.hi, yhi);
  return { lo, hi };
}

/** The quotient of two enclosures with bounds: undefined by [0, 0], partial where 0 is among the divisors. */
export function divide(x: Bounded<Decimal>, y: Bounded<Decimal>, c: Context): Enclosure<Decimal> {
  if (y.lo.isZero() && y.hi.isZero()) return { kind: "undefined", trouble: BY_ZERO };
  if (y.lo.gt(0) || y.hi.lt(0)) {
    const { lo, hi } = oneSided(x, y.lo, y.hi, c);
    return interval(lo, hi);
  }
  if (x.lo.isZero() && x.hi.isZero()) return { kind: "partial", lo: c.zero, hi: c.zero, trouble: BY_ZERO };
  if (y.lo.lt(0) && y.hi.gt(0)) return { kind: "partial", lo: c.minusInfinity, hi: c.infinity, trouble: BY_ZERO };
  return { kind: "partial", ...oneSided(x, y.lo, y.hi, c), trouble: BY_ZERO };
}
