import type { Decimal } from "decimal.js";
import type { Bounds, Context } from "./context.ts";
import { boundsOfScaled, parts, scaledBelow, tenTo } from "./convert.ts";
import type { Fixed } from "./series.ts";

/** A number y with |y·10^-ten - mid/2^w| <= err/2^w. */
export interface Approximation extends Fixed {
  readonly ten?: number;
}

/** Where an evaluation cannot say anything at this precision. */
export const NOTHING: Approximation = { mid: 0n, err: 1n };

const BITS_PER_DIGIT = 3.3219280948873626;
/** Bits beyond the digits asked for: the first evaluation nearly always gives the tightest bounds. */
const GUARD = 32;
/** Evaluations at more bits for a value within 2^-30 units of a decimal. */
const RETRIES = 3;
/** Evaluations above this size would seem to hang. */
const MOST_BITS = 2_000_000;

/** The length in bits of |n|, up to 3 too large. */
export function bitLength(n: bigint): number {
  return n === 0n ? 0 : 4 * (n < 0n ? -n : n).toString(16).length;
}

/** Bits of the integer part of |x|, negative for a small x; within 5. */
export function magnitudeBits(x: Decimal): number {
  return x.isZero() ? 0 : Math.ceil((x.e + 1) * BITS_PER_DIGIT);
}

/** Where x² is far below 10^-digits: the first term of a series tells the bounds. */
export const isTiny = (x: Decimal, c: Context): boolean => x.e < -(c.digits + 9) / 2;

/** floor(x·2^w) for a finite decimal, within 1 of x·2^w. */
export function fixed(x: Decimal, w: number): bigint {
  const { m, e } = parts(x);
  return fixedScaled(m, e, w);
}

/** m·10^e·2^w, within 1. */
export function fixedScaled(m: bigint, e: number, w: number): bigint {
  if (e >= 0) return (m * tenTo(e)) << BigInt(w);
  const scaled = m << BigInt(w);
  const q = scaled / tenTo(-e);
  return scaled < 0n ? q - 1n : q;
}

/**
 * Bounds of (mid ± err)·10^ten/2^w: cut to a few digits more than asked for, then rounded outward.
 * `tight` when both ends have the same decimal below them: then no narrower bounds exist.
 */
function bounds(a: Approximation, w: number, c: Context): { readonly found: Bounds; readonly tight: boolean } {
  const shift = BigInt(w);
  const lead = Math.floor((bitLength(a.mid) - w) / BITS_PER_DIGIT);
  const p = Math.max(0, Math.ceil(Math.max(c.digits, w / BITS_PER_DIGIT)) + 6 - lead);
  const scale = tenTo(p);
  const e = (a.ten ?? 0) - p;
  const lo = ((a.mid - a.err) * scale) >> shift;
  const hi = -((-(a.mid + a.err) * scale) >> shift);
  const found = boundsOfScaled(lo, hi, e, c);
  return { found, tight: scaledBelow(hi, e, c).eq(found.lo) };
}

/**
 * Evaluates at w bits, where w grows until no narrower bounds exist, or the value is too near a decimal to tell.
 * Sound at any w: the bounds are those of the approximation. `lost` proposes the bits that cancel.
 */
export function refine(c: Context, lost: number, evaluate: (w: number) => Approximation): Bounds {
  const wanted = Math.ceil(c.digits * BITS_PER_DIGIT) + GUARD;
  let w = wanted + 8 + Math.max(0, lost);
  let tries = 0;
  for (;;) {
    const a = evaluate(w);
    if (a === NOTHING && w > MOST_BITS) return { lo: c.minusInfinity, hi: c.infinity };
    const good = bitLength(a.mid) - bitLength(a.err);
    if (good >= wanted - 8 || w > MOST_BITS) {
      const { found, tight } = bounds(a, w, c);
      if (tight || ++tries > RETRIES || w > MOST_BITS) return found;
      w += wanted;
    } else {
      w += good > 8 ? wanted - good + 8 : w;
    }
  }
}
