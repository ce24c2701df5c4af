import { estimate, justBeside, onePlus, roundEstimate, roundScaled } from "./estimate.ts";
import { expm1, splitExp } from "./exponential.ts";
import type { Direction } from "./neighbours.ts";
import { addPairs, divPairs, mulPairs, pair, scalePair } from "./pair.ts";

/**
 * sinh, cosh and tanh from exp x - 1 =: p, which has a relative error below 2^-91; the formulas add terms of one sign, so
 * theirs stays below 2^-88. `Math.sinh`, `cosh` and `tanh` are wrong by more than an ulp and are not used.
 */
const ERROR = 2 ** -88;

/** From here on exp(-2x) is below 2^-115: sinh x and cosh x are exp(x)/2 up to that. */
const LARGE = 40;
/** Beyond this, exp(x)/2 overflows. */
const HUGE = 711;

/** exp(x)/2 with a relative error that covers exp(-x)/2 as well, for LARGE ≤ x. */
function halfExp(x: number, to: Direction): number {
  if (x > HUGE) return to < 0 ? Number.MAX_VALUE : Infinity;
  const { k, m, error } = splitExp(x);
  return roundScaled(onePlus(m, error + 2 ** -113), k - 1, to);
}

/** sinh x for a finite x. */
export function sinh(x: number, to: Direction): number {
  if (x < 0) return -sinh(-x, to < 0 ? 1 : -1) + 0;
  if (x === 0) return 0;
  if (x < 2 ** -30) return justBeside(x, 1, to); // x < sinh x < x + x³/5
  if (x >= LARGE) return halfExp(x, to);
  const p = expm1(x);
  const sum = addPairs(p, divPairs(p, addPairs(pair(1), p)));
  return roundEstimate(estimate(scalePair(sum, -1), ERROR), to);
}

/** cosh x for a finite x. */
export function cosh(x: number, to: Direction): number {
  if (x < 0) return cosh(-x, to);
  if (x === 0) return 1;
  if (x < 2 ** -27) return justBeside(1, 1, to); // 1 < cosh x < 1 + x²
  if (x >= LARGE) return halfExp(x, to);
  const p = expm1(x);
  const excess = scalePair(divPairs(mulPairs(p, p), addPairs(pair(1), p)), -1);
  if (excess.hi < 0.4) return roundEstimate(onePlus(excess, excess.hi * ERROR), to);
  return roundEstimate(estimate(addPairs(pair(1), excess), ERROR), to);
}

/** tanh x for a finite x. */
export function tanh(x: number, to: Direction): number {
  if (x < 0) return -tanh(-x, to < 0 ? 1 : -1) + 0;
  if (x === 0) return 0;
  if (x < 2 ** -30) return justBeside(x, -1, to); // x - x³/3 < tanh x < x
  if (x > 20) return justBeside(1, -1, to); // 1 - tanh x < 2 exp(-40) < 2^-56
  const p = expm1(2 * x);
  return roundEstimate(estimate(divPairs(p, addPairs(p, pair(2))), ERROR), to);
}
