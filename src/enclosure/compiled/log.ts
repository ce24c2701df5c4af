import { log as directedLog } from "../double/logarithm.ts";
import { tables, type Tables } from "./tables.ts";

/** The least normal double and the largest: between them the fast path holds. */
export const LOG_LEAST = 2 ** -1022;
export const LOG_MOST = Number.MAX_VALUE;
/** The upper half of the bits of 0.6875. */
const OFFSET = 0x3fe60000;

/** 1/3 - r/4 + … + r^5/8, after Horner. */
const TAIL = [1 / 3, -1 / 4, 1 / 5, -1 / 6, 1 / 7, -1 / 8] as const;

/**
 * log x to nearest but for 0.55 ulp, for a normal x > 0, in plain arithmetic.
 *
 * x = 2^k·z with z in [0.6875, 1.375), exactly. A table gives by the cell of z a centre c, a short g near 1/c, the exact d = c·g - 1, and -log g in
 * two parts. Then log x = k·log 2 - log g + log(1 + r) with r = z·g - 1, |r| < 2^-7.
 *
 * r is exact: z is a multiple of 2^-53 below 1 and of 2^-52 above, g one of 2^-7 and of 2^-8, so z·g - 1 is a multiple of 2^-60 below
 * 2^-7, a double; likewise (z - c)·g, as |z - c| ≤ 2^-8 (in the cells around 1, c = g = 1). So is their sum with d.
 *
 * h = k·log 2 + (-log g), upper parts, is a multiple of 2^-42 below 2^10: exact. s = fl(h + r) and (h - s) + r is its exact error (Dekker), because h = 0 or
 * |h| > |r| in every cell. log(1 + r) = r + p; the series of p to r^8 leaves out less than |r|^9/8.9 < 1.5e-20·|r|/2^-7.
 *
 * Errors, before the last rounding of half an ulp: p has 4u·|p|, the sum of small parts 2u·(|p| + 2^-33). Where h = 0 the result is at least 0.99|r| and
 * |p| ≤ 0.004|r|: 0.025u·|r| + 0.017u·|r|, below 0.045 ulp. Where h ≠ 0 and k = 0, |result| ≥ 2^-8 has an ulp of at least 2^-60, and |p| ≤ 2.4e-5: below
 * 0.02 ulp. Where k ≠ 0, |result| > 0.3 and all is below 0.001 ulp. So 0.55 ulp, and one step outward gives a bound.
 * log 1 = 0 exactly: r = 0.
 */
function fast(x: number, t: Tables, exponent = 0): number {
  t.bits[0] = x;
  const e = t.halves[t.upper]! - OFFSET;
  const binary = e >> 20;
  const k = binary + exponent;
  const j = ((e >> 13) & 127) * 5;
  const z = x * t.powers[1074 - binary]!;
  const r = (z - t.cells[j]!) * t.cells[j + 1]! + t.cells[j + 2]!;
  const h = k * t.log2.top + t.cells[j + 3]!;
  const s = h + r;
  const [a, b, c, d, f, g] = TAIL;
  const p = r * r * (-0.5 + r * (a + r * (b + r * (c + r * (d + r * (f + r * g))))));
  return s + (h - s + r + (k * t.log2.rest + t.cells[j + 4]! + p));
}

/** log x within 0.55 ulp for every x > 0; `NaN` elsewhere, also at 0, as all readings of a logarithm have it. */
export function log(x: number): number {
  if (x >= LOG_LEAST && x <= LOG_MOST) return fast(x, tables());
  return x === Infinity ? x : x > 0 ? fast(x * 2 ** 54, tables(), -54) : NaN;
}

/** A lower bound of log where the fast path does not reach; `NaN`, for "unknown", where there is no logarithm. */
export function logBelow(x: number): number {
  return x === Infinity ? LOG_MOST : x > 0 ? directedLog(x, -1) : NaN;
}

/** An upper bound of log where the fast path does not reach. */
export function logAbove(x: number): number {
  return x === Infinity ? x : x > 0 ? directedLog(x, 1) : NaN;
}

/** The same as statements: `y` from `x`, both names of variables, with the tables in scope. */
export function logText(x: string, y: string, side: "Below" | "Above"): string {
  const { log2, upper } = tables();
  const v = (name: string) => `${name}_${y}`;
  const [e, k, j, r, h, s] = ["e", "k", "j", "r", "h", "s"].map(v);
  const [a, b, c, d, f, g] = TAIL;
  return `let ${y};
if (${x} >= ${LOG_LEAST} && ${x} <= ${LOG_MOST}) {
BITS[0] = ${x};
const ${e} = HALVES[${upper}] - ${OFFSET}, ${k} = ${e} >> 20, ${j} = ((${e} >> 13) & 127) * 5;
const ${r} = (${x} * POWERS[1074 - ${k}] - CELLS[${j}]) * CELLS[${j} + 1] + CELLS[${j} + 2];
const ${h} = ${k} * ${log2.top} + CELLS[${j} + 3], ${s} = ${h} + ${r};
${y} = ${s} + (${h} - ${s} + ${r} + (${k} * ${log2.rest} + CELLS[${j} + 4] + ${r} * ${r} * (-0.5 + ${r} * (${a} + ${r} * (${b} + ${r} * (${c} + ${r} * (${d} + ${r} * (${f} + ${r} * (${g})))))))));
} else ${y} = ${x} > 0 ? log${side}(${x}) : NaN;`;
}
