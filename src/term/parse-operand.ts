import { parseDecimal, type Rational } from "../exact/index.ts";
import * as build from "./build.ts";
import type { Cursor } from "./cursor.ts";
import { InputError } from "./errors.ts";
import { FUNCTION_NAMES, functionNamed, nearest } from "./names.ts";
import type { Index, Node, NormName, Real, Vector } from "./node.ts";
import { readLambda, readLaw } from "./parse-function.ts";
import { isBound, readPostfix, readPower, readTerm, type Scope } from "./parse.ts";
import { readBareCall, readCall, readPoweredCall } from "./parse-call.ts";
import type { Token } from "./tokens.ts";

/** A term that nothing ends but its own closing mark. */
const enclosed = (scope: Scope): Scope => ({ ...scope, endsAtOperand: false });

/** Reads a number, a name, a call, or something between marks: `( )`, `| |`, `|| ||_2`, `⌊ ⌋`, `<u, v>`. */
export function readOperand(c: Cursor, scope: Scope): Node {
  const t = c.take();
  if (t.kind === "number") return c.placed(t, () => numberNode(c, t));
  if (t.kind === "name") return readName(c, scope, t);
  switch (t.kind === "symbol" ? t.text : "") {
    case "(": {
      const fn = readLambda(c, enclosed(scope));
      if (fn) return fn;
      const items = [readTerm(c, enclosed(scope))];
      while (c.is(",") && !c.is(")", 1) && c.accept(",")) items.push(readTerm(c, enclosed(scope)));
      const single = c.accept(",");
      c.expect(")", "to close the parenthesis");
      return items.length > 1 || single ? c.placed(t, () => build.tuple(...items)) : items[0]!;
    }
    case "|":
    case "‖":
      return readBars(c, scope, t);
    case "√":
    case "∛": {
      const x = readOperand(c, scope);
      return c.placed(t, () => build.apply(t.text === "√" ? "sqrt" : "cbrt", [x]));
    }
    case "⌊":
    case "⌈": {
      const x = readTerm(c, enclosed(scope));
      c.expect(t.text === "⌊" ? "⌋" : "⌉", "after the term");
      return c.placed(t, () => build.apply(t.text === "⌊" ? "floor" : "ceil", [x]));
    }
    case "<":
    case "⟨": {
      const u = readTerm(c, enclosed(scope));
      c.expect(",", "between the vectors of an inner product");
      const v = readTerm(c, enclosed(scope));
      c.expect(t.text === "<" ? ">" : "⟩", "to close the inner product");
      return c.placed(t, () => build.dot(u as Vector, v as Vector));
    }
  }
  return c.fail("syntax", `expected a number, a variable, a function or "(", found ${c.found(t)}`, t);
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

/** After one bar: an absolute value, or with a second bar beside it a norm where that can be read. */
function readBars(c: Cursor, scope: Scope, open: Token): Node {
  const double = open.text === "‖" || (c.is("|") && c.peek().start === open.end);
  const mark = c.mark();
  let fault: InputError | undefined;
  if (double) {
    if (open.text === "|") c.take();
    try {
      return readNorm(c, scope, open);
    } catch (e) {
      if (!(e instanceof InputError) || open.text === "‖" || e.kind !== "syntax") throw e;
      fault = e;
    }
    c.reset(mark);
  }
  try {
    const x = readTerm(c, enclosed(scope));
    c.expect("|", "to close the absolute value");
    if (x.sort.kind !== "real") c.fail("ambiguous", `|…| of a ${x.sort.kind} may be its norm or its entries: write "||…||_2" or "abs(…)"`, open);
    return build.abs(x as Real);
  } catch (e) {
    // Of two readings that fail, the one that came further is meant.
    throw fault && e instanceof InputError && (fault.column ?? 0) > (e.column ?? 0) ? fault : e;
  }
}

const NORM_MARKS: Readonly<Record<string, NormName>> = {
  _1: "1", _2: "2", _inf: "inf", _infty: "inf", _infinity: "inf", _oo: "inf", _F: "F", _Fro: "F", _fro: "F", _op: "spectral", _spec: "spectral",
  _sigma: "spectral",
};

function readNorm(c: Cursor, scope: Scope, open: Token): Node {
  const of = readTerm(c, enclosed(scope));
  if (!c.accept("‖")) {
    c.expect("|", "to close the norm");
    c.expect("|", "to close the norm");
  }
  const mark = c.peek();
  const named = mark.start === c.last()!.end ? readNormMark(c) : undefined;
  if (named === undefined) {
    if (of.sort.kind === "real") return build.abs(of as Real);
    const choice = of.sort.kind === "matrix" ? '"||…||_F" or "||…||_op"' : '"||…||_1", "||…||_2" or "||…||_inf"';
    return c.fail("ambiguous", `the norm is not named: write ${choice}`, open);
  }
  const which = NORM_MARKS[named];
  if (which === undefined) return c.fail("unsupported", `"${named.slice(1)}" names no norm here: 1, 2 and inf of vectors, F and op of matrices`, mark);
  if (of.sort.kind === "real" && which !== "F" && which !== "spectral") return build.abs(of as Real);
  if (which === "2" && of.sort.kind === "matrix")
    c.fail("ambiguous", 'the 2-norm of a matrix is its largest singular value to some and its Frobenius norm to others: write "||…||_op" or "||…||_F"', open);
  return c.placed(open, () => build.norm(which, of));
}

/** `_2`, `_{2}`, `_∞` after the bars of a norm. */
function readNormMark(c: Cursor): string | undefined {
  const t = c.peek();
  if (t.kind !== "name" || !t.text.startsWith("_")) return undefined;
  c.take();
  if (t.text !== "_") return t.text;
  const braced = c.accept("{");
  const inner = c.take();
  if (braced) c.expect("}", "after the name of the norm");
  return `_${inner.text}`;
}

/** Whether `^T` follows a vector or a matrix and T is no name of its own. */
export function isTransposed(c: Cursor, scope: Scope, base: Node): boolean {
  return (base.sort.kind === "vector" || base.sort.kind === "matrix") && c.is("^") && (c.is("T", 1) || c.is("top", 1)) && !isBound(scope, c.peek(1).text);
}

/** `u^T v` and `u^T*v` are the inner product of two vectors. */
export function readTransposed(c: Cursor, scope: Scope, base: Node): Node {
  const caret = c.take();
  c.take();
  if (base.sort.kind !== "vector") c.fail("unsupported", "a transposed matrix has no meaning here; write the products row by row", caret);
  c.accept("*");
  const right = readPower(c, scope);
  const other = right.sort.kind === "matrix" ? readFactorAfter(c, scope, right) : right;
  return c.placed(caret, () => build.dot(base as Vector, other as Vector));
}
/** `u^T*W*v`: the matrix times what follows it. */
function readFactorAfter(c: Cursor, scope: Scope, matrix: Node): Node {
  const at = c.peek();
  c.accept("*");
  const v = readPower(c, scope);
  return c.placed(at, () => build.timesNode(matrix, v));
}

function readName(c: Cursor, scope: Scope, t: Token): Node {
  const letter = scope.letters?.get(t.text);
  if (letter) return letter.sort.kind === "index" ? build.ordinal(letter as Index) : letter;
  const sort = scope.variables.get(t.text);
  if (sort) {
    if (sort.kind === "index") return build.ordinal(build.index(t.text, sort.dim));
    return Object.freeze({ tag: "variable", sort, name: t.text }) as Node;
  }
  if (scope.dimensions.has(t.text)) return build.size(t.text);
  if ((t.text === "E" || t.text === "P") && c.is("[")) return readLaw(c, scope, t, readPostfix);
  if (c.is("(") || (c.is("{") && functionNamed(t.text) !== undefined)) return readCall(c, scope, t);
  if (t.text === "pi" || t.text === "Pi" || t.text === "PI") return build.pi;
  if (t.text === "e") return build.exp(1);
  if (c.is("^") && functionNamed(t.text) !== undefined) return readPoweredCall(c, scope, t);
  const entry = readSubscript(c, scope, t);
  if (entry) return entry;
  if (functionNamed(t.text) !== undefined) return readBareCall(c, scope, t);
  return refuseUnbound(c, scope, t);
}

/** `p_i` and `p_1`, where p is a vector and i an index or a position. */
function readSubscript(c: Cursor, scope: Scope, t: Token): Node | undefined {
  const cut = t.text.lastIndexOf("_");
  if (cut < 1) return undefined;
  const [base, script] = [t.text.slice(0, cut), t.text.slice(cut + 1)];
  const sort = scope.variables.get(base);
  if (sort?.kind !== "vector" && sort?.kind !== "matrix") return undefined;
  const dim = sort.kind === "vector" ? sort.dim : sort.rows;
  const of = Object.freeze({ tag: "variable", sort, name: base }) as Vector;
  const at = scope.variables.get(script);
  if (at?.kind === "index") return c.placed(t, () => build.at(of, build.index(script, at.dim)));
  return /^[1-9]\d*$/.test(script) ? c.placed(t, () => build.at(of, build.position(Number(script), dim))) : undefined;
}

/** Bound names of which an unbound one is the product, as people write `xy` and `xlogx`. */
function productOf(name: string, bound: readonly string[]): string | undefined {
  if (name === "") return "";
  for (const b of bound) {
    const rest = name.startsWith(b) ? productOf(name.slice(b.length), bound) : undefined;
    if (rest !== undefined) return rest === "" ? b : `${b}*${rest}`;
  }
  for (const f of FUNCTION_NAMES) {
    const argument = name.startsWith(f) ? bound.find((b) => name.slice(f.length).startsWith(b)) : undefined;
    const rest = argument === undefined ? undefined : productOf(name.slice(f.length + argument.length), bound);
    if (rest !== undefined) return `${f}(${argument})${rest && `*${rest}`}`;
  }
  return undefined;
}

function refuseUnbound(c: Cursor, scope: Scope, t: Token): never {
  const bound = [...scope.variables.keys(), ...(scope.letters?.keys() ?? []), ...scope.dimensions];
  const product = t.text.length > 1 ? productOf(t.text, bound) : undefined;
  const near = nearest(t.text, [...bound, ...FUNCTION_NAMES]);
  const hint = product ? `; write "${product}" if a product is meant` : near !== undefined ? `; did you mean "${near}"?` : "";
  const known = bound.length ? `the variables are ${bound.join(", ")}` : `no variable is bound: begin with "forall ${t.text} real: …"`;
  return c.fail("unbound-variable", `"${t.text}" is not bound${hint || `; ${known}`}`, t);
}
