import { beyond, bound, type Direction } from "./neighbours.ts";
import { twoSum, type Pair } from "./pair.ts";

/**
 * A real number known to lie within `error` of hi + lo, where |lo| is at most half an ulp of hi. What every function
 * computes before it is rounded once, outward.
 */
export interface Estimate {
  readonly hi: number;
  readonly lo: number;
  readonly error: number;
}

/** The largest double on the lower side, or the least on the upper side: tightest unless the error hides which. */
export function roundEstimate(x: Estimate, to: Direction): number {
  const rest = to < 0 ? x.lo - x.error : x.lo + x.error;
  if (rest * to <= 0) return x.hi + 0;
  const next = beyond(x.hi, to);
  // The distance of neighbours is exact; hi + rest may round onto the neighbour, and one step more would be too many.
  return (next - x.hi - rest) * to >= 0 ? next : beyond(x.hi + rest, to);
}

/** x · 2^k for |k| ≤ 2000 in two steps, of which only the last may round. */
function scaled(x: number, k: number): number {
  const half = Math.trunc(k / 2);
  return x * 2 ** half * 2 ** (k - half);
}

/** The same for the estimate times 2^k, which may overflow or be subnormal: rounding twice one way is rounding once. */
export function roundScaled(x: Estimate, k: number, to: Direction): number {
  const inner = roundEstimate(x, to);
  const s = scaled(inner, k);
  if (!Number.isFinite(s)) return s > 0 === to > 0 ? s : beyond(s, to);
  return bound(s, inner - scaled(s, -k), to);
}

/** A pair with an absolute error. */
export const within = (x: Pair, error: number): Estimate => ({ hi: x.hi, lo: x.lo, error });

/** A pair with a relative error. */
export const estimate = (x: Pair, relative: number): Estimate => within(x, Math.abs(x.hi) * relative);

/** 1 + x for |x| < 1/2 with an absolute error: as exact as x itself even where x is far below an ulp of 1. */
export function onePlus(x: Pair, error: number): Estimate {
  const s = twoSum(1, x.hi);
  const lo = s.lo + x.lo;
  const t = twoSum(s.hi, lo);
  return { hi: t.hi, lo: t.lo, error: error + Math.abs(lo) * 2 ** -52 };
}

/** A bound for a value that differs from the double `x` by less than an ulp, in the direction that `sign` tells. */
export function justBeside(x: number, sign: number, to: Direction): number {
  return bound(x, Math.sign(sign), to);
}
