import { off, rounded, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/**
 * x·y by middle and radius, without a branch, for signs that are not known before a box is.
 *
 * With x = a ± r and y = b ± s the four corners are ab + (as + rb) + rs, ab - (as + rb) + rs, ab ± (as - rb) - rs. With
 * M = max(|as|, |rb|) and m = ± min(|as|, |rb|), positive where as and rb have one sign, the exact range is
 *
 *     [ab - M - |m - rs|,  ab + M + |m + rs|],    M = (P + Q)/2,  m = (P - Q)/2,  P = |as + rb|,  Q = |as - rb|.
 *
 * The code has 2a, 2r, 2b, 2s, so the four products C, A, B, T are 4ab, 4as, 4rb, 4rs. Errors of a bound times 4, with
 * S = |C| + |A| + |B| + T = 4G, G = (|a| + r)(|b| + s), the greatest of |A| and |B| called x, the least n: every product is off by 3u of
 * itself, which moves a bound by 3u(|C| + 2x + T) ≤ 6u·S; P and Q by 2u·x, their sum and difference by u(x + n), the sums with T
 * by u(n + T), the last two by 2u·S: together at most 11u·S, or 11 units of G. G itself is computed with 5u: 12.
 * The products and the halving may underflow, by η/2 each: fewer than 2η in the bound.
 */
export function product(w: Writer, x: Form, y: Form): Form {
  if (x.positive && y.positive) {
    const [f, g] = [w.settled(x), w.settled(y)];
    const [lo, hi] = [w.put(`${f.lo} * ${g.lo}`), w.put(`${f.hi} * ${g.hi}`)];
    return f.units + g.units === 0 ? rounded(lo, hi, 1, true) : off(lo, hi, f.units + g.units + 1, 1, true);
  }
  const a = w.middle(w.exact(x));
  const b = w.middle(w.exact(y));
  const A = w.put(`${a.mid} * ${b.rad}`);
  const B = w.put(`${a.rad} * ${b.mid}`);
  const C = w.put(`${a.mid} * ${b.mid}`);
  const T = w.put(`${a.rad} * ${b.rad}`);
  const P = w.put(`Math.abs(${A} + ${B})`);
  const Q = w.put(`Math.abs(${A} - ${B})`);
  const far = w.put(`${P} + ${Q}`);
  const near = w.put(`(${P} - ${Q}) * 0.5`);
  const parts = { mid: C, far, below: w.put(`Math.abs(${near} - ${T})`), above: w.put(`Math.abs(${near} + ${T})`) };
  const size = w.put(`${a.size} * ${b.size}`);
  return { ...off("", "", 12, 2), parts, size: { lo: size, hi: size, scale: 0.25 } };
}

/**
 * x² without a branch. With m = lo + hi and w = hi - lo, twice the greatest distance from 0 is |m| + w, and twice the least is
 * max(0, |m| - w), of which d + |d| is twice more. If the bounds are off by k units, both are off by k + 2 units of the greatest
 * distance, and the squares by 2k + 5 units of its square.
 */
export function square(w: Writer, x: Form): Form {
  if (x.positive) return product(w, x, x);
  const f = w.settled(x);
  const m = w.middle(f);
  const d = w.put(`${m.abs} - ${m.rad}`);
  const q = w.put(`${d} + Math.abs(${d})`);
  const lo = w.put(`${q} * ${q}`);
  const hi = w.put(`${m.size} * ${m.size}`);
  return { ...off(lo, hi, 2 * f.units + 5, 1, true), scaleLo: 0.0625, scaleHi: 0.25, size: { lo: hi, hi, scale: 0.25 } };
}

/** c·x for a constant in [lo, hi] of one sign, which the bound nearer to 0 represents. */
export function multiple(w: Writer, c: { readonly lo: number; readonly hi: number }, x: Form): Form | undefined {
  const near = c.lo > 0 ? c.lo : c.hi < 0 ? c.hi : undefined;
  if (near === undefined || !Number.isFinite(c.lo) || !Number.isFinite(c.hi) || Math.abs(near) < 2 ** -1000) return undefined;
  const spread = Math.ceil((c.hi - c.lo) / Math.abs(near) / 2 ** -53);
  if (spread > 8) return undefined;
  const size = Math.abs(near);
  const exponent = Math.log2(size);
  const power = spread === 0 && Number.isInteger(exponent) && Math.abs(exponent) < 60 && 2 ** exponent === size;
  const f = power && x.etas * size < 1000 ? (x.parts ? w.unscaled(x) : x) : w.settled(x);
  const [lo, hi, scaleLo, scaleHi] = near > 0 ? [f.lo, f.hi, f.scaleLo, f.scaleHi] : [f.hi, f.lo, f.scaleHi, f.scaleLo];
  const positive = f.positive && near > 0;
  if (power) {
    const part = f.size && { size: { lo: near > 0 ? f.size.lo : f.size.hi, hi: near > 0 ? f.size.hi : f.size.lo, scale: f.size.scale * size } };
    const [a, b] = [w.put(`${lo} * ${near}`), w.put(`${hi} * ${near}`)];
    // Doubling may overflow; a lower bound of infinity must not pass for exact.
    const units = f.units === 0 && size > 1 ? { units: 1, step: true } : {};
    return { ...f, ...part, ...units, lo: a, hi: b, scaleLo, scaleHi, positive, etas: Math.ceil(f.etas * size) + (size < 1 ? 1 : 0) };
  }
  const factor = near < 0 ? `(${near})` : String(near);
  const [a, b] = [w.put(`${lo} * ${factor}`), w.put(`${hi} * ${factor}`)];
  return f.units + spread === 0 ? rounded(a, b, 1, positive) : off(a, b, f.units + spread + 1, 1, positive);
}
