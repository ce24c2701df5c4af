import { parseDecimal, type Rational } from "../exact/index.ts";
import * as build from "./build.ts";
import { constantValue } from "./constant.ts";
import { Cursor } from "./cursor.ts";

import type { FoldName, Index, Node, NormName, Real, Vector } from "./node.ts";
import { OPERATORS, type OperatorName } from "./operators.ts";
import type { Sort } from "./sort.ts";
import type { Token } from "./tokens.ts";

/** What names mean where a term is read: variables by sort, and dimensions. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Sort>;
  readonly dimensions: ReadonlySet<string>;
  /** A second operand with no operator before it ends the term; without this it is an error. */
  readonly endsAtOperand?: boolean;
}

const NORMS: Readonly<Record<string, NormName>> = {
  norm1: "1", norm2: "2", norminf: "inf", normF: "F", spectral: "spectral",
};
const CALLS = new Set<string>([
  ...Object.entries(OPERATORS).filter(([, row]) => row.notation.form === "call").map(([name]) => name),
  ...Object.keys(NORMS), "ln", "sum", "dot", "softmax", "tail1", "tail2",
]);
/** Every function a term may call, sorted, for messages and help. */
export const FUNCTION_NAMES: readonly string[] = [...CALLS].sort();

const startsOperand = (t: Token): boolean => t.kind === "number" || t.kind === "name" || t.text === "(";
/** Words that end a term in the text of a claim. */
export const KEYWORDS = new Set(["forall", "where", "with", "if", "such", "and", "in", "real", "reals", "dim"]);

/** Reads one term at the cursor: sums of products of powers, `-` before a factor binds tighter than `*`. */
export function readTerm(c: Cursor, scope: Scope): Node {
  let left = readProduct(c, scope);
  while (c.is("+") || c.is("-")) {
    const op = c.take();
    const right = readProduct(c, scope);
    const before = left;
    left = c.placed(op, () => build.apply(op.text === "+" ? "add" : "sub", [before, right]));
  }
  return left;
}

function readProduct(c: Cursor, scope: Scope): Node {
  const from = c.peek().start;
  let divided = false;
  let lastFrom = from;
  let left = readUnary(c, scope);
  for (;;) {
    if (c.is("*") || c.is("/")) {
      const op = c.take();
      divided ||= op.text === "/";
      lastFrom = c.peek().start;
      const right = readUnary(c, scope);
      const before = left;
      left = c.placed(op, () =>
        op.text === "*" && before.sort.kind === "matrix"
          ? build.timesNode(before, right)
          : build.apply(op.text === "*" ? "mul" : "div", [before, right]),
      );
    } else if (!scope.endsAtOperand && startsOperand(c.peek()) && !KEYWORDS.has(c.peek().text)) {
      refuseImplicitProduct(c, from, divided ? lastFrom : undefined);
    } else return left;
  }
}

/** Two operands side by side: say how each reading is written, and choose neither. */
function refuseImplicitProduct(c: Cursor, from: number, divisorFrom: number | undefined): never {
  const next = c.peek();
  const end = c.last()!.end;
  const right = c.text(next.start, next.end);
  const operand = right === "(" ? "(…)" : right;
  const first = `${c.text(from, end)}*${operand}`;
  const second = divisorFrom === undefined ? undefined : `${c.text(from, divisorFrom)}(${c.text(divisorFrom, end)}*${operand})`;
  const readings = second === undefined ? `write "${first}" if a product is meant` : `write "${first}" or "${second}"`;
  c.fail("ambiguous", `there is no operator before "${right}"; ${readings}`);
}

function readUnary(c: Cursor, scope: Scope): Node {
  if (c.is("-")) {
    const op = c.take();
    const x = readUnary(c, scope);
    return c.placed(op, () => build.apply("neg", [x]));
  }
  if (c.accept("+")) return readUnary(c, scope);
  return readPower(c, scope);
}

function readPower(c: Cursor, scope: Scope): Node {
  const base = readPostfix(c, scope);
  if (!c.is("^")) return base;
  const caret = c.take();
  const at = c.peek();
  const exponent = c.is("-") ? readUnary(c, scope) : readPower(c, scope);
  const value = constantValue(exponent);
  if (value === undefined)
    c.fail("unsupported", `the exponent is not a constant; for a positive base write "exp(… * log(…))"`, at);
  if (value.isInteger) return c.placed(caret, () => build.pow(base as Real, Number(value.num)));
  if (value.den === 2n) return c.placed(caret, () => build.pow(build.sqrt(base as Real), Number(value.num)));
  c.fail("unsupported", `the exponent ${value} is neither an integer nor a half; write "exp(${value}*log(…))" for a positive base`, at);
}

function readPostfix(c: Cursor, scope: Scope): Node {
  let of = readPrimary(c, scope);
  while (c.is("[")) {
    const open = c.take();
    for (;;) {
      const dim = of.sort.kind === "vector" ? of.sort.dim : of.sort.kind === "matrix" ? of.sort.rows : "1";
      const i = readIndex(c, scope, dim);
      const whole = of;
      of = c.placed(open, () => build.at(whole as Vector, i));
      if (!c.accept(",")) break;
    }
    c.expect("]", "after the index");
  }
  return of;
}

function readIndex(c: Cursor, scope: Scope, dim: string): Index {
  const t = c.take();
  if (t.kind === "number" && /^[1-9]\d*$/.test(t.text)) return build.position(Number(t.text), dim);
  const sort = scope.variables.get(t.text);
  if (t.kind !== "name" || !sort) return c.fail("unbound-variable", `expected an index into ${dim}, found "${t.text}"`, t);
  if (sort.kind !== "index") return c.fail("sort-mismatch", `"${t.text}" is not an index`, t);
  return build.index(t.text, sort.dim);
}

