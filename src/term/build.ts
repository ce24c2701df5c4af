import { parseRational, Rational } from "../exact/index.ts";
import { InputError } from "./errors.ts";
import type { Index, Matrix, Node, NormName, PositionNode, Real, VariableNode, Vector } from "./node.ts";
import type { OperatorName } from "./operators.ts";
import { describe, REAL, sameSort, type IndexSort, type MatrixSort, type Sort, type VectorSort } from "./sort.ts";

const freeze = <N extends Node>(n: N): N => Object.freeze(n);

/** A real term, or an integer standing for one. Other constants are text: `num("0.1")`, `num("1/3")`. */
export type RealLike = Real | number;

/** A constant from exact text or an integer. Throws `InputError` on anything else, such as the double 0.1. */
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
/** The circle constant. */
export const pi: Real = Object.freeze({ tag: "pi", sort: REAL });

export function real(name: string): Real {
  return Object.freeze({ tag: "variable", sort: REAL, name });
}
export function vector<D extends string>(name: string, dim: D): Vector<D> {
  return freeze<VariableNode<VectorSort<D>>>({ tag: "variable", sort: { kind: "vector", dim }, name });
}
export function matrix<R extends string, C extends string>(name: string, rows: R, cols: C): Matrix<R, C> {
  return freeze<VariableNode<MatrixSort<R, C>>>({ tag: "variable", sort: { kind: "matrix", rows, cols }, name });
}
export function index<D extends string>(name: string, dim: D): Index<D> {
  return freeze<VariableNode<IndexSort<D>>>({ tag: "variable", sort: { kind: "index", dim }, name });
}
/** A fixed position, from 1. */
export function position<D extends string>(value: number, dim: D): Index<D> {
  return freeze<PositionNode<IndexSort<D>>>({ tag: "position", sort: { kind: "index", dim }, value });
}
/** The size of a dimension: the c in 2·√c. */
export function size(dim: string): Real {
  return Object.freeze({ tag: "size", sort: REAL, dim });
}

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);

/**
 * Applies a scalar operator, entry by entry where an argument is a vector. The checked, untyped door that the parser
 * uses; people use the typed functions below. Throws `InputError` when sorts do not fit.
 */
export function apply(operator: OperatorName, args: readonly (Node | number)[]): Node {
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

export function add(a: RealLike, b: RealLike): Real;
export function add<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function add<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function add(a: Node | number, b: Node | number): Node {
  return apply("add", [a, b]);
}
export function sub(a: RealLike, b: RealLike): Real;
export function sub<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function sub<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function sub(a: Node | number, b: Node | number): Node {
  return apply("sub", [a, b]);
}
export function mul(a: RealLike, b: RealLike): Real;
export function mul<D extends string>(a: RealLike, b: Vector<D>): Vector<D>;
export function mul<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function mul(a: Node | number, b: Node | number): Node {
  return apply("mul", [a, b]);
}
export function div(a: RealLike, b: RealLike): Real;
export function div<D extends string>(a: Vector<D>, b: RealLike): Vector<D>;
export function div(a: Node | number, b: Node | number): Node {
  return apply("div", [a, b]);
}
/** The product of any number of reals, from left to right. */
export function product(first: RealLike, ...rest: RealLike[]): Real {
  return rest.reduce<Real>((a, b) => mul(a, b), node(first) as Real);
}
/** The sum of any number of reals, from left to right. */
export function total(first: RealLike, ...rest: RealLike[]): Real {
  return rest.reduce<Real>((a, b) => add(a, b), node(first) as Real);
}

/** A scalar function that also maps over the entries of a vector. */
export interface Elementwise {
  (x: RealLike): Real;
  <D extends string>(x: Vector<D>): Vector<D>;
}
const elementwise = (operator: OperatorName): Elementwise =>
  ((x: Node | number) => apply(operator, [x])) as Elementwise;

export const neg = elementwise("neg");
export const abs = elementwise("abs");
export const sqrt = elementwise("sqrt");
export const exp = elementwise("exp");
/** The natural logarithm. */
export const log = elementwise("log");
export const sin = elementwise("sin");
export const cos = elementwise("cos");
export const tan = elementwise("tan");
export const atan = elementwise("atan");
export const sinh = elementwise("sinh");
export const cosh = elementwise("cosh");
export const tanh = elementwise("tanh");
/** 1 where the argument is at least 0, else 0. */
export const indicator = elementwise("step");

export function min(a: RealLike, b: RealLike): Real {
  return apply("min", [a, b]) as Real;
}
export function max(a: RealLike, b: RealLike): Real {
  return apply("max", [a, b]) as Real;
}

/** The integer power of a real or of each entry of a vector. Throws `InputError` unless |exponent| ≤ 1000 is an integer. */
export function pow(base: RealLike, exponent: number): Real;
export function pow<D extends string>(base: Vector<D>, exponent: number): Vector<D>;
export function pow(base: Node | number, exponent: number): Node {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 1000)
    throw new InputError("unsupported", `the exponent ${exponent} is not an integer from -1000 to 1000`);
  const b = node(base);
  return Object.freeze({ tag: "power", sort: b.sort, base: b, exponent });
}

