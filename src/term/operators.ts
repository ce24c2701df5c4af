import { Rational } from "../exact/index.ts";

/** How an operator is written: between its arguments, before its one argument, or as a call. */
export type Notation =
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

/** The square root of a square, else `undefined`. */
function exactSqrt(q: Rational): Rational | undefined {
  if (q.sign < 0) return undefined;
  const n = integerSqrt(q.num);
  const d = integerSqrt(q.den);
  return n * n === q.num && d * d === q.den ? Rational.of(n, d) : undefined;
}

/** The floor of the square root, by Newton's iteration from above. */
function integerSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

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
    exact: exactSqrt,
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
