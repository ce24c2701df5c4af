import { InputError } from "./errors.ts";
import { apply, num, type RealLike } from "./leaves.ts";
import type { Matrix, Node, Real, Vector } from "./node.ts";
import { constantValue } from "./constant.ts";
import { sqrt } from "./functions.ts";

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);

/**
 * The sum of two reals, vectors or matrices of one sort. Throws `InputError` where two vectors or matrices differ in dimension.
 *
 * @example
 * ```ts
 * import { add, constantValue, num } from "lemmakit";
 * constantValue(add(num("1/3"), num("1/6")))!.toString(); // "0.5"
 * ```
 */
export function add(a: RealLike, b: RealLike): Real;
export function add<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function add<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function add(a: Node | number, b: Node | number): Node {
  return apply("add", [a, b]);
}
/**
 * The difference of two reals, vectors or matrices of one sort. Throws `InputError` where two vectors or matrices differ in dimension.
 *
 * @example
 * ```ts
 * import { constantValue, num, sub } from "lemmakit";
 * constantValue(sub(1, num("1/3")))!.toString(); // "2/3"
 * ```
 */
export function sub(a: RealLike, b: RealLike): Real;
export function sub<D extends string>(a: Vector<D>, b: Vector<NoInfer<D>>): Vector<D>;
export function sub<R extends string, C extends string>(a: Matrix<R, C>, b: Matrix<NoInfer<R>, NoInfer<C>>): Matrix<R, C>;
export function sub(a: Node | number, b: Node | number): Node {
  return apply("sub", [a, b]);
}
/**
 * The product of reals, of a real and a vector, or of two vectors entry by entry. Throws `InputError` where their dimensions differ.
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
 * The quotient of reals, or of a vector and a real. It has no value where the divisor is 0.
 *
 * @example
 * ```ts
 * import { constantValue, div } from "lemmakit";
 * constantValue(div(1, 3))!.toString(); // "1/3"
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
 * import { constantValue, num, product } from "lemmakit";
 * constantValue(product(2, 3, num("1/4")))!.toString(); // "1.5"
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
 * import { constantValue, num, total } from "lemmakit";
 * constantValue(total(1, num("1/2"), num("1/4")))!.toString(); // "1.75"
 * ```
 */
export function total(first: RealLike, ...rest: RealLike[]): Real {
  return rest.reduce<Real>((a, b) => add(a, b), node(first) as Real);
}

/**
 * The smaller of two reals.
 *
 * @example
 * ```ts
 * import { constantValue, min, num } from "lemmakit";
 * constantValue(min(num("0.33"), num("1/3")))!.toString(); // "0.33"
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
 * import { constantValue, max, num } from "lemmakit";
 * constantValue(max(num("0.33"), num("1/3")))!.toString(); // "1/3"
 * ```
 */
export function max(a: RealLike, b: RealLike): Real {
  return apply("max", [a, b]) as Real;
}

/** The highest power of a term. */
export const MOST_POWER = 1000;

/**
 * The integer power of a real or of each entry of a vector. Throws `InputError` unless |exponent| ≤ 1000 is an integer.
 *
 * @example
 * ```ts
 * import { constantValue, num, pow } from "lemmakit";
 * constantValue(pow(num("2/3"), -2))!.toString(); // "2.25"
 * ```
 */
export function pow(base: RealLike, exponent: number): Real;
export function pow<D extends string>(base: Vector<D>, exponent: number): Vector<D>;
export function pow(base: Node | number, exponent: number): Node {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_POWER)
    throw new InputError("unsupported", `the exponent ${exponent} is not an integer from -${MOST_POWER} to ${MOST_POWER}`);
  const b = node(base);
  return Object.freeze({ tag: "power", sort: b.sort, base: b, exponent });
}

/**
 * The real power base^exponent: for a base above 0, and for 0 where the exponent is above 0. An integer constant gives {@link pow},
 * a half {@link sqrt}.
 *
 * @example
 * ```ts
 * import { add, check, claim, constantValue, div, leq, positive, num, real, realPow } from "lemmakit";
 * constantValue(realPow(num("8/27"), num("1/3")))!.toString(); // "2/3"
 * const x = real("x");
 * (await check(claim([positive(x)], leq(realPow(x, num("1/3")), div(add(2, x), 3))))).verdict.verdict; // "proved"
 * ```
 */
export function realPow(base: RealLike, exponent: RealLike): Real;
export function realPow<D extends string>(base: Vector<D>, exponent: RealLike): Vector<D>;
export function realPow(base: Node | number, exponent: Node | number): Node {
  const [b, e] = [node(base), node(exponent)];
  const q = constantValue(e);
  if (q?.isInteger && q.abs().size <= 11) return pow(b as Real, Number(q.num));
  if (q?.den === 2n && q.num === 1n) return sqrt(b as Real);
  if (q?.den === 2n && q.abs().size <= 11) return pow(sqrt(b as Real), Number(q.num));
  return apply("rpow", [b, e]);
}

/**
 * The angle of the point (x, y), above -pi and up to pi; undefined at the origin.
 *
 * @example
 * ```ts
 * import { atan2, printTerm, real } from "lemmakit";
 * printTerm(atan2(real("y"), real("x"))); // "atan2(y, x)"
 * ```
 */
export function atan2(y: RealLike, x: RealLike): Real {
  return apply("atan2", [y, x]) as Real;
}
