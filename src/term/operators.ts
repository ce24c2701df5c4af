import { Rational, rationalRoot } from "../exact/index.ts";
import { erfDouble } from "./erf-double.ts";

/** How an operator is written: between its arguments, before its one argument, as a power, or as a call. */
export type Notation =
  | { readonly form: "power" }
  | { readonly form: "infix"; readonly symbol: string; readonly precedence: number; readonly latex: string }
  | { readonly form: "prefix"; readonly symbol: string; readonly precedence: number; readonly latex: string }
  | { readonly form: "call"; readonly latex: (args: readonly string[]) => string };

/** One row of the table: every reading of a scalar operator except its enclosures, which a layer names alike. */
export interface Operator {
  readonly arity: 1 | 2;
  readonly notation: Notation;
  /** The reading in doubles: fast, close, never evidence. */
  readonly double: (x: number, y: number) => number;
  /** The partial derivatives in doubles at (x, y), where the value is z; one-sided at a kink. */
  readonly slopes: (x: number, y: number, z: number) => readonly [number, number];
  /** The exact value where it is rational and cheap to see; else `undefined`. */
  readonly exact: (x: Rational, y: Rational) => Rational | undefined;
  /** Where the operator has no value, in words that follow its name; absent where it is total. */
  readonly undefinedAt?: string;
}

const { ZERO, ONE } = Rational;
const call = (name: string): Notation => ({ form: "call", latex: ([x]) => `\\${name}\\left(${x}\\right)` });
const at = (point: Rational, value: Rational) => (x: Rational) => (x.equals(point) ? value : undefined);

/** x^y where it is rational and short: y of moderate size, x the power it asks for. */
function exactPower(x: Rational, y: Rational): Rational | undefined {
  if (x.sign < 0 || (x.sign === 0 && y.sign <= 0)) return undefined;
  if (x.sign === 0 || x.equals(ONE)) return x;
  if (y.den > 64n || y.num > 4096n || y.num < -4096n || x.size * Number(y.num < 0n ? -y.num : y.num) > 1e6) return undefined;
  return rationalRoot(x, y.den)?.pow(Number(y.num));
}
const finite = (x: number): number => (Number.isFinite(x) ? x : 0);

/**
 * The scalar operators. Evaluation, printing, parsing and domains all read this table; interval layers implement a
 * method for each name. The integer power stands apart, for its exponent is no argument.
 */
