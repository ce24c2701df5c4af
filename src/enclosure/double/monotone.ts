import type { Enclosure, Trouble } from "../enclosure.ts";
import { atan as atanAt } from "./arctangent.ts";
import { make, partial, undefinedBy, type Bounds } from "./build.ts";
import { sqrt as sqrtAt } from "./directed.ts";
import { exp as expAt } from "./exponential.ts";
import { cosh as coshAt, sinh as sinhAt, tanh as tanhAt } from "./hyperbolic.ts";
import { log as logAt } from "./logarithm.ts";
import type { Direction } from "./neighbours.ts";
import { abs } from "./order.ts";
import { HALF_PI_PAIR } from "./reduction.ts";
import { roundEstimate, within } from "./estimate.ts";

type AtPoint = (x: number, to: Direction) => number;

/** A rising function on the whole line, from its directed value at a finite point and its limits at -∞ and ∞. */
const rising =
  (f: AtPoint, below: number, above: number) =>
  (x: Bounds): Enclosure<number> =>
    make(x.lo === -Infinity ? below : f(x.lo, -1), x.hi === Infinity ? above : f(x.hi, 1));

const HALF_PI_ABOVE = roundEstimate(within(HALF_PI_PAIR, 2 ** -100), 1);

export const exp = rising(expAt, 0, Infinity);
export const sinh = rising(sinhAt, -Infinity, Infinity);
export const tanh = rising(tanhAt, -1, 1);
export const atan = rising(atanAt, -HALF_PI_ABOVE, HALF_PI_ABOVE);

export function cosh(x: Bounds): Enclosure<number> {
  const a = abs(x);
  return make(coshAt(a.lo, -1), a.hi === Infinity ? Infinity : coshAt(a.hi, 1));
}

const NEGATIVE: Trouble = { operation: "sqrt", reason: "of a negative number" };

export function sqrt(x: Bounds): Enclosure<number> {
  if (x.hi < 0) return undefinedBy(NEGATIVE);
  const hi = sqrtAt(x.hi, 1);
  return x.lo < 0 ? partial(0, hi, NEGATIVE) : make(sqrtAt(x.lo, -1), hi);
}

const NOT_POSITIVE: Trouble = { operation: "log", reason: "of a number that is not positive" };

export function log(x: Bounds): Enclosure<number> {
  if (x.hi <= 0) return undefinedBy(NOT_POSITIVE);
  const hi = x.hi === Infinity ? Infinity : logAt(x.hi, 1);
  return x.lo <= 0 ? partial(-Infinity, hi, NOT_POSITIVE) : make(logAt(x.lo, -1), hi);
}
