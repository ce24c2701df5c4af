import { justBeside, roundEstimate, within, type Estimate } from "./estimate.ts";
import type { Direction } from "./neighbours.ts";
import { addPairs, divPairs, mulPairs, pair, subPairs } from "./pair.ts";
import { HALF_PI_PAIR } from "./reduction.ts";
import { sineAndCosine, TINY } from "./trigonometric.ts";

/** From here on atan x is π/2 - 1/x up to 1/(3x³), below 2^-240. */
const FAR = 2 ** 80;

function far(x: number): Estimate {
  const inverse = x < 2 ** 200 ? divPairs(pair(1), pair(x)) : pair(0);
  return within(subPairs(HALF_PI_PAIR, inverse), 2 ** -103);
}

/**
 * One step from a guess y: atan x = y + atan d with d = (x cos y - sin y) / (cos y + x sin y).
 * `Math.atan` only guesses: a bad guess gives a wide estimate, never a wrong one.
 */
function near(x: number): Estimate {
  const y = Math.atan(x);
  const { sine, cosine } = sineAndCosine(y);
  const X = pair(x);
  const xc = mulPairs(X, cosine);
  const base = addPairs(cosine, mulPairs(X, sine));
  const d = divPairs(subPairs(xc, sine), base);
  const size = Math.abs(d.hi);
  if (!(size < 2 ** -20)) return { hi: 0, lo: 0, error: Infinity };
  const top = x * cosine.error + sine.error + (Math.abs(xc.hi) + Math.abs(sine.hi)) * 2 ** -99;
  const sum = addPairs(pair(y), d);
  // The denominator is √(1 + x²), never small, and its relative error is far below 1/2.
  const error = (2 * top) / base.hi + size * 2 ** -80 + size ** 3 + sum.hi * 2 ** -99;
  return within(sum, error);
}

/** atan x for a finite x. */
export function atan(x: number, to: Direction): number {
  if (x < 0) return -atan(-x, to < 0 ? 1 : -1) + 0;
  if (x < TINY) return justBeside(x, -x, to);
  return roundEstimate(x < FAR ? near(x) : far(x), to);
}
