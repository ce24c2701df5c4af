import { off, rounded, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/**
 * x/y by the corner that gives each bound, chosen by signs; `NaN` where the divisor may be 0, but for the side that stays
 * bounded where it only ends at 0 and the dividend keeps its sign. A `NaN` bound fails every comparison; of a divisor it makes at least
 * one bound `NaN`, whatever corners are chosen. Only names are chosen between, and no operation: see `compile.ts` on training.
 */
export function quotient(w: Writer, given: Form, divisor: Form): Form {
  const x = w.settled(given);
  const { lo: c, hi: d } = w.exact(divisor);
  const { lo: a, hi: b } = x;
  const choose = (test: string, yes: string, no: string): string => (yes === no ? yes : `(${test} ? ${yes} : ${no})`);
  let lo: string;
  let hi: string;
  if (x.positive && divisor.positive) {
    lo = `${a} / (${d} > 0 ? ${d} : NaN)`;
    hi = `${b} / (${c} > 0 ? ${c} : NaN)`;
  } else if (x.positive) {
    lo = `${choose(`${d} < 0`, b, a)} / (${d} > 0 ? (${c} >= 0 ? ${d} : NaN) : ${d} < 0 ? ${d} : NaN)`;
    hi = `${choose(`${c} > 0`, b, a)} / (${c} < 0 ? (${d} <= 0 ? ${c} : NaN) : ${c} > 0 ? ${c} : NaN)`;
  } else {
    const divisorFor = (r: string, s: string, near: string, far: string): string =>
      `(${c} > 0 ? (${d} > 0 ? (${r} >= 0 ? ${far} : ${near}) : NaN) : ${c} < 0 ? (${d} < 0 ? (${s} >= 0 ? ${far} : ${near}) : NaN) : NaN)`;
    lo = `${choose(`${c} > 0`, a, b)} / ${divisorFor(a, b, c, d)}`;
    hi = `${choose(`${c} > 0`, b, a)} / ${divisorFor(b, a, d, c)}`;
  }
  const [l, h] = [w.put(lo), w.put(hi)];
  const positive = x.positive && divisor.positive;
  return x.units === 0 ? rounded(l, h, 1, positive) : off(l, h, x.units + 1, 1, positive);
}
