import { beyond, LIMITS, Rational } from "../../exact/index.ts";
import { isOperator } from "../defined.ts";
import { InputError } from "../errors.ts";
import type { Formula } from "../formula.ts";
import type { Binder, CallNode, FoldNode, Node, NormNode, SoftmaxNode } from "../node.ts";
import { TapeWriter, type Tape } from "../tape.ts";
import { unfoldOnce } from "../unfold.ts";
import { decided } from "./events.ts";
import { placeOfExpectation, placeOfProbability } from "./laws.ts";
import { indexOf, valueOf, type Environment, type Meaning, type OverPieces, type Piece, type Value } from "./meaning.ts";
import { piecesOf } from "./sets.ts";
import { expandSpectral } from "./spectral.ts";
import { expandTail } from "./tail.ts";

/** The size of each dimension and the position of each free index, from 1. */
export interface Sizes {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly indices: Readonly<Record<string, number>>;
}

/** Writes terms on one tape at given sizes. What a name stands for comes from an environment; a real, vector or matrix without one is an input. */
export class Instantiation {
  readonly tape = new TapeWriter();
  readonly sizes: Sizes;
  private readonly overPieces: OverPieces | undefined;
  private readonly variables = new Map<string, Value>();
  constructor(sizes: Sizes, overPieces?: OverPieces) {
    this.sizes = sizes;
    this.overPieces = overPieces;
  }

  size(dim: string): number {
    const n = /^\d+$/.test(dim) ? Number(dim) : this.sizes.dimensions[dim];
    if (n === undefined) throw new RangeError(`the dimension ${dim} has no size`);
    if (n > LIMITS.entries) throw new InputError("too-large", beyond(/^\d+$/.test(dim) ? "a dimension" : `the dimension ${dim}`, "entries"));
    return n;
  }
  constant(n: number | bigint): number {
    return this.tape.number(Rational.of(n));
  }
  position(n: Node, env: Environment): number {
    const m = this.meaning(n, env);
    if (m.kind !== "index") throw new RangeError("an index is a variable, a position or a function of these");
    return m.at;
  }
  real(n: Node, env: Environment): number {
    return this.value(n, env) as number;
  }
  vector(n: Node, env: Environment): number[] {
    return this.value(n, env) as number[];
  }
  value(n: Node, env: Environment): Value {
    const m = this.meaning(n, env);
    if (m.kind !== "value") throw new RangeError("a term of another sort where a number is due");
    return m.value;
  }
  pieces(n: Node, env: Environment): readonly Piece[] {
    return piecesOf(this, n, env);
  }

  /** What a term of any sort stands for. */
  meaning(n: Node, env: Environment): Meaning {
    switch (n.sort.kind) {
      case "set": {
        const known = n.tag === "variable" ? env.get(n.name) : undefined;
        if (known) return known;
        if (n.tag === "variable") throw new RangeError(`the set ${n.name} is not given`);
        return { kind: "set", pieces: () => piecesOf(this, n, env) };
      }
      case "function":
        if (n.tag === "lambda") return { kind: "function", apply: (args) => this.meaning(n.body, bound(env, n.binders, args)) };
        if (n.tag === "variable" && env.has(n.name)) return env.get(n.name)!;
        throw new RangeError(`the function ${n.tag === "variable" ? n.name : n.tag} is not given`);
      case "index":
        return this.index(n, env);
      default:
        return n.tag === "call" ? this.call(n, env) : valueOf(this.term(n, env));
    }
  }

  private index(n: Node, env: Environment): Meaning {
    if (n.tag === "position") return indexOf(n.value);
    if (n.tag === "call") return this.call(n, env);
    if (n.tag !== "variable") throw new RangeError("an index is a variable, a position or a function of these");
    const known = env.get(n.name);
    const at = this.sizes.indices[n.name];
    if (!known && at === undefined) throw new RangeError(`the index ${n.name} has no position`);
    return known ?? indexOf(at!);
  }
  private call(n: CallNode, env: Environment): Meaning {
    const f = this.meaning(n.of, env);
    if (f.kind !== "function") throw new RangeError("a call of something that is no function");
    return f.apply(n.args.map((a) => this.meaning(a, env)));
  }

