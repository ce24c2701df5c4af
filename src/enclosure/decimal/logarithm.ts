import type { Decimal } from "decimal.js";
import { bitLength, fixedScaled, refine, type Approximation } from "./approximate.ts";
import { log10Fixed } from "./constants.ts";
import type { Bounds, Context } from "./context.ts";
import { parts, tenTo } from "./convert.ts";
import { expSmall } from "./exponential.ts";
import { oddSeries } from "./series.ts";

/** Bits of the first guess, which comes from a double. */
const GUESS = 40;

/**
 * log x for x = t·10^k, t in [0.31, 3.2]: log x = a + 2·atanh z + k·log 10, z = (u-1)/(u+1), u = t·e^-a.
 *
 * a in [-1.3, 1.3] is any short dyadic number; a good guess only makes z small. Nothing rests on Math.log.
 * u is off by 3.2·err(e^-a) + (e^-a + 1)·1 + 1 <= 4·err + 6. dz/du = 2/(u+1)² <= 1.25 for u >= 0.26, checked by |z| <= 1/2,
 * so z is off by 2·err(u) + 1 and atanh z by 4/3 of it.
 */
function logFixed(m: bigint, e: number, guess: number, k: number, w: number): Approximation {
  const shift = BigInt(w);
  const one = 1n << shift;
  const a = BigInt(Math.round(Math.max(-1.3, Math.min(1.3, guess)) * 2 ** GUESS)) << BigInt(w - GUESS);
  let u = fixedScaled(m, e, w);
  let err = 1n;
  if (a !== 0n) {
    const e = expSmall(-a, w);
    u = (u * e.mid) >> shift;
    err = 4n * e.err + 6n;
  }
  const z = ((u - one) << shift) / (u + one);
  if (2n * (z < 0n ? -z : z) > one) throw new RangeError("the first guess of a logarithm is far off");
  const series = oddSeries(z, 1, w);
  const zErr = 2n * err + 1n;
  return {
    mid: a + 2n * series.mid + BigInt(k) * log10Fixed(w),
    err: 2n * series.err + 3n * zErr + 3n * BigInt(Math.abs(k)),
  };
}

/** Bits that cancel in m·10^e - 1. */
function lostNearOne(m: bigint, e: number): number {
  if (e >= 0) return 0;
  const one = tenTo(-e);
  return bitLength(one) - bitLength(m - one);
}

/** log x for a finite x > 0, exact at 1, with a small relative error also near 1. */
export function logBounds(x: Decimal, c: Context): Bounds {
  if (x.eq(1)) return { lo: c.zero, hi: c.zero };
  const { m, e } = parts(x);
  const cut = m.toString().slice(0, 16);
  const lead = Number(cut) / 10 ** (cut.length - 1); // x = lead·10^x.e, nearly
  const k = lead > 3.1 ? x.e + 1 : x.e;
  const guess = Math.log(lead > 3.1 ? lead / 10 : lead);
  return refine(c, k === 0 ? lostNearOne(m, e) : 0, (w) => logFixed(m, e - k, guess, k, w));
}
