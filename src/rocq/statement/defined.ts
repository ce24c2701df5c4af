import type { Domain } from "../../claim/index.ts";
import { type FoldNode, type Formula, type FunctionName, type Node } from "../../term/index.ts";
import { everywhere } from "./everywhere.ts";
import { conditionsOfExtremum } from "./extremum.ts";
import { both, bound, call, either, forall, infix, nat, numeral, type Expression } from "./expression.ts";
import { saidOf } from "./formula.ts";
import { conditionsOfExpectation, conditionsOfProbability } from "./laws.ts";
import { isNonNegative, isNonZero, signOf, type Sign } from "./sign.ts";
import { applied, firstDimension, functionOf, placesOf, position, refuse, sizeOf, sizesOf, valueOf, within, type Scope } from "./term.ts";

/** What is known beside the scope: the bounds of a name, the sign of a term where it can be read off, and the least size of a dimension. */
export interface Known {
  readonly domain: (name: string) => Domain | undefined;
  readonly sign: (n: Node) => Sign;
  readonly atLeast: (dim: string) => number;
}
export const knowing = (domain: Known["domain"], atLeast: Known["atLeast"]): Known => ({ domain, sign: (n) => signOf(n, domain), atLeast });

/** Nothing is known. Values do not depend on what is known. */
export const UNKNOWN: Known = knowing(() => undefined, () => 0);

/** What is known where a name is bound anew: nothing of that name. */
export const hide = (known: Known, name: string): Known => knowing((n) => (n === name ? undefined : known.domain(n)), known.atLeast);

/** Where every entry of a term is defined; of a position, where the functions in it are. */
export function everyEntry(n: Node, scope: Scope, known: Known): Expression[] {
  if (n.sort.kind === "index") return n.tag === "call" ? n.args.flatMap((a) => everyEntry(a, scope, known)) : [];
  if (n.sort.kind === "real") return conditionsOf(n, [], scope, known);
  if (n.sort.kind === "function") return [];
  const places = placesOf(n.sort);
  const sizes = sizesOf(n.sort, scope);
  return everywhere(places.map((p, d) => ({ at: p, size: sizes[d]! })), conditionsOf(n, places.map(bound), scope, known));
}

const ZERO = numeral(0);
const notZero = (e: Expression): Expression => infix(e, "<>", ZERO);

/** Where one application of an operator has a value, once its arguments do. */
function ofOperator(n: Node & { readonly tag: "apply" }, value: (k: Node) => Expression, known: Known): Expression[] {
  const argument = n.args[n.operator === "div" ? 1 : 0]!;
  const sign = known.sign(argument);
  switch (n.operator) {
    case "div":
      return isNonZero(sign) ? [] : [notZero(value(argument))];
    case "log":
      return sign === ">0" ? [] : [infix(ZERO, "<", value(argument))];
    case "sqrt":
      return isNonNegative(sign) ? [] : [infix(ZERO, "<=", value(argument))];
    case "rpow": {
      const [base, exponent] = n.args as [Node, Node];
      if (sign === ">0" || (sign === ">=0" && known.sign(exponent) === ">0")) return [];
      return [either(infix(ZERO, "<", value(base)), both(infix(value(base), "=", ZERO), infix(ZERO, "<", value(exponent))))];
    }
    case "atan2":
      return n.args.some((a) => isNonZero(known.sign(a))) ? [] : [either(...n.args.map((a) => notZero(value(a))))];
    case "tan":
      return [notZero(call("cos", value(argument)))];
    default:
      return TOTAL.has(n.operator) ? [] : refuse(`where ${n.operator} is defined is not known`);
  }
}
const TOTAL: ReadonlySet<FunctionName> = new Set(["add", "sub", "mul", "neg", "abs", "exp", "min", "max", "sin", "cos", "atan", "sinh", "cosh", "tanh", "floor", "step"]);

/**
 * Where a term is defined: the conditions under which every partial operation in it has a value, so that Rocq's total
 * operation has the same one. Of the entry of a vector or matrix, at the given positions. Conditions that are certain by
 * signs and least sizes are left out; the rest are conjuncts. A term is defined where all its parts are: nothing is
 * skipped for being multiplied by 0 or raised to 0.
 */