export const OPERATORS = {
  add: {
    arity: 2,
    notation: { form: "infix", symbol: "+", precedence: 1, latex: "+" },
    double: (x, y) => x + y,
    slopes: () => [1, 1],
    exact: (x, y) => x.add(y),
  },
  sub: {
    arity: 2,
    notation: { form: "infix", symbol: "-", precedence: 1, latex: "-" },
    double: (x, y) => x - y,
    slopes: () => [1, -1],
    exact: (x, y) => x.sub(y),
  },
  mul: {
    arity: 2,
    notation: { form: "infix", symbol: "*", precedence: 2, latex: "\\cdot" },
    double: (x, y) => x * y,
    slopes: (x, y) => [y, x],
    exact: (x, y) => x.mul(y),
  },
  div: {
    arity: 2,
    notation: { form: "infix", symbol: "/", precedence: 2, latex: "/" },
    double: (x, y) => x / y,
    slopes: (_, y, z) => [1 / y, -z / y],
    exact: (x, y) => (y.sign === 0 ? undefined : x.div(y)),
    undefinedAt: "by 0",
  },
  neg: {
    arity: 1,
    notation: { form: "prefix", symbol: "-", precedence: 3, latex: "-" },
    double: (x) => -x,
    slopes: () => [-1, 0],
    exact: (x) => x.neg(),
  },
  abs: {
    arity: 1,
    notation: { form: "call", latex: ([x]) => `\\left|${x}\\right|` },
    double: Math.abs,
    slopes: (x) => [x < 0 ? -1 : 1, 0],
    exact: (x) => x.abs(),
  },
  sqrt: {
    arity: 1,
    notation: { form: "call", latex: ([x]) => `\\sqrt{${x}}` },
    double: Math.sqrt,
    slopes: (_, __, z) => [z === 0 ? 0 : 0.5 / z, 0],
    exact: (x) => rationalRoot(x, 2n),
    undefinedAt: "of a negative number",
  },
  exp: { arity: 1, notation: call("exp"), double: Math.exp, slopes: (_, __, z) => [z, 0], exact: at(ZERO, ONE) },
  log: {
    arity: 1,
    notation: call("log"),
    double: (x) => (x > 0 ? Math.log(x) : NaN),
    slopes: (x) => [1 / x, 0],
    exact: at(ONE, ZERO),
    undefinedAt: "of a number that is not positive",
  },
  min: {
    arity: 2,
    notation: { form: "call", latex: (a) => `\\min\\left(${a.join(", ")}\\right)` },
    double: Math.min,
    slopes: (x, y) => (x <= y ? [1, 0] : [0, 1]),
    exact: (x, y) => x.min(y),
  },
  max: {
    arity: 2,
    notation: { form: "call", latex: (a) => `\\max\\left(${a.join(", ")}\\right)` },
    double: Math.max,
    slopes: (x, y) => (x >= y ? [1, 0] : [0, 1]),
    exact: (x, y) => x.max(y),
  },
  sin: { arity: 1, notation: call("sin"), double: Math.sin, slopes: (x) => [Math.cos(x), 0], exact: at(ZERO, ZERO) },
  cos: { arity: 1, notation: call("cos"), double: Math.cos, slopes: (x) => [-Math.sin(x), 0], exact: at(ZERO, ONE) },
  tan: {
    arity: 1,
    notation: call("tan"),
    double: Math.tan,
    slopes: (_, __, z) => [1 + z * z, 0],
    exact: at(ZERO, ZERO),
    undefinedAt: "at an odd multiple of pi/2",
  },
  atan: { arity: 1, notation: call("arctan"), double: Math.atan, slopes: (x) => [1 / (1 + x * x), 0], exact: at(ZERO, ZERO) },
  sinh: { arity: 1, notation: call("sinh"), double: Math.sinh, slopes: (x) => [Math.cosh(x), 0], exact: at(ZERO, ZERO) },
  cosh: { arity: 1, notation: call("cosh"), double: Math.cosh, slopes: (x) => [Math.sinh(x), 0], exact: at(ZERO, ONE) },
  tanh: { arity: 1, notation: call("tanh"), double: Math.tanh, slopes: (_, __, z) => [1 - z * z, 0], exact: at(ZERO, ZERO) },
  /** x^y for a real y: e^(y·log x) for x > 0, and 0 for x = 0 and y > 0. Integer powers are nodes of their own. */
  rpow: {
    arity: 2,
    notation: { form: "power" },
    double: (x, y) => (x > 0 ? x ** y : x === 0 && y > 0 ? 0 : NaN),
    slopes: (x, y, z) => [finite((y * z) / x), x > 0 ? z * Math.log(x) : 0],
    exact: exactPower,
    undefinedAt: "of a negative number, or of 0 to a power that is not positive",
  },
  /** The angle of the point (x, y), from -π (excluded) to π: atan2(y, x). */
  atan2: {
    arity: 2,
    notation: { form: "call", latex: (a) => `\\operatorname{atan2}\\left(${a.join(", ")}\\right)` },
    double: (y, x) => (x === 0 && y === 0 ? NaN : Math.atan2(y + 0, x)),
    slopes: (y, x) => [x / (x * x + y * y), -y / (x * x + y * y)],
    exact: (y, x) => (y.sign === 0 && x.sign > 0 ? ZERO : undefined),
    undefinedAt: "at the origin",
  },
  /** The greatest integer that is at most x. */
  floor: {
    arity: 1,
    notation: { form: "call", latex: ([x]) => `\\left\\lfloor ${x} \\right\\rfloor` },
    double: Math.floor,
    slopes: () => [0, 0],
    exact: (x) => Rational.of(x.floor()),
  },
  /** The error function, 2/√π · ∫ e^(-t²) dt from 0 to x. */
  erf: {
    arity: 1,
    notation: { form: "call", latex: ([x]) => `\\operatorname{erf}\\left(${x}\\right)` },
    double: erfDouble,
    slopes: (x) => [(2 / Math.sqrt(Math.PI)) * Math.exp(-x * x), 0],
    exact: at(ZERO, ZERO),
  },
  step: {
    arity: 1,
    notation: { form: "call", latex: ([x]) => `\\mathbf{1}\\left[${x} \\ge 0\\right]` },
    double: (x) => (x >= 0 ? 1 : x < 0 ? 0 : NaN),
    slopes: () => [0, 0],
    exact: (x) => (x.sign >= 0 ? ONE : ZERO),
  },
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

/** The row of an operator, typed as a row. */
export function operator(name: OperatorName): Operator {
  return OPERATORS[name];
}
