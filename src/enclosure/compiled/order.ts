import { exactly, isExact, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

export function negative(w: Writer, f: Form): Form {
  const size = f.size && { size: { lo: f.size.hi, hi: f.size.lo, scale: f.size.scale } };
  return { ...f, ...size, lo: w.put(`-${f.hi}`), hi: w.put(`-${f.lo}`), scaleLo: f.scaleHi, scaleHi: f.scaleLo, positive: false };
}

/** |x|. An error of a bound is one of the same size after; `Math.max` keeps a `NaN`, and the lower bound holds without it. */
export function absolute(w: Writer, x: Form): Form {
  if (x.positive) return x;
  const together = x.scaleLo === x.scaleHi && (!x.size || x.size.lo === x.size.hi);
  const f = together ? x : w.exact(x);
  const { lo, hi } = f;
  return { ...f, lo: w.put(`${lo} > 0 ? ${lo} : ${hi} < 0 ? -${hi} : 0`), hi: w.put(`Math.max(-${lo}, ${hi})`), positive: true };
}

/** The lesser or the greater: relative errors keep the order, since t ± k·u·|t| rises with t. */
export function extreme(w: Writer, which: "min" | "max", x: Form, y: Form): Form {
  const [f, g] = [w.settled(x), w.settled(y)];
  const [lo, hi] = [w.put(`Math.${which}(${f.lo}, ${g.lo})`), w.put(`Math.${which}(${f.hi}, ${g.hi})`)];
  const positive = which === "min" ? f.positive && g.positive : f.positive || g.positive;
  const base = exactly(lo, hi, positive);
  if (isExact(f) && isExact(g)) return base;
  return { ...base, units: Math.max(f.units, g.units), step: (f.step || isExact(f)) && (g.step || isExact(g)) };
}

/** 1 where x ≥ 0, else 0; a relative error keeps the sign. */
export function indicator(w: Writer, x: Form): Form {
  const f = w.settled(x);
  const side = (b: string) => w.put(`${b} >= 0 ? 1 : ${b} < 0 ? 0 : NaN`);
  return exactly(side(f.lo), side(f.hi), true);
}
