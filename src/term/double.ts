import { nearestDouble, spend } from "../exact/index.ts";
import { operator, type Operator } from "./operators.ts";
import { spectralDouble } from "./spectral-double.ts";
import { costOf, type Tape } from "./tape.ts";

/**
 * The reading of a tape in doubles: fast, close, and never evidence. Returns a function that fills `out` with the
 * values of all instructions at a point (inputs by slot); a value outside a domain is `NaN` or an infinity.
 *
 * @example
 * ```ts
 * import { exp, real } from "lemmakit";
 * import { doubleReading, instantiate } from "./index.ts";
 * const tape = instantiate([exp(real("x"))]);
 * const out = new Float64Array(tape.code.length);
 * doubleReading(tape)([0], out);
 * out[tape.roots[0]!]; // 1
 * ```
 */
export function doubleReading(tape: Tape): (point: ArrayLike<number>, out: Float64Array) => void {
  const steps = tape.code.map((i): ((p: ArrayLike<number>, v: Float64Array) => number) => {
    switch (i.op) {
      case "number": {
        const x = nearestDouble(i.value);
        return () => x;
      }
      case "pi":
        return () => Math.PI;
      case "input":
        return (p) => p[i.slot]!;
      case "pow":
        return (_, v) => v[i.a]! ** i.n;
      case "spectral":
        return (_, v) => spectralDouble(i.entries.map((e) => v[e]!), i.rows);
      default: {
        const f: Operator["double"] = operator(i.op).double;
        const { a, b } = i;
        return (_, v) => f(v[a]!, v[b]!);
      }
    }
  });
  const cost = costOf(tape);
  return (point, out) => {
    spend(cost);
    for (let k = 0; k < steps.length; k++) out[k] = steps[k]!(point, out);
  };
}
