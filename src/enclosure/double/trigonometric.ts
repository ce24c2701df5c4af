import { estimate, justBeside, onePlus, roundEstimate, within, type Estimate } from "./estimate.ts";
import type { Direction } from "./neighbours.ts";
import { divPairs, mulPairs, negPair, type Pair } from "./pair.ts";
import { reduce, type Reduced } from "./reduction.ts";
import { INVERSE_FACTORIAL, polynomial } from "./series.ts";

const alternating = (first: number): Pair[] =>
  INVERSE_FACTORIAL.filter((_, n) => n % 2 === first).map((c, i) => (i % 2 === 0 ? c : negPair(c)));

/** sin r / r in powers of r², to r^28, and (cos r - 1) / r², to r^28. */
const SINE = alternating(1);
const COSINE = alternating(0).slice(1);

/**
 * Relative error of both series at |r| < 0.8. They stop below 2^-110 of the sum, and the first term outweighs all others
 * by more than 2 to 1, so that 45 operations of 2^-101 give less than 2^-94.
 */
const ERROR = 2 ** -93;

function sineOf({ rest, error }: Reduced): Estimate {
  const s = mulPairs(rest, polynomial(SINE, mulPairs(rest, rest)));
  return within(s, error + Math.abs(s.hi) * ERROR);
}

/** Through cos r - 1, whose relative error decides results next to 1. */
function cosineOf({ rest, error }: Reduced): Estimate {
  const square = mulPairs(rest, rest);
  const c = mulPairs(square, polynomial(COSINE, square));
  return onePlus(c, error * Math.abs(rest.hi) + error ** 2 + Math.abs(c.hi) * ERROR);
}

/** The sine (shift 0) or the cosine (shift 1) of a reduced number: sin(x + shift · π/2). */
function wave(reduced: Reduced, shift: bigint): Estimate {
  const quarter = Number((((reduced.index + shift) % 4n) + 4n) % 4n);
  const value = quarter % 2 === 0 ? sineOf(reduced) : cosineOf(reduced);
  return quarter < 2 ? value : within(negPair(value), value.error);
}

/** Below this, sin x, tan x and atan x lie within an ulp of x, and cos x of 1. */
export const TINY = 2 ** -30;

/** sin x and cos x for a finite x with |x| ≥ TINY. */
export function sineAndCosine(x: number): { sine: Estimate; cosine: Estimate } {
  const r = reduce(x);
  return { sine: wave(r, 0n), cosine: wave(r, 1n) };
}

/** sin x for a finite x. */
export function sin(x: number, to: Direction): number {
  if (Math.abs(x) < TINY) return justBeside(x, -x, to);
  return clamp(roundEstimate(wave(reduce(x), 0n), to));
}

/** cos x for a finite x. */
export function cos(x: number, to: Direction): number {
  if (Math.abs(x) < TINY) return justBeside(1, -Math.abs(x), to);
  return clamp(roundEstimate(wave(reduce(x), 1n), to));
}
const clamp = (v: number): number => (v > 1 ? 1 : v < -1 ? -1 : v);

/** tan x for a finite x: no double is a pole. */
export function tan(x: number, to: Direction): number {
  if (Math.abs(x) < TINY) return justBeside(x, x, to);
  const { sine, cosine } = sineAndCosine(x);
  const relative = sine.error / Math.abs(sine.hi) + cosine.error / Math.abs(cosine.hi);
  return roundEstimate(estimate(divPairs(sine, cosine), 2 * relative + 2 ** -99), to);
}
