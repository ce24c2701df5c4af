import { exp as directedExp } from "../double/exponential.ts";
import { tables, type Tables } from "./tables.ts";

/** x · (128/log 2), rounded; its error only moves r a little. */
export const EXP_SCALE = 128 / Math.LN2;
/** Adding and subtracting 1.5 · 2^52 rounds to an integer. */
export const ROUNDER = 6755399441055744;
/** Between these bounds the result is a normal double. */
export const EXP_LEAST = -708;
export const EXP_MOST = 709.7;

/** The relative error of the fast path in units u: 2·0.52, which holds for `log` with 2·0.55 as well. */
export const UNITS_OF_EXP = 1.1;

/**
 * exp x to nearest but for 0.52 ulp, in plain arithmetic; after P. T. P. Tang, "Table-driven implementation of the exponential function"
 * (ACM TOMS 15, 1989).
 *
 * n = 128k + j is the integer nearest to x · 128/log 2, but for 2^-30, and exp x = 2^k · 2^(j/128) · exp r with
 * r = x - n·(log 2)/128, |r| ≤ 0.00272.
 *
 * r: n has 17 bits and the upper part of (log 2)/128 has 36, so their product is exact. For n ≠ 0 we have |x| > 2^-9, so x
 * minus that product is a multiple of 2^-61 below 2^-8, hence exact; for n = 0 it is x. The rest of (log 2)/128 is below 2^-43 and
 * adds an error below 2^-25·u. The second difference rounds once: r has an error of at most u·|r| + 2^-25·u.
 *
 * p = exp r - 1 by five terms of the series: what is left out is below |r|^6/719 < 6e-19 < 0.006u. Rounding in r²·(…) is below
 * 4u·r² and in the sum u·|p|. With s = 2^(j/128) split into two doubles, s·p and its sum with the lower part round twice more. Together
 * (1 + 0.02 + 1 + 1 + 1)·u·0.00273·s + 0.006u·s < 0.018u·s. The last sum rounds by half an ulp. Below 1 and s = 1 the ulp is u, above it is
 * at least 2u > s·u: the error is below 0.518 ulp. The power of two is exact, as the result is normal.
 *
 * It is below one ulp, so one step outward gives a bound. exp 0 = 1 exactly: there n = 0, r = 0, p = 0.
 * Beyond the fast range it is the bound of the double layer.
 */
function fast(x: number, t: Tables, exponent = 0): number {
  const n = x * EXP_SCALE + ROUNDER - ROUNDER;
  const i = n | 0;
  const r = x - n * t.step.top - n * t.step.rest;
  const p = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const j = (i & 127) << 1;
  const s = t.roots[j]!;
  return (s + (t.roots[j + 1]! + s * p)) * t.powers[(i >> 7) + 1074 - exponent]!;
}

/**
 * exp x within 0.52 ulp, and within 0.8 ulp where it is subnormal: there it is rounded once more, from a number with an ulp of at most half as
 * much, 0.5 + 0.26. Beyond the range it is 0 or ∞.
 */
export function exp(x: number): number {
  if (x > EXP_LEAST && x < EXP_MOST) return fast(x, tables());
  if (x > -746 && x < 710) return x < 0 ? fast(x, tables(), -100) * 2 ** -100 : fast(x, tables(), 1) * 2;
  return x < 0 ? 0 : x > 0 ? Infinity : x;
}

/** A lower bound of exp where the fast path does not reach; `NaN` of `NaN`. */
export function expBelow(x: number): number {
  if (x === -Infinity) return 0;
  return x === Infinity ? Number.MAX_VALUE : x !== x ? x : directedExp(x, -1);
}

/** An upper bound of exp where the fast path does not reach; `NaN` of `NaN`. */
export function expAbove(x: number): number {
  if (x === -Infinity) return 0;
  return x === Infinity || x !== x ? x : directedExp(x, 1);
}

/** Bounds beyond the fast path: exp 709.7 > 1.65e308 and exp -708 < 3.4e-308. */
const BEYOND = { Below: { most: 1.65e308, least: 0 }, Above: { most: Infinity, least: 3.4e-308 } } as const;

/**
 * The same as statements: `y` from `x`, both names of variables, with the tables in scope. Beyond the fast path the bounds are constants: a call there
 * would slow down everything around it.
 */
export function expText(x: string, y: string, side: "Below" | "Above"): string {
  const { step } = tables();
  const v = (name: string) => `${name}_${y}`;
  const [n, i, r, j, s] = ["n", "i", "r", "j", "s"].map(v);
  return `let ${y};
if (${x} > ${EXP_LEAST} && ${x} < ${EXP_MOST}) {
const ${n} = ${x} * ${EXP_SCALE} + ${ROUNDER} - ${ROUNDER}, ${i} = ${n} | 0;
const ${r} = ${x} - ${n} * ${step.top} - ${n} * ${step.rest}, ${j} = (${i} & 127) << 1, ${s} = ROOTS[${j}];
${y} = (${s} + (ROOTS[${j} + 1] + ${s} * (${r} + ${r} * ${r} * (0.5 + ${r} * (${1 / 6} + ${r} * (${1 / 24} + ${r} * ${1 / 120})))))) * POWERS[(${i} >> 7) + 1074];
} else ${y} = ${x} >= ${EXP_MOST} ? ${BEYOND[side].most} : ${x} <= ${EXP_LEAST} ? ${BEYOND[side].least} : NaN;`;
}
