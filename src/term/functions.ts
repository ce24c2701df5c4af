// Functions of one argument, but for the circular and hyperbolic ones. Each takes a real, or a vector entry by entry.
import { elementwise } from "./elementwise.ts";

/**
 * -x, of any real.
 *
 * @example
 * ```ts
 * import { constantValue, neg, num } from "lemmakit";
 * constantValue(neg(num("1/3")))!.toString(); // "-1/3"
 * ```
 */
export const neg = elementwise("neg");
/**
 * |x|, of any real. Of vectors there are norms.
 *
 * @example
 * ```ts
 * import { abs, constantValue, num } from "lemmakit";
 * constantValue(abs(num("-1/3")))!.toString(); // "1/3"
 * ```
 */
export const abs = elementwise("abs");
/**
 * The square root of a number that is not negative.
 *
 * @example
 * ```ts
 * import { add, check, claim, div, leq, nonNegative, real, sqrt } from "lemmakit";
 * const x = real("x");
 * (await check(claim([nonNegative(x)], leq(sqrt(x), div(add(1, x), 2))))).verdict.verdict; // "proved"
 * ```
 */
export const sqrt = elementwise("sqrt");
/**
 * e^x, of any real.
 *
 * @example
 * ```ts
 * import { add, check, claim, exp, free, leq, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], leq(add(1, x), exp(x))))).verdict.verdict; // "proved"
 * ```
 */
export const exp = elementwise("exp");
/**
 * The natural logarithm of a positive number.
 *
 * @example
 * ```ts
 * import { check, claim, leq, log, positive, real, sub } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], leq(log(x), sub(x, 1))))).verdict.verdict; // "proved"
 * ```
 */
export const log = elementwise("log");
/**
 * The logarithm to base 2 of a positive number.
 *
 * @example
 * ```ts
 * import { add, check, claim, eq, log2, mul, positive, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], eq(log2(mul(2, x)), add(1, log2(x)))))).verdict.verdict; // "proved"
 * ```
 */
export const log2 = elementwise("log2");
/**
 * The logarithm to base 10 of a positive number.
 *
 * @example
 * ```ts
 * import { add, check, claim, eq, log10, mul, positive, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], eq(log10(mul(10, x)), add(1, log10(x)))))).verdict.verdict; // "proved"
 * ```
 */
export const log10 = elementwise("log10");
/**
 * log(1 + x), of a number above -1.
 *
 * @example
 * ```ts
 * import { check, claim, log1p, lt, positive, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], lt(log1p(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const log1p = elementwise("log1p");
/**
 * exp(x) - 1, of any real.
 *
 * @example
 * ```ts
 * import { check, claim, expm1, free, geq, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], geq(expm1(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const expm1 = elementwise("expm1");
/**
 * The real cube root, of any real: odd, so that of -8 it is -2.
 *
 * @example
 * ```ts
 * import { cbrt, constantValue, num } from "lemmakit";
 * constantValue(cbrt(num(-8)))!.toString(); // "-2"
 * ```
 */
export const cbrt = elementwise("cbrt");
/**
 * 1/(1 + exp(-x)), of any real.
 *
 * @example
 * ```ts
 * import { add, check, claim, eq, free, neg, real, sigmoid } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], eq(add(sigmoid(x), sigmoid(neg(x))), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const sigmoid = elementwise("sigmoid");
/**
 * log(1 + exp(x)), of any real.
 *
 * @example
 * ```ts
 * import { check, claim, free, gt, real, relu, softplus } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], gt(softplus(x), relu(x))))).verdict.verdict; // "proved"
 * ```
 */
export const softplus = elementwise("softplus");
/**
 * max(x, 0), of any real.
 *
 * @example
 * ```ts
 * import { constantValue, num, relu } from "lemmakit";
 * constantValue(relu(num(-3)))!.toString(); // "0"
 * ```
 */
export const relu = elementwise("relu");
/**
 * -1, 0 or 1, of any real.
 *
 * @example
 * ```ts
 * import { constantValue, num, sign } from "lemmakit";
 * constantValue(sign(num("-1/2")))!.toString(); // "-1"
 * ```
 */
export const sign = elementwise("sign");
/**
 * The greatest integer that is at most x, of any real.
 *
 * @example
 * ```ts
 * import { constantValue, floor, num } from "lemmakit";
 * constantValue(floor(num("-1/2")))!.toString(); // "-1"
 * ```
 */
export const floor = elementwise("floor");
/**
 * The least integer that is at least x, of any real.
 *
 * @example
 * ```ts
 * import { ceil, constantValue, num } from "lemmakit";
 * constantValue(ceil(num("-3/2")))!.toString(); // "-1"
 * ```
 */
export const ceil = elementwise("ceil");
/**
 * The error function, of any real: the integral of exp(-t^2) from 0 to x, times 2/sqrt(pi). The kernel has no rule for it: what
 * is false of it is refuted, what is true stays open.
 *
 * @example
 * ```ts
 * import { check, claim, erf, free, leq, num, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], leq(erf(x), num("0.99"))))).verdict.verdict; // "refuted", for erf(2) is above 0.995
 * ```
 */
export const erf = elementwise("erf");
/**
 * 1 where the argument is at least 0, else 0.
 *
 * @example
 * ```ts
 * import { constantValue, indicator, num } from "lemmakit";
 * constantValue(indicator(num(0)))!.toString(); // "1"
 * ```
 */
export const indicator = elementwise("step");
