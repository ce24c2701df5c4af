import {
  abs, add, apply, at, closedBall, box, exp, lambda, listed, log, mul, num, relu, softplus, space, sub, sum, tuple, type FunctionSort, type Index, type Node, type Real, type SetSort, type Sort, type Vector, index, position,
} from "../../term/index.ts";
import type { Coefficients } from "./coefficients.ts";
import { pick } from "./coefficients.ts";

/** A function or a set of a structure: a term with unknown numbers, or a table of such terms by position. */
export type Draft = Node | readonly Draft[];

const entries = (x: Node): Real[] =>
  x.sort.kind === "vector" ? Array.from({ length: Number(x.sort.dim) }, (_, i) => at(x as Vector, position(i + 1, (x.sort as { dim: string }).dim))) : [x as Real];

/** Σ a_j·x_j + b with unknown numbers. */
function affine(xs: readonly Real[], c: Coefficients): Real {
  return xs.reduce<Real>((sum, x) => add(sum, mul(c.next(), x)), c.next());
}

type Shape = (xs: readonly Real[], c: Coefficients) => Real;
/** Real functions of a few numbers, simple ones more than once. */
const SHAPES: readonly Shape[] = [
  affine, affine, affine,
  (_, c) => c.next(),
  (xs, c) => relu(affine(xs, c)),
  (xs, c) => abs(affine(xs, c)),
  (xs, c) => mul(c.next(), abs(affine(xs, c))),
  (xs, c) => relu(sub(c.next(), abs(affine(xs, c)))),
  (xs, c) => mul(c.next(), relu(sub(1, abs(affine(xs, c))))),
  (xs, c) => apply("min", [abs(affine(xs, c)), c.next()]) as Real,
  (xs, c) => apply("max", [num(-1), apply("min", [num(1), affine(xs, c)])]) as Real,
  (xs, c) => softplus(affine(xs, c)),
  (xs, c) => mul(c.next(), xs.map((x) => mul(x, x)).reduce((a, b) => add(a, b), num(0))),
  (xs, c) => add(mul(c.next(), relu(affine(xs, c))), mul(c.next(), relu(affine(xs, c)))),
];

/** All positions of a dimension, as its numbers. */
const positions = (dim: string): number[] => Array.from({ length: Number(dim) }, (_, i) => i + 1);

/** A draft of a function, whose dimensions are numbers; `undefined` where no template fits. */
export function functionDraft(sort: FunctionSort, c: Coefficients, random: () => number): Draft | undefined {
  if (sort.from.every((s) => s.kind === "index")) return table(sort.from as readonly { readonly dim: string }[], sort.to, c, random);
  if (sort.to.kind === "index" || sort.to.kind === "function" || sort.to.kind === "set") return undefined;
  const binders = sort.from.map((s, k) => ({ name: s.kind === "index" ? ["k", "l"][k] ?? `k${k}` : (["x", "u", "v"][k] ?? `x${k}`), over: space(s) }));
  const names = binders.map((b, k): Node => ({ tag: "variable", sort: sort.from[k]!, name: b.name }));
  const numbers = names.filter((n) => n.sort.kind === "real" || n.sort.kind === "vector").flatMap(entries);
  if (names.some((n) => n.sort.kind === "matrix" || n.sort.kind === "function" || n.sort.kind === "set")) return undefined;
  const labels = names.filter((n) => n.sort.kind === "index") as Index[];
  const one = (): Real => {
    const shape = pick(random, SHAPES);
    return shape(numbers, c);
  };
  const body = ((): Node | undefined => {
    if (sort.to.kind === "real") return labels.length === 0 ? one() : labelled(names, labels, one, random);
    if (sort.to.kind === "vector") {
      const vector = names.find((n) => n.sort.kind === "vector" && n.sort.dim === (sort.to as { dim: string }).dim);
      if (vector && random() < 0.3) return vector;
      const shape = pick(random, SHAPES);
      return tuple(...positions(sort.to.dim).map(() => (random() < 0.7 ? shape(numbers, c) : one())));
    }
    return undefined;
  })();
  return body && lambda(binders, body);
}

/** A real function with a label among its arguments: cross-entropy where the label is one of its logits, one function for each label, or one for all. */
function labelled(names: readonly Node[], labels: readonly Index[], one: () => Real, random: () => number): Real {
  const [k] = labels as [Index];
  const logits = names.find((n) => n.sort.kind === "vector" && n.sort.dim === k.sort.dim) as Vector | undefined;
  const choice = random();
  if (logits && k.sort.dim !== "1" && choice < 0.35) {
    const j = index("j", k.sort.dim);
    return sub(log(sum(k.sort.dim, () => exp(at(logits, j)), "j")), at(logits, k));
  }
  if (choice < 0.65) return one();
  return at(tuple(...positions(k.sort.dim).map(() => one())) as Vector, k as never);
}

function table(from: readonly { readonly dim: string }[], to: Sort, c: Coefficients, random: () => number): Draft {
  const [first, ...rest] = from;
  if (first) return positions(first.dim).map(() => table(rest, to, c, random));
  if (to.kind === "index") return position(1 + Math.floor(random() * Number(to.dim)), to.dim);
  return to.kind === "vector" ? tuple(...positions(to.dim).map(() => c.next())) : c.next();
}

/** A quadratic function with its gradient, for two functions on one space, one real and one to vectors. */
export function potentialDraft(dim: string, c: Coefficients): readonly [f: Draft, gradient: Draft] {
  const of = { kind: "vector", dim } as const;
  const x: Vector = { tag: "variable", sort: of, name: "x" };
  const [bend, lift] = [c.next(), c.next()];
  const slopes = positions(dim).map(() => c.next());
  const binders = [{ name: "x", over: space(of) }];
  const squares = entries(x).reduce<Real>((a, b) => add(a, mul(b, b)), num(0));
  const value = entries(x).reduce<Real>((a, xj, j) => add(a, mul(slopes[j]!, xj)), add(mul(bend, squares), lift));
  return [lambda(binders, value), lambda(binders, tuple(...entries(x).map((xj, j) => add(mul(mul(2, bend), xj), slopes[j]!))))];
}

/** A draft of a set: a few points, more often than a ball, a box or all. */
export function setDraft(sort: SetSort, c: Coefficients, random: () => number): Draft | undefined {
  const { of } = sort;
  if (of.kind !== "real" && of.kind !== "vector") return undefined;
  const point = (): Node => (of.kind === "real" ? c.next() : tuple(...positions(of.dim).map(() => c.next())));
  const choice = random();
  if (choice < 0.8) return listed(point(), ...Array.from({ length: Math.floor(random() ** 2 * 4) }, point));
  if (choice < 0.87) return space(of);
  if (choice < 0.94) return box(of, num(-1), num(1));
  return closedBall(of as never, 1);
}