export function conditionsOf(n: Node, at: readonly Expression[], scope: Scope, known: Known): Expression[] {
  const here = (k: Node): Expression[] => conditionsOf(k, k.sort.kind === "real" ? [] : at, scope, known);
  const value = (k: Node): Expression => valueOf(k, k.sort.kind === "real" ? [] : at, scope);
  /** At every entry of a vector or matrix. */
  const throughout = (k: Node): Expression[] => everyEntry(k, scope, known);
  switch (n.tag) {
    case "apply":
      return [...n.args.flatMap(here), ...ofOperator(n, value, known)];
    case "power":
      return [...here(n.base), ...(n.exponent < 0 && !isNonZero(known.sign(n.base)) ? [notZero(value(n.base))] : [])];
    case "entry": {
      const dim = firstDimension(n.of.sort);
      const inside = n.at.tag !== "position" || n.at.value <= known.atLeast(dim);
      const range = inside ? [] : [nat(infix(numeral(n.at.value), "<=", sizeOf(dim, scope)))];
      return [...range, ...conditionsOf(n.of, [position(n.at, dim, scope), ...at], scope, known)];
    }
    case "fold": {
      if (n.where && n.fold !== "sum") return conditionsOfExtremum(n, scope, known);
      if (n.where) return conditionsOfPart(n, n.where, scope, known);
      const { index, inner } = within(n, scope);
      const empty = n.fold !== "sum" && known.atLeast(n.dim) < 1;
      const size = sizeOf(n.dim, scope);
      return [
        ...(empty ? [nat(infix(numeral(1), "<=", size))] : []),
        ...everywhere([{ at: index, size }], conditionsOf(n.body, [], inner, known)),
      ];
    }
    case "norm":
    case "softmax":
      return throughout(n.of);
    case "dot":
      return [...throughout(n.left), ...throughout(n.right)];
    case "product": {
      // Row i of the matrix, and all of the vector.
      const [k] = placesOf(n.right.sort);
      if (k === undefined) return refuse("a vector was expected");
      const [size] = sizesOf(n.right.sort, scope);
      const row = everywhere([{ at: k, size: size! }], conditionsOf(n.left, [...at, bound(k)], scope, known));
      return [...row, ...throughout(n.right)];
    }
    case "tail": {
      const certain = known.sign(n.weights) === ">0" && known.atLeast(firstDimension(n.weights.sort)) >= 1;
      const mass = call("rsum", ...sizesOf(n.weights.sort, scope), functionOf(n.weights, scope));
      return [...throughout(n.values), ...throughout(n.weights), ...here(n.threshold), ...(certain ? [] : [notZero(mass)])];
    }
    case "call": {
      if (n.of.tag === "lambda") return conditionsOf(applied(n.of, n.args), at, scope, known);
      return n.args.flatMap(throughout);
    }
    case "tuple": {
      const [place] = at;
      return place?.is === "numeral" ? here(n.items[Number(place.value)]!) : n.items.flatMap((i) => here(i));
    }
    case "extremum":
      return conditionsOfExtremum(n, scope, known);
    case "expectation":
      return conditionsOfExpectation(n, scope, known);
    case "probability":
      return conditionsOfProbability(n, scope, known);
    default:
      return [];
  }
}

/** A sum over the positions that meet a condition: its terms need a value there alone. */
function conditionsOfPart(n: FoldNode, where: Formula, scope: Scope, known: Known): Expression[] {
  const { index, inner } = within(n, scope);
  const seen = hide(known, n.index);
  const said = saidOf(where, inner, seen);
  const body = conditionsOf(n.body, [], inner, seen);
  const inside = nat(infix(bound(index), "<", sizeOf(n.dim, scope)));
  return [
    ...(said.defined.length === 0 ? [] : [forall([index], [inside], both(...said.defined))]),
    ...(body.length === 0 ? [] : [forall([index], [inside, ...said.holds], both(...body))]),
  ];
}
