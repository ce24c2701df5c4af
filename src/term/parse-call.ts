import * as build from "./build.ts";
import type { Cursor } from "./cursor.ts";
import { arityOf, type FunctionName } from "./defined.ts";
import { ALIASES, FUNCTION_NAMES, functionNamed, nearest, NORMS } from "./names.ts";
import type { ExtremumName, FoldName, Node, Real, Vector } from "./node.ts";
import { readFormula } from "./parse-formula.ts";
import { isBound, readPower, readTerm, startsOperand, type Scope } from "./parse.ts";
import { bindName, readDimension, readSet } from "./parse-set.ts";
import { isReserved, KEYWORDS } from "./reserved.ts";
import type { SetSort } from "./sort.ts";
import type { Token } from "./tokens.ts";

const FOLDS: ReadonlySet<string> = new Set(["sum", "prod", "max", "min", "sup", "inf"]);

/** Reads the arguments of a call whose name was taken, in parentheses or braces. */
export function readCall(c: Cursor, scope: Scope, t: Token): Node {
  const name = functionNamed(t.text) ?? logarithmTo(t.text);
  if (name === undefined) refuseUnknown(c, t);
  const inner: Scope = { ...scope, endsAtOperand: false };
  const open = c.take();
  const close = open.text === "{" ? "}" : ")";
  if (FOLDS.has(name) && c.peek().kind === "name" && (c.is("in", 1) || (c.is("=", 1) && !isBound(scope, c.peek().text)))) return readFold(c, inner, name, close);
  if (name === "tail1" || name === "tail2") return readTail(c, inner, name === "tail1" ? 1 : 2, t);
  const args = [readTerm(c, inner)];
  while (c.accept(",")) args.push(readTerm(c, inner));
  c.expect(close, `to close the call of "${t.text}"`);
  return c.placed(t, () => callNode(c, name, args, t));
}

/** `sin^2(x)` is sin(x)^2; `sin^-1(x)` is refused, for it may be the inverse. */
export function readPoweredCall(c: Cursor, scope: Scope, t: Token): Node {
  const caret = c.take();
  const braced = c.accept("{");
  const n = c.take();
  if (n.text === "-") c.fail("ambiguous", `${t.text}^-1 may be the inverse function or 1/${t.text}: write "a${t.text}(…)" or "1/${t.text}(…)"`, caret);
  if (n.kind !== "number" || !/^\d+$/.test(n.text)) c.fail("syntax", `expected an integer power of "${t.text}", found "${n.text}"`, n);
  if (braced) c.expect("}", "after the exponent");
  if (!c.is("(") && !c.is("{")) c.fail("syntax", `the function "${t.text}" needs its argument in parentheses`, t);
  const call = readCall(c, scope, t);
  return c.placed(caret, () => build.pow(call as Real, Number(n.text)));
}

/** `log_3(x)`: a logarithm to a whole base. */
function logarithmTo(name: string): string | undefined {
  return /^log_[1-9]\d*$/.test(name) ? name : undefined;
}

function refuseUnknown(c: Cursor, t: Token): never {
  if (t.text === "norm") c.fail("ambiguous", 'the norm is not named: write "norm1(…)", "norm2(…)", "norminf(…)", or "||…||_2"', t);
  const near = nearest(t.text, [...FUNCTION_NAMES, ...Object.keys(ALIASES)]);
  c.fail("unknown-function", `"${t.text}" is not a function; ${near === undefined ? `known are ${FUNCTION_NAMES.join(", ")}` : `did you mean "${near}"?`}`, t);
}

/** `log x`: read where the argument is one name or number and nothing follows that might belong to it; `log x - 1` is anybody's guess. */
export function readBareCall(c: Cursor, scope: Scope, t: Token): Node {
  const next = c.peek();
  if (!startsOperand(next)) c.fail("syntax", `the function "${t.text}" needs its argument in parentheses`, t);
  let end = next.end;
  for (let k = 1; !/^(?:<=|>=|!=|[<>=,:)\]|}‖]|)$/.test(c.peek(k).text) && !KEYWORDS.has(c.peek(k).text) && c.peek(k).kind !== "end"; k++) end = c.peek(k).end;
  if (end === next.end && next.kind !== "symbol" && functionNamed(next.text) === undefined) return c.placed(t, () => callNode(c, functionNamed(t.text)!, [readPower(c, scope)], t));
  const narrow = `${t.text}(${c.text(next.start, next.end)})${c.text(next.end, end)}`;
  const wide = `${t.text}(${c.text(next.start, end)})`;
  const readings = narrow === wide || functionNamed(next.text) !== undefined ? `write "${wide}"` : `write "${narrow}" or "${wide}"`;
  return c.fail("ambiguous", `the function "${t.text}" has no parentheses; ${readings}`, t);
}

