import { spend } from "../exact/index.ts";
import type { Tape } from "./tape.ts";

/**
 * The size of the numbers that met in each value: like the values themselves, but with no cancellation. A difference
 * far below its magnitude is rounding noise in doubles. Fills `out` from `values`.
 */
export function magnitudeReading(tape: Tape): (values: Float64Array, out: Float64Array) => void {
  return (v, m) => {
    spend(tape.code.length);
    for (let k = 0; k < tape.code.length; k++) {
      const i = tape.code[k]!;
      switch (i.op) {
        case "add":
        case "sub":
          m[k] = m[i.a]! + m[i.b]!;
          break;
        case "mul":
          m[k] = m[i.a]! * m[i.b]!;
          break;
        case "div":
          m[k] = m[i.a]! / Math.abs(v[i.b]!);
          break;
        case "neg":
        case "abs":
          m[k] = m[i.a]!;
          break;
        case "min":
        case "max":
          m[k] = Math.max(m[i.a]!, m[i.b]!);
          break;
        case "pow":
          m[k] = i.n > 0 ? m[i.a]! ** i.n : Math.abs(v[k]!);
          break;
        default:
          m[k] = Math.abs(v[k]!);
      }
    }
  };
}
