import * as ia from "interval-arithmetic";
import type { Tape } from "../../src/term/index.ts";
import type { Boxes } from "./statements.ts";

type I = ia.Interval;

/** The raw package `interval-arithmetic` on a tape, as its documentation has it: one call and one object for each operation. */
export function packageIntervals(tape: Tape): (b: Boxes, outLo: Float64Array, outHi: Float64Array) => void {
  const steps = tape.code.map((i): ((v: readonly I[], b: Boxes, start: number) => I) => {
    switch (i.op) {
      case "number": {
        const n = Number(i.value.num) / Number(i.value.den);
        const constant = new ia.Interval(n, n);
        return () => constant;
      }
      case "input":
        return (_, b, start) => new ia.Interval(b.lo[start + i.slot]!, b.hi[start + i.slot]!);
      case "pow":
        return (v) => ia.pow(v[i.a]!, i.n);
      case "add":
      case "sub":
      case "mul":
      case "div": {
        const f = { add: ia.add, sub: ia.sub, mul: ia.mul, div: ia.div }[i.op];
        return (v) => f(v[i.a]!, v[i.b]!);
      }
      case "abs":
      case "sqrt":
      case "exp":
      case "log": {
        const f = { abs: ia.abs, sqrt: ia.sqrt, exp: ia.exp, log: ia.log }[i.op];
        return (v) => f(v[i.a]!);
      }
      default:
        throw new RangeError(`${i.op} is not measured`);
    }
  });
  const root = tape.roots[0]!;
  const values: I[] = [];
  return (b, outLo, outHi) => {
    for (let q = 0; q < b.count; q++) {
      for (let k = 0; k < steps.length; k++) values[k] = steps[k]!(values, b, q * tape.inputs.length);
      outLo[q] = values[root]!.lo;
      outHi[q] = values[root]!.hi;
    }
  };
}
