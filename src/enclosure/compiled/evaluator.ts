import { spend } from "../../exact/index.ts";
import type { Tape } from "../../term/index.ts";
import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";
import { compileBoxes, type BoxProgram } from "./compile.ts";
import { interpretBoxes } from "./interpret.ts";
import { WIDENING, type Widening } from "./rounding.ts";

/** After so many boxes a tape is compiled: measured, about where that begins to pay. */
export const COMPILE_AFTER = 10_000;

export interface EvaluatorOptions {
  /** `auto` interprets the first 10,000 boxes and compiles then. */
  readonly mode?: "auto" | "compiled" | "interpreted";
  /** For tests only: anything smaller than the default is unsound. */
  readonly widening?: Widening;
}

/** Encloses the roots of one tape over boxes of doubles. */
export interface BoxEvaluator {
  readonly inputs: number;
  readonly roots: number;
  /** See {@link BoxProgram}: box after box in typed arrays, `NaN` for unknown. */
  readonly run: BoxProgram;
  /** The same for one box, as enclosures: an unknown side is infinite, and the result then `partial`. */
  readonly enclose: (box: readonly Bounded<number>[]) => Enclosure<number>[];
  readonly isCompiled: () => boolean;
}

/** Said where compiled code cannot tell why; `doubleLayer` can. */
export const UNKNOWN: Trouble = Object.freeze({ operation: "?", reason: "is not known to be defined everywhere" });

/** What one instruction costs on one box, in units of work. */
function costIn(i: Tape["code"][number]): number {
  switch (i.op) {
    case "number": case "pi": case "input": case "neg": case "abs": case "min": case "max": case "step": return 1;
    case "add": case "sub": case "mul": case "div": case "sqrt": return 3;
    case "exp": case "log": case "pow": return 10;
    case "spectral": return 100 * i.rows ** 3;
    default: return 200;
  }
}

/** Two bounds of compiled code as an enclosure. */
export function fromBounds(lo: number, hi: number): Enclosure<number> {
  if (lo === lo && hi === hi) return interval(lo + 0, hi + 0);
  return { kind: "partial", lo: lo === lo ? lo + 0 : -Infinity, hi: hi === hi ? hi + 0 : Infinity, trouble: UNKNOWN };
}

/**
 * The fast rigorous evaluator: every value that a root takes on a box lies in its enclosure. Below about 10,000 boxes it
 * interprets, then it compiles; what it says is sound in both ways, and may differ by rounding.
 *
 * @example
 * ```ts
 * import { log, real } from "lemmakit";
 * import { boxEvaluator, interval, isBounded } from "../index.ts";
 * import { instantiate } from "../../term/index.ts";
 * const evaluator = boxEvaluator(instantiate([log(real("x"))]));
 * const [y] = evaluator.enclose([interval(1, 2)]);
 * isBounded(y!) && y.lo <= 0 && Math.LN2 < y.hi && y.hi < 0.6932; // true
 * ```
 */
export function boxEvaluator(tape: Tape, { mode = "auto", widening = WIDENING }: EvaluatorOptions = {}): BoxEvaluator {
  const inputs = tape.inputs.length;
  const roots = tape.roots.length;
  let compiled = mode === "compiled" ? compileBoxes(tape, widening) : undefined;
  let program = compiled ?? interpretBoxes(tape, widening);
  let left = mode === "auto" ? COMPILE_AFTER : Infinity;

  const cost = tape.code.reduce((n, i) => n + costIn(i), 10);
  const run: BoxProgram = (lo, hi, outLo, outHi, count) => {
    spend(cost * count);
    left -= count;
    if (left < 0) {
      spend(500 * tape.code.length);
      left = Infinity;
      compiled = compileBoxes(tape, widening);
      program = compiled ?? program;
    }
    program(lo, hi, outLo, outHi, count);
  };
  const one = { lo: new Float64Array(inputs), hi: new Float64Array(inputs), outLo: new Float64Array(roots), outHi: new Float64Array(roots) };
  return {
    inputs,
    roots,
    run,
    enclose(box) {
      if (box.length !== inputs) throw new RangeError(`a box of ${inputs} sides is needed, not of ${box.length}`);
      box.forEach(({ lo, hi }, slot) => {
        one.lo[slot] = lo;
        one.hi[slot] = hi;
      });
      run(one.lo, one.hi, one.outLo, one.outHi, 1);
      return Array.from(one.outLo, (lo, r) => fromBounds(lo, one.outHi[r]!));
    },
    isCompiled: () => compiled !== undefined,
  };
}
