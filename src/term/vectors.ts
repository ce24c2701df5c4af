import { InputError } from "./errors.ts";
import { index, num, type RealLike } from "./leaves.ts";
import type { Formula } from "./formula.ts";
import type { FoldName, Index, Matrix, Node, NormName, Real, Vector } from "./node.ts";
import { describe, REAL, sameSort, type Sort } from "./sort.ts";

/**
 * The entry of a vector, or the row of a matrix, at an index. Throws `InputError` where the index is of another dimension.
 *
 * @example
 * ```ts
 * import { at, index, printTerm, vector } from "lemmakit";
 * printTerm(at(vector("v", "c"), index("y", "c"))); // "v[y]"
 * ```
 */
export function at<D extends string>(of: Vector<D>, i: Index<NoInfer<D>>): Real;
export function at<R extends string, C extends string>(of: Matrix<R, C>, i: Index<NoInfer<R>>): Vector<C>;
export function at(of: Node, i: Node): Node {
  const dim = of.sort.kind === "matrix" ? of.sort.rows : of.sort.kind === "vector" ? of.sort.dim : undefined;
  if (dim === undefined) throw new InputError("sort-mismatch", `${describe(of.sort)} has no entries`);
  if (i.sort.kind !== "index" || i.sort.dim !== dim)
    throw new InputError("dimension-mismatch", `${describe(of.sort)} at ${describe(i.sort)}`);
  const sort: Sort = of.sort.kind === "matrix" ? { kind: "vector", dim: of.sort.cols } : REAL;
  return Object.freeze({ tag: "entry", sort, of, at: i });
}

/** A fold with its bound index given by name; `sum`, `largest` and `smallest` choose one. */
export function fold(how: FoldName, name: string, dim: string, body: Node, where?: Formula): Real {
  if (body.sort.kind !== "real") throw new InputError("sort-mismatch", `${how} over ${describe(body.sort)}`);
  return Object.freeze({ tag: "fold", sort: REAL, fold: how, index: name, dim, ...(where ? { where } : {}), body });
}
type Body<D extends string> = (i: Index<D>) => Real;
/**
 * Σ over all positions of a dimension. `name` is the bound index as printed.
 *
 * @example
 * ```ts
 * import { abs, at, check, claim, free, leq, norm1, sum, vector } from "lemmakit";
 * const v = vector("v", "c");
 * (await check(claim([free(v)], leq(abs(sum("c", (j) => at(v, j))), norm1(v))))).verdict.verdict; // "proved", for every c
 * ```
 */
export function sum<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("sum", name, dim, body(index(name, dim)));
}
/**
 * The maximum over all positions of a dimension. `name` is the bound index as printed.
 *
 * @example
 * ```ts
 * import { at, check, claim, free, index, largest, leq, vector } from "lemmakit";
 * const [v, y] = [vector("v", "c"), index("y", "c")];
 * (await check(claim([free(v), free(y)], leq(at(v, y), largest("c", (j) => at(v, j)))))).verdict.verdict; // "proved", for every c and y
 * ```
 */
export function largest<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("max", name, dim, body(index(name, dim)));
}
/**
 * The minimum over all positions of a dimension. `name` is the bound index as printed.
 *
 * @example
 * ```ts
 * import { at, check, claim, free, index, leq, smallest, vector } from "lemmakit";
 * const [v, y] = [vector("v", "c"), index("y", "c")];
 * (await check(claim([free(v), free(y)], leq(smallest("c", (j) => at(v, j)), at(v, y))))).verdict.verdict; // "proved", for every c and y
 * ```
 */
export function smallest<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("min", name, dim, body(index(name, dim)));
}

/** A norm by name. Throws `InputError` when it is not a norm of that sort. */
export function norm(which: NormName, of: Node): Real {
  const wants = which === "F" || which === "spectral" ? "matrix" : "vector";
  if (of.sort.kind !== wants) throw new InputError("sort-mismatch", `the norm ${which} is of a ${wants}, not of ${describe(of.sort)}`);
  return Object.freeze({ tag: "norm", sort: REAL, norm: which, of });
}
/**
 * The sum of the absolute values of the entries of a vector. Throws `InputError` on anything else.
 *
 * @example
 * ```ts
 * import { check, claim, free, leq, norm1, norm2, vector } from "lemmakit";
 * const v = vector("v", "c");
 * (await check(claim([free(v)], leq(norm2(v), norm1(v))))).verdict.verdict; // "proved", for every c
 * ```
 */
export const norm1 = (v: Vector): Real => norm("1", v);
/**
 * The Euclidean norm of a vector. Throws `InputError` on anything else.
 *
 * @example
 * ```ts
 * import { abs, check, claim, dot, free, leq, mul, norm2, vector } from "lemmakit";
 * const [u, v] = [vector("u", "c"), vector("v", "c")];
 * const schwarz = leq(abs(dot(u, v)), mul(norm2(u), norm2(v)));
 * (await check(claim([free(u), free(v)], schwarz))).verdict.verdict; // "proved", for every c
 * ```
 */
export const norm2 = (v: Vector): Real => norm("2", v);
/**
 * The largest absolute value of an entry of a vector. Throws `InputError` on anything else.
 *
 * @example
 * ```ts
 * import { check, claim, free, leq, norm2, normInf, vector } from "lemmakit";
 * const v = vector("v", "c");
 * (await check(claim([free(v)], leq(normInf(v), norm2(v))))).verdict.verdict; // "proved", for every c
 * ```
 */
