import {
  InputError, isOperator, namesIn, partsOf, sameSort, substitute, unfoldOnce, withParts, type CallNode, type Formula, type FunctionName, type LambdaNode, type Node, type Sort,
} from "../../term/index.ts";
import { at as apply, binder, bound, both, call, infix, lambda, numeral, prefix, type Binder, type Constant, type Expression } from "./expression.ts";
import { UNKNOWN } from "./defined.ts";
import { valueOfExtremum } from "./extremum.ts";
import { saidOf } from "./formula.ts";
import { valueOfExpectation, valueOfProbability } from "./laws.ts";

/** A name of a claim in scope: the binder that stands for it, and its sort. */
export interface Named {
  readonly binder: Binder;
  readonly sort: Sort;
}
/** Where a term stands: its dimensions, and its variables and indices, innermost last. The two never mix. */
export interface Scope {
  readonly dimensions: ReadonlyMap<string, Binder>;
  readonly variables: ReadonlyMap<string, Named>;
}

const CALLS: { readonly [K in FunctionName]?: Constant } = {
  abs: "Rabs", sqrt: "sqrt", exp: "exp", log: "ln", min: "Rmin", max: "Rmax", sin: "sin", cos: "cos", tan: "tan", atan: "atan",
  sinh: "sinh", cosh: "cosh", tanh: "tanh", rpow: "rpow", atan2: "atan2", floor: "rfloor", step: "step",
};
const SYMBOLS: { readonly [K in FunctionName]?: "+" | "-" | "*" | "/" } = { add: "+", sub: "-", mul: "*", div: "/" };
const FOLDS = { sum: "rsum", max: "rmax", min: "rmin" } as const;
const NORMS = { "1": "norm1", "2": "norm2", inf: "norminf", F: "frobenius", spectral: "spectral" } as const;

export const refuse = (message: string): never => {
  throw new InputError("unsupported", message);
};

/** The term or formula with each function that is no operator replaced by what it stands for. */
export function inOperators<X extends Node | Formula>(x: X): X {
  const means = x.tag === "apply" && !isOperator(x.operator) ? unfoldOnce(x) : undefined;
  return means ? (inOperators(means) as X) : withParts(x, (part) => inOperators(part));
}

/** The size of a dimension as a natural number. */
export function sizeOf(dim: string, scope: Scope): Expression {
  if (/^\d+$/.test(dim)) return numeral(BigInt(dim));
  return bound(scope.dimensions.get(dim) ?? refuse(`the dimension ${dim} is not bound`));
}
/** The sizes along a sort: none for a real, one for a vector, two for a matrix. */
export function sizesOf(s: Sort, scope: Scope): Expression[] {
  return (s.kind === "vector" ? [s.dim] : s.kind === "matrix" ? [s.rows, s.cols] : []).map((d) => sizeOf(d, scope));
}
/** One new binder for each place of a sort. */
export const placesOf = (s: Sort): Binder[] => (s.kind === "vector" ? ["i"] : s.kind === "matrix" ? ["i", "k"] : []).map((w) => binder(w, "nat"));
const vectorDim = (s: Sort): string => (s.kind === "vector" ? s.dim : refuse("a vector was expected"));

/** The scope inside a fold, and the binder of its index. */
export function within(n: Node & { readonly tag: "fold" }, scope: Scope): { readonly index: Binder; readonly inner: Scope } {
  const index = binder(n.index, "nat");
  const sort: Sort = { kind: "index", dim: n.dim };
  return { index, inner: { dimensions: scope.dimensions, variables: new Map(scope.variables).set(n.index, { binder: index, sort }) } };
}

/** A position in a dimension. Positions count from 1 in terms and from 0 in Rocq. */
export function position(n: Node, dim: string, scope: Scope): Expression {
  if (n.sort.kind !== "index" || n.sort.dim !== dim) return refuse(`a position in ${dim} was expected`);
  if (n.tag === "position") return Number.isSafeInteger(n.value) && n.value >= 1 ? numeral(n.value - 1) : refuse(`${n.value} is no position`);
  if (n.tag === "call") return callOf(n, [], scope);
  const named = n.tag === "variable" ? scope.variables.get(n.name) : undefined;
  if (named?.sort.kind !== "index" || named.sort.dim !== dim) return refuse("an index is a variable or a position");
  return bound(named.binder);
}

