import type { Instruction, Tape } from "../../term/index.ts";
import { plan, type Plan } from "./plan.ts";

/** The operations of a flat tape; their order is the number that stands in the code. */
export const CODES = [
  "constant", "input", "add", "sub", "mul", "div", "neg", "abs", "sqrt", "exp", "log", "min", "max", "pow", "step",
  "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "rpow", "atan2", "floor", "erf", "spectral",
] as const;
export type Code = (typeof CODES)[number];

/** Words of one instruction: the operation, two places (or a slot, an exponent), and the place of the result. */
export const WORDS = 4;

/** A tape as integers: what is needed of it, in order. */
export interface Flat {
  readonly code: Int32Array;
  readonly places: number;
  readonly inputs: number;
  readonly roots: readonly number[];
  /** Constants by place. */
  readonly constants: readonly { readonly place: number; readonly lo: number; readonly hi: number }[];
  /** The matrices of spectral norms: where their entries stand. */
  readonly matrices: readonly { readonly rows: number; readonly entries: readonly number[] }[];
}

function words(i: Instruction, k: number, matrices: { rows: number; entries: readonly number[] }[]): readonly number[] {
  switch (i.op) {
    case "number":
    case "pi":
      throw new RangeError("a constant is no operation");
    case "input":
      return [CODES.indexOf("input"), i.slot, 0, k];
    case "pow":
      return [CODES.indexOf("pow"), i.a, i.n, k];
    case "spectral":
      return [CODES.indexOf("spectral"), matrices.push(i) - 1, 0, k];
    default:
      return [CODES.indexOf(i.op), i.a, i.b, k];
  }
}

export function flatten(tape: Tape, { uses, constants }: Plan = plan(tape)): Flat {
  const matrices: { rows: number; entries: readonly number[] }[] = [];
  const live = tape.code.flatMap((i, k) => (uses[k] === 0 || constants[k] ? [] : words(i, k, matrices)));
  return {
    code: Int32Array.from(live),
    places: tape.code.length,
    inputs: tape.inputs.length,
    roots: tape.roots,
    constants: constants.flatMap((c, place) => (c && uses[place]! > 0 ? [{ place, ...c }] : [])),
    matrices,
  };
}
