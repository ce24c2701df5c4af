import { InputError } from "./errors.ts";
import { apply, num, type RealLike } from "./leaves.ts";
import type { Matrix, Node, Real, Vector } from "./node.ts";
import type { OperatorName } from "./operators.ts";

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);

/**
 * The sum of two reals, vectors or matrices of one sort.
 *
 * @example
 * ```ts
 * import { add, printTerm, real } from "lemmakit";
 * printTerm(add(real("x"), 1)); // "x + 1"
 * ```
 */
export function add(a: RealLike, b: RealLike): Real;
export function add<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function add<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function add(a: Node | number, b: Node | number): Node {
  return apply("add", [a, b]);
}
/**
 * The difference of two reals, vectors or matrices of one sort.
 *
 * @example
 * ```ts
 * import { printTerm, real, sub } from "lemmakit";
 * printTerm(sub(1, real("x"))); // "1 - x"
 * ```
 */
export function sub(a: RealLike, b: RealLike): Real;
export function sub<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function sub<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function sub(a: Node | number, b: Node | number): Node {
  return apply("sub", [a, b]);
}
/**
 * The product of reals, of a real and a vector, or of two vectors entry by entry.
 *
 * @example
 * ```ts
 * import { mul, printTerm, real, vector } from "lemmakit";
 * printTerm(mul(real("x"), vector("v", "c"))); // "x*v"
 * ```
 */
export function mul(a: RealLike, b: RealLike): Real;
export function mul<D extends string>(a: RealLike, b: Vector<D>): Vector<D>;
export function mul<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function mul(a: Node | number, b: Node | number): Node {
  return apply("mul", [a, b]);
}
/**
 * The quotient of reals, or of a vector and a real.
 *
 * @example
 * ```ts
 * import { div, printTerm, real } from "lemmakit";
 * printTerm(div(1, real("x"))); // "1/x"
 * ```
 */
export function div(a: RealLike, b: RealLike): Real;
export function div<D extends string>(a: Vector<D>, b: RealLike): Vector<D>;
export function div(a: Node | number, b: Node | number): Node {
  return apply("div", [a, b]);
}
/**
 * The product of any number of reals, from left to right.
 *
 * @example
 * ```ts
 * import { printTerm, product, real } from "lemmakit";
 * printTerm(product(2, real("x"), real("y"))); // "2*x*y"
 * ```
 */
export function product(first: RealLike, ...rest: RealLike[]): Real {
  return rest.reduce<Real>((a, b) => mul(a, b), node(first) as Real);
}
/**
 * The sum of any number of reals, from left to right.
 *
 * @example
 * ```ts
 * import { printTerm, real, total } from "lemmakit";
 * printTerm(total(1, real("x"), real("y"))); // "1 + x + y"
 * ```
 */
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

/**
 * The smaller of two reals.
 *
 * @example
 * ```ts
 * import { min, printTerm, real } from "lemmakit";
 * printTerm(min(real("x"), 1)); // "min(x, 1)"
 * ```
 */
export function min(a: RealLike, b: RealLike): Real {
  return apply("min", [a, b]) as Real;
}
/**
 * The larger of two reals.
 *
 * @example
 * ```ts
 * import { max, printTerm, real } from "lemmakit";
 * printTerm(max(real("x"), 0)); // "max(x, 0)"
 * ```
 */
export function max(a: RealLike, b: RealLike): Real {
  return apply("max", [a, b]) as Real;
}

/**
 * The integer power of a real or of each entry of a vector. Throws `InputError` unless |exponent| ≤ 1000 is an integer.
 *
 * @example
 * ```ts
 * import { pow, printTerm, real } from "lemmakit";
 * printTerm(pow(real("x"), -2)); // "x^-2"
 * ```
 */
export function pow(base: RealLike, exponent: number): Real;
export function pow<D extends string>(base: Vector<D>, exponent: number): Vector<D>;
export function pow(base: Node | number, exponent: number): Node {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 1000)
    throw new InputError("unsupported", `the exponent ${exponent} is not an integer from -1000 to 1000`);
  const b = node(base);
  return Object.freeze({ tag: "power", sort: b.sort, base: b, exponent });
}