/** The first dimension of a vector or matrix: what an entry is taken along. */
export const firstDimension = (s: Sort): string => (s.kind === "matrix" ? s.rows : vectorDim(s));

/**
 * The value of a term as an expression over `R`: of a real, or of the entry of a vector or matrix at the given positions.
 * Partial operations become Rocq's total ones; `conditionsOf` says where the two agree. Throws `InputError` when Rocq's
 * library has no counterpart, or when the parts of the term do not fit together.
 */
export function valueOf(n: Node, at: readonly Expression[], scope: Scope): Expression {
  const part = (k: Node): Expression => {
    if (k.sort.kind !== "real" && !sameSort(k.sort, n.sort)) return refuse("the parts of a term differ in their dimensions");
    return valueOf(k, k.sort.kind === "real" ? [] : at, scope);
  };
  switch (n.tag) {
    case "number": {
      const { num, den } = n.value;
      if (num < 0n) return refuse("a number of a term is not negative");
      return den === 1n ? numeral(num) : infix(numeral(num), "/", numeral(den));
    }
    case "pi":
      return call("PI");
    case "size":
      return /^\d+$/.test(n.dim) ? sizeOf(n.dim, scope) : call("INR", sizeOf(n.dim, scope));
    case "variable": {
      const named = scope.variables.get(n.name);
      if (!named || !sameSort(named.sort, n.sort) || n.sort.kind === "index") return refuse(`${n.name} is no value here`);
      return apply(bound(named.binder), at);
    }
    case "apply": {
      const args = n.args.map(part);
      const [a, b] = args as [Expression, Expression];
      if (n.operator === "neg") return prefix("-", a);
      const symbol = SYMBOLS[n.operator];
      if (symbol) return infix(a, symbol, b);
      return call(CALLS[n.operator] ?? refuse(`${n.operator} has no counterpart in Rocq`), ...args);
    }
    case "power": {
      if (!Number.isSafeInteger(n.exponent)) return refuse(`the exponent ${n.exponent} is no integer`);
      const base = part(n.base);
      if (n.exponent >= 0) return infix(base, "^", numeral(n.exponent));
      return prefix("/", n.exponent === -1 ? base : infix(base, "^", numeral(-n.exponent)));
    }
    case "entry":
      return valueOf(n.of, [position(n.at, firstDimension(n.of.sort), scope), ...at], scope);
    case "fold": {
      const { index, inner } = within(n, scope);
      if (n.body.sort.kind !== "real") return refuse("the terms of a fold are real");
      if (n.fold === "prod") return refuse("a product has no counterpart in Rocq");
      if (n.where && n.fold !== "sum") return valueOfExtremum(n, scope, UNKNOWN);
      if (n.where) return call("rsum", sizeOf(n.dim, scope), lambda([index], infix(call("indicator", both(...saidOf(n.where, inner, UNKNOWN).holds)), "*", valueOf(n.body, [], inner))));
      return call(FOLDS[n.fold], sizeOf(n.dim, scope), lambda([index], valueOf(n.body, [], inner)));
    }
    case "norm":
      if ((n.of.sort.kind === "matrix") !== (n.norm === "F" || n.norm === "spectral")) return refuse(`the norm ${n.norm} is not of this term`);
      return call(NORMS[n.norm], ...sizesOf(n.of.sort, scope), functionOf(n.of, scope));
    case "dot":
      if (!sameSort(n.left.sort, n.right.sort)) return refuse("the vectors of a product differ in their dimensions");
      return call("dot", sizeOf(vectorDim(n.left.sort), scope), functionOf(n.left, scope), functionOf(n.right, scope));
    case "product": {
      const cols = n.left.sort.kind === "matrix" ? n.left.sort.cols : refuse("a matrix was expected");
      if (vectorDim(n.right.sort) !== cols) return refuse("matrix and vector differ in their dimensions");
      return call("matvec", sizeOf(cols, scope), functionOf(n.left, scope), functionOf(n.right, scope), ...at);
    }
    case "softmax": {
      const k = binder("k", "nat");
      const total = call("rsum", sizeOf(vectorDim(n.of.sort), scope), lambda([k], call("exp", valueOf(n.of, [bound(k)], scope))));
      return infix(call("exp", valueOf(n.of, at, scope)), "/", total);
    }
    case "tail":
      return tailOf(n, scope);
    case "call":
      return callOf(n, at, scope);
    case "tuple": {
      const [here] = at;
      return here?.is === "numeral" ? valueOf(n.items[Number(here.value)] ?? refuse("a position outside a tuple"), [], scope) : refuse("an entry of a tuple at a place that is not fixed");
    }
    case "extremum":
      return valueOfExtremum(n, scope, UNKNOWN);
    case "expectation":
      return valueOfExpectation(n, scope, UNKNOWN);
    case "probability":
      return valueOfProbability(n, scope, UNKNOWN);
    default:
      return refuse(`a ${n.tag} is no real number in Rocq`);
  }
}

