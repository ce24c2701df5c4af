import { off, rounded, isExact, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/** A term of a sum. */
export interface Term {
  readonly form: Form;
  readonly minus: boolean;
}

/** A sum of names as a balanced tree: every term passes through at most `depth` additions. */
function tree(w: Writer, terms: readonly { readonly name: string; readonly minus: boolean }[]): string {
  // A term with a plus first, so that no sign stands alone.
  let level = [...terms].sort((a, b) => Number(a.minus) - Number(b.minus));
  while (level.length > 1) {
    const next = [];
    for (let i = 0; i < level.length; i += 2) {
      const a = level[i]!;
      const b = level[i + 1];
      if (!b) next.push(a);
      else next.push({ name: w.put(`${a.name} ${a.minus === b.minus ? "+" : "-"} ${b.name}`), minus: a.minus });
    }
    level = next;
  }
  return level[0]!.minus ? w.put(`-${level[0]!.name}`) : level[0]!.name;
}

const depth = (n: number): number => Math.ceil(Math.log2(n));
const plus = (name: string) => ({ name, minus: false });

/**
 * The sum of two or more terms, computed to nearest and widened once: over a tree of depth d the error is at most
 * ((1 + u)^d - 1)·Σ|t_i| (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 4.2); what the terms are off by adds up.
 * Sums of exact doubles do not underflow. Terms that are never negative need no magnitudes: their sum is its own.
 */
export function sum(w: Writer, given: readonly Term[]): Form {
  const two = given.length === 2 && given.every((t) => isExact(t.form));
  const positive = given.every((t) => t.form.positive && !t.minus);
  const alike = (f: (t: Form) => number) => given.every((t) => f(t.form) === f(given[0]!.form));
  const keep = positive && alike((f) => f.scaleLo) && alike((f) => f.scaleHi) && given.every((t) => !t.form.size === !given[0]!.form.size) && alike((f) => f.size?.scale ?? 1);
  if (given.every((t) => t.form.parts)) return dot(w, given);
  const terms = keep ? given : given.map((t) => ({ ...t, form: w.unscaled(t.form) }));

  const lo = tree(w, terms.map((t) => ({ name: t.minus ? t.form.hi : t.form.lo, minus: t.minus })));
  const hi = tree(w, terms.map((t) => ({ name: t.minus ? t.form.lo : t.form.hi, minus: t.minus })));
  if (two) return rounded(lo, hi, 0, positive);

  const units = Math.max(...terms.map((t) => t.form.units)) + depth(terms.length);
  const etas = terms.reduce((s, t) => s + t.form.etas, 0);
  const { scaleLo, scaleHi } = terms[0]!.form;
  const sized = terms.some((t) => t.form.size);
  const base = { ...off(lo, hi, units, etas, positive), scaleLo, scaleHi };
  if (positive && !sized) return base;
  if (keep && terms.every((t) => t.form.size!.lo === t.form.hi && t.form.size!.hi === t.form.hi && t.form.size!.scale === scaleHi))
    return { ...base, size: { lo: hi, hi, scale: scaleHi } };

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

/**
 * A sum of products, part by part. Each of the four sums has d roundings, at most d·u of the magnitudes in all, since |mid|/4 + far/8 + below/4
 * is at most the magnitude of a product.
 */
function dot(w: Writer, terms: readonly Term[]): Form {
  const of = (name: (t: Term) => string) => tree(w, terms.map((t) => plus(name(t))));
  const parts = {
    mid: tree(w, terms.map((t) => ({ name: t.form.parts!.mid, minus: t.minus }))),
    far: of((t) => t.form.parts!.far),
    below: of((t) => (t.minus ? t.form.parts!.above : t.form.parts!.below)),
    above: of((t) => (t.minus ? t.form.parts!.below : t.form.parts!.above)),
  };
  const { scale } = terms[0]!.form.size!;
  const same = terms.every((t) => t.form.size!.scale === scale);
  const size = of((t) => sizeOf(w, t.form, same));
  const units = Math.max(...terms.map((t) => t.form.units)) + depth(terms.length);
  const etas = terms.reduce((s, t) => s + t.form.etas, 0);
  return { ...off("", "", units, etas), parts, size: { lo: size, hi: size, scale: same ? scale : 1 } };
}
