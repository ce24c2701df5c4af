import { marks } from "../exact/marks.ts";
import { Rational } from "../exact/rational.ts";

/** The functions of the kernel; whatever else a claim says is a definition that unfolds to these. */
export const FUNCTIONS = Object.freeze(["inv", "exp", "log", "sqrt", "abs", "sin", "cos", "atan"] as const);
export type Fn = (typeof FUNCTIONS)[number];

/** A position in a dimension: a name that stands for every position of it, 0 to its size − 1. */
export interface Index {
  readonly name: string;
  readonly dim: string;
}

/**
 * A real expression. Dimensions are positive integers without a bound; `entry` is a real that depends on positions (of a
 * vector, a matrix), `sum` and `max` bind `index` in `body`, `delta` is 1 where two positions are one and 0 elsewhere.
 *
 * `inv`, `log` and `sqrt` are partial: a term has a value where every argument of theirs is ≠ 0, > 0, ≥ 0. All functions
 * are continuous where they are defined. `inv` of 0, `log` outside (0, ∞) and `sqrt` below 0 have no value.
 *
 * Two things are kept apart. Identities are those of total functions, with any fixed value where a partial one has none: so
 * equal normal forms have equal values at every point. Whether a term has a value is asked on its own, of its `partials`.
 * `proofs/kernel/value.v` has both.
 */
export type Term =
  | { readonly tag: "number"; readonly value: Rational }
  | { readonly tag: "variable"; readonly name: string }
  | { readonly tag: "pi" }
  | { readonly tag: "add" | "mul"; readonly left: Term; readonly right: Term }
  | { readonly tag: "power"; readonly base: Term; readonly exponent: number }
  | { readonly tag: "apply"; readonly fn: Fn; readonly of: Term }
  | { readonly tag: "size"; readonly dim: string }
  | { readonly tag: "entry"; readonly name: string; readonly at: readonly Index[] }
  | { readonly tag: "delta"; readonly left: Index; readonly right: Index }
  | { readonly tag: "sum" | "max"; readonly index: Index; readonly body: Term };

/** Thrown by everything here: what was asked does not follow, is malformed, or is out of reach. */
export class KernelError extends Error {}
export function refuse(why: string): never {
  throw new KernelError(why);
}

/** Nodes in a term, written out as a tree, and how deep they are nested: what walks a term ends soon and fits the stack. */
const [MOST_NODES, DEEPEST] = [100_000, 1_000];
const minted = marks<{ readonly nodes: number; readonly depth: number }>();
function mint(t: Term, ...parts: readonly Term[]): Term {
  let [nodes, depth] = [1, 0];
  for (const p of parts) {
    const part = minted.get(p) ?? refuse("not a term");
    nodes += part.nodes;
    depth = Math.max(depth, part.depth + 1);
  }
  if (nodes > MOST_NODES || depth > DEEPEST) refuse("a term is too large");
  minted.set(Object.freeze(t), { nodes, depth });
  return t;
}
/** Whether a value is a term that the builders here made: whole, frozen, with proper names. */
export const isTerm = (x: unknown): x is Term => typeof x === "object" && x !== null && minted.get(x) !== undefined;

/** Letters, digits, underscores and primes: no name can be taken for a part of a normal form. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,60}'{0,3}$/u;
const named = (n: unknown): string => (typeof n === "string" && NAME.test(n) ? n : refuse(`${typeof n === "string" ? JSON.stringify(n) : typeof n} is not a name`));
export const index = (name: string, dim: string): Index => Object.freeze({ name: named(name), dim: named(dim) });
/** Tells positions apart: the same name in another dimension is another position. */
export const idOf = (i: Index): string => `${i.name}:${i.dim}`;
const position = (i: Index): Index => index(i.name, i.dim);

export function num(value: Rational | bigint | number): Term {
  const exact = value instanceof Rational ? Rational.of(value.num, value.den) : typeof value === "bigint" || Number.isSafeInteger(value) ? Rational.of(value) : refuse("not an exact number");
  return mint({ tag: "number", value: Object.freeze(exact) });
}
export const variable = (name: string): Term => mint({ tag: "variable", name: named(name) });
export const PI: Term = mint({ tag: "pi" });
export const add = (left: Term, right: Term): Term => mint({ tag: "add", left, right }, left, right);
export const mul = (left: Term, right: Term): Term => mint({ tag: "mul", left, right }, left, right);
/** A whole power; `base^0` is 1, also of a base that is 0. */
export function power(base: Term, exponent: number): Term {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 10_000) refuse(`${exponent} is not a whole exponent up to 10000`);
  return mint({ tag: "power", base, exponent }, base);
}
export function apply(fn: Fn, of: Term): Term {
  if (!FUNCTIONS.includes(fn)) refuse(`${String(fn)} is not a function of the kernel`);
  return mint({ tag: "apply", fn, of }, of);
}
export const size = (dim: string): Term => mint({ tag: "size", dim: named(dim) });
export const entry = (name: string, at: readonly Index[]): Term => {
  const places = Object.freeze(Array.from(at, position));
  if (places.length === 0) refuse("an entry stands at a position");
  return mint({ tag: "entry", name: named(name), at: places });
};
export function delta(i: Index, k: Index): Term {
  const [left, right] = [position(i), position(k)];
  return left.dim === right.dim ? mint({ tag: "delta", left, right }) : refuse("positions of two dimensions do not compare");
}
export const sum = (i: Index, body: Term): Term => mint({ tag: "sum", index: position(i), body }, body);
/** The largest value; there is one, for a dimension is at least 1. */
export const max = (i: Index, body: Term): Term => mint({ tag: "max", index: position(i), body }, body);

/** The terms that a term is made of. */
export const partsOf = (t: Term): readonly Term[] =>
  t.tag === "add" || t.tag === "mul" ? [t.left, t.right] : t.tag === "power" ? [t.base] : t.tag === "apply" ? [t.of] : t.tag === "sum" || t.tag === "max" ? [t.body] : [];
/** A term with its parts replaced; the very term where none of them is another. */
export function withParts(t: Term, by: (part: Term) => Term): Term {
  const parts = partsOf(t);
  const [a, b] = parts.map(by);
  if (!a || (a === parts[0] && b === parts[1])) return t;
  if (t.tag === "sum" || t.tag === "max") return t.tag === "sum" ? sum(t.index, a) : max(t.index, a);
  return t.tag === "power" ? power(a, t.exponent) : t.tag === "apply" ? apply(t.fn, a) : t.tag === "add" ? add(a, b!) : mul(a, b!);
}

export const ZERO = num(0);
export const ONE = num(1);
export const MINUS_ONE = num(-1);
export const neg = (t: Term): Term => mul(MINUS_ONE, t);
export const sub = (a: Term, b: Term): Term => add(a, neg(b));
