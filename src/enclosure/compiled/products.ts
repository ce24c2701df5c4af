import { exactly, off, rounded, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/** x·y. Where a sign is not known before a box is, the product is left to the sum it stands in. */
export function product(w: Writer, x: Form, y: Form): Form {
  if (x.positive && y.positive) {
    const [f, g] = [w.settled(x), w.settled(y)];
    const [lo, hi] = [w.put(`${f.lo} * ${g.lo}`), w.put(`${f.hi} * ${g.hi}`)];
    return f.units + g.units === 0 ? rounded(lo, hi, 1, true) : off(lo, hi, f.units + g.units + 1, 1, true);
  }
  return { ...exactly("", ""), factors: [w.middle(w.exact(x)), w.middle(w.exact(y))] };
}

/**
 * x², from doubled distances to 0: |m| + w for the greatest and |m| - w for the least, with m = lo + hi and w = hi - lo. The first is off by k + 2
 * units if the bounds are off by k. So is the second, of the first; that is 3(k + 2) of itself as long as w < |m| - w. For wider boxes the
 * distances are taken from the bounds, by their signs, with k units: a wide box keeps a lower bound that is right even next to 0.
 */
export function square(w: Writer, x: Form): Form {
  if (x.positive) return product(w, x, x);
  const f = w.settled(x);
  const m = w.middle(f);
  const [least, most] = [w.name(), w.name()];
  const other = w.name();
  w.statement(`let ${least} = ${m.abs} - ${m.rad}, ${most} = ${m.size};
if (!(${m.rad} < ${least})) { const ${other} = -${f.hi}; ${least} = 2 * (${f.lo} > 0 ? ${f.lo} : ${other} > 0 ? ${other} : 0); ${most} = 2 * Math.max(-${f.lo}, ${f.hi}); }`);
  const lo = w.put(`${least} * ${least}`);
  const hi = w.put(`${most} * ${most}`);
  return { ...off(lo, hi, 6 * f.units + 13, 1, true), scaleLo: 0.25, scaleHi: 0.25 };
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
  const f = power && x.etas * size < 1000 && !(x.size && size > 1) ? x : w.settled(x);
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
