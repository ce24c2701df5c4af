import * as build from "./build.ts";
import { constantValue } from "./constant.ts";
import { Cursor } from "./cursor.ts";
import type { Definition } from "./definition.ts";
import { KEYWORDS } from "./reserved.ts";
import type { Node, Real, Vector } from "./node.ts";
import { readCallOf, readIndex } from "./parse-function.ts";
import { isTransposed, readOperand, readTransposed } from "./parse-operand.ts";
import type { Sort } from "./sort.ts";
import type { Token } from "./tokens.ts";

/** What names mean where a term is read: variables by sort, dimensions, and letters that stand for terms. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Sort>;
  readonly dimensions: ReadonlySet<string>;
  readonly letters?: ReadonlyMap<string, Node>;
  readonly definitions?: ReadonlyMap<string, Definition>;
  /** Names that must not be bound: what binds one takes another. */
  readonly avoid?: ReadonlySet<string>;
  /** Binds a dimension that is not known yet, where sorts may do that. */
  readonly bindDimension?: (c: Cursor, t: Token) => string;
  /** A second operand with no operator before it ends the term; without this it is an error. */
  readonly endsAtOperand?: boolean;
}

/** Whether a token can begin an operand. A bar or an angle can, where none is open; that is for the caller to know. */
export const startsOperand = (t: Token): boolean =>
  t.kind === "number" || (t.kind === "name" && !KEYWORDS.has(t.text)) || (t.kind === "symbol" && "(√∛⌊⌈⟨".includes(t.text));

/** Whether a name is that of a variable, a dimension or a letter here. */
export const isBound = (scope: Scope, name: string): boolean =>
  scope.variables.has(name) || scope.dimensions.has(name) || scope.letters?.has(name) === true;

/** Reads one term at the cursor: sums of products of powers, `-` before a factor binds tighter than `*`. */
export const readTerm = (c: Cursor, scope: Scope): Node => c.inside(() => readSum(c, scope));

function readSum(c: Cursor, scope: Scope): Node {
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
      left = c.placed(op, () => times(op.text, before, right));
    } else if (startsOperand(c.peek())) {
      // `2x` and `2(x + 1)` have one reading; `1/2x` and `x y` have two or none.
      const number = c.last()!;
      const alone = /^[-+\s]*$/.test(c.text(lastFrom, number.start));
      const coefficient = number.kind === "number" && alone && c.peek().kind !== "number" && !divided;
      if (coefficient && (!scope.endsAtOperand || c.is("pi"))) {
        const at = c.peek();
        lastFrom = at.start;
        const right = readPower(c, scope);
        const before = left;
        left = c.placed(at, () => times("*", before, right));
      } else if (scope.endsAtOperand) return left;
      else refuseImplicitProduct(c, from, divided ? lastFrom : undefined);
    } else return left;
  }
}

const times = (op: string, a: Node, b: Node): Node =>
  op === "*" && a.sort.kind === "matrix" ? build.timesNode(a, b) : build.apply(op === "*" ? "mul" : "div", [a, b]);

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
    const x = c.inside(() => readUnary(c, scope));
    return c.placed(op, () => build.apply("neg", [x]));
  }
  if (c.accept("+")) return c.inside(() => readUnary(c, scope));
  return readPower(c, scope);
}

/** A base and perhaps its exponent. Unless `e` is bound, `e^x` is exp(x). */
export function readPower(c: Cursor, scope: Scope): Node {
  if (c.is("e") && c.is("^", 1) && !isBound(scope, "e")) {
    c.take();
    c.take();
    return build.exp(c.inside(() => readExponent(c, scope)) as Real);
  }
  const base = readPostfix(c, scope);
  if (!c.is("^")) return base;
  if (isTransposed(c, scope, base)) return readTransposed(c, scope, base);
  const caret = c.take();
  const exponent = c.inside(() => readExponent(c, scope));
  return c.placed(caret, () => raise(base, exponent));
}

function raise(base: Node, exponent: Node): Node {
  const q = constantValue(exponent);
  if (q?.isInteger) return build.pow(base as Real, Number(q.num));
  return build.realPow(base as Real, exponent as Real);
}

/** What stands after `^`: `{…}`, a factor with a sign, or a power. */
export function readExponent(c: Cursor, scope: Scope): Node {
  const inner: Scope = { ...scope, endsAtOperand: true };
  if (!c.accept("{")) return c.is("-") ? readUnary(c, inner) : readPower(c, inner);
  const exponent = readTerm(c, { ...scope, endsAtOperand: false });
  c.expect("}", "to close the exponent");
  return exponent;
}

/** An operand with what follows it: entries `v[i]`, `W[i,j]`. */
export function readPostfix(c: Cursor, scope: Scope): Node {
  let of = readOperand(c, scope);
  while (c.is("[") || c.is("!") || (c.is("(") && of.sort.kind === "function")) {
    if (c.is("(")) {
      of = readCallOf(c, scope, of, c.last()!);
      continue;
    }
    if (c.is("!")) {
      of = readFactorial(c, of);
      continue;
    }
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

/** `n!` for a number or a dimension: the product of its positions. */
function readFactorial(c: Cursor, of: Node): Node {
  const at = c.take();
  const n = of.tag === "size" ? of.dim : of.tag === "number" && of.value.isInteger ? of.value.toString() : undefined;
  if (n === undefined || !/^(?:\d{1,3}|\D.*)$/.test(n)) return c.fail("unsupported", 'a factorial is of a number below 1000 or of a dimension, bound by "dim n"', at);
  return n === "0" ? build.num(1) : build.fold("prod", "j", n, build.ordinal(build.index("j", n)));
}

/** Reads a whole text as one term. Throws `InputError` with the column of the first fault. */
export function parseTerm(source: string, scope: Scope): Node {
  const c = new Cursor(source);
  const term = readTerm(c, scope);
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the term, found ${c.found()}`);
  return term;
}
