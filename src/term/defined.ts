import { Rational } from "../exact/index.ts";
import { apply, num, pi } from "./leaves.ts";
import type { Node } from "./node.ts";
import { OPERATORS, type Notation, type OperatorName } from "./operators.ts";

/** A function that stands for a term in the operators: printed by its name, read by what it stands for. */
export interface Defined {
  readonly latex: string;
  /** What it stands for. The function has a value exactly where this has one. */
  readonly means: (x: Node) => Node;
  /** Where it has no value, in words that follow its name; absent where it is total. */
  readonly undefinedAt?: string;
}

const on =
  (name: OperatorName) =>
  (...args: (Node | number)[]): Node =>
    apply(name, args);
const [add, sub, mul, div, neg, max] = [on("add"), on("sub"), on("mul"), on("div"), on("neg"), on("max")];
const [exp, log, sqrt, sin, cos, atan] = [on("exp"), on("log"), on("sqrt"), on("sin"), on("cos"), on("atan")];
const [step, floor, rpow] = [on("step"), on("floor"), on("rpow")];
const square = (x: Node): Node => Object.freeze({ tag: "power", sort: x.sort, base: x, exponent: 2 });
const third = num(new Rational(1n, 3n));

/** 2·atan(x/(1 + √(1 − x²))): the arcsine on all of [-1, 1], ends included. */
const arcsine = (x: Node): Node => mul(2, atan(div(x, add(1, sqrt(sub(1, square(x)))))));
/** log(x + √(x² + 1)), for x ≥ 0, where nothing cancels. */
const arsinhUp = (x: Node): Node => log(add(x, sqrt(add(square(x), 1))));
const sign = (x: Node): Node => sub(step(x), step(neg(x)));
const [sinh, cosh] = [(x: Node) => div(sub(exp(x), exp(neg(x))), 2), (x: Node) => div(add(exp(x), exp(neg(x))), 2)];
const notPositive = "of a number that is not positive";

/**
 * The defined functions. What a name means is said here and nowhere else; evaluation, search, proof and Rocq see the term it
 * stands for. A name that is an operator too (`tan`, `sinh`, …) is enclosed by the operator's own method, and proved by this.
 */
export const DEFINED = {
  tan: { latex: "\\tan", means: (x) => div(sin(x), cos(x)), undefinedAt: "at an odd multiple of pi/2" },
  cot: { latex: "\\cot", means: (x) => div(cos(x), sin(x)), undefinedAt: "at a multiple of pi" },
  sec: { latex: "\\sec", means: (x) => div(1, cos(x)), undefinedAt: "at an odd multiple of pi/2" },
  csc: { latex: "\\csc", means: (x) => div(1, sin(x)), undefinedAt: "at a multiple of pi" },
  asin: { latex: "\\arcsin", means: arcsine, undefinedAt: "outside [-1,1]" },
  acos: { latex: "\\arccos", means: (x) => sub(div(pi, 2), arcsine(x)), undefinedAt: "outside [-1,1]" },
  sinh: { latex: "\\sinh", means: sinh },
  cosh: { latex: "\\cosh", means: cosh },
  tanh: { latex: "\\tanh", means: (x) => div(sub(exp(x), exp(neg(x))), add(exp(x), exp(neg(x)))) },
  coth: { latex: "\\coth", means: (x) => div(add(exp(x), exp(neg(x))), sub(exp(x), exp(neg(x)))), undefinedAt: "at 0" },
  sech: { latex: "\\operatorname{sech}", means: (x) => div(1, cosh(x)) },
  csch: { latex: "\\operatorname{csch}", means: (x) => div(1, sinh(x)), undefinedAt: "at 0" },
  asinh: { latex: "\\operatorname{arsinh}", means: (x) => sub(arsinhUp(max(x, 0)), arsinhUp(max(neg(x), 0))) },
  acosh: { latex: "\\operatorname{arcosh}", means: (x) => log(add(x, sqrt(sub(square(x), 1)))), undefinedAt: "below 1" },
  atanh: { latex: "\\operatorname{artanh}", means: (x) => div(sub(log(add(1, x)), log(sub(1, x))), 2), undefinedAt: "outside (-1,1)" },
  log2: { latex: "\\log_{2}", means: (x) => div(log(x), log(2)), undefinedAt: notPositive },
  log10: { latex: "\\log_{10}", means: (x) => div(log(x), log(10)), undefinedAt: notPositive },
  log1p: { latex: "\\operatorname{log1p}", means: (x) => log(add(1, x)), undefinedAt: "at -1 and below" },
  expm1: { latex: "\\operatorname{expm1}", means: (x) => sub(exp(x), 1) },
  /** The real cube root, odd: of -8 it is -2. */
  cbrt: { latex: "\\sqrt[3]", means: (x) => sub(rpow(max(x, 0), third), rpow(max(neg(x), 0), third)) },
  sigmoid: { latex: "\\operatorname{sigmoid}", means: (x) => div(1, add(1, exp(neg(x)))) },
  softplus: { latex: "\\operatorname{softplus}", means: (x) => log(add(1, exp(x))) },
  relu: { latex: "\\operatorname{relu}", means: (x) => max(x, 0) },
  /** -1, 0 or 1. */
  sign: { latex: "\\operatorname{sign}", means: sign },
  /** The least integer that is at least x. */
  ceil: { latex: "\\operatorname{ceil}", means: (x) => neg(floor(neg(x))) },
} as const satisfies Record<string, Defined>;

export type DefinedName = keyof typeof DEFINED;
/** The name of an operator or of a defined function: all that may be applied to reals. */
export type FunctionName = OperatorName | DefinedName;

export const isOperator = (name: FunctionName): name is OperatorName => Object.hasOwn(OPERATORS, name);

/** The row of a defined function; `undefined` for an operator that is nothing else. */
export function defined(name: FunctionName): Defined | undefined {
  return Object.hasOwn(DEFINED, name) ? DEFINED[name as DefinedName] : undefined;
}

/** How an operator or a defined function is written. */
export function notationOf(name: FunctionName): Notation {
  if (isOperator(name)) return OPERATORS[name].notation;
  const { latex } = DEFINED[name];
  return { form: "call", latex: ([x]) => (latex.startsWith("\\sqrt") ? `${latex}{${x}}` : `${latex}\\left(${x}\\right)`) };
}

/** How many arguments it takes. */
export const arityOf = (name: FunctionName): 1 | 2 => (isOperator(name) ? OPERATORS[name].arity : 1);