export const normInf = (v: Vector): Real => norm("inf", v);
/**
 * The Frobenius norm of a matrix: the root of the sum of its squared entries. Throws `InputError` on anything else.
 *
 * @example
 * ```ts
 * import { check, claim, free, frobenius, leq, matrix, mul, norm2, times, vector } from "lemmakit";
 * const [w, v] = [matrix("W", "c", "r"), vector("v", "r")];
 * const bound = leq(norm2(times(w, v)), mul(frobenius(w), norm2(v)));
 * (await check(claim([free(w), free(v)], bound))).verdict.verdict; // "proved", for all c and r
 * ```
 */
export const frobenius = (w: Matrix): Real => norm("F", w);
/**
 * The spectral norm of a matrix: its largest singular value. Throws `InputError` on anything else.
 *
 * @example
 * ```ts
 * import { check, claim, free, frobenius, leq, matrix, spectral } from "lemmakit";
 * const w = matrix("W", "c", "r");
 * (await check(claim([free(w)], leq(frobenius(w), spectral(w))))).verdict.verdict; // "refuted", by a matrix of rank two
 * ```
 */
export const spectral = (w: Matrix): Real => norm("spectral", w);

/**
 * Matrix times vector. Throws `InputError` where the columns are not the dimension of the vector.
 *
 * @example
 * ```ts
 * import { check, claim, eq, free, matrix, mul, times, vector } from "lemmakit";
 * const [w, v] = [matrix("W", "c", "r"), vector("v", "r")];
 * (await check(claim([free(w), free(v)], eq(times(w, mul(2, v)), mul(2, times(w, v)))))).verdict.verdict; // "proved", for all c and r
 * ```
 */
export function times<R extends string, C extends string>(w: Matrix<R, C>, v: Vector<NoInfer<C>>): Vector<R> {
  return timesNode(w, v) as Vector<R>;
}
/** The untyped form of {@link times}, for the parser. */
export function timesNode(left: Node, right: Node): Node {
  if (left.sort.kind !== "matrix" || right.sort.kind !== "vector" || left.sort.cols !== right.sort.dim)
    throw new InputError("dimension-mismatch", `the product of ${describe(left.sort)} and ${describe(right.sort)}`);
  return Object.freeze({ tag: "product", sort: { kind: "vector", dim: left.sort.rows }, left, right }) as Vector;
}
/**
 * The inner product of two vectors over one dimension. Throws `InputError` on others.
 *
 * @example
 * ```ts
 * import { check, claim, dot, eq, free, norm2, pow, vector } from "lemmakit";
 * const v = vector("v", "c");
 * (await check(claim([free(v)], eq(dot(v, v), pow(norm2(v), 2))))).verdict.verdict; // "proved", for every c
 * ```
 */
export function dot<D extends string>(u: Vector<D>, v: Vector<NoInfer<D>>): Real {
  if (u.sort.kind !== "vector" || !sameSort(u.sort, v.sort))
    throw new InputError("dimension-mismatch", `the inner product of ${describe(u.sort)} and ${describe(v.sort)}`);
  return Object.freeze({ tag: "dot", sort: REAL, left: u, right: v });
}
/**
 * The vector of exp(v_i) / Σ_j exp(v_j). Throws `InputError` on anything but a vector.
 *
 * @example
 * ```ts
 * import { at, check, claim, free, gt, index, softmax, vector } from "lemmakit";
 * const [v, y] = [vector("v", "c"), index("y", "c")];
 * (await check(claim([free(v), free(y)], gt(at(softmax(v), y), 0)))).verdict.verdict; // "proved", for every c and y
 * ```
 */
export function softmax<D extends string>(v: Vector<D>): Vector<D> {
  if (v.sort.kind !== "vector") throw new InputError("sort-mismatch", `softmax of ${describe(v.sort)}`);
  return Object.freeze({ tag: "softmax", sort: v.sort, of: v });
}

/**
 * The probability that the sum of `draws` independent draws from a finite law lies at least `threshold` above its mean, or, with
 * two sides, away from it. The law takes each of `values` with its weight; the weights are meant to be a law. `draws` names a
 * dimension. Throws `InputError` where values and weights are of different dimensions.
 *
 * @example
 * ```ts
 * import { latexTerm, real, tail, vector } from "lemmakit";
 * const [values, weights] = [vector("D", "m"), vector("p", "m")];
 * latexTerm(tail(1, "n", values, weights, real("t"))); // "\\mathbb{P}\\left(\\sum_{i=1}^{n} D_i - n\\,\\mathbb{E}[D] \\ge t\\right)"
 * ```
 */
export function tail<D extends string>(
  sides: 1 | 2,
  draws: string,
  values: Vector<D>,
  weights: Vector<NoInfer<D>>,
  threshold: RealLike,
): Real {
  if (values.sort.kind !== "vector" || !sameSort(values.sort, weights.sort))
    throw new InputError("dimension-mismatch", `values are ${describe(values.sort)}, weights ${describe(weights.sort)}`);
  return Object.freeze({ tag: "tail", sort: REAL, sides, draws, values, weights, threshold: typeof threshold === "number" ? num(threshold) : threshold });
}
