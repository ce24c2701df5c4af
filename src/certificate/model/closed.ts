import { operands, type Instantiation } from "../../term/index.ts";
import { valueOfInstruction, type Layer, type PointValue } from "../../enclosure/index.ts";

/**
 * The values of places on a tape that grows. Inputs have values that stay (`fix`), or for a while (`assign`); an input without one may
 * be any real number.
 */
export class Closed<N> {
  readonly run: Instantiation;
  readonly layer: Layer<N>;
  private readonly fixed = new Map<number, PointValue<N>>();
  private assigned: ReadonlyMap<number, PointValue<N>> = new Map();
  /** Whether a place depends on an input that is not fixed. */
  private readonly open: boolean[] = [];
  private readonly lasting: (PointValue<N> | undefined)[] = [];
  private passing: (PointValue<N> | undefined)[] = [];

  constructor(run: Instantiation, layer: Layer<N>) {
    this.run = run;
    this.layer = layer;
  }

  /** Gives an input a value for good; nothing that depends on it may have been read before. */
  fix(slot: number, value: PointValue<N>): void {
    this.fixed.set(slot, value);
  }
  /** Runs `body` with values for some inputs, beside those that are assigned already. */
  assign<T>(values: ReadonlyMap<number, PointValue<N>>, body: () => T): T {
    const [before, passing] = [this.assigned, this.passing];
    this.assigned = new Map([...before, ...values]);
    this.passing = [];
    try {
      return body();
    } finally {
      this.assigned = before;
      this.passing = passing;
    }
  }

  /** Whether a place depends on an input that is not fixed. */
  isOpen(place: number): boolean {
    const { code } = this.run.tape.soFar([]);
    for (let k = this.open.length; k <= place; k++) {
      const i = code[k]!;
      this.open.push(i.op === "input" ? !this.fixed.has(i.slot) : operands(i).some((a) => this.open[a]!));
    }
    return this.open[place]!;
  }

  /** The value of a place, exact where it is rational. */
  at(place: number): PointValue<N> {
    const { code } = this.run.tape.soFar([]);
    const known = (k: number) => (this.isOpen(k) ? this.passing : this.lasting)[k];
    const todo = [place];
    for (let k = todo.at(-1); k !== undefined; k = todo.at(-1)) {
      const i = code[k]!;
      const missing = known(k) ? [] : operands(i).filter((a) => !known(a));
      if (missing.length > 0) {
        todo.push(...missing);
        continue;
      }
      todo.pop();
      if (known(k)) continue;
      const free: PointValue<N> = { exact: undefined, enclosure: this.layer.hull(null, null) };
      const value = i.op === "input" ? (this.fixed.get(i.slot) ?? this.assigned.get(i.slot) ?? free) : valueOfInstruction(i, this.layer, (a) => known(a)!);
      (this.isOpen(k) ? this.passing : this.lasting)[k] = value;
    }
    return known(place)!;
  }
}
