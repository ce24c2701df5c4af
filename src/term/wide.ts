import { InputError } from "./errors.ts";
import type { Formula } from "./formula.ts";
import { num, type RealLike } from "./leaves.ts";
import type { Binder, ExtremumName, Fn, Index, Node, Real, SetOf, Vector } from "./node.ts";
import { describe, REAL, sameSort, type FunctionSort, type IndexSort, type MatrixSort, type RealSort, type SetSort, type Sort, type VectorSort } from "./sort.ts";

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);
/** The terms whose sorts are those of a list. */
export type TermsOf<F extends readonly Sort[]> = { readonly [K in keyof F]: Node<F[K]> };

/**
 * A function variable, from some sorts to one.
 *
 * @example
 * ```ts
 * import { call, fn, printTerm, realSort, vector, vectorSort } from "lemmakit";
 * const f = fn("f", [vectorSort("d")], realSort);
 * printTerm(call(f, vector("x", "d"))); // "f(x)"
 * ```
 */
export function fn<const F extends readonly Sort[], T extends Sort>(name: string, from: F, to: T): Fn<F, T> {
  return Object.freeze({ tag: "variable", sort: { kind: "function" as const, from, to }, name });
}
/** A set variable: some members of a sort. */
export function setOf<S extends Sort>(name: string, of: S): SetOf<S> {
  return Object.freeze({ tag: "variable", sort: { kind: "set" as const, of }, name });
}
export const realSort: RealSort = REAL;
export const vectorSort = <D extends string>(dim: D): VectorSort<D> => ({ kind: "vector", dim });
export const matrixSort = <R extends string, C extends string>(rows: R, cols: C): MatrixSort<R, C> => ({ kind: "matrix", rows, cols });
export const indexSort = <D extends string>(dim: D): IndexSort<D> => ({ kind: "index", dim });

/** A function at some arguments. Throws `InputError` when their number or sorts do not fit. */
export function call<F extends readonly Sort[], T extends Sort>(of: Fn<F, T>, ...args: TermsOf<F>): Node<T> {
  return callNode(of, args as readonly Node[]) as Node<T>;
}
/** The untyped form of {@link call}, for the parser. */
export function callNode(of: Node, args: readonly (Node | number)[]): Node {
  const { sort } = of;
  if (sort.kind !== "function") throw new InputError("sort-mismatch", `${describe(sort)} is no function`);
  if (args.length !== sort.from.length) throw new InputError("sort-mismatch", `${describe(sort)} takes ${sort.from.length} argument${sort.from.length > 1 ? "s" : ""}, not ${args.length}`);
  const nodes = args.map(node);
  for (const [k, a] of nodes.entries())
    if (!sameSort(a.sort, sort.from[k]!)) throw new InputError("sort-mismatch", `argument ${k + 1} is ${describe(a.sort)}, where ${describe(sort)} takes ${describe(sort.from[k]!)}`);
  return Object.freeze({ tag: "call", sort: sort.to, of, args: Object.freeze(nodes) });
}

const freezeBinders = (binders: readonly Binder[]): readonly Binder[] => Object.freeze(binders.map((b) => Object.freeze({ name: b.name, over: b.over })));
/** The sort of the members that a binder ranges over. */
export function memberSort(b: Binder): Sort {
  if (b.over.sort.kind !== "set") throw new InputError("sort-mismatch", `"${b.name}" ranges over ${describe(b.over.sort)}, which is no set`);
  return b.over.sort.of;
}
/** The function that takes its bound names to a term. */
export function lambda(binders: readonly Binder[], body: Node): Fn {
  const sort: FunctionSort = { kind: "function", from: binders.map(memberSort), to: body.sort };
  return Object.freeze({ tag: "lambda", sort, binders: freezeBinders(binders), body });
}
/**
 * A vector by its entries.
 *
 * @example
 * ```ts
 * import { printTerm, tuple } from "lemmakit";
 * printTerm(tuple(1, 2)); // "(1, 2)"
 * ```
 */
