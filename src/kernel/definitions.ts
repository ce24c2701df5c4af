import type { FunctionName } from "../term/defined.ts";
import { add, apply, mul, neg, num, ONE, PI, power, sub, ZERO, type Fn, type Term } from "./term.ts";
import { Rational } from "../exact/rational.ts";

const call = (fn: Fn) => (x: Term): Term => apply(fn, x);
const [inv, exp, log, sqrt, abs, sin, cos, atan] = [call("inv"), call("exp"), call("log"), call("sqrt"), call("abs"), call("sin"), call("cos"), call("atan")];
const [TWO, HALF] = [num(2), num(Rational.of(1, 2))];
export const half = (x: Term): Term => mul(HALF, x);
const div = (x: Term, y: Term): Term => mul(x, inv(y));
export const largest = (x: Term, y: Term): Term => half(add(add(x, y), abs(sub(x, y))));
const [plus, minus] = [add, sub].map((both) => (x: Term): Term => both(exp(x), exp(neg(x)))) as [(x: Term) => Term, (x: Term) => Term];
const arcsine = (x: Term): Term => mul(TWO, atan(div(x, add(ONE, sqrt(sub(ONE, power(x, 2)))))));
const arsinhUp = (x: Term): Term => log(add(x, sqrt(add(power(x, 2), ONE))));

/**
 * Functions of claims, by what they are in the terms of the kernel. Some have a value at fewer points here than in claims:
 * a real power above 0 alone, a cube root and a sign away from 0, an angle off the half line y = 0, x ≤ 0. What is proved of
 * them holds, and nobody may assume it.
 */
export const DEFINITIONS: { readonly [K in FunctionName]?: (x: Term, y: Term) => Term } = Object.freeze({
  add, sub, mul, neg, div, abs, sqrt, exp, log, sin, cos, atan,
  rpow: (x, y) => exp(mul(y, log(x))),
  cbrt: (x) => mul(x, exp(mul(num(Rational.of(-1, 3)), log(power(x, 2))))),
  sign: (x) => div(x, abs(x)),
  atan2: (y, x) => mul(TWO, atan(div(y, add(x, sqrt(add(power(x, 2), power(y, 2))))))),
  min: (x, y) => half(sub(add(x, y), abs(sub(x, y)))),
  max: largest,
  tan: (x) => div(sin(x), cos(x)),
  cot: (x) => div(cos(x), sin(x)),
  sec: (x) => div(ONE, cos(x)), csc: (x) => div(ONE, sin(x)),
  asin: arcsine,
  acos: (x) => sub(div(PI, TWO), arcsine(x)),
  sinh: (x) => half(minus(x)),
  cosh: (x) => half(plus(x)),
  tanh: (x) => div(minus(x), plus(x)),
  coth: (x) => div(plus(x), minus(x)),
  sech: (x) => div(ONE, div(plus(x), TWO)),
  csch: (x) => div(ONE, div(minus(x), TWO)),
  asinh: (x) => sub(arsinhUp(largest(x, ZERO)), arsinhUp(largest(neg(x), ZERO))),
  acosh: (x) => log(add(x, sqrt(sub(power(x, 2), ONE)))),
  atanh: (x) => div(sub(log(add(ONE, x)), log(sub(ONE, x))), TWO),
  log2: (x) => div(log(x), log(TWO)), log10: (x) => div(log(x), log(num(10))),
  log1p: (x) => log(add(ONE, x)),
  expm1: (x) => sub(exp(x), ONE),
  sigmoid: (x) => div(ONE, add(ONE, exp(neg(x)))),
  softplus: (x) => log(add(ONE, exp(x))),
  relu: (x) => largest(x, ZERO),
});
/** The functions with a value at fewer points than in claims. */
export const isNarrow = (name: string): boolean => name === "rpow" || name === "cbrt" || name === "sign" || name === "atan2";