/** The entry of a vector, or the row of a matrix, at an index. */
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
export function fold(how: "sum" | "max" | "min", name: string, dim: string, body: Node): Real {
  if (body.sort.kind !== "real") throw new InputError("sort-mismatch", `${how} over ${describe(body.sort)}`);
  return Object.freeze({ tag: "fold", sort: REAL, fold: how, index: name, dim, body });
}
type Body<D extends string> = (i: Index<D>) => Real;
/** Σ over all positions of a dimension. `name` is the bound index as printed. */
export function sum<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("sum", name, dim, body(index(name, dim)));
}
/** The maximum over all positions of a dimension. */
export function largest<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("max", name, dim, body(index(name, dim)));
}
/** The minimum over all positions of a dimension. */
export function smallest<D extends string>(dim: D, body: Body<D>, name = "j"): Real {
  return fold("min", name, dim, body(index(name, dim)));
}

/** A norm by name. Throws `InputError` when it is not a norm of that sort. */
export function norm(which: NormName, of: Node): Real {
  const wants = which === "F" || which === "spectral" ? "matrix" : "vector";
  if (of.sort.kind !== wants) throw new InputError("sort-mismatch", `the norm ${which} is of a ${wants}, not of ${describe(of.sort)}`);
  return Object.freeze({ tag: "norm", sort: REAL, norm: which, of });
}
export const norm1 = (v: Vector): Real => norm("1", v);
export const norm2 = (v: Vector): Real => norm("2", v);
export const normInf = (v: Vector): Real => norm("inf", v);
export const frobenius = (w: Matrix): Real => norm("F", w);
/** The largest singular value. */
export const spectral = (w: Matrix): Real => norm("spectral", w);

/** Matrix times vector. */
export function times<R extends string, C extends string>(w: Matrix<R, C>, v: Vector<NoInfer<C>>): Vector<R> {
  return timesNode(w, v) as Vector<R>;
}
/** The untyped form of {@link times}, for the parser. */
export function timesNode(left: Node, right: Node): Node {
  if (left.sort.kind !== "matrix" || right.sort.kind !== "vector" || left.sort.cols !== right.sort.dim)
    throw new InputError("dimension-mismatch", `the product of ${describe(left.sort)} and ${describe(right.sort)}`);
  return freeze<Vector>({ tag: "product", sort: { kind: "vector", dim: left.sort.rows }, left, right });
}
/** The inner product. */
export function dot<D extends string>(u: Vector<D>, v: Vector<NoInfer<D>>): Real {
  if (u.sort.kind !== "vector" || !sameSort(u.sort, v.sort))
    throw new InputError("dimension-mismatch", `the inner product of ${describe(u.sort)} and ${describe(v.sort)}`);
  return Object.freeze({ tag: "dot", sort: REAL, left: u, right: v });
}
/** exp(v_i) / Σ_j exp(v_j). */
export function softmax<D extends string>(v: Vector<D>): Vector<D> {
  if (v.sort.kind !== "vector") throw new InputError("sort-mismatch", `softmax of ${describe(v.sort)}`);
  return Object.freeze({ tag: "softmax", sort: v.sort, of: v });
}

/** The tail probability of a sum of independent draws; see `TailNode`. */
export function tail<D extends string>(
  sides: 1 | 2,
  draws: string,
  values: Vector<D>,
  weights: Vector<NoInfer<D>>,
  threshold: RealLike,
): Real {
  if (values.sort.kind !== "vector" || !sameSort(values.sort, weights.sort))
    throw new InputError("dimension-mismatch", `values are ${describe(values.sort)}, weights ${describe(weights.sort)}`);
  return Object.freeze({ tag: "tail", sort: REAL, sides, draws, values, weights, threshold: node(threshold) });
}