export function tuple(...items: readonly (Node | number)[]): Vector {
  const nodes = items.map(node);
  for (const i of nodes) if (i.sort.kind !== "real") throw new InputError("sort-mismatch", `the entries of a vector are real numbers, not ${describe(i.sort)}`);
  return Object.freeze({ tag: "tuple", sort: { kind: "vector" as const, dim: String(nodes.length) }, items: Object.freeze(nodes) });
}
/** A position as a real number. */
export function ordinal(of: Index): Real {
  return Object.freeze({ tag: "ordinal", sort: REAL, of });
}

type BodyOver<S extends Sort> = (x: Node<S>) => Real;
const bind = <S extends Sort>(name: string, over: SetOf<S>): Node<S> => Object.freeze({ tag: "variable", sort: over.sort.of, name }) as Node<S>;
/** The untyped form of the four below. */
export function extremum(which: ExtremumName, binder: Binder, body: Node, where?: Formula): Real {
  memberSort(binder);
  if (body.sort.kind !== "real") throw new InputError("sort-mismatch", `${which} over ${describe(body.sort)}`);
  return Object.freeze({ tag: "extremum", sort: REAL, which, binder: freezeBinders([binder])[0]!, ...(where ? { where } : {}), body });
}
/**
 * The supremum of a term over a set: it has a value where the set is not empty and the values are bounded above.
 *
 * @example
 * ```ts
 * import { ball, norm2, printTerm, real, sup, vectorSort } from "lemmakit";
 * printTerm(sup(ball(vectorSort("d"), real("r")), (x) => norm2(x))); // "sup(x in ball(R^d, r), norm2(x))"
 * ```
 */
export const sup = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("sup", { name, over }, body(bind(name, over)));
export const inf = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("inf", { name, over }, body(bind(name, over)));
/** The maximum over a set: it has a value only where it is attained. */
export const maximum = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("max", { name, over }, body(bind(name, over)));
export const minimum = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("min", { name, over }, body(bind(name, over)));

/** The expectation of a term under a law on a dimension. */
export function expectation<D extends string>(law: Vector<D>, body: (i: Index<D>) => Real, name = "i"): Real {
  return expectationNode(name, law, body(Object.freeze({ tag: "variable", sort: { kind: "index", dim: law.sort.dim }, name }) as Index<D>));
}
export function expectationNode(index: string, law: Node, body: Node): Real {
  if (law.sort.kind !== "vector") throw new InputError("sort-mismatch", `a law is a vector, not ${describe(law.sort)}`);
  if (body.sort.kind !== "real") throw new InputError("sort-mismatch", `the expectation of ${describe(body.sort)}`);
  return Object.freeze({ tag: "expectation", sort: REAL, index, law, body });
}
/** The probability of an event under a law: of one draw, a position. */
export function probability<D extends string>(law: Vector<D>, event: (i: Index<D>) => Formula, name = "i"): Real {
  return probabilityNode(name, law, null, event(Object.freeze({ tag: "variable", sort: { kind: "index", dim: law.sort.dim }, name }) as Index<D>));
}
/** The probability of an event of n independent draws, a function from positions of n to positions of the law. */
export function probabilityOfDraws<D extends string, N extends string>(law: Vector<D>, draws: N, event: (w: Fn<readonly [IndexSort<N>], IndexSort<D>>) => Formula, name = "w"): Real {
  const w = fn(name, [indexSort(draws)], indexSort(law.sort.dim as D));
  return probabilityNode(name, law, draws, event(w));
}
export function probabilityNode(name: string, law: Node, draws: string | null, event: Formula): Real {
  if (law.sort.kind !== "vector") throw new InputError("sort-mismatch", `a law is a vector, not ${describe(law.sort)}`);
  return Object.freeze({ tag: "probability", sort: REAL, name, draws, law, event });
}

