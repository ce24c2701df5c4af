import type { Decimal } from "decimal.js";
import { isTiny, magnitudeBits, refine, type Approximation } from "./approximate.ts";
import { nearIdentity } from "./circular.ts";
import type { Bounds, Context } from "./context.ts";
import { tenTo } from "./convert.ts";
import { directions } from "./directed.ts";
import { EXP_LIMIT, expFixed } from "./exponential.ts";
import type { Fixed } from "./series.ts";

/**
 * For x > 0: E·10^k near e^x, and q near e^-2x = 1/(E²·10^2k) <= 1.
 * dq = 2·q·dE/E and E >= 0.3, so q is off by 7·err(E) + 2; where 10^2k exceeds 2^(w+4) it is below one unit.
 */
function halves(x: Decimal, w: number): { readonly e: Required<Approximation>; readonly q: Fixed } {
  const e = expFixed(x, w);
  if (e.ten * 6 > w + 8) return { e, q: { mid: 0n, err: 1n } };
  const square = e.mid * e.mid;
  const top = 1n << BigInt(3 * w);
  const q = e.ten >= 0 ? top / (square * tenTo(2 * e.ten)) : (top * tenTo(-2 * e.ten)) / square;
  return { e, q: { mid: q, err: 7n * e.err + 2n } };
}

/** e^x·(1 + s·q)/2: off by (2·err(E) + 3.3·err(q))/2 + 2. */
function half(x: Decimal, s: 1n | -1n, w: number): Approximation {
  const { e, q } = halves(x, w);
  const mid = (e.mid * ((1n << BigInt(w)) + s * q.mid)) >> BigInt(w + 1);
  return { mid, err: e.err + 2n * q.err + 2n, ten: e.ten };
}

/** (1 - q)/(1 + q), whose derivative is at most 2 in size. */
function tanhFixed(x: Decimal, w: number): Approximation {
  const { q } = halves(x, w);
  const one = 1n << BigInt(w);
  return { mid: ((one - q.mid) << BigInt(w)) / (one + q.mid), err: 3n * q.err + 2n };
}

const negated = (b: Bounds): Bounds => ({ lo: b.hi.neg(), hi: b.lo.neg() });
const zero = (c: Context): Bounds => ({ lo: c.zero, hi: c.zero });

/** sinh x for a finite x, exact at 0. */
export function sinhBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return zero(c);
  if (x.isNegative()) return negated(sinhBounds(x.neg(), c));
  if (x.gt(EXP_LIMIT)) return { lo: c.largest, hi: c.infinity };
  if (isTiny(x, c)) return nearIdentity(x, c, false);
  return refine(c, -magnitudeBits(x), (w) => half(x, -1n, w));
}

/** cosh x for a finite x, exact at 0. */
export function coshBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.one, hi: c.one };
  if (x.abs().gt(EXP_LIMIT)) return { lo: c.largest, hi: c.infinity };
  // cosh x <= 1 + x² for |x| <= 1
  if (isTiny(x, c)) return { lo: c.one, hi: directions(c).up.add(c.one, c.tiniest) };
  const b = refine(c, 0, (w) => half(x.abs(), 1n, w));
  return b.lo.lt(1) ? { lo: c.one, hi: b.hi } : b;
}

/** tanh x for a finite x, exact at 0. Beyond 1.2·digits + 1, 1 - tanh x < 2·e^-2x < 10^-digits. */
export function tanhBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return zero(c);
  if (x.isNegative()) return negated(tanhBounds(x.neg(), c));
  if (x.gt(1.2 * c.digits + 1)) return { lo: directions(c).down.sub(c.one, c.tiniest), hi: c.one };
  if (isTiny(x, c)) return nearIdentity(x, c, true);
  const b = refine(c, -magnitudeBits(x), (w) => tanhFixed(x, w));
  return b.hi.gt(1) ? { lo: b.lo, hi: c.one } : b;
}
