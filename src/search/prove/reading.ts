import { nearestDouble, spend } from "../../exact/index.ts";
import { instantiate, operator, type OperatorName, type Real, type Tape } from "../../term/index.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import type { Product } from "../../certificate/algebra/sum.ts";

/** The relative error of one operation, with room. */
const UNIT = 4e-16;

/** What an instruction does, as a small number: the common ones are done in place, the others ask the table of operators. */
const INLINE = ["input", "number", "pi", "pow", "add", "sub", "mul", "div", "neg", "exp", "log", "sqrt", "abs"] as const;
const [INPUT, NUMBER, PI, POW, ADD, SUB, MUL, DIV, NEG, EXP, LOG, SQRT, ABS] = INLINE.map((_, k) => k);
const OTHER = INLINE.length;
const EXACT: ReadonlySet<string> = new Set(["neg", "abs", "min", "max"]);

/**
 * A term in doubles with an estimate of its rounding error, so that noise is not taken for a sign. An estimate, for the
 * finders: nothing rests on it.
 */
export class Reading {
  private readonly tape: Tape;
  private readonly root: number;
  private readonly values: Float64Array;
  private readonly errors: Float64Array;
  private readonly kinds: Uint8Array;
  /** The operands: places, and the slot of an input. */
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  /** Numbers, and exponents. */
  private readonly constants: Float64Array;
  private readonly hasNone: boolean;

  constructor(term: Real, names: readonly string[]) {
    this.tape = instantiate([term]);
    const { code, inputs, roots } = this.tape;
    this.root = roots[0]!;
    this.values = new Float64Array(code.length);
    this.errors = new Float64Array(code.length);
    this.kinds = Uint8Array.from(code, (i) => (INLINE.indexOf(i.op as (typeof INLINE)[number]) + OTHER + 1) % (OTHER + 1));
    this.left = Int32Array.from(code, (i) => (i.op === "input" ? names.indexOf(inputs[i.slot]!) : "a" in i ? i.a : 0));
    this.right = Int32Array.from(code, (i) => ("b" in i ? i.b : 0));
    this.constants = Float64Array.from(code, (i) => (i.op === "number" ? nearestDouble(i.value) : i.op === "pow" ? i.n : 0));
    this.hasNone = code.some((i) => i.op === "spectral");
  }

  /** The value at a point; `NaN` where it is undefined, and where something on the way overflows. */
  at(point: ArrayLike<number>): number {
    if (this.hasNone) return NaN;
    const { values: v, kinds, left, right } = this;
    spend(2 * kinds.length);
    for (let k = 0; k < kinds.length; k++) {
      const a = left[k]!;
      let value: number;
      switch (kinds[k]) {
        case INPUT:
          value = point[a]!;
          break;
        case NUMBER:
          value = this.constants[k]!;
          break;
        case PI:
          value = Math.PI;
          break;
        case POW:
          value = v[a]! ** this.constants[k]!;
          break;
        case ADD:
          value = v[a]! + v[right[k]!]!;
          break;
        case SUB:
          value = v[a]! - v[right[k]!]!;
          break;
        case MUL:
          value = v[a]! * v[right[k]!]!;
          break;
        case DIV:
          value = v[a]! / v[right[k]!]!;
          break;
        case NEG:
          value = -v[a]!;
          break;
        case EXP:
          value = Math.exp(v[a]!);
          break;
        case LOG:
          value = v[a]! > 0 ? Math.log(v[a]!) : NaN;
          break;
        case SQRT:
          value = Math.sqrt(v[a]!);
          break;
        case ABS:
          value = Math.abs(v[a]!);
          break;
        default: {
          const i = this.tape.code[k]! as { readonly op: OperatorName };
          value = operator(i.op).double(v[a]!, v[right[k]!]!);
        }
      }
      if (!Number.isFinite(value)) return NaN;
      v[k] = value;
    }
    return v[this.root]!;
  }

  /** An estimate of the error of the last value, where there was one. */
  get error(): number {
    const { values: v, errors: e, left, right } = this;
    const { code } = this.tape;
    spend(4 * code.length);
    for (let k = 0; k < code.length; k++) {
      const i = code[k]!;
      const value = v[k]!;
      const [a, b] = [left[k]!, right[k]!];
      let error = 0;
      if (i.op === "number") error = Number.isInteger(value) ? 0 : UNIT * Math.abs(value);
      else if (i.op === "pi") error = UNIT;
      else if (i.op === "pow") error = Math.abs(i.n * v[a]! ** (i.n - 1)) * e[a]! + UNIT * Math.abs(value);
      else if (i.op === "add" || i.op === "sub") error = e[a]! + e[b]! + UNIT * Math.abs(value);
      else if (i.op === "mul") error = Math.abs(v[b]!) * e[a]! + Math.abs(v[a]!) * e[b]! + UNIT * Math.abs(value);
      else if (i.op === "exp") error = (e[a]! + UNIT) * value;
      else if (i.op !== "input" && i.op !== "spectral") {
        const row = operator(i.op);
        const [da, db] = row.slopes(v[a]!, v[b]!, value);
        error = (e[a] === 0 ? 0 : Math.abs(da) * e[a]!) + (row.arity === 1 || e[b] === 0 ? 0 : Math.abs(db) * e[b]!) + (EXACT.has(i.op) ? 0 : UNIT * Math.abs(value));
        // Near 0 the slope of a root tells nothing: the root of an error bounds what it does.
        if (i.op === "sqrt") error = Math.min(error, UNIT * value + Math.sqrt(e[a]!));
      }
      e[k] = error === error ? error : Infinity;
    }
    return e[this.root]!;
  }

  /** Whether the last value is larger than its error. */
  get isCertain(): boolean {
    return Math.abs(this.values[this.root]!) > 8 * this.error;
  }
  /** The sign of the value where it is certain, else 0; `NaN` where there is none. */
  sign(point: ArrayLike<number>): number {
    const v = this.at(point);
    return v !== v ? NaN : this.isCertain ? Math.sign(v) : 0;
  }
  /** Whether the value is certainly negative. Most values are not, and need no estimate. */
  isNegative(point: ArrayLike<number>): boolean {
    return this.at(point) < 0 && this.isCertain;
  }
}

export const readingOf = (p: Product, names: readonly string[]): Reading => new Reading(writeValue(p), names);
