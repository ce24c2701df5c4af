import { roundEstimate, within, type Estimate } from "./estimate.ts";
import { LN2, splitExp } from "./exponential.ts";
import type { Direction } from "./neighbours.ts";
import { addPairs, mulPairs, negPair, pair, scalePair, twoProduct, twoSum, type Pair } from "./pair.ts";

/** x = 2^e · f, exactly, with f in [0.7, 1.42] or so. */
function split(x: number): { e: number; f: number } {
  let e = 0;
  // Powers of two only: no step rounds. The first brings subnormals among the normal numbers.
  if (x < 2 ** -1000) (x *= 2 ** 100), (e -= 100);
  const exponent = Math.round(Math.log2(x));
  const half = Math.trunc(exponent / 2);
  return { e: e + exponent, f: (x * 2 ** -half) * 2 ** (half - exponent) };
}

/**
 * log f for f in [1/2, 2] other than 1: one step from a guess y, since log f = y + log(f · exp(-y)).
 * `Math.log` only guesses: a bad guess gives a wide estimate, never a wrong one.
 */
function logNearOne(f: number): Estimate {
  const y = Math.log(f);
  const { k, m, error } = splitExp(-y);
  const scale = f * 2 ** k;
  // t = f · exp(-y) - 1; scale - 1 is exact for scale in [1/2, 2], and a pair elsewhere.
  const t = addPairs(mulPairs(m, pair(scale)), twoSum(scale, -1));
  const size = Math.abs(t.hi);
  if (!(size < 2 ** -20)) return { hi: 0, lo: 0, error: Infinity };
  const correction: Pair = addPairs(t, scalePair(negPair(mulPairs(t, t)), -1));
  const sum = addPairs(pair(y), correction);
  return within(sum, 2 * (error + Math.abs(m.hi) * 2 ** -99) + size ** 3 + Math.abs(sum.hi) * 2 ** -100);
}

/** Below this the series log(1 + d) = d - d²/2 + d³/3 - … is used. */
const CLOSE = 2 ** -26;

/** log(1 + d) for |d| < CLOSE. The first two terms are exact, so that results next to a double are decided as well. */
function logOnePlus(d: number): Estimate {
  const square = twoProduct(d, d);
  const sum = twoSum(d, -square.hi / 2);
  const small = d * d * d * (1 / 3 - d / 4);
  const lo = sum.lo - square.lo / 2 + small;
  const error = (Math.abs(sum.lo) + Math.abs(square.lo) + Math.abs(small)) * 2 ** -50 + Math.abs(d) ** 5;
  return within(twoSum(sum.hi, lo), error);
}

function multipleOfLn2(e: number): Estimate {
  const product = mulPairs(LN2, pair(e));
  return within(product, Math.abs(product.hi) * 2 ** -100);
}

/** log x with an error, for a finite x > 0 other than 1. */
export function estimateLog(x: number): Estimate {
  if (Math.abs(x - 1) < CLOSE) return logOnePlus(x - 1); // x - 1 is exact
  const { e, f } = split(x);
  if (f === 1) return multipleOfLn2(e);
  const near = logNearOne(f);
  if (e === 0) return near;
  const far = multipleOfLn2(e);
  const sum = addPairs(far, near);
  return within(sum, far.error + near.error + Math.abs(sum.hi) * 2 ** -100);
}

/** log x for a finite x > 0: the tightest double on one side, but for about one x in 2^35. */
export const log = (x: number, to: Direction): number => (x === 1 ? 0 : roundEstimate(estimateLog(x), to));