  private term(n: Node, env: Environment): Value {
    switch (n.tag) {
      case "number":
        return this.tape.number(n.value);
      case "pi":
        return this.tape.pi();
      case "size":
        return this.constant(this.size(n.dim));
      case "ordinal":
        return this.constant(this.position(n.of, env));
      case "variable": {
        const known = env.get(n.name);
        return known?.kind === "value" ? known.value : this.free(n);
      }
      case "tuple":
        return n.items.map((i) => this.real(i, env));
      case "apply": {
        const { operator } = n;
        if (!isOperator(operator)) return this.value(unfoldOnce(n)!, env);
        return n.args.length === 1
          ? map1(this.value(n.args[0]!, env), (a) => this.tape.apply(operator, a))
          : map2(this.value(n.args[0]!, env), this.value(n.args[1]!, env), (a, b) => this.tape.apply(operator, a, b));
      }
      case "power":
        return map1(this.value(n.base, env), (a) => this.tape.pow(a, n.exponent));
      case "entry": {
        const whole = this.value(n.of, env) as readonly Value[];
        const i = this.position(n.at, env);
        const entry = whole[i - 1];
        if (entry === undefined) throw new RangeError(`position ${i} is outside a dimension of size ${whole.length}`);
        return entry;
      }
      case "fold":
        return this.fold(n, env);
      case "norm":
        return this.norm(n, env);
      case "product": {
        const rows = this.value(n.left, env) as number[][];
        const v = this.vector(n.right, env);
        return rows.map((row) => this.inner(row, v));
      }
      case "dot":
        return this.inner(this.vector(n.left, env), this.vector(n.right, env));
      case "softmax":
        return this.softmax(n, env);
      case "tail":
        return expandTail(this.tape, {
          sides: n.sides, draws: this.size(n.draws), values: this.vector(n.values, env), weights: this.vector(n.weights, env), threshold: this.real(n.threshold, env),
        });
      case "expectation":
        return placeOfExpectation(this, n, env);
      case "probability":
        return placeOfProbability(this, n, env);
      case "extremum":
        return this.extremum(n.which, n.binder, n.where, n.body, env);
      default:
        throw new RangeError(`a ${n.tag} is no number`);
    }
  }

  /** The inputs of a free variable, made once: `v[i]` in a sum over i asks for all of v each time. */
  private free(n: Node & { readonly tag: "variable" }): Value {
    let value = this.variables.get(n.name);
    if (value === undefined) this.variables.set(n.name, (value = this.input(n)));
    return value;
  }
  /** Inputs for a variable of a sort. */
  input({ name, sort }: { readonly name: string; readonly sort: Node["sort"] }): Value {
    const range = (dim: string) => Array.from({ length: this.size(dim) }, (_, i) => i + 1);
    if (sort.kind === "real") return this.tape.input(name);
    if (sort.kind === "vector") return range(sort.dim).map((i) => this.tape.input(`${name}[${i}]`));
    if (sort.kind === "matrix") return range(sort.rows).map((i) => range(sort.cols).map((j) => this.tape.input(`${name}[${i},${j}]`)));
    throw new RangeError(`${name} is no real number`);
  }

  /** Nothing has a value there: 1/0. */
  private nothing(): number {
    return this.tape.apply("div", this.constant(1), this.constant(0));
  }
  combine(op: "add" | "mul" | "max" | "min", parts: readonly number[]): number {
    if (parts.length === 0) return op === "add" ? this.constant(0) : op === "mul" ? this.constant(1) : this.nothing();
    return parts.reduce((a, b) => this.tape.apply(op, a, b));
  }
  inner(u: readonly number[], v: readonly number[]): number {
    return this.combine("add", u.map((a, i) => this.tape.apply("mul", a, v[i]!)));
  }

