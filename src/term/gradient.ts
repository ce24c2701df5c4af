import { spend } from "../exact/index.ts";
import { operator } from "./operators.ts";
import type { Tape } from "./tape.ts";

/** Adds seed · ∂(value at `place`)/∂(inputs) to `gradient`, from the values a double reading left in `values`. */
export type GradientReading = (values: Float64Array, place: number, seed: number, gradient: Float64Array) => void;

/**
 * The derivative of a tape in doubles, by one backward sweep. One-sided at kinks; a spectral norm of three or more rows
 * has slope 0. A direction for the search, never evidence.
 */
export function gradientReading(tape: Tape): GradientReading {
  const adjoint = new Float64Array(tape.code.length);
  return (values, place, seed, gradient) => {
    spend(2 * (place + 1));
    adjoint.fill(0, 0, place + 1);
    adjoint[place] = seed;
    for (let k = place; k >= 0; k--) {
      const w = adjoint[k]!;
      if (w === 0) continue;
      const i = tape.code[k]!;
      if (i.op === "input") gradient[i.slot]! += w;
      else if (i.op === "pow" && i.n !== 0) adjoint[i.a]! += w * i.n * values[i.a]! ** (i.n - 1);
      else if (i.op !== "pow" && i.op !== "number" && i.op !== "pi" && i.op !== "spectral") {
        const row = operator(i.op);
        const [da, db] = row.slopes(values[i.a]!, values[i.b]!, values[k]!);
        adjoint[i.a]! += w * da;
        if (row.arity === 2) adjoint[i.b]! += w * db;
      }
    }
  };
}
