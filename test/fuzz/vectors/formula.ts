import { exactly, exponential, largest, logarithm, minus, near, over, plus, power, root, size, smallest, times, UNKNOWN, wave, type Enclosed } from "./enclosed.ts";

/** A real, a vector or the rows of a matrix. */
export type Value = Enclosed | readonly Value[];
/** A point: sizes, variables, and positions of index variables and of bound ones, from 0. */
export interface Place {
  readonly sizes: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, Value>>;
  readonly at: Record<string, number>;
}
type Read = (p: Place) => Value;

const isReal = (v: Value): v is Enclosed => !Array.isArray(v);
const real = (v: Value): Enclosed => (isReal(v) ? v : wrong("a real was expected"));
const list = (v: Value): readonly Value[] => (isReal(v) ? wrong("a vector was expected") : v);
const reals = (v: Value): readonly Enclosed[] => list(v).map(real);
const wrong = (message: string): never => {
  throw new SyntaxError(message);
};
const ZERO = exactly(0);
const total = (v: readonly Enclosed[]): Enclosed => v.reduce(plus, ZERO);
/** Entry by entry; a real meets every entry of a vector. */
const each = (f: (x: Enclosed, y: Enclosed) => Enclosed) => (x: Value, y: Value): Value =>
  isReal(x) ? (isReal(y) ? f(x, y) : y.map((e) => each(f)(x, e))) : x.map((e, k) => each(f)(e, isReal(y) ? y : y[k]!));
const unary = (f: (x: Enclosed) => Enclosed) => (x: Value): Value => (isReal(x) ? f(x) : x.map(unary(f)));
const dot = (x: readonly Enclosed[], y: readonly Enclosed[]): Enclosed => total(x.map((e, k) => times(e, y[k]!)));
const norm2 = (x: readonly Enclosed[]): Enclosed => root(total(x.map((e) => power(e, 2))));
const logSum = (x: readonly Enclosed[]): Enclosed => logarithm(total(x.map(exponential)));
const product = (x: Value, y: Value): Value => (!isReal(x) && !isReal(y) ? x.map((row) => dot(reals(row), reals(y))) : each(times)(x, y));
const raised = (x: Enclosed, y: Enclosed): Enclosed => (y.lo === y.hi && Number.isInteger(y.lo) ? power(x, y.lo) : exponential(times(y, logarithm(x))));

const FUNCTIONS: Readonly<Record<string, (...v: Value[]) => Value>> = {
  exp: unary(exponential), log: unary(logarithm), sqrt: unary(root), abs: unary(size),
  cos: unary((x) => wave(Math.cos, x)), sin: unary((x) => wave(Math.sin, x)),
  norm1: (v) => total(reals(v!).map(size)), norm2: (v) => norm2(reals(v!)), norminf: (v) => reals(v!).map(size).reduce(largest),
  normF: (v) => norm2(list(v!).flatMap(reals)),
  dot: (u, v) => dot(reals(u!), reals(v!)),
  sum: (v) => total(reals(v!)), mean: (v) => over(total(reals(v!)), exactly(list(v!).length)), logsumexp: (v) => logSum(reals(v!)),
  softmax: (v) => reals(v!).map((x) => exponential(plus(x, minus(logSum(reals(v!)))))),
  max: (u, v) => (v ? largest(real(u!), real(v)) : reals(u!).reduce(largest)), min: (u, v) => (v ? smallest(real(u!), real(v)) : reals(u!).reduce(smallest)),
};
const FOLDS: Readonly<Record<string, (v: readonly Enclosed[]) => Enclosed>> = { sum: total, max: (v) => v.reduce(largest), min: (v) => v.reduce(smallest) };

/** The terms of claims, read by rules of their own: nothing here is code of the product. */
export function compile(text: string): Read {
  const tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|[^\s\w]/g) ?? [];
  let k = 0;
  const is = (t: string): boolean => tokens[k] === t && (k++, true);
  const expect = (t: string): void => (is(t) ? undefined : wrong(`${t} was expected in ${text}`));
  const binary = (next: () => Read, ops: Readonly<Record<string, (x: Value, y: Value) => Value>>) => (): Read => {
    let left = next();
    for (let op = ops[tokens[k] ?? ""]; op; op = ops[tokens[k] ?? ""]) {
      k++;
      const [f, x, y] = [op, left, next()];
      left = (p) => f(x(p), y(p));
    }
    return left;
  };
  const factor = (): Read => {
    if (is("-")) {
      const x = factor();
      return (p) => unary(minus)(x(p));
    }
    const base = postfix();
    if (!is("^")) return base;
    const exponent = factor();
    return (p) => each(raised)(base(p), real(exponent(p)));
  };
  const sum = binary(binary(factor, { "*": product, "/": each(over) }), { "+": each(plus), "-": each((x, y) => plus(x, minus(y))) });
  const postfix = (): Read => {
    let of = primary();
    while (is("[")) {
      const name = tokens[k++]!;
      const at = (p: Place): number => (/^\d/.test(name) ? Number(name) - 1 : p.at[name] ?? wrong(`${name} is no position`));
      const x = of;
      of = (p) => list(x(p))[at(p)] ?? UNKNOWN;
      if (tokens[k] === ",") tokens[k] = "[";
      else expect("]");
    }
    return of;
  };
  const primary = (): Read => {
    if (is("(")) {
      const x = sum();
      expect(")");
      return x;
    }
    const t = tokens[k++] ?? wrong("a term was expected");
    if (/^\d/.test(t)) return () => (Number.isInteger(Number(t)) ? exactly : near)(Number(t));
    if (!/^[A-Za-z]/.test(t)) return wrong(`${t} is no term`);
    if (!is("(")) return (p) => p.values[t] ?? exactly(p.sizes[t] ?? wrong(`what is ${t}?`));
    if (tokens[k + 1] === "in") return fold(FOLDS[t] ?? wrong(`${t} is no fold`));
    const args = [sum()];
    while (is(",")) args.push(sum());
    expect(")");
    const f = FUNCTIONS[t] ?? wrong(`what is ${t}?`);
    return (p) => f(...args.map((a) => a(p)));
  };
  const fold = (how: (v: readonly Enclosed[]) => Enclosed): Read => {
    const [name, , dim] = tokens.slice(k, k + 3) as [string, string, string];
    k += 3;
    expect(",");
    const body = sum();
    expect(")");
    return (p) => {
      const n = /^\d/.test(dim) ? Number(dim) : p.sizes[dim] ?? wrong(`${dim} has no size`);
      return how(Array.from({ length: n }, (_, j) => real(body({ ...p, at: { ...p.at, [name]: j } }))));
    };
  };
  const read = sum();
  return k === tokens.length ? read : wrong(`${tokens[k]} is too much in ${text}`);
}
/** The value of a real term. */
export const realOf = (read: Read, p: Place): Enclosed => real(read(p));
