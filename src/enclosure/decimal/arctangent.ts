import type { Decimal } from "decimal.js";
import { fixed, isTiny, magnitudeBits, refine, type Approximation } from "./approximate.ts";
import { cosSmall, nearIdentity, sinSmall } from "./circular.ts";
import { piFixed } from "./constants.ts";
import type { Bounds, Context } from "./context.ts";
import { parts, tenTo } from "./convert.ts";
import { oddSeries, type Fixed } from "./series.ts";

/** Bits of the first guess, which comes from a double. */
const GUESS = 40;

/**
 * atan y for 0 <= y <= 1, Y within 1 of y·2^w: a + atan z, z = (y·cos a - sin a)/(cos a + y·sin a).
 *
 * a in [0, 0.8] is any short dyadic number; nothing rests on Math.atan. With c and s the errors of cosine and sine,
 * both the numerator and the denominator D are off by at most c + s + 3, and D >= 0.69. As |z| <= 1/2,
 * z is off by 1.5·(c + s + 3)/0.69 + 1 <= 3·(c + s + 3) + 1, and atan is 1-Lipschitz.
 */
function atanUnit(y: bigint, w: number): Fixed {
  const shift = BigInt(w);
  const one = 1n << shift;
  const guess = Math.atan(Number(y >> BigInt(w - 60)) / 2 ** 60);
  const a = BigInt(Math.round(Math.max(0, Math.min(0.8, guess)) * 2 ** GUESS)) << BigInt(w - GUESS);
  if (a === 0n) {
    const series = oddSeries(y, -1, w);
    return { mid: series.mid, err: series.err + 1n };
  }
  const s = sinSmall(a, w);
  const c = cosSmall(a, w);
  const top = ((y * c.mid) >> shift) - s.mid;
  const bottom = c.mid + ((y * s.mid) >> shift);
  const z = (top << shift) / bottom;
  if (2n * (z < 0n ? -z : z) > one) throw new RangeError("the first guess of an arctangent is far off");
  const series = oddSeries(z, -1, w);
  return { mid: a + series.mid, err: series.err + 3n * (c.err + s.err + 3n) + 1n };
}

/** atan x for x > 0: above 1 it is π/2 - atan(1/x). */
export function atanFixed(x: Decimal, w: number): Approximation {
  if (x.lte(1)) return atanUnit(fixed(x, w), w);
  const { m, e } = parts(x);
  const y = e >= 0 ? (1n << BigInt(w)) / (m * tenTo(e)) : (tenTo(-e) << BigInt(w)) / m;
  const f = atanUnit(y, w);
  return { mid: piFixed(w - 1) - f.mid, err: f.err + 3n };
}

/** atan x for a finite x, exact at 0. */
export function atanBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.zero, hi: c.zero };
  if (x.isNegative()) {
    const b = atanBounds(x.neg(), c);
    return { lo: b.hi.neg(), hi: b.lo.neg() };
  }
  if (isTiny(x, c)) return nearIdentity(x, c, true);
  return refine(c, -magnitudeBits(x), (w) => atanFixed(x, w));
}
