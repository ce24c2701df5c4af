import { Rational } from "../exact/index.ts";
import { expandSpectral } from "./spectral.ts";
import type { FoldNode, Node, NormNode, SoftmaxNode, TailNode } from "./node.ts";
import { expandTail } from "./tail.ts";
import { TapeWriter, type Tape } from "./tape.ts";

/** The size of each dimension and the position of each free index, from 1. */
export interface Sizes {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly indices: Readonly<Record<string, number>>;
}

/** A value on the tape: one place for a real, many for the entries of a vector or the rows of a matrix. */
type Value = number | Value[];

class Instantiation {
  readonly tape = new TapeWriter();
  private readonly sizes: Sizes;
  constructor(sizes: Sizes) {
    this.sizes = sizes;
  }

  size(dim: string): number {
    const n = /^\d+$/.test(dim) ? Number(dim) : this.sizes.dimensions[dim];
    if (n === undefined) throw new RangeError(`the dimension ${dim} has no size`);
    return n;
  }
  private position(n: Node, bound: ReadonlyMap<string, number>): number {
    if (n.tag === "position") return n.value;
    if (n.tag !== "variable") throw new RangeError("an index is a variable or a position");
    const value = bound.get(n.name) ?? this.sizes.indices[n.name];
    if (value === undefined) throw new RangeError(`the index ${n.name} has no position`);
    return value;
  }

  real(n: Node, bound: ReadonlyMap<string, number>): number {
    return this.value(n, bound) as number;
  }
  vector(n: Node, bound: ReadonlyMap<string, number>): number[] {
    return this.value(n, bound) as number[];
  }

  value(n: Node, bound: ReadonlyMap<string, number>): Value {
    switch (n.tag) {
      case "number":
        return this.tape.number(n.value);
      case "pi":
        return this.tape.pi();
      case "size":
        return this.tape.number(Rational.of(this.size(n.dim)));
      case "position":
        throw new RangeError("a position is no real number");
      case "variable":
        return this.variable(n);
      case "apply":
        return n.args.length === 1
          ? map1(this.value(n.args[0]!, bound), (a) => this.tape.apply(n.operator, a))
          : map2(this.value(n.args[0]!, bound), this.value(n.args[1]!, bound), (a, b) => this.tape.apply(n.operator, a, b));
      case "power":
        return map1(this.value(n.base, bound), (a) => (n.exponent === 0 ? this.tape.pow(a, 0) : this.tape.pow(a, n.exponent)));
      case "entry": {
        const whole = this.value(n.of, bound) as Value[];
        const i = this.position(n.at, bound);
        const entry = whole[i - 1];
        if (entry === undefined) throw new RangeError(`position ${i} is outside a dimension of size ${whole.length}`);
        return entry;
      }
      case "fold":
        return this.fold(n, bound);
      case "norm":
        return this.norm(n, bound);
      case "product": {
        const rows = this.value(n.left, bound) as number[][];
        const v = this.vector(n.right, bound);
        return rows.map((row) => this.inner(row, v));
      }
      case "dot":
        return this.inner(this.vector(n.left, bound), this.vector(n.right, bound));
      case "softmax":
        return this.softmax(n, bound);
      case "tail":
        return this.tail(n, bound);
    }
  }

  private variable(n: Node & { readonly tag: "variable" }): Value {
    const { sort, name } = n;
    const range = (dim: string) => Array.from({ length: this.size(dim) }, (_, i) => i + 1);
    if (sort.kind === "real") return this.tape.input(name);
    if (sort.kind === "vector") return range(sort.dim).map((i) => this.tape.input(`${name}[${i}]`));
    if (sort.kind === "matrix")
      return range(sort.rows).map((i) => range(sort.cols).map((j) => this.tape.input(`${name}[${i},${j}]`)));
    throw new RangeError(`the index ${name} is no real number`);
  }

  private combine(op: "add" | "max" | "min", parts: readonly number[]): number {
    if (parts.length === 0) {
      if (op !== "add") throw new RangeError(`the ${op} over no positions`);
      return this.tape.number(Rational.ZERO);
    }
    return parts.reduce((a, b) => this.tape.apply(op, a, b));
  }
  private inner(u: readonly number[], v: readonly number[]): number {
    return this.combine("add", u.map((a, i) => this.tape.apply("mul", a, v[i]!)));
  }

  private fold(n: FoldNode, bound: ReadonlyMap<string, number>): number {
    const parts = Array.from({ length: this.size(n.dim) }, (_, i) => this.real(n.body, new Map(bound).set(n.index, i + 1)));
    return this.combine(n.fold === "sum" ? "add" : n.fold, parts);
  }

  private norm(n: NormNode, bound: ReadonlyMap<string, number>): number {
    const t = this.tape;
    const value = this.value(n.of, bound);
    if (n.norm === "spectral") return expandSpectral(t, value as number[][]);
    const entries = (value as Value[]).flat() as number[];
    if (n.norm === "1") return this.combine("add", entries.map((a) => t.apply("abs", a)));
    if (n.norm === "inf") return entries.length ? this.combine("max", entries.map((a) => t.apply("abs", a))) : t.number(Rational.ZERO);
    return t.apply("sqrt", this.combine("add", entries.map((a) => t.pow(a, 2))));
  }

  /** exp(v_i) / Σ exp(v_j) as 1 / Σ exp(v_j − v_i): equal, and free of overflow where the quotient is not. */
  private softmax(n: SoftmaxNode, bound: ReadonlyMap<string, number>): number[] {
    const v = this.vector(n.of, bound);
    const t = this.tape;
    const one = t.number(Rational.ONE);
    return v.map((vi, i) =>
      t.apply("div", one, this.combine("add", v.map((vj, j) => (i === j ? one : t.apply("exp", t.apply("sub", vj, vi)))))),
    );
  }

  private tail(n: TailNode, bound: ReadonlyMap<string, number>): number {
    return expandTail(this.tape, {
      sides: n.sides,
      draws: this.size(n.draws),
      values: this.vector(n.values, bound),
      weights: this.vector(n.weights, bound),
      threshold: this.real(n.threshold, bound),
    });
  }
}

function map1(a: Value, f: (a: number) => number): Value {
  return typeof a === "number" ? f(a) : a.map((x) => map1(x, f));
}
function map2(a: Value, b: Value, f: (a: number, b: number) => number): Value {
  if (typeof a === "number") return typeof b === "number" ? f(a, b) : b.map((y) => map2(a, y, f));
  return a.map((x, i) => map2(x, typeof b === "number" ? b : b[i]!, f));
}

/**
 * The scalar program of some terms at given sizes. The results stand in the order of the terms, entries of vectors one
 * after the other. Throws `RangeError` when a size or position is missing or out of range.
 *
 * @example
 * ```ts
 * import { at, instantiate, sum, vector } from "lemmakit";
 * const v = vector("v", "c");
 * instantiate([sum("c", (j) => at(v, j))], { dimensions: { c: 3 }, indices: {} }).inputs.length; // 3
 * ```
 */
export function instantiate(terms: readonly Node[], sizes: Sizes = { dimensions: {}, indices: {} }): Tape {
  const run = new Instantiation(sizes);
  const roots = terms.flatMap((t) => {
    const v = run.value(t, new Map());
    return typeof v === "number" ? [v] : (v.flat(2) as number[]);
  });
  return run.tape.finish(roots);
}
