import { nearestDouble, spend } from "../../exact/index.ts";
import { instantiate, operator, type Real, type Tape } from "../../term/index.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import type { Product } from "../../certificate/algebra/sum.ts";

/** The relative error of one operation, with room. */
const UNIT = 4e-16;

/**
 * A term in doubles with an estimate of its rounding error, so that noise is not taken for a sign. An estimate, for the
 * finders: nothing rests on it.
 */
export class Reading {
  private readonly tape: Tape;
  private readonly values: Float64Array;
  private readonly errors: Float64Array;
  private readonly slots: readonly number[];
  private readonly constants: Float64Array;

  constructor(term: Real, names: readonly string[]) {
    this.tape = instantiate([term]);
    const n = this.tape.code.length;
    this.values = new Float64Array(n);
    this.errors = new Float64Array(n);
    this.constants = Float64Array.from(this.tape.code, (i) => (i.op === "number" ? nearestDouble(i.value) : 0));
    this.slots = this.tape.inputs.map((name) => names.indexOf(name));
  }

  /** The value at a point; `NaN` where it is undefined, and where something on the way overflows. `error` is that of the last value. */
  at(point: ArrayLike<number>): number {
    const { code } = this.tape;
    const v = this.values;
    const e = this.errors;
    spend(6 * code.length);
    for (let k = 0; k < code.length; k++) {
      const i = code[k]!;
      let value: number;
      let error = 0;
      switch (i.op) {
        case "number":
          value = this.constants[k]!;
          error = Number.isInteger(value) ? 0 : UNIT * Math.abs(value);
          break;
        case "pi":
          value = Math.PI;
          error = UNIT;
          break;
        case "input":
          value = point[this.slots[i.slot]!]!;
          break;
        case "spectral":
          return NaN;
        case "pow":
          value = v[i.a]! ** i.n;
          error = Math.abs(i.n * v[i.a]! ** (i.n - 1)) * e[i.a]! + UNIT * Math.abs(value);
          break;
        default: {
          const row = operator(i.op);
          const [a, b] = [v[i.a]!, v[i.b]!];
          value = row.double(a, b);
          const [da, db] = row.slopes(a, b, value);
          const exact = i.op === "neg" || i.op === "abs" || i.op === "min" || i.op === "max";
          error = (e[i.a] === 0 ? 0 : Math.abs(da) * e[i.a]!) + (row.arity === 1 || e[i.b] === 0 ? 0 : Math.abs(db) * e[i.b]!) + (exact ? 0 : UNIT * Math.abs(value));
          // Near 0 the slope of a root tells nothing: the root of an error bounds what it does.
          if (i.op === "sqrt") error = Math.min(error, UNIT * value + Math.sqrt(e[i.a]!));
        }
      }
      if (!Number.isFinite(value)) return NaN;
      v[k] = value;
      e[k] = error === error ? error : Infinity;
    }
    return v[this.tape.roots[0]!]!;
  }
  get error(): number {
    return this.errors[this.tape.roots[0]!]!;
  }
  /** The sign of the value where it is certain, else 0; `NaN` where there is none. */
  sign(point: ArrayLike<number>): number {
    const v = this.at(point);
    if (v !== v) return NaN;
    return Math.abs(v) <= 8 * this.error ? 0 : Math.sign(v);
  }
}

export const readingOf = (p: Product, names: readonly string[]): Reading => new Reading(writeValue(p), names);
