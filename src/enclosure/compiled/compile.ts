import { instance } from "../../term/compile.ts";
import type { Tape } from "../../term/index.ts";
import { environment } from "./environment.ts";
import { exactly, type Form } from "./form.ts";
import { plan } from "./plan.ts";
import { WIDENING, type Widening } from "./rounding.ts";
import { translate } from "./translate.ts";
import { Writer } from "./writer.ts";

/**
 * Encloses the roots of a tape over `count` boxes. Box q has its lower bounds at `lo[q * inputs + slot]` and its upper ones in
 * `hi`; its results go to `outLo[q * roots + r]` and `outHi`. `lo <= hi`; `lo` may be -∞ and `hi` may be ∞.
 *
 * A `NaN` bound says unknown: that side is unbounded as far as is known, and the expression is perhaps not defined on the whole box. Two
 * bounds that are numbers say that it is defined on the whole box and lies between them; one number bounds it where it is defined.
 */
export type BoxProgram = (lo: Float64Array, hi: Float64Array, outLo: Float64Array, outHi: Float64Array, count: number) => void;

/** Beyond so many lines the engine would not optimise the code. */
export const MOST_LINES = 4000;

/** The source of a compiled tape, or `undefined` when it would be too long. */
export function source(tape: Tape, widening: Widening = WIDENING): string | undefined {
  if (tape.code.length > MOST_LINES) return undefined;
  const w = new Writer(widening);
  const read = (slot: number): Form => exactly(w.put(`lo[p + ${slot}]`, "l"), w.put(`hi[p + ${slot}]`, "h"));
  const roots = translate(plan(tape), w, read);
  if (w.lines.length > MOST_LINES) return undefined;
  const stores = roots.map(({ lo, hi }, r) => `outLo[o + ${r}] = ${lo}; outHi[o + ${r}] = ${hi};`);
  return `for (let q = 0, p = 0, o = 0; q < count; q++, p += ${tape.inputs.length}, o += ${tape.roots.length}) {
${[...w.lines, ...stores].join("\n")}
}`;
}

/** Compiles a tape to straight-line code on local variables; `undefined` when it is too long. */
export function compileBoxes(tape: Tape, widening: Widening = WIDENING): BoxProgram | undefined {
  const body = source(tape, widening);
  if (body === undefined) return undefined;
  return instance(["lo", "hi", "outLo", "outHi", "count"], body, environment()) as BoxProgram;
}