function readPrimary(c: Cursor, scope: Scope): Node {
  const t = c.take();
  if (t.kind === "number") return c.placed(t, () => numberNode(c, t));
  if (t.text === "(" && t.kind === "symbol") {
    const inner = readTerm(c, scope);
    c.expect(")", "to close the parenthesis");
    return inner;
  }
  if (t.kind === "name") return readName(c, scope, t);
  const found = t.kind === "end" ? "the end of the text" : `"${t.text}"`;
  return c.fail("syntax", `expected a number, a variable, a function or "(", found ${found}`, t);
}

function numberNode(c: Cursor, t: Token): Node {
  let value: Rational | undefined;
  try {
    value = parseDecimal(t.text);
  } catch (e) {
    c.fail("unsupported", (e as RangeError).message, t);
  }
  return build.num(value!);
}

function readName(c: Cursor, scope: Scope, t: Token): Node {
  const sort = scope.variables.get(t.text);
  if (sort) {
    if (sort.kind === "index") c.fail("sort-mismatch", `the index "${t.text}" is no real number; it stands in brackets: v[${t.text}]`, t);
    return Object.freeze({ tag: "variable", sort, name: t.text }) as Node;
  }
  if (scope.dimensions.has(t.text)) return build.size(t.text);
  if (c.is("(")) return readCall(c, scope, t);
  if (t.text === "pi") return build.pi;
  if (CALLS.has(t.text)) return refuseBareFunction(c, t);
  const bound = [...scope.variables.keys()];
  const known = bound.length ? `the variables are ${bound.join(", ")}` : "no variable is bound";
  return c.fail("unbound-variable", `"${t.text}" is not bound; ${known}`, t);
}

/** `log x - 1`: which part is the argument is anybody's guess. */
function refuseBareFunction(c: Cursor, t: Token): never {
  const next = c.peek();
  if (!startsOperand(next)) c.fail("syntax", `the function "${t.text}" needs its argument in parentheses`, t);
  let end = next.end;
  for (let k = 1; !/^(?:<=|>=|[<>=,:)]|)$/.test(c.peek(k).text) && c.peek(k).kind !== "end"; k++) end = c.peek(k).end;
  const narrow = `${t.text}(${c.text(next.start, next.end)})${c.text(next.end, end)}`;
  const wide = `${t.text}(${c.text(next.start, end)})`;
  const readings = narrow === wide ? `write "${wide}"` : `write "${narrow}" or "${wide}"`;
  c.fail("ambiguous", `the function "${t.text}" has no parentheses; ${readings}`, t);
}

function readCall(c: Cursor, scope: Scope, t: Token): Node {
  const name = t.text === "ln" ? "log" : t.text;
  if (!CALLS.has(name)) c.fail("unknown-function", `"${t.text}" is not a function; known are ${FUNCTION_NAMES.join(", ")}`, t);
  c.expect("(", `after "${t.text}"`);
  if ((name === "sum" || name === "max" || name === "min") && c.peek().kind === "name" && c.is("in", 1)) return readFold(c, scope, name);
  if (name === "sum") c.fail("syntax", 'write a sum as "sum(j in c, …)" with a dimension c');
  if (name === "tail1" || name === "tail2") return readTail(c, scope, name === "tail1" ? 1 : 2, t);
  const args = [readTerm(c, scope)];
  while (c.accept(",")) args.push(readTerm(c, scope));
  c.expect(")", `to close the call of "${t.text}"`);
  return c.placed(t, () => callNode(c, name, args, t));
}

function callNode(c: Cursor, name: string, args: readonly Node[], t: Token): Node {
  const [a, b] = args as [Node, Node | undefined];
  const arity = (n: number) => {
    if (args.length !== n) c.fail("syntax", `"${t.text}" takes ${n} argument${n > 1 ? "s" : ""}, not ${args.length}`, t);
  };
  if (name === "min" || name === "max") {
    if (b === undefined) c.fail("syntax", `"${name}" takes two or more arguments, not 1`, t);
    return args.slice(1).reduce((x, y) => build.apply(name, [x, y]), a);
  }
  const which = NORMS[name];
  if (which) return arity(1), build.norm(which, a);
  if (name === "dot") return arity(2), build.dot(a as Vector, b as Vector);
  arity(1);
  if (name === "softmax") return build.softmax(a as Vector);
  return build.apply(name as OperatorName, [a]);
}

function readFold(c: Cursor, scope: Scope, how: FoldName): Node {
  const name = c.take();
  c.expect("in", "after the bound index");
  const dim = c.take();
  if (!scope.dimensions.has(dim.text) && !/^[1-9]\d*$/.test(dim.text)) c.fail("unbound-variable", `"${dim.text}" is not a dimension`, dim);
  c.expect(",", "after the dimension");
  const inner: Scope = { ...scope, variables: new Map(scope.variables).set(name.text, { kind: "index", dim: dim.text }) };
  const body = readTerm(c, inner);
  c.expect(")", `to close "${how}"`);
  return c.placed(name, () => build.fold(how, name.text, dim.text, body));
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

/** Reads a whole text as one term. Throws `InputError` with the column of the first fault. */
export function parseTerm(source: string, scope: Scope): Node {
  const c = new Cursor(source);
  const term = readTerm(c, scope);
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the term, found ${c.found()}`);
  return term;
}
