import { dot } from "./dots.ts";
import { isExact, off, rounded, type Form } from "./form.ts";
import { depth, ordered, plus, tree, type Term } from "./tree.ts";
import type { Writer } from "./writer.ts";

/**
 * The sum of two or more terms, computed to nearest and widened once: over a tree of depth d the error is at most
 * ((1 + u)^d - 1)·Σ|t_i| (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 4.2); what the terms are off by adds up.
 * Sums of exact doubles do not underflow. Terms that are never negative need no magnitudes: their sum is its own.
 */
export function sum(w: Writer, all: readonly Term[]): Form {
  const products = all.filter((t) => t.form.factors);
  const given = ordered([...all.filter((t) => !t.form.factors), ...(products.length > 0 ? [{ form: dot(w, products), minus: false }] : [])]);
  if (given.length === 1) return given[0]!.form;
  const two = given.length === 2 && given.every((t) => isExact(t.form));
  const positive = given.every((t) => t.form.positive && !t.minus);
  const alike = (f: (t: Form) => number) => given.every((t) => f(t.form) === f(given[0]!.form));
  const sized = given.some((t) => t.form.size);
  // Sums of squares keep their common scale.
  const keep = positive && !sized && alike((f) => f.scaleLo) && alike((f) => f.scaleHi);
  const terms = keep ? given : given.map((t) => ({ ...t, form: w.unscaled(t.form) }));

  const lo = tree(w, terms.map((t) => ({ name: t.minus ? t.form.hi : t.form.lo, minus: t.minus })));
  const hi = tree(w, terms.map((t) => ({ name: t.minus ? t.form.lo : t.form.hi, minus: t.minus })));
  if (two) return rounded(lo, hi, 0, positive);

  const units = Math.max(...terms.map((t) => t.form.units)) + depth(terms.length);
  const etas = terms.reduce((s, t) => s + t.form.etas, 0);
  const { scaleLo, scaleHi } = terms[0]!.form;
  const base = { ...off(lo, hi, units, etas, positive), scaleLo, scaleHi };
  if (positive && !sized) return base;
  if (sized) {
    const common = terms[0]!.form.size?.scale ?? 1;
    const same = terms.every((t) => t.form.size?.scale === common);
    const size = tree(w, terms.map((t) => plus(sizeOf(w, t.form, same))));
    return { ...base, size: { lo: size, hi: size, scale: same ? common : 1 } };
  }
  const sizes = (side: "lo" | "hi") =>
    tree(w, terms.map((t) => {
      const name = t.minus ? t.form[side === "lo" ? "hi" : "lo"] : t.form[side];
      return plus(t.form.positive ? name : w.put(`Math.abs(${name})`));
    }));
  return { ...base, size: { lo: sizes("lo"), hi: sizes("hi"), scale: 1 } };
}

/** One magnitude of both bounds. */
function sizeOf(w: Writer, f: Form, keepScale: boolean): string {
  if (!f.size) return f.positive ? f.hi : w.put(`Math.abs(${f.lo}) + Math.abs(${f.hi})`);
  const name = f.size.lo === f.size.hi ? f.size.lo : w.put(`${f.size.lo} + ${f.size.hi}`);
  return keepScale ? name : w.scaled(name, f.size.scale);
}
