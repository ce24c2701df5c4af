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
  const is = (test: string): string => w.put(test);
  let lo: string;
  let hi: string;
  if (x.positive && divisor.positive) {
    lo = `${a} / (${d} > 0 ? ${d} : NaN)`;
    hi = `${b} / (${c} > 0 ? ${c} : NaN)`;
  } else if (x.positive) {
    const [above, below] = [is(`${c} > 0`), is(`${d} < 0`)];
    const [from, to] = [is(`${c} >= 0`), is(`${d} <= 0`)];
    const [up, down] = [is(`${d} > 0`), is(`${c} < 0`)];
    lo = `(${below} ? ${b} : ${a}) / (${below} || (${from} && ${up}) ? ${d} : NaN)`;
    hi = `(${above} ? ${b} : ${a}) / (${above} || (${to} && ${down}) ? ${c} : NaN)`;
  } else {
    const [p, q, m, n] = [is(`${c} > 0`), is(`${d} > 0`), is(`${c} < 0`), is(`${d} < 0`)];
    const [above, below] = [is(`${p} && ${q}`), is(`${m} && ${n}`)];
    const [r, s] = [is(`${a} >= 0`), is(`${b} >= 0`)];
    lo = `(${above} ? ${a} : ${b}) / (${above} ? (${r} ? ${d} : ${c}) : ${below} ? (${s} ? ${d} : ${c}) : NaN)`;
    hi = `(${above} ? ${b} : ${a}) / (${above} ? (${s} ? ${c} : ${d}) : ${below} ? (${r} ? ${c} : ${d}) : NaN)`;
  }
  const [l, h] = [w.put(lo), w.put(hi)];
  const positive = x.positive && divisor.positive;
  return x.units === 0 ? rounded(l, h, 1, positive) : off(l, h, x.units + 1, 1, positive);
}
