import { productError, sumError } from "./transform.ts";

/**
 * The unevaluated sum of two doubles, hi + lo with |lo| at most half an ulp of hi: about 106 bits.
 * Algorithms and bounds: Joldes, Muller, Popescu, "Tight and rigorous error bounds for basic building blocks of
 * double-word arithmetic" (ACM TOMS 44, 2017). Each operation below has a relative error of at most 2^-101 (the largest
 * bound in the source is 15 · 2^-106), as long as nothing overflows or underflows; the callers stay between 2^-400 and
 * 2^400.
 */
export interface Pair {
  readonly hi: number;
  readonly lo: number;
}

export const pair = (hi: number, lo = 0): Pair => ({ hi, lo });

/** Bits after the point of a fixed-point number. */
const BITS = 400;

/** The fixed-point number at or below num/den. Integers, not fractions in lowest terms: constants are made whenever the engine starts. */
export const fixed = (num: bigint, den: bigint): bigint => (num << BigInt(BITS)) / den;

/** The nearest double to a fixed-point number of at least 2^-200: `Number` rounds an integer to nearest, and a power of two is exact. */
export const ofFixed = (x: bigint): number => Number(x) * 2 ** -BITS;

/** What a fixed-point number is beyond a double that is a multiple of 2^-400, exactly. */
export const beyond = (x: bigint, d: number): bigint => x - BigInt(d * 2 ** BITS);

/** The nearest pair to a fixed-point number of at least 2^-200; the relative error is at most 2^-105. */
export function pairOf(x: bigint): Pair {
  const hi = ofFixed(x);
  return { hi, lo: ofFixed(beyond(x, hi)) };
}

/** a + b, where |a| ≥ |b| or a = 0. */
function quick(a: number, b: number): Pair {
  const s = a + b;
  return { hi: s, lo: b - (s - a) };
}

/** a + b, exactly. */
export function twoSum(a: number, b: number): Pair {
  const s = a + b;
  return { hi: s, lo: sumError(a, b, s) };
}

/** a · b, exactly. */
export function twoProduct(a: number, b: number): Pair {
  const p = a * b;
  return { hi: p, lo: productError(a, b, p) };
}

/** Algorithm 6: the bound holds for every pair of signs, cancellation included. */
export function addPairs(x: Pair, y: Pair): Pair {
  const s = twoSum(x.hi, y.hi);
  const t = twoSum(x.lo, y.lo);
  const v = quick(s.hi, s.lo + t.hi);
  return quick(v.hi, t.lo + v.lo);
}

export const negPair = (x: Pair): Pair => ({ hi: -x.hi, lo: -x.lo });
export const subPairs = (x: Pair, y: Pair): Pair => addPairs(x, negPair(y));

/** Algorithm 11. */
export function mulPairs(x: Pair, y: Pair): Pair {
  const p = twoProduct(x.hi, y.hi);
  return quick(p.hi, p.lo + (x.hi * y.lo + x.lo * y.hi));
}

/** x / y for y other than 0: algorithm 17. */
export function divPairs(x: Pair, y: Pair): Pair {
  const t = x.hi / y.hi;
  const r = mulPairs(y, pair(t));
  const rest = x.hi - r.hi + (x.lo - r.lo);
  return quick(t, rest / y.hi);
}

/** x · 2^k, exactly. */
export function scalePair(x: Pair, k: number): Pair {
  return { hi: x.hi * 2 ** k, lo: x.lo * 2 ** k };
}
