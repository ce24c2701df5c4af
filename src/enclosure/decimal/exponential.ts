import type { Decimal } from "decimal.js";
import { fixed, isTiny, refine, type Approximation } from "./approximate.ts";
import { log10Fixed } from "./constants.ts";
import { EXPONENT_LIMIT, type Bounds, type Context } from "./context.ts";
import { directions } from "./directed.ts";
import { factorialSeries, type Fixed } from "./series.ts";

/** Above this, e^x and e^x/2 exceed every finite bound: it is more than (EXPONENT_LIMIT + 2)·log 10. */
export const EXP_LIMIT = Math.ceil((EXPONENT_LIMIT + 2) * 2.302585093) + 1;

/** Guard bits of the reduction; with |k| <= 100003 multiples of log 10 its error stays below 2^20 units. */
const REDUCTION = 24;

/**
 * e^r for |r| <= 1.3, r = R/2^w exactly.
 *
 * e^t - 1 for t = r/2^s by the series, then s times squared. At W = w + g bits, g >= s, t is exact. Squaring Y with error e gives
 * Y² off by at most (2·Y·e + e²)/2^W, and e² < 2^W; the two shifts add 2 more: e' <= 2·Y·e/2^W + 3.
 */
export function expSmall(r: bigint, w: number): Fixed {
  const s = 2 + Math.floor(Math.sqrt(w) / 2);
  const g = s + 24;
  const W = w + g;
  const shift = BigInt(W);
  const series = factorialSeries(r << BigInt(g - s), r << BigInt(g - s), W, (i) => i + 1);
  let mid = (1n << shift) + series.mid;
  let err = series.err;
  for (let i = 0; i < s; i++) {
    err = ((2n * mid * err) >> shift) + 3n;
    mid = (mid * mid) >> shift;
  }
  return { mid: mid >> BigInt(g), err: (err >> BigInt(g)) + 2n };
}

/**
 * e^x for |x| <= EXP_LIMIT, as e^r·10^k with r = x - k·log 10, |r| <= 1.2.
 * r is off by (1 + 3|k|)/2^24 + 1 <= 2 units, hence e^r by 2·e^1.3 < 8 more.
 */
export function expFixed(x: Decimal, w: number): Required<Approximation> {
  const W = w + REDUCTION;
  const X = fixed(x, W);
  const log10 = log10Fixed(W);
  const twice = 2n * X + log10;
  const k = twice / (2n * log10) - (twice < 0n ? 1n : 0n);
  const r = (X - k * log10) >> BigInt(REDUCTION);
  const { mid, err } = expSmall(r, w);
  return { mid, err: err + 8n, ten: Number(k) };
}

/** e^x, exact at 0; beyond ±EXP_LIMIT [largest, ∞] or [0, tiniest]. */
export function expBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.one, hi: c.one };
  if (x.abs().gt(EXP_LIMIT)) {
    return x.isPositive() ? { lo: c.largest, hi: c.infinity } : { lo: c.zero, hi: c.tiniest };
  }
  if (isTiny(x, c)) {
    // 1 + x <= e^x <= 1 + x + x² for |x| <= 1
    const { down, up } = directions(c);
    return { lo: down.add(c.one, x), hi: up.add(c.one, up.add(x, up.mul(x, x))) };
  }
  return refine(c, 0, (w) => expFixed(x, w));
}