/** A vector or matrix term as a function of its positions. */
export function functionOf(n: Node, scope: Scope): Expression {
  // Not `fun i => v i` where `v` is a function already.
  if (n.tag === "variable" || n.tag === "product" || (n.tag === "call" && n.of.tag === "variable") || (n.tag === "entry" && n.of.tag === "variable")) return valueOf(n, [], scope);
  const places = placesOf(n.sort);
  return lambda(places, valueOf(n, places.map(bound), scope));
}

/** A value as it is given to a function. */
export function argument(n: Node, scope: Scope): Expression {
  if (n.sort.kind === "index") return position(n, n.sort.dim, scope);
  if (n.sort.kind !== "real") return functionOf(n, scope);
  const value = valueOf(n, [], scope);
  return value.is === "numeral" ? { is: "real", of: value } : value;
}

/** A function applied: a variable to its arguments; a term with open arguments with them in place. */
function callOf(n: CallNode, at: readonly Expression[], scope: Scope): Expression {
  if (n.of.tag === "lambda") {
    const meant = applied(n.of, n.args);
    return n.sort.kind === "index" ? position(meant, n.sort.dim, scope) : valueOf(meant, at, scope);
  }
  const named = n.of.tag === "variable" ? scope.variables.get(n.of.name) : undefined;
  if (named?.sort.kind !== "function") return refuse("a function is a variable or a term with open arguments");
  // A position stands among natural numbers, and what is given to the function that makes it among reals.
  const given = (a: Node): Expression => {
    const e = argument(a, scope);
    return n.sort.kind === "index" && a.sort.kind !== "index" && e.is !== "bound" && e.is !== "real" ? { is: "real", of: e } : e;
  };
  return apply(bound(named.binder), [...n.args.map(given), ...at]);
}

/** The body of a function with arguments in place of its letters. */
export function applied(f: LambdaNode, args: readonly Node[]): Node {
  const free = new Set(args.flatMap((a) => [...namesIn(a)]));
  const inside = (x: Node | Formula): boolean => partsOf(x).some((p) => p.binds.some((b) => free.has(b.name)) || inside(p.of));
  if (inside(f.body) || f.binders.some((b) => free.has(b.name))) return refuse("a letter that is bound in a function stands in its argument");
  return f.binders.reduce<Node>((body, b, k) => substitute(body, b.name, args[k]!), f.body);
}

/** The probability, over independent draws from the normalised weights, that the sum of the values drawn is far from its mean. */
function tailOf(n: Node & { readonly tag: "tail" }, scope: Scope): Expression {
  if (!sameSort(n.values.sort, n.weights.sort) || n.threshold.sort.kind !== "real") return refuse("the parts of a tail differ in their dimensions");
  const [draws, outcomes] = [sizeOf(n.draws, scope), sizeOf(vectorDim(n.values.sort), scope)];
  const weights = (): Expression => functionOf(n.weights, scope);
  const law = (): Expression => {
    const i = binder("i", "nat");
    return lambda([i], infix(valueOf(n.weights, [bound(i)], scope), "/", call("rsum", outcomes, weights())));
  };
  const [drawn, i] = [binder("drawn", "nat -> nat"), binder("i", "nat")];
  const total = call("rsum", draws, lambda([i], valueOf(n.values, [apply(bound(drawn), [bound(i)])], scope)));
  const deviation = infix(total, "-", infix(call("INR", draws), "*", call("expect", outcomes, law(), functionOf(n.values, scope))));
  const event = infix(valueOf(n.threshold, [], scope), "<=", n.sides === 2 ? call("Rabs", deviation) : deviation);
  return call("prob_iid", draws, outcomes, law(), lambda([drawn], event));
}
