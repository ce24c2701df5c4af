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
  const program = instance(["lo", "hi", "outLo", "outHi", "count"], body, environment()) as BoxProgram;
  train(program, tape);
  return program;
}

/**
 * Shows a new program to the engine: boxes of `NaN`, which take the ways that are seldom taken, then numbers. Code that meets an operation it has never run is
 * thrown away by the engine and compiled again, at the cost of ten thousand boxes; so the writers above put few operations where these
 * boxes do not lead. Calls that are seldom made are left out on purpose: code that may call is slower.
 */
function train(program: BoxProgram, tape: Tape): void {
  const n = tape.inputs.length;
  const out = [new Float64Array(tape.roots.length), new Float64Array(tape.roots.length)] as const;
  for (const scale of [0.5, NaN, 1.5, NaN, 0.25, 3, 0, -1, 0.75]) {
    const lo = Float64Array.from({ length: n }, (_, i) => scale * (1 + ((i * 7) % 11) / 16));
    program(lo, lo.map((x) => x + Math.abs(x) / 1024), ...out, 1);
  }
}
