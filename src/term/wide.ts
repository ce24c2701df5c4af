import { bind, freezeBinders, memberSort } from "./binders.ts";
import { InputError } from "./errors.ts";
import type { Formula } from "./formula.ts";
import { num } from "./leaves.ts";
import type { Binder, ExtremumName, Fn, Index, Node, Real, SetOf, Vector } from "./node.ts";
import { describe, REAL, sameSort, type FunctionSort, type IndexSort, type MatrixSort, type RealSort, type Sort, type VectorSort } from "./sort.ts";

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
/**
 * The sort of the reals.
 *
 * @example
 * ```ts
 * import { forAll, geq, pow, printFormula, realSort, space } from "lemmakit";
 * printFormula(forAll(space(realSort), (x) => geq(pow(x, 2), 0))); // "forall x in R: x^2 >= 0"
 * ```
 */
export const realSort: RealSort = REAL;
/**
 * The sort of vectors over a dimension.
 *
 * @example
 * ```ts
 * import { forAll, geq, norm2, printFormula, space, vectorSort } from "lemmakit";
 * printFormula(forAll(space(vectorSort("d")), (x) => geq(norm2(x), 0))); // "forall x in R^d: norm2(x) >= 0"
 * ```
 */
export const vectorSort = <D extends string>(dim: D): VectorSort<D> => ({ kind: "vector", dim });
/**
 * The sort of matrices with named rows and columns.
 *
 * @example
 * ```ts
 * import { forAll, frobenius, geq, matrixSort, printFormula, space } from "lemmakit";
 * const all = forAll(space(matrixSort("c", "r")), (w) => geq(frobenius(w), 0), "W");
 * printFormula(all); // "forall W in R^(c x r): normF(W) >= 0"
 * ```
 */
export const matrixSort = <R extends string, C extends string>(rows: R, cols: C): MatrixSort<R, C> => ({ kind: "matrix", rows, cols });
/**
 * The sort of positions in a dimension, such as the class that a classifier gives.
 *
 * @example
 * ```ts
 * import { call, eq, fn, index, indexSort, printFormula, vector, vectorSort } from "lemmakit";
 * const h = fn("h", [vectorSort("d")], indexSort("c"));
 * printFormula(eq(call(h, vector("x", "d")), index("y", "c"))); // "h(x) = y"
 * ```
 */
export const indexSort = <D extends string>(dim: D): IndexSort<D> => ({ kind: "index", dim });

/**
 * A function at some arguments. Throws `InputError` when their number or sorts do not fit.
 *
 * @example
 * ```ts
 * import { call, fn, printTerm, real, realSort } from "lemmakit";
 * const f = fn("f", [realSort, realSort], realSort);
 * printTerm(call(f, real("x"), real("y"))); // "f(x, y)"
 * call(f, real("x")); // throws InputError: it takes two
 * ```
 */
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
/**
 * The infimum of a term over a set: it has a value where the set is not empty and the values are bounded below.
 *
 * @example
 * ```ts
 * import { inf, pow, printTerm, realSort, space } from "lemmakit";
 * printTerm(inf(space(realSort), (x) => pow(x, 2))); // "inf(x in R, x^2)"
 * ```
 */
export const inf = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("inf", { name, over }, body(bind(name, over)));
/**
 * The maximum of a term over a set: it has a value only where it is attained.
 *
 * @example
 * ```ts
 * import { closedBall, maximum, norm1, printTerm, vectorSort } from "lemmakit";
 * printTerm(maximum(closedBall(vectorSort("d"), 1), (x) => norm1(x))); // "max(x in closedball(R^d, 1), norm1(x))"
 * ```
 */
export const maximum = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("max", { name, over }, body(bind(name, over)));
/**
 * The minimum of a term over a set: it has a value only where it is attained.
 *
 * @example
 * ```ts
 * import { box, exp, minimum, num, printTerm, realSort } from "lemmakit";
 * const unit = box(realSort, num(0), num(1));
 * printTerm(minimum(unit, (x) => exp(x))); // "min(x in [0,1], exp(x))"
 * ```
 */
export const minimum = <S extends Sort>(over: SetOf<S>, body: BodyOver<S>, name = "x"): Real => extremum("min", { name, over }, body(bind(name, over)));

