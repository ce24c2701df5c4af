import type { Decimal } from "decimal.js";
import { NOTHING, fixed, isTiny, magnitudeBits, refine, type Approximation } from "./approximate.ts";
import { piFixed } from "./constants.ts";
import type { Bounds, Context } from "./context.ts";
import { directions } from "./directed.ts";
import { factorialSeries, type Fixed } from "./series.ts";

/** Arguments of 10^5000 and more are not reduced: their sine lies in [-1, 1]. */
export const REDUCTION_LIMIT = 5000;

/** sin r for |r| <= 0.8, r = R/2^w exactly: z = -r², within 1. */
export function sinSmall(r: bigint, w: number): Fixed {
  return factorialSeries(r, -((r * r) >> BigInt(w)), w, (i) => 2 * i * (2 * i + 1));
}

/** cos r for |r| <= 0.8, r = R/2^w exactly. */
export function cosSmall(r: bigint, w: number): Fixed {
  return factorialSeries(1n << BigInt(w), -((r * r) >> BigInt(w)), w, (i) => 2 * i * (2 * i - 1));
}

/**
 * x = k·π/2 + r, |r| <= π/4 and a little, r within 2 of its true value times 2^w.
 * With g guard bits over the bits of x, |k| <= 2^(g-3), so the error (1 + 3|k|)/2^g + 1 is below 2.
 */
export function reduce(x: Decimal, w: number): { readonly k: bigint; readonly r: bigint } {
  const g = Math.max(0, magnitudeBits(x)) + 8;
  const X = fixed(x, w + g);
  const half = piFixed(w + g - 1);
  const twice = 2n * X + half;
  const q = twice / (2n * half);
  const k = twice < 0n ? q - 1n : q;
  return { k, r: (X - k * half) >> BigInt(g) };
}

/** The quadrant floor(x/(π/2)). A decimal other than 0 is no multiple of π/2, so some precision decides. */
export function quadrant(x: Decimal): bigint {
  if (x.abs().lt(1)) return x.isZero() || x.isPositive() ? 0n : -1n;
  for (let w = 64; ; w *= 2) {
    const { k, r } = reduce(x, w);
    if (r > 2n) return k;
    if (r < -2n) return k - 1n;
  }
}

/** The error of r adds 2: sine and cosine are 1-Lipschitz. */
const loosen = (f: Fixed): Fixed => ({ mid: f.mid, err: f.err + 2n });

/** sin(x + turn·π/2), the turn being 0 or 1. */
function circular(x: Decimal, turn: bigint, w: number): Approximation {
  const { k, r } = reduce(x, w);
  const quarter = (k + turn) & 3n;
  const { mid, err } = loosen(quarter & 1n ? cosSmall(r, w) : sinSmall(r, w));
  return { mid: quarter & 2n ? -mid : mid, err };
}

/** n/d off by (err(n)·2^w + |q|·err(d))/|d|, plus 2 for the two roundings. */
function quotient(n: Fixed, d: Fixed, w: number): Approximation {
  const size = (d.mid < 0n ? -d.mid : d.mid) - d.err;
  if (size <= 0n) return NOTHING;
  const mid = (n.mid << BigInt(w)) / d.mid;
  const q = (mid < 0n ? -mid : mid) + 1n;
  return { mid, err: ((n.err << BigInt(w)) + q * d.err) / size + 2n };
}

function tangent(x: Decimal, w: number): Approximation {
  const { k, r } = reduce(x, w);
  const s = loosen(sinSmall(r, w));
  const c = loosen(cosSmall(r, w));
  return k & 1n ? quotient({ mid: -c.mid, err: c.err }, s, w) : quotient(s, c, w);
}

const lost = (x: Decimal): number => -magnitudeBits(x);

function within(b: Bounds, c: Context): Bounds {
  const lo = b.lo.lt(-1) ? c.one.neg() : b.lo;
  return { lo, hi: b.hi.gt(1) ? c.one : b.hi };
}

/** Bounds of a function with |f(x) - x| <= |x|³ near 0 that bends towards 0 (`inward`) or away from it. */
export function nearIdentity(x: Decimal, c: Context, inward: boolean): Bounds {
  const { down, up } = directions(c);
  const cube = up.mul(up.mul(x.abs(), x.abs()), x.abs());
  return x.isPositive() === inward
    ? { lo: down.sub(x, cube), hi: up.add(x, c.zero) }
    : { lo: down.add(x, c.zero), hi: up.add(x, cube) };
}

/** sin x for a finite x, exact at 0. */
export function sinBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.zero, hi: c.zero };
  if (x.e >= REDUCTION_LIMIT) return { lo: c.one.neg(), hi: c.one };
  if (isTiny(x, c)) return nearIdentity(x, c, true);
  return within(refine(c, lost(x), (w) => circular(x, 0n, w)), c);
}

/** cos x for a finite x, exact at 0. */
export function cosBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.one, hi: c.one };
  if (x.e >= REDUCTION_LIMIT) return { lo: c.one.neg(), hi: c.one };
  // 1 - 10^-digits <= 1 - x² <= cos x <= 1
  if (isTiny(x, c)) return { lo: directions(c).down.sub(c.one, c.tiniest), hi: c.one };
  return within(refine(c, 0, (w) => circular(x, 1n, w)), c);
}

/** tan x for a finite x, exact at 0. No decimal is a pole. */
export function tanBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.zero, hi: c.zero };
  if (x.e >= REDUCTION_LIMIT) return { lo: c.minusInfinity, hi: c.infinity };
  if (isTiny(x, c)) return nearIdentity(x, c, false);
  return refine(c, lost(x), (w) => tangent(x, w));
}
