import { justBeside, onePlus, roundScaled } from "./estimate.ts";
import type { Direction } from "./neighbours.ts";
import { addPairs, beyond, fixed, mulPairs, ofFixed, pair, pairOf, scalePair, subPairs, twoSum, type Pair } from "./pair.ts";
import { INVERSE_FACTORIAL, polynomial } from "./series.ts";

/** 100 digits. */
const LN2_FIXED = fixed(6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875n, 10n ** 100n);
/** log 2 to 106 bits. */
export const LN2: Pair = pairOf(LN2_FIXED);

/** The first 40 bits of log 2, and the rest as a pair: n times the first is exact for |n| < 2^13. */
const LN2_TOP = Math.floor(ofFixed(LN2_FIXED) * 2 ** 40) * 2 ** -40;
const LN2_REST = pairOf(beyond(LN2_FIXED, LN2_TOP));

const HALVINGS = 9;
/** 1 + s/2! + …: what exp s - 1 is, over s. */
const TAIL = INVERSE_FACTORIAL.slice(1, 11);

/** exp x = 2^k (1 + m), with |m| < 0.42 and an absolute error of m. */
export interface SplitExp {
  readonly k: number;
  readonly m: Pair;
  readonly error: number;
}

/**
 * Splits exp x, for 2^-100 < |x| < 800.
 *
 * Error: with r = x - k log 2 = 2^9 s and |s| < 2^-10.5, the series stops below 2^-127 of its sum. Its evaluation and the
 * nine doublings m ← 2m + m² are fewer than 60 operations of relative error 2^-101, and the doublings carry a relative
 * error on with factors whose product is below 1.3. That is below 2^-94; 2^-93 is taken. For k ≠ 0 the product
 * k · log 2 adds at most 2^-131; 2^-125 is taken.
 */
export function splitExp(x: number): SplitExp {
  const k = Math.round(x / Math.LN2);
  // x - k · LN2_TOP is a multiple of 2^-54 below 0.4, so it is exact.
  const r = k === 0 ? pair(x) : subPairs(pair(x - k * LN2_TOP), mulPairs(LN2_REST, pair(k)));
  const s = scalePair(r, -HALVINGS);
  let m = mulPairs(s, polynomial(TAIL, s));
  for (let i = 0; i < HALVINGS; i++) m = addPairs(scalePair(m, 1), mulPairs(m, m));
  return { k, m, error: Math.abs(m.hi) * 2 ** -93 + (k === 0 ? 0 : 2 ** -125) };
}

/** exp x for a finite x: the tightest double on one side, but for about one x in 2^35. */
export function exp(x: number, to: Direction): number {
  if (x === 0) return 1;
  // Above log(2^1024) and below log(2^-1075).
  if (x > 710) return to < 0 ? Number.MAX_VALUE : Infinity;
  if (x < -746) return to < 0 ? 0 : Number.MIN_VALUE;
  if (Math.abs(x) < 2 ** -60) return justBeside(1, x, to);
  const { k, m, error } = splitExp(x);
  return roundScaled(onePlus(m, error), k, to);
}

/** exp x - 1 as a pair with a relative error of at most {@link EXPM1_ERROR}, for 2^-100 < |x| < 200. */
export function expm1(x: number): Pair {
  const { k, m } = splitExp(x);
  return k === 0 ? m : addPairs(scalePair(m, k), twoSum(2 ** k, -1));
}
/** For k ≠ 0 the sum is at least 0.7 times as large as its first term, and at least 0.29. */
export const EXPM1_ERROR = 2 ** -91;
