/**
 * A value in generated code: two bounds that are still to be widened. Names and expressions are JavaScript.
 *
 * With s = `scaleLo`, `scaleHi` (powers of two, so exact), the true bounds satisfy
 *
 *     lower ≥ s·lo - units·u·M - etas·η,    upper ≤ s·hi + units·u·M + etas·η,
 *
 * where M is s·|lo| and s·|hi|, or the magnitude where there is one. The widening waits until an operation needs a bound. A lower
 * bound of +∞ has overflown and says nothing; widening turns it into `NaN`. So does a `NaN` on either side, which reads "unknown":
 * every operation keeps at least one.
 */
export interface Form {
  readonly lo: string;
  readonly hi: string;
  readonly scaleLo: number;
  readonly scaleHi: number;
  /** What errors are relative to, where it is not the bounds: at least as large as both. */
  readonly size?: Magnitude;
  /** A product that is not written yet: `lo` and `hi` are empty. Sums of products are written at once; see `dots.ts`. */
  readonly factors?: readonly [Middle, Middle];
  readonly units: number;
  /** Below one ulp: one step outward is enough. */
  readonly step: boolean;
  readonly etas: number;
  /** The value is never negative, nor are `lo` and `hi`. */
  readonly positive: boolean;
}

/** Names of computed magnitudes, to be multiplied by a power of two. */
export interface Magnitude {
  readonly lo: string;
  readonly hi: string;
  readonly scale: number;
}

/** Names of bounds and their mid-radius parts, doubled: lo + hi, hi - lo, |lo + hi|, and the greatest distance from 0. */
export interface Middle {
  readonly lo: string;
  readonly hi: string;
  readonly mid: string;
  readonly rad: string;
  readonly abs: string;
  readonly size: string;
}

/** Bounds that hold as they are. */
export function exactly(lo: string, hi: string, positive = false): Form {
  return { lo, hi, scaleLo: 1, scaleHi: 1, units: 0, step: false, etas: 0, positive };
}

/** The result of one rounded operation on exact bounds; `etas` is 1 where it may underflow. */
export function rounded(lo: string, hi: string, etas: 0 | 1, positive = false): Form {
  return { lo, hi, scaleLo: 1, scaleHi: 1, units: 1, step: true, etas, positive };
}

/** Bounds off by some units each. */
export function off(lo: string, hi: string, units: number, etas: number, positive = false): Form {
  return { lo, hi, scaleLo: 1, scaleHi: 1, units, step: false, etas, positive };
}

export const isExact = (f: Form): boolean => f.units === 0 && f.etas === 0 && f.scaleLo === 1 && f.scaleHi === 1;

/** A double as JavaScript. */
export function literal(x: number): string {
  return x < 0 || Object.is(x, -0) ? `(-${-x})` : String(x);
}
