import { off, rounded, type Form } from "./form.ts";
import type { Writer } from "./writer.ts";

/**
 * x/y by the corner that gives each bound, chosen by signs; `NaN` where the divisor may be 0, but for the side that stays
 * bounded where it only ends at 0 and the dividend keeps its sign. A `NaN` bound fails every comparison; of a divisor it makes at least
 * one bound `NaN`, whatever corners are chosen.
 */
export function quotient(w: Writer, given: Form, divisor: Form): Form {
  const x = w.settled(given);
  const { lo: c, hi: d } = w.exact(divisor);
  const { lo: a, hi: b } = x;
  const [lo, hi] = x.positive
    ? divisor.positive
      ? [`${d} > 0 ? ${a} / ${d} : NaN`, `${c} > 0 ? ${b} / ${c} : NaN`]
      : [
          `${d} < 0 ? ${b} / ${d} : ${c} >= 0 && ${d} > 0 ? ${a} / ${d} : NaN`,
          `${c} > 0 ? ${b} / ${c} : ${d} <= 0 && ${c} < 0 ? ${a} / ${c} : NaN`,
        ]
    : [
        `${c} > 0 && ${d} > 0 ? ${a} / (${a} >= 0 ? ${d} : ${c}) : ${d} < 0 && ${c} < 0 ? ${b} / (${b} >= 0 ? ${d} : ${c}) : NaN`,
        `${c} > 0 && ${d} > 0 ? ${b} / (${b} >= 0 ? ${c} : ${d}) : ${d} < 0 && ${c} < 0 ? ${a} / (${a} >= 0 ? ${c} : ${d}) : NaN`,
      ];
  const [l, h] = [w.put(lo), w.put(hi)];
  const positive = x.positive && divisor.positive;
  return x.units === 0 ? rounded(l, h, 1, positive) : off(l, h, x.units + 1, 1, positive);
}
