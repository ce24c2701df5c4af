import { beyond, LIMITS, spend, type Rational } from "../exact/index.ts";
import { InputError } from "./errors.ts";
import { OPERATORS, type OperatorName } from "./operators.ts";

/** One instruction: a constant, an input, or an operation on earlier results, named by their places. */
export type Instruction =
  | { readonly op: "number"; readonly value: Rational }
  | { readonly op: "pi" }
  | { readonly op: "input"; readonly slot: number }
  | { readonly op: "pow"; readonly a: number; readonly n: number }
  /** The largest singular value of a matrix with three or more rows and columns, entries by rows. */
  | { readonly op: "spectral"; readonly rows: number; readonly entries: readonly number[] }
  | { readonly op: OperatorName; readonly a: number; readonly b: number };

/** A scalar program with shared subterms: what a term becomes once every dimension has a size. */
export interface Tape {
  readonly code: readonly Instruction[];
  /** The names of the inputs, as `e[1]` or `W[2,3]`, by slot. */
  readonly inputs: readonly string[];
  /** The places of the results. */
  readonly roots: readonly number[];
}

/** The places an instruction reads. */
export function operands(i: Instruction): readonly number[] {
  switch (i.op) {
    case "number":
    case "pi":
    case "input":
      return [];
    case "pow":
      return [i.a];
    case "spectral":
      return i.entries;
    default:
      return i.a === i.b ? [i.a] : [i.a, i.b];
  }
}

/** Writes a tape; equal instructions become one. */
export class TapeWriter {
  private readonly code: Instruction[] = [];
  private readonly places = new Map<string, number>();
  private readonly inputs: string[] = [];
  private asked = 0;

  private pay(): void {
    spend(80);
    if (++this.asked > LIMITS.operations) throw new InputError("too-large", beyond("the claim at these sizes", "operations"));
  }
  private put(key: string, i: Instruction): number {
    this.pay();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.code.length);
    return this.code.push(i) - 1;
  }
  number(value: Rational): number {
    return this.put(`#${value.num}/${value.den}`, { op: "number", value });
  }
  pi(): number {
    return this.put("pi", { op: "pi" });
  }
  input(name: string): number {
    this.pay();
    const known = this.places.get(`$${name}`);
    if (known !== undefined) return known;
    return this.put(`$${name}`, { op: "input", slot: this.inputs.push(name) - 1 });
  }
  /** A name that no input has. */
  freshName(): string {
    for (let k = this.inputs.length; ; k++) if (!this.inputs.some((i) => i.startsWith(`#${k}`))) return `#${k}`;
  }
  /** The place of the input of a slot. */
  placeOf(slot: number): number {
    return this.places.get(`$${this.inputs[slot]!}`)!;
  }
  /** The slot of the input at a place. */
  slotAt(place: number): number {
    const i = this.code[place];
    if (i?.op !== "input") throw new RangeError("no input stands there");
    return i.slot;
  }
  /** What was written so far; more may follow. */
  soFar(roots: readonly number[]): Tape {
    return { code: this.code, inputs: this.inputs, roots };
  }
  pow(a: number, n: number): number {
    return n === 1 ? a : this.put(`^${a},${n}`, { op: "pow", a, n });
  }
  spectral(rows: number, entries: readonly number[]): number {
    return this.put(`s${rows}:${entries.join()}`, { op: "spectral", rows, entries });
  }
  apply(op: OperatorName, a: number, b = a): number {
    const second = OPERATORS[op].arity === 1 ? a : b;
    return this.put(`${op},${a},${second}`, { op, a, b: second });
  }
  finish(roots: readonly number[]): Tape {
    return { code: this.code, inputs: this.inputs, roots };
  }
}

/** What one reading of a tape in doubles costs, in units of work. */
export function costOf(tape: Tape): number {
  return tape.code.reduce((n, i) => n + (i.op === "spectral" ? 10 * i.entries.length + 8 * i.rows ** 3 : 1), 4);
}