/**
 * The expectation of a term under a law on a dimension: the sum of its values, each times its weight. That the vector is a law
 * is for the claim to say.
 *
 * @example
 * ```ts
 * import { at, expectation, printTerm, vector } from "lemmakit";
 * const [p, values] = [vector("p", "m"), vector("X", "m")];
 * printTerm(expectation(p, (i) => at(values, i))); // "E[i ~ p](X[i])"
 * ```
 */
export function expectation<D extends string>(law: Vector<D>, body: (i: Index<D>) => Real, name = "i"): Real {
  return expectationNode(name, law, body(Object.freeze({ tag: "variable", sort: { kind: "index", dim: law.sort.dim }, name }) as Index<D>));
}
export function expectationNode(index: string, law: Node, body: Node): Real {
  if (law.sort.kind !== "vector") throw new InputError("sort-mismatch", `a law is a vector, not ${describe(law.sort)}`);
  if (body.sort.kind !== "real") throw new InputError("sort-mismatch", `the expectation of ${describe(body.sort)}`);
  return Object.freeze({ tag: "expectation", sort: REAL, index, law, body });
}
/**
 * The probability of an event under a law on a dimension: of one draw, a position. That the vector is a law is for the claim to
 * say.
 *
 * @example
 * ```ts
 * import { at, geq, printTerm, probability, vector } from "lemmakit";
 * const [p, values] = [vector("p", "m"), vector("X", "m")];
 * printTerm(probability(p, (i) => geq(at(values, i), 1))); // "P[i ~ p](X[i] >= 1)"
 * ```
 */
export function probability<D extends string>(law: Vector<D>, event: (i: Index<D>) => Formula, name = "i"): Real {
  return probabilityNode(name, law, null, event(Object.freeze({ tag: "variable", sort: { kind: "index", dim: law.sort.dim }, name }) as Index<D>));
}
/**
 * The probability of an event of n independent draws, a function from positions of n to positions of the law.
 *
 * @example
 * ```ts
 * import { at, call, geq, printTerm, probabilityOfDraws, real, sum, vector } from "lemmakit";
 * const [p, values] = [vector("p", "m"), vector("D", "m")];
 * const large = probabilityOfDraws(p, "n", (w) => geq(sum("n", (j) => at(values, call(w, j))), real("t")));
 * printTerm(large); // "P[w ~ p^n](sum(j in n, D[w(j)]) >= t)"
 * ```
 */
export function probabilityOfDraws<D extends string, N extends string>(law: Vector<D>, draws: N, event: (w: Fn<readonly [IndexSort<N>], IndexSort<D>>) => Formula, name = "w"): Real {
  const w = fn(name, [indexSort(draws)], indexSort(law.sort.dim as D));
  return probabilityNode(name, law, draws, event(w));
}
export function probabilityNode(name: string, law: Node, draws: string | null, event: Formula): Real {
  if (law.sort.kind !== "vector") throw new InputError("sort-mismatch", `a law is a vector, not ${describe(law.sort)}`);
  return Object.freeze({ tag: "probability", sort: REAL, name, draws, law, event });
}

/**
 * For all members of a set, a formula. `name` is the bound variable as printed.
 *
 * @example
 * ```ts
 * import { forAll, leq, norm2, printFormula, setOf, vectorSort } from "lemmakit";
 * const set = setOf("S", vectorSort("d"));
 * printFormula(forAll(set, (u) => leq(norm2(u), 1), "u")); // "forall u in S: norm2(u) <= 1"
 * ```
 */
export function forAll<S extends Sort>(over: SetOf<S>, body: (x: Node<S>) => Formula, name = "x"): Formula {
  return Object.freeze({ tag: "forall", binders: freezeBinders([{ name, over }]), body: body(bind(name, over)) });
}
/**
 * For some member of a set, a formula. `name` is the bound variable as printed.
 *
 * @example
 * ```ts
 * import { at, eq, exists, position, printFormula, setOf, vectorSort } from "lemmakit";
 * const set = setOf("S", vectorSort("2"));
 * printFormula(exists(set, (u) => eq(at(u, position(1, "2")), 0), "u")); // "exists u in S: u[1] = 0"
 * ```
 */
export function exists<S extends Sort>(over: SetOf<S>, body: (x: Node<S>) => Formula, name = "x"): Formula {
  return Object.freeze({ tag: "exists", binders: freezeBinders([{ name, over }]), body: body(bind(name, over)) });
}
