import { spend, type Rational } from "../exact/index.ts";
import type { Enclosure } from "./enclosure.ts";

/**
 * One interval arithmetic. Two implementations stand behind it, `doubleLayer` and `decimalLayer(digits)`, and one set
 * of laws is run on both: every operation contains the exact result for every real inside its arguments.
 *
 * Arguments and results are {@link Enclosure}s. An empty argument gives `empty`; an undefined one `undefined`; a partial
 * one makes the result partial. No operation throws on any enclosure, and none returns `NaN`.
 */
export interface Layer<N> {
  readonly name: string;
  /** Significant decimal digits the layer works with. */
  readonly digits: number;

  /** The tightest enclosure of an exact number. */
  point(q: Rational): Enclosure<N>;
  /** The tightest enclosure of [lo, hi]; `null` is unbounded. Empty when lo > hi. */
  hull(lo: Rational | null, hi: Rational | null): Enclosure<N>;
  readonly pi: Enclosure<N>;
  /** The exact value of a bound, or `null` when it is infinite. */
  exact(bound: N): Rational | null;
  compare(a: N, b: N): number;

  neg(x: Enclosure<N>): Enclosure<N>;
  add(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  sub(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  mul(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  /** Undefined where the divisor is 0. */
  div(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  /** x^n for an integer n; 0^0 = 1; undefined at 0 for negative n. */
  pow(x: Enclosure<N>, n: number): Enclosure<N>;
  abs(x: Enclosure<N>): Enclosure<N>;
  /** Undefined below 0. */
  sqrt(x: Enclosure<N>): Enclosure<N>;
  exp(x: Enclosure<N>): Enclosure<N>;
  /** The natural logarithm; undefined at 0 and below. */
  log(x: Enclosure<N>): Enclosure<N>;
  min(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  max(x: Enclosure<N>, y: Enclosure<N>): Enclosure<N>;
  sin(x: Enclosure<N>): Enclosure<N>;
  cos(x: Enclosure<N>): Enclosure<N>;
  /** Undefined at odd multiples of π/2. */
  tan(x: Enclosure<N>): Enclosure<N>;
  atan(x: Enclosure<N>): Enclosure<N>;
  sinh(x: Enclosure<N>): Enclosure<N>;
  cosh(x: Enclosure<N>): Enclosure<N>;
  tanh(x: Enclosure<N>): Enclosure<N>;
  /** 1 where x ≥ 0, else 0: the indicator of an event. */
  step(x: Enclosure<N>): Enclosure<N>;
}

/** The names of the operations of a layer on one enclosure. */
export type UnaryOperation =
  | "neg" | "abs" | "sqrt" | "exp" | "log" | "sin" | "cos" | "tan" | "atan" | "sinh" | "cosh" | "tanh" | "step";
/** The names of the operations of a layer on two enclosures. */
export type BinaryOperation = "add" | "sub" | "mul" | "div" | "min" | "max";

/** What the operations of a layer cost, in units of work. */
export type Costs = Readonly<Record<UnaryOperation | BinaryOperation | "point" | "pow", number>>;

/** A layer that pays for each operation before it does it. */
export function paying<N>(layer: Layer<N>, costs: Costs): Layer<N> {
  const unary = (name: UnaryOperation) => {
    const [f, cost] = [layer[name], costs[name]];
    return (x: Enclosure<N>) => (spend(cost), f(x));
  };
  const binary = (name: BinaryOperation) => {
    const [f, cost] = [layer[name], costs[name]];
    return (x: Enclosure<N>, y: Enclosure<N>) => (spend(cost), f(x, y));
  };
  return Object.freeze({
    ...layer,
    point: (q) => (spend(costs.point), layer.point(q)),
    pow: (x, n) => (spend(costs.pow), layer.pow(x, n)),
    neg: unary("neg"), abs: unary("abs"), sqrt: unary("sqrt"), exp: unary("exp"), log: unary("log"), sin: unary("sin"), cos: unary("cos"),
    tan: unary("tan"), atan: unary("atan"), sinh: unary("sinh"), cosh: unary("cosh"), tanh: unary("tanh"), step: unary("step"),
    add: binary("add"), sub: binary("sub"), mul: binary("mul"), div: binary("div"), min: binary("min"), max: binary("max"),
  } satisfies Layer<N>);
}
