import {
  at, claim, div, dot, eq, free, index, inside, matrix, nonNegative, num, position, positive, pow, Rational, real, size, softmax, tail, times, vector, within,
  type Claim, type Declaration, type Node, type Relation,
} from "lemmakit";
import { fold, norm, relate } from "../../../src/term/index.ts";
import { apply } from "../../../src/term/leaves.ts";
import type { Raw, RawClaim, RawVector } from "./raw.ts";

const constant = (n: number): Node => (n < 0 ? apply("neg", [num(-n)]) : num(n));

/** How a claim names what it speaks of. */
export interface Naming {
  readonly dims: readonly [string, string];
  readonly reals: readonly [string, string];
  readonly vectors: readonly [string, string];
  readonly matrix: string;
  readonly indices: readonly string[];
}

/** The values a claim speaks of, by what they are of. */
export interface Point {
  readonly sizes: Readonly<Record<string, number>>;
  /** Exact text by input, as a witness has it. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface Built {
  readonly claim: Claim;
  readonly point: Point;
}

/** Gives names to a claim, and pins every variable of it to its value by a hypothesis. */
export function build(raw: RawClaim, names: Naming): Built {
  const [C, D] = names.dims;
  const sizes = { [C]: raw.sizes[0], [D]: raw.sizes[1] };
  const [x, y] = names.reals.map((n) => real(n));
  const [u, w] = [vector(names.vectors[0], C), vector(names.vectors[1], D)];
  const W = matrix(names.matrix, C, D);

  const ofVector = (v: RawVector, bound: readonly { name: string; dim: string }[]): Node => {
    switch (v.is) {
      case "vector":
        return u;
      case "product":
        return times(W, w);
      case "softmax":
        return softmax(ofVector(v.of, bound) as never);
      case "broadcast":
        return apply(v.name, [ofVector(v.left, bound), v.wide ? ofVector(v.right as RawVector, bound) : ofReal(v.right as Raw, bound)]);
    }
  };
  const ofReal = (r: Raw, bound: readonly { name: string; dim: string }[]): Node => {
    switch (r.is) {
      case "number":
        return num(Rational.of(r.num, r.den));
      case "real":
        return r.k % 2 === 0 ? x! : y!;
      case "size":
        return size(r.k % 2 === 0 ? C : D);
      case "call":
        return apply(r.name, r.args.map((a) => ofReal(a, bound)));
      case "power":
        return pow(ofReal(r.of, bound) as never, r.exponent);
      case "entry": {
        // An index in scope is the last of its name, whatever its dimension.
        const visible = bound.filter((b, k) => b.dim === C && bound.findLastIndex((o) => o.name === b.name) === k);
        const place = visible.length > 0 && r.k % 2 === 0 ? index(visible[r.k % visible.length]!.name, C) : position((r.k % 3) + 1, C);
        return at(ofVector(r.of, bound) as never, place as never);
      }
      case "fold": {
        const dim = r.dim % 2 === 0 ? C : D;
        const name = names.indices[r.name % names.indices.length]!;
        return fold(r.how, name, dim, ofReal(r.body, [...bound, { name, dim }]));
      }
      case "norm":
        return norm(r.which, ofVector(r.of, bound));
      case "matrix":
        return norm(r.which, apply("mul", [W, ofReal(r.by, bound)]));
      case "tail":
        return tail(r.sides, D, ofVector(r.values, bound) as never, ofVector(r.weights, bound) as never, ofReal(r.threshold, bound) as never);
      case "dot":
        return dot(ofVector(r.left, bound) as never, ofVector(r.right, bound) as never);
    }
  };

  /** The least and the greatest of the values pinned under a name. */
  const ranges = new Map<string, readonly [number, number]>();
  let next = 0;
  const inputs: Record<string, string> = {};
  const pins: Relation[] = [eq(size(C), num(raw.sizes[0])), eq(size(D), num(raw.sizes[1]))];
  const pin = (name: string, input: string, node: Node): void => {
    const { num: n, den } = raw.values[next++ % raw.values.length]!;
    const [lo, hi] = ranges.get(name) ?? [Infinity, -Infinity];
    ranges.set(name, [Math.min(lo, n / den), Math.max(hi, n / den)]);
    const q = Rational.of(n, den);
    inputs[input] = String(q);
    const value = div(num(Rational.of(Math.abs(n))), den);
    pins.push(eq(node, n < 0 ? (apply("neg", [value]) as never) : value));
  };
  pin(names.reals[0], names.reals[0], x!);
  pin(names.reals[1], names.reals[1], y!);
  for (const [v, name, dim] of [[u, names.vectors[0], C], [w, names.vectors[1], D]] as const)
    for (let i = 1; i <= sizes[dim]!; i++) pin(name, `${name}[${i}]`, at(v as never, position(i, dim) as never));
  for (let i = 1; i <= sizes[C]!; i++)
    for (let k = 1; k <= sizes[D]!; k++) pin(names.matrix, `${names.matrix}[${i},${k}]`, at(at(W as never, position(i, C) as never) as never, position(k, D) as never));

  const [left, right] = raw.wide && raw.relation !== "!=" ? raw.wide.map((v) => ofVector(v, [])) : [ofReal(raw.left, []), ofReal(raw.right, [])];
  const conclusion = relate(left!, raw.relation, right!);
  if (raw.where) pins.push(relate(ofReal(raw.where[0], []), raw.where[1], ofReal(raw.where[2], [])));
  /** A bound that the values keep: their sign, open or closed, or whole numbers around them. */
  const bounded = (v: Node & { readonly name?: string }, k: number): Declaration => {
    const [lo, hi] = ranges.get(v.name!)!;
    const how = raw.bounds[k]!;
    if (how === 1 && lo >= 0) return lo > 0 ? positive(v as never) : nonNegative(v as never);
    if (how === 2 && hi <= 0) return hi < 0 ? inside(v as never, null, 0) : within(v as never, null, 0);
    return how === 3 ? within(v as never, constant(Math.floor(lo)), constant(Math.ceil(hi))) : free(v as never);
  };
  return { claim: claim([x!, y!, u, w, W].map(bounded), conclusion, { where: pins, atLeast: { [C]: 1, [D]: 1 } }), point: { sizes, inputs } };
}