  private fold(n: FoldNode, env: Environment): number {
    const all = Array.from({ length: this.size(n.dim) }, (_, i) => new Map(env).set(n.index, indexOf(i + 1)));
    const kept = n.where ? all.filter((inner) => decided(this, n.where!, inner)) : all;
    const parts = kept.map((inner) => this.real(n.body, inner));
    return this.combine(n.fold === "sum" ? "add" : n.fold === "prod" ? "mul" : n.fold, parts);
  }

  /** Over members that are given one by one, their greatest or least value; parameters are for the caller to deal with. */
  private extremum(which: "sup" | "inf" | "max" | "min", binder: Binder, where: Formula | undefined, body: Node, env: Environment): number {
    const values = this.pieces(binder.over, env).flatMap((piece) => {
      const inner = new Map(env).set(binder.name, piece.member);
      return where && !decided(this, where, inner) ? [] : [{ piece, value: this.real(body, inner) }];
    });
    if (values.every(({ piece }) => piece.parameters.length === 0 && piece.conditions.length === 0))
      return this.combine(which === "sup" || which === "max" ? "max" : "min", values.map((v) => v.value));
    if (!this.overPieces) throw new RangeError(`a ${which} over infinitely many points`);
    return this.overPieces(this, which, values);
  }

  private norm(n: NormNode, env: Environment): number {
    return this.normOf(n.norm, this.value(n.of, env));
  }
  /** A norm of entries; of a real it is the absolute value. */
  normOf(which: NormNode["norm"], value: Value): number {
    const t = this.tape;
    if (typeof value === "number") return t.apply("abs", value);
    if (which === "spectral") return expandSpectral(t, value as number[][]);
    const entries = (value as Value[]).flat() as number[];
    if (which === "1") return this.combine("add", entries.map((a) => t.apply("abs", a)));
    if (which === "inf") return entries.length ? this.combine("max", entries.map((a) => t.apply("abs", a))) : this.constant(0);
    return t.apply("sqrt", this.combine("add", entries.map((a) => t.pow(a, 2))));
  }

  /** exp(v_i) / Σ exp(v_j) as 1 / Σ exp(v_j − v_i): equal, and free of overflow where the quotient is not. */
  private softmax(n: SoftmaxNode, env: Environment): number[] {
    const v = this.vector(n.of, env);
    const t = this.tape;
    const one = this.constant(1);
    return v.map((vi, i) => t.apply("div", one, this.combine("add", v.map((vj, j) => (i === j ? one : t.apply("exp", t.apply("sub", vj, vi)))))));
  }
}

/** An environment in which binders stand for members. */
export function bound(env: Environment, binders: readonly Binder[], members: readonly Meaning[]): Environment {
  const inner = new Map(env);
  for (const [k, b] of binders.entries()) inner.set(b.name, members[k]!);
  return inner;
}

function map1(a: Value, f: (a: number) => number): Value {
  return typeof a === "number" ? f(a) : a.map((x) => map1(x, f));
}
export function map2(a: Value, b: Value, f: (a: number, b: number) => number): Value {
  if (typeof a === "number") return typeof b === "number" ? f(a, b) : b.map((y) => map2(a, y, f));
  return a.map((x, i) => map2(x, typeof b === "number" ? b : b[i]!, f));
}

/**
 * The scalar program of some terms at given sizes. The results stand in the order of the terms, entries of vectors one
 * after the other. Throws `RangeError` when a size or position is missing or out of range, or a function or set is not given.
 *
 * @example
 * ```ts
 * import { at, sum, vector } from "lemmakit";
 * import { instantiate } from "../index.ts";
 * const v = vector("v", "c");
 * instantiate([sum("c", (j) => at(v, j))], { dimensions: { c: 3 }, indices: {} }).inputs.length; // 3
 * ```
 */
export function instantiate(terms: readonly Node[], sizes: Sizes = { dimensions: {}, indices: {} }): Tape {
  const run = new Instantiation(sizes);
  const roots = terms.flatMap((t) => {
    const v = run.value(t, new Map());
    return typeof v === "number" ? [v] : ((v as Value[]).flat(2) as number[]);
  });
  return run.tape.finish(roots);
}