function callNode(c: Cursor, name: string, args: readonly Node[], t: Token): Node {
  const [a, b] = args as [Node, Node | undefined];
  const arity = (n: number) => {
    if (args.length !== n) c.fail("syntax", `"${t.text}" takes ${n} argument${n > 1 ? "s" : ""}, not ${args.length}`, t);
  };
  if (FOLDS.has(name) && b === undefined) return foldOver(c, name as FoldName, a, t);
  if (name === "min" || name === "max") return args.slice(1).reduce((x, y) => build.apply(name, [x, y]), a);
  const which = NORMS[name];
  if (which) return arity(1), build.norm(which, a);
  switch (name) {
    case "sum":
      return c.fail("syntax", 'write a sum as "sum(j in c, …)" with a dimension c', t);
    case "dot":
      return arity(2), build.dot(a as Vector, b as Vector);
    case "softmax":
      return arity(1), build.softmax(a as Vector);
    case "mean":
      return arity(1), build.div(foldOver(c, "sum", a, t) as Real, sizeOf((a.sort as { dim: string }).dim));
    case "logsumexp":
      return arity(1), build.log(foldOver(c, "sum", build.exp(a as Real), t) as Real);
  }
  if (name.startsWith("log_")) return arity(1), build.div(build.log(a as Real), build.log(Number(name.slice(4))));
  arity(arityOf(name as FunctionName));
  return build.apply(name as FunctionName, args);
}

/** `sum(v)`, `max(v)`: over all entries of a vector. */
function foldOver(c: Cursor, how: FoldName, v: Node, t: Token): Node {
  if (v.sort.kind !== "vector") {
    const wanted = how === "sum" ? 'write a sum as "sum(j in c, …)" with a dimension c' : `"${t.text}" takes two or more arguments, not 1`;
    return c.fail("syntax", wanted, t);
  }
  const { dim } = v.sort;
  const index = freshIndex(v);
  return build.fold(how, index, dim, build.at(v as Vector, build.index(index, dim)));
}
const sizeOf = (dim: string): Real => (/^\d+$/.test(dim) ? build.num(dim) : build.size(dim));
/** A name for a bound index that occurs nowhere in a term. */
function freshIndex(n: Node): string {
  const text = JSON.stringify(n, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  return ["j", "k", "i", "l"].find((name) => !text.includes(`"${name}"`)) ?? "j0";
}

/** `sum(j in c, …)`, also `j in 1..c` and `j = 1..c`; over a set, `sup(x in S, …)`; either with `where` and a condition. */
function readFold(c: Cursor, scope: Scope, how: string, close: string): Node {
  const name = c.take();
  if (isReserved(name.text)) c.fail("syntax", `"${name.text}" has a meaning of its own and cannot name an index`, name);
  c.take();
  const dim = readFoldDimension(c, scope, how);
  if (dim === undefined) return readExtremum(c, scope, how, name, close);
  const bound = bindName(scope, name.text, { kind: "index", dim });
  const where = c.accept("where") ? readFormula(c, bound.scope) : undefined;
  c.expect(",", "after the dimension");
  const body = readTerm(c, bound.scope);
  c.expect(close, `to close "${how}"`);
  const fold = how === "sup" ? "max" : how === "inf" ? "min" : (how as FoldName);
  return c.placed(name, () => build.fold(fold, bound.name, dim, body, where));
}
/** The dimension that is gone through; `undefined` where it is a set. */
function readFoldDimension(c: Cursor, scope: Scope, how: string): string | undefined {
  if (c.peek().text === "1" && c.is("..", 1)) {
    c.take();
    c.take();
  } else if (c.peek().kind === "number" && c.is("..", 1)) c.fail("unsupported", "positions count from 1");
  const t = c.peek();
  if (scope.dimensions.has(t.text) || t.text === "dim" || (t.kind === "number" && /^[1-9]\d*$/.test(t.text))) return readDimension(c, scope);
  if (how !== "sum" && how !== "prod") return undefined;
  return c.fail("unbound-variable", `"${t.text}" is not a dimension${scope.variables.has(t.text) ? '; bind it with "dim"' : ""}`, t);
}
function readExtremum(c: Cursor, scope: Scope, which: string, name: Token, close: string): Node {
  const over = readSet(c, scope);
  const bound = bindName(scope, name.text, (over.sort as SetSort).of);
  const where = c.accept("where") ? readFormula(c, bound.scope) : undefined;
  c.expect(",", "after the set");
  const body = readTerm(c, bound.scope);
  c.expect(close, `to close "${which}"`);
  return c.placed(name, () => build.extremum(which as ExtremumName, { name: bound.name, over }, body, where));
}

function readTail(c: Cursor, scope: Scope, sides: 1 | 2, t: Token): Node {
  const draws = c.take();
  if (!scope.dimensions.has(draws.text) && !/^[1-9]\d*$/.test(draws.text)) c.fail("unbound-variable", `"${draws.text}" is not a dimension`, draws);
  const args: Node[] = [];
  while (c.accept(",")) args.push(readTerm(c, scope));
  c.expect(")", `to close "${t.text}"`);
  const [values, weights, threshold] = args;
  if (!values || !weights || !threshold || args.length > 3) c.fail("syntax", `"${t.text}" takes the draws, the values, the weights and the threshold`, t);
  return c.placed(t, () => build.tail(sides, draws.text, values as Vector, weights as Vector, threshold as Real));
}
