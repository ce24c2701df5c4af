import { parseRational, Rational } from "../exact/index.ts";
import { InputError } from "./errors.ts";
import type { Index, Matrix, Node, PositionNode, Real, VariableNode, Vector } from "./node.ts";
import type { FunctionName } from "./defined.ts";
import { describe, REAL, sameSort, type IndexSort, type MatrixSort, type Sort, type VectorSort } from "./sort.ts";

const freeze = <N extends Node>(n: N): N => Object.freeze(n);

/** A real term, or an integer standing for one. Other constants are text: `num("0.1")`, `num("1/3")`. */
export type RealLike = Real | number;

/**
 * A constant from exact text or an integer. Throws `InputError` on anything else, such as the double 0.1.
 *
 * @example
 * ```ts
 * import { num, printTerm } from "lemmakit";
 * printTerm(num("1/3")); // "1/3"
 * num(0.1 as number); // throws InputError: a double is no exact text
 * ```
 */
export function num(value: string | number | Rational): Real {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new InputError("syntax", `${value} is a double; write the constant as text: num("${value}")`);
  const q = value instanceof Rational ? value : parseRational(String(value));
  if (!q) throw new InputError("syntax", `"${String(value)}" is not a number`);
  if (q.sign < 0) return apply("neg", [num(q.neg())]) as Real;
  const text = q.toString();
  if (text.includes("/")) return apply("div", [num(Rational.of(q.num)), num(Rational.of(q.den))]) as Real;
  return Object.freeze({ tag: "number", sort: REAL, value: q });
}
/**
 * The circle constant.
 *
 * @example
 * ```ts
 * import { check, claim, lt, num, pi } from "lemmakit";
 * (await check(claim([], lt(pi, num("22/7"))))).verdict.verdict; // "proved"
 * ```
 */
export const pi: Real = Object.freeze({ tag: "pi", sort: REAL });

/**
 * A real variable.
 *
 * @example
 * ```ts
 * import { printTerm, real } from "lemmakit";
 * printTerm(real("x")); // "x"
 * ```
 */
export function real(name: string): Real {
  return Object.freeze({ tag: "variable", sort: REAL, name });
}
/**
 * A vector over a dimension that has a name: over another name is another sort.
 *
 * @example
 * ```ts
 * import { at, position, printTerm, vector } from "lemmakit";
 * const v = vector("v", "c");
 * printTerm(at(v, position(1, "c"))); // "v[1]"
 * ```
 */
export function vector<D extends string>(name: string, dim: D): Vector<D> {
  return freeze<VariableNode<VectorSort<D>>>({ tag: "variable", sort: { kind: "vector", dim }, name });
}
/**
 * A matrix with named rows and columns.
 *
 * @example
 * ```ts
 * import { matrix, printTerm, times, vector } from "lemmakit";
 * printTerm(times(matrix("W", "c", "r"), vector("u", "r"))); // "W*u"
 * ```
 */
export function matrix<R extends string, C extends string>(name: string, rows: R, cols: C): Matrix<R, C> {
  return freeze<VariableNode<MatrixSort<R, C>>>({ tag: "variable", sort: { kind: "matrix", rows, cols }, name });
}
/**
 * A variable position of a dimension, from 1.
 *
 * @example
 * ```ts
 * import { at, index, printTerm, vector } from "lemmakit";
 * printTerm(at(vector("v", "c"), index("y", "c"))); // "v[y]"
 * ```
 */
export function index<D extends string>(name: string, dim: D): Index<D> {
  return freeze<VariableNode<IndexSort<D>>>({ tag: "variable", sort: { kind: "index", dim }, name });
}
/**
 * A fixed position, from 1.
 *
 * @example
 * ```ts
 * import { at, position, printTerm, vector } from "lemmakit";
 * printTerm(at(vector("v", "2"), position(2, "2"))); // "v[2]"
 * ```
 */
export function position<D extends string>(value: number, dim: D): Index<D> {
  return freeze<PositionNode<IndexSort<D>>>({ tag: "position", sort: { kind: "index", dim }, value });
}
/**
 * The size of a dimension: the c in 2·√c.
 *
 * @example
 * ```ts
 * import { check, claim, free, leq, mul, norm1, norm2, size, sqrt, vector } from "lemmakit";
 * const v = vector("v", "c");
 * (await check(claim([free(v)], leq(norm1(v), mul(sqrt(size("c")), norm2(v)))))).verdict.verdict; // "proved", for every c
 * ```
 */
export function size(dim: string): Real {
  return Object.freeze({ tag: "size", sort: REAL, dim });
}

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);

/**
 * Applies an operator or a defined function, entry by entry where an argument is a vector. The checked, untyped door that the parser
 * uses; people use the typed functions below. Throws `InputError` when sorts do not fit.
 */
export function apply(operator: FunctionName, args: readonly (Node | number)[]): Node {
  const nodes = args.map(node);
  let sort: Sort = REAL;
  for (const a of nodes) {
    if (a.sort.kind === "index") throw new InputError("sort-mismatch", `${operator} of ${describe(a.sort)}`);
    if (a.sort.kind === "real") continue;
    if (sort.kind !== "real" && !sameSort(sort, a.sort))
      throw new InputError("dimension-mismatch", `${operator} of ${describe(sort)} and ${describe(a.sort)}`);
    sort = a.sort;
  }
  return Object.freeze({ tag: "apply", sort, operator, args: Object.freeze(nodes) });
}
