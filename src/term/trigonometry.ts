// The circular and hyperbolic functions and their inverses. Each takes a real, or a vector entry by entry.
import { elementwise } from "./elementwise.ts";

/**
 * The sine, of any real.
 *
 * @example
 * ```ts
 * import { check, claim, leq, nonNegative, real, sin } from "lemmakit";
 * const x = real("x");
 * (await check(claim([nonNegative(x)], leq(sin(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const sin = elementwise("sin");
/**
 * The cosine, of any real.
 *
 * @example
 * ```ts
 * import { check, claim, cos, div, free, geq, pow, real, sub } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], geq(cos(x), sub(1, div(pow(x, 2), 2)))))).verdict.verdict; // "proved"
 * ```
 */
export const cos = elementwise("cos");
/**
 * The tangent, of a real that is no odd multiple of pi/2.
 *
 * @example
 * ```ts
 * import { check, claim, geq, real, tan, within } from "lemmakit";
 * const x = real("x");
 * (await check(claim([within(x, 0, 1)], geq(tan(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const tan = elementwise("tan");
/**
 * cos(x)/sin(x), of a real that is no multiple of pi.
 *
 * @example
 * ```ts
 * import { check, claim, cot, div, inside, lt, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([inside(x, 0, 1)], lt(cot(x), div(1, x))))).verdict.verdict; // "proved"
 * ```
 */
export const cot = elementwise("cot");
/**
 * 1/cos(x), of a real that is no odd multiple of pi/2.
 *
 * @example
 * ```ts
 * import { check, claim, geq, real, sec, within } from "lemmakit";
 * const x = real("x");
 * (await check(claim([within(x, -1, 1)], geq(sec(x), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const sec = elementwise("sec");
/**
 * 1/sin(x), of a real that is no multiple of pi.
 *
 * @example
 * ```ts
 * import { check, claim, csc, div, gt, inside, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([inside(x, 0, 1)], gt(csc(x), div(1, x))))).verdict.verdict; // "proved"
 * ```
 */
export const csc = elementwise("csc");
/**
 * The arcsine on [-1, 1], from -pi/2 to pi/2.
 *
 * @example
 * ```ts
 * import { asin, check, claim, geq, real, within } from "lemmakit";
 * const x = real("x");
 * (await check(claim([within(x, 0, 1)], geq(asin(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const asin = elementwise("asin");
/**
 * The arccosine on [-1, 1], from pi down to 0.
 *
 * @example
 * ```ts
 * import { acos, add, asin, check, claim, div, eq, pi, real, within } from "lemmakit";
 * const x = real("x");
 * (await check(claim([within(x, -1, 1)], eq(add(asin(x), acos(x)), div(pi, 2))))).verdict.verdict; // "proved"
 * ```
 */
export const acos = elementwise("acos");
/**
 * The arctangent, of any real: between -pi/2 and pi/2.
 *
 * @example
 * ```ts
 * import { atan, check, claim, leq, nonNegative, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([nonNegative(x)], leq(atan(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const atan = elementwise("atan");
/**
 * The hyperbolic sine (exp(x) - exp(-x))/2, of any real.
 *
 * @example
 * ```ts
 * import { check, claim, geq, nonNegative, real, sinh } from "lemmakit";
 * const x = real("x");
 * (await check(claim([nonNegative(x)], geq(sinh(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const sinh = elementwise("sinh");
/**
 * The hyperbolic cosine (exp(x) + exp(-x))/2, of any real.
 *
 * @example
 * ```ts
 * import { check, claim, cosh, free, geq, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], geq(cosh(x), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const cosh = elementwise("cosh");
/**
 * The hyperbolic tangent sinh(x)/cosh(x), of any real.
 *
 * @example
 * ```ts
 * import { abs, check, claim, free, lt, real, tanh } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], lt(abs(tanh(x)), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const tanh = elementwise("tanh");
/**
 * cosh(x)/sinh(x), of a real other than 0.
 *
 * @example
 * ```ts
 * import { check, claim, coth, gt, positive, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], gt(coth(x), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const coth = elementwise("coth");
/**
 * 1/cosh(x), of any real.
 *
 * @example
 * ```ts
 * import { check, claim, free, leq, real, sech } from "lemmakit";
 * const x = real("x");
 * (await check(claim([free(x)], leq(sech(x), 1)))).verdict.verdict; // "proved"
 * ```
 */
export const sech = elementwise("sech");
/**
 * 1/sinh(x), of a real other than 0.
 *
 * @example
 * ```ts
 * import { check, claim, csch, div, lt, positive, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([positive(x)], lt(csch(x), div(1, x))))).verdict.verdict; // "proved"
 * ```
 */
export const csch = elementwise("csch");
/**
 * The inverse of the hyperbolic sine, of any real: log(x + sqrt(x^2 + 1)).
 *
 * @example
 * ```ts
 * import { asinh, check, claim, leq, nonNegative, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([nonNegative(x)], leq(asinh(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const asinh = elementwise("asinh");
/**
 * The inverse of the hyperbolic cosine, of a number from 1 on: log(x + sqrt(x^2 - 1)).
 *
 * @example
 * ```ts
 * import { acosh, check, claim, geq, log, real, within } from "lemmakit";
 * const x = real("x");
 * (await check(claim([within(x, 1, null)], geq(acosh(x), log(x))))).verdict.verdict; // "proved"
 * ```
 */
export const acosh = elementwise("acosh");
/**
 * The inverse of the hyperbolic tangent on (-1, 1): log((1 + x)/(1 - x))/2.
 *
 * @example
 * ```ts
 * import { atanh, check, claim, gt, inside, real } from "lemmakit";
 * const x = real("x");
 * (await check(claim([inside(x, 0, 1)], gt(atanh(x), x)))).verdict.verdict; // "proved"
 * ```
 */
export const atanh = elementwise("atanh");
