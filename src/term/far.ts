import { spend, type Rational } from "../exact/index.ts";
import { operator } from "./operators.ts";
import type { Tape } from "./tape.ts";

/** A real number by its sign and the logarithm of its size, so that e^(10^300) is one: 0 has sign 0, no number has sign `NaN`. */
export interface FarValues {
  readonly sign: Float64Array;
  readonly log: Float64Array;
}

/** The natural logarithm of a positive integer of any length. */
function logOfInteger(n: bigint): number {
  const x = Number(n);
  if (Number.isFinite(x)) return Math.log(x);
  const text = n.toString(16);
  return Math.log(Number(`0x${text.slice(0, 13)}`)) + (text.length - 13) * Math.log(16);
}
const logOf = (q: Rational): number => (q.sign === 0 ? -Infinity : logOfInteger(q.num < 0n ? -q.num : q.num) - logOfInteger(q.den));

/**
 * The reading of a tape beyond the range of doubles: each value by sign and logarithm. Where numbers cancel it keeps few digits. A
 * direction for the search, never evidence. Fills `out` with the values of all instructions at a point (inputs by slot).
 *
 * @example
 * ```ts
 * import { exp, real } from "lemmakit";
 * import { farReading, instantiate } from "./index.ts";
 * const tape = instantiate([exp(exp(real("x")))]);
 * const out = { sign: new Float64Array(3), log: new Float64Array(3) };
 * farReading(tape)([10], out);
 * out.log[tape.roots[0]!]! > 22026; // true: e^(e^10)
 * ```
 */
export function farReading(tape: Tape): (point: ArrayLike<number>, out: FarValues) => void {
  const constants = tape.code.map((i) => (i.op === "number" ? logOf(i.value) : 0));
  const cost = 6 * tape.code.length;
  return (point, { sign, log }) => {
    spend(cost);
    /** Puts a double in its place. */
    const put = (k: number, x: number): void => {
      sign[k] = x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : NaN;
      log[k] = Math.log(Math.abs(x));
    };
    const value = (k: number): number => (sign[k] === 0 ? 0 : sign[k]! * Math.exp(log[k]!));
    /** a + s·b. */
    const add = (k: number, a: number, s: number, b: number): void => {
      const [sa, sb] = [sign[a]!, s * sign[b]!];
      if (sa !== sa || sb !== sb) return void (sign[k] = NaN);
      const [la, lb] = [sa === 0 ? -Infinity : log[a]!, sb === 0 ? -Infinity : log[b]!];
      const [most, least] = la >= lb ? [la, lb] : [lb, la];
      const first = la >= lb ? sa : sb;
      if (most === -Infinity) put(k, 0);
      else if (sa * sb >= 0) (sign[k] = first), (log[k] = most + Math.log1p(Math.exp(least - most)));
      else if (la === lb) put(k, 0);
      else (sign[k] = first), (log[k] = most + Math.log1p(-Math.exp(least - most)));
    };
    const isLess = (a: number, b: number): boolean =>
      sign[a] !== sign[b] ? sign[a]! < sign[b]! : sign[a] === 0 ? false : sign[a]! > 0 ? log[a]! < log[b]! : log[a]! > log[b]!;
    const copy = (k: number, a: number, s = sign[a]!): void => ((sign[k] = s), void (log[k] = log[a]!));
    const set = (k: number, s: number, l: number): void => ((sign[k] = s), void (log[k] = s === 0 ? -Infinity : l));

    for (let k = 0; k < tape.code.length; k++) {
      const i = tape.code[k]!;
      switch (i.op) {
        case "number":
          set(k, i.value.sign, constants[k]!);
          break;
        case "pi":
          put(k, Math.PI);
          break;
        case "input":
          put(k, point[i.slot]!);
          break;
        case "pow":
          if (sign[i.a] === 0) put(k, 0 ** i.n);
          else set(k, i.n % 2 === 0 ? Math.abs(sign[i.a]!) : sign[i.a]!, i.n * log[i.a]!);
          break;
        case "spectral":
          sign[k] = NaN;
          break;
        case "add":
          add(k, i.a, 1, i.b);
          break;
        case "sub":
          add(k, i.a, -1, i.b);
          break;
        case "mul":
          set(k, sign[i.a]! * sign[i.b]!, log[i.a]! + log[i.b]!);
          break;
        case "div":
          set(k, sign[i.b] === 0 ? NaN : sign[i.a]! * sign[i.b]!, log[i.a]! - log[i.b]!);
          break;
        case "neg":
          copy(k, i.a, -sign[i.a]!);
          break;
        case "abs":
          copy(k, i.a, Math.abs(sign[i.a]!));
          break;
        case "sqrt":
          set(k, sign[i.a]! < 0 ? NaN : sign[i.a]!, log[i.a]! / 2);
          break;
        case "exp":
          set(k, sign[i.a] === sign[i.a] ? 1 : NaN, value(i.a));
          break;
        case "log":
          if (sign[i.a] === 1) put(k, log[i.a]!);
          else sign[k] = NaN;
          break;
        case "min":
          copy(k, isLess(i.b, i.a) ? i.b : i.a, sign[i.a]! + sign[i.b]! === sign[i.a]! + sign[i.b]! ? undefined : NaN);
          break;
        case "max":
          copy(k, isLess(i.a, i.b) ? i.b : i.a, sign[i.a]! + sign[i.b]! === sign[i.a]! + sign[i.b]! ? undefined : NaN);
          break;
        case "rpow": {
          // a^b = e^(b·log a)
          if (sign[i.a] === 1) set(k, 1, value(i.b) * log[i.a]!);
          else sign[k] = NaN;
          break;
        }
        case "sinh":
        case "cosh": {
          const x = value(i.a);
          if (Math.abs(x) < 700) put(k, operator(i.op).double(x, 0));
          else set(k, i.op === "cosh" || x > 0 ? 1 : -1, Math.abs(x) - Math.LN2);
          break;
        }
        default:
          put(k, operator(i.op).double(value(i.a), value(i.b)));
      }
    }
  };
}