const aSet = <S extends Sort>(of: S): SetSort<S> => ({ kind: "set", of });
/** All values of a sort. */
export const space = <S extends Sort>(of: S): SetOf<S> => Object.freeze({ tag: "space", sort: aSet(of) });
/** A part of a box; see `BoxNode`. */
export function box<S extends Sort>(of: S, lo: Node | null, hi: Node | null, open: { readonly lo?: boolean; readonly hi?: boolean; readonly integer?: true } = {}): SetOf<S> {
  if (of.kind === "index" || of.kind === "function" || of.kind === "set") throw new InputError("sort-mismatch", `an interval of ${describe(of)}`);
  const ends = { loOpen: lo !== null && open.lo === true, hiOpen: hi !== null && open.hi === true };
  return Object.freeze({ tag: "box", sort: aSet(of), lo, hi, ...ends, ...(open.integer ? { integer: true as const } : {}) });
}
/** The open ball of a radius round a point, or round the origin of a sort. */
export function ball<S extends VectorSort | RealSort>(center: Node<S> | S, radius: RealLike, norm: "1" | "2" | "inf" = "2"): SetOf<S> {
  return ballNode(center, node(radius), norm, false) as SetOf<S>;
}
export function closedBall<S extends VectorSort | RealSort>(center: Node<S> | S, radius: RealLike, norm: "1" | "2" | "inf" = "2"): SetOf<S> {
  return ballNode(center, node(radius), norm, true) as SetOf<S>;
}
export function ballNode(center: Node | Sort, radius: Node, norm: "1" | "2" | "inf", closed: boolean): SetOf {
  const of = "sort" in center ? center.sort : center;
  if (of.kind !== "real" && of.kind !== "vector") throw new InputError("sort-mismatch", `a ball round ${describe(of)}`);
  if (radius.sort.kind !== "real") throw new InputError("sort-mismatch", `a radius is a real number, not ${describe(radius.sort)}`);
  return Object.freeze({ tag: "ball", sort: aSet(of), norm, closed, center: "sort" in center ? center : null, radius });
}
/** A finite set by its members. */
export function listed(first: Node | number, ...rest: readonly (Node | number)[]): SetOf {
  const items = [first, ...rest].map(node);
  for (const i of items) if (!sameSort(i.sort, items[0]!.sort)) throw new InputError("sort-mismatch", `${describe(items[0]!.sort)} and ${describe(i.sort)} in one set`);
  return Object.freeze({ tag: "listed", sort: aSet(items[0]!.sort), items: Object.freeze(items) });
}
/** The values of a term over the members of sets that meet a condition. */
export function comprehension(element: Node, binders: readonly Binder[], where?: Formula): SetOf {
  binders.forEach(memberSort);
  return Object.freeze({ tag: "comprehension", sort: aSet(element.sort), element, binders: freezeBinders(binders), ...(where ? { where } : {}) });
}
/** The values of a function on a set. */
export function image<S extends Sort, T extends Sort>(f: Fn<readonly [S], T>, over: SetOf<S>, name = "x"): SetOf<T> {
  return comprehension(callNode(f, [bind(name, over)]), [{ name, over }]) as SetOf<T>;
}
/** The laws on a dimension. */
export const simplex = <D extends string>(dim: D): SetOf<VectorSort<D>> => Object.freeze({ tag: "simplex", sort: aSet(vectorSort(dim)) });

/** For all members of a set, a formula. */
export function forAll<S extends Sort>(over: SetOf<S>, body: (x: Node<S>) => Formula, name = "x"): Formula {
  return Object.freeze({ tag: "forall", binders: freezeBinders([{ name, over }]), body: body(bind(name, over)) });
}
/** For some member of a set, a formula. */
export function exists<S extends Sort>(over: SetOf<S>, body: (x: Node<S>) => Formula, name = "x"): Formula {
  return Object.freeze({ tag: "exists", binders: freezeBinders([{ name, over }]), body: body(bind(name, over)) });
}
