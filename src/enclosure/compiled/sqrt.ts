import { sqrt as directedSqrt } from "../double/directed.ts";

/** Below this a square may underflow. */
const LEAST = 2 ** -900;
/** A little above 3u. */
const RESIDUE = 3.001 * 2 ** -53;

/**
 * The relative error of a square root that passed the test |fl(y²) - x| ≤ 3.001u·x: y² = x(1 + δ) with |δ| ≤ 4.002u, so y is off by at
 * most 2.002u. ECMAScript lets an engine approximate `Math.sqrt`, so every root is tested; the correctly rounded one passes, as
 * its square is off by 2u before it is rounded. √0 = 0 passes. Others, ∞ and tiny numbers go to the double layer.
 */
export const UNITS_OF_SQRT = 2.002;

export const sqrtPasses = (x: number, y: number): boolean => Math.abs(y * y - x) <= x * RESIDUE && (x >= LEAST || x === 0);

/** A lower bound of √x in the guarded way; `NaN`, for "unknown", below 0. */
export const sqrtBelow = (x: number): number =>
  x >= 0 ? (x === Infinity ? Number.MAX_VALUE : directedSqrt(x, -1)) : NaN;

export const sqrtAbove = (x: number): number => (x >= 0 ? directedSqrt(x, 1) : NaN);

/** `y` from `x`, both names of variables. */
export function sqrtText(x: string, y: string, side: "Below" | "Above"): string {
  return `let ${y} = Math.sqrt(${x});
if (!(Math.abs(${y} * ${y} - ${x}) <= ${x} * ${RESIDUE} && (${x} >= ${LEAST} || ${x} === 0))) ${y} = ${x} >= 0 ? sqrt${side}(${x}) : NaN;`;
}
