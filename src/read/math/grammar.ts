import { beyond, LIMITS } from "../../exact/limits.ts";
import type { Span } from "../source.ts";
import { Cursor } from "./cursor.ts";
import type { Expr } from "./expr.ts";
import { depthChange } from "./layout.ts";
import { deeper, nested } from "./nesting.ts";
import { closesHere, isBar, primary, startsFactor } from "./primary.ts";
import { isChar, isMacro, type Token } from "./token.ts";
import { RELATIONS } from "./symbols.ts";
import { foreign, Unread } from "./unread.ts";

/** Reads one side of a relation. Throws `Unread`. */
export function readExpr(tokens: readonly Token[], around: Span): Expr {
  const c = new Cursor(tokens, around);
  if (tokens.length > LIMITS.tokens) throw new Unread("grammar", beyond("the formula", "tokens"), c.here());
  const e = nested(c, sum);
  c.space();
  const left = c.peek();
  if (left) throw unexpected(left);
  return e;
}

export function unexpected(t: Token): Unread {
  if (t.kind === "text") return new Unread("grammar", `the words "${t.text.trim()}" stand inside a formula`, t.span);
  if (isChar(t, "!")) return foreign("factorial", t.span);
  if (isChar(t, "|") || isMacro(t, "|", "mid")) return foreign("a condition behind a bar", t.span);
  if (t.kind === "macro" && RELATIONS[t.text] !== undefined && t.text.length > 1) return foreign("a relation inside a term", t.span);
  return new Unread("grammar", `"${t.kind === "macro" ? `\\${t.text}` : t.text}" was not expected here`, t.span);
}

/** Sums and differences. */
export function sum(c: Cursor): Expr {
  c.space();
  const start = c.here();
  let left: Expr;
  if (c.isChar("-", "−")) {
    c.take();
    left = { kind: "minus", of: term(c), span: c.from(start) };
  } else {
    if (c.isChar("+")) c.take();
    left = term(c);
  }
  for (;;) {
    c.space();
    if (c.isMacro("pm", "mp")) throw foreign("plus or minus", c.here());
    const op = c.isChar("+") ? "+" : c.isChar("-", "−") ? "-" : c.isMacro("vee", "lor") ? "max" : c.isMacro("wedge", "land") ? "min" : undefined;
    if (op === undefined) return left;
    deeper(c);
    c.take();
    const right = signed(c);
    left = { kind: "infix", op, left, right, span: c.from(start) };
  }
}

/** A term with a sign of its own, as after an operator. */
function signed(c: Cursor): Expr {
  c.space();
  const start = c.here();
  if (c.isChar("-", "−")) {
    c.take();
    return { kind: "minus", of: term(c), span: c.from(start) };
  }
  return term(c);
}

/** Products and quotients. */
export function term(c: Cursor): Expr {
  c.space();
  const start = c.here();
  let left = product(c);
  for (;;) {
    c.space();
    if (c.isMacro("odot", "circ", "otimes", "oplus", "bullet")) {
      const t = c.take();
      if (t.text !== "odot" && t.text !== "circ") throw foreign(t.text === "otimes" ? "tensor product" : "direct sum", t.span);
      if (t.text === "circ") throw foreign("composition", t.span);
      left = { kind: "infix", op: "odot", left, right: product(c), span: c.from(start) };
    } else if (c.isMacro("cdot", "times", "ast") || c.isChar("*", "·", "×")) {
      deeper(c);
      c.take();
      c.space();
      const minus = c.isChar("-");
      if (minus) c.take();
      const right = product(c);
      left = { kind: "infix", op: "*", left, right: minus ? { kind: "minus", of: right, span: right.span } : right, span: c.from(start) };
    } else if (c.isChar("/") || c.isMacro("div", "slash")) {
      deeper(c);
      c.take();
      left = quotient(c, left, start);
    } else return left;
  }
}

/** What stands behind a slash: one factor is the divisor; where more follow, both readings are kept unless one is odd. */
function quotient(c: Cursor, left: Expr, start: Span): Expr {
  const factors = run(c);
  const [first, ...rest] = factors as [Expr, ...Expr[]];
  const over = (num: Expr, den: Expr): Expr => ({ kind: "infix", op: "/", left: num, right: den, span: c.from(start) });
  const times = (a: Expr, list: readonly Expr[]): Expr => ({ kind: "product", factors: [a, ...list], span: c.from(start) });
  const bare = bareCall(left);
  if (rest.length === 0) return bare ? { kind: "either", readings: [over(left, first), bare((arg) => over(arg, first))], span: c.from(start) } : over(left, first);
  const apart = times(over(left, first), rest);
  const next = rest[0]!;
  const plain = first.kind === "number" || first.kind === "letter";
  const clear = first.kind === "group" || next.kind === "fold" || (first.kind === "number" && ["norm", "inner", "abs", "call", "group"].includes(next.kind) && (next.kind !== "group" || left.kind === "number"));
  if (clear || !plain) return apart;
  return { kind: "either", readings: [apart, over(left, times(first, rest))], span: c.from(start) };
}

/** The last function without brackets of a product, such as `\log n`: what follows a slash may belong to it. */
function bareCall(e: Expr): ((wrap: (argument: Expr) => Expr) => Expr) | undefined {
  if (e.kind === "product") {
    const inner = bareCall(e.factors.at(-1)!);
    return inner && ((wrap) => ({ ...e, factors: [...e.factors.slice(0, -1), inner(wrap)] }));
  }
  if (e.kind !== "call" || e.args.length !== 1 || e.args[0]!.kind === "group") return undefined;
  const arg = e.args[0]!;
  if (arg.kind !== "letter" && arg.kind !== "product" && arg.kind !== "number") return undefined;
  return (wrap) => ({ ...e, args: [wrap(arg)] });
}

function product(c: Cursor): Expr {
  const start = c.here();
  const factors = run(c);
  return factors.length === 1 ? factors[0]! : { kind: "product", factors, span: c.from(start) };
}

/** Factors side by side, at least one. */
export function run(c: Cursor): Expr[] {
  c.space();
  const factors: Expr[] = [];
  for (;;) {
    c.space();
    const t = c.peek();
    // A bar where a term is due opens: ||a| - b|.
    if (!t || (closesHere(c) && !(factors.length === 0 && isBar(t))) || !startsFactor(c)) break;
    if (factors.length > 0) deeper(c);
    const factor = primary(c);
    if (factors.at(-1)?.kind === "number" && isNumber(factor)) throw new Unread("ambiguous", "two numbers side by side are a product, a mixed number, or one long number", factor.span);
    factors.push(factor);
  }
  if (factors.length === 0) {
    const t = c.peek();
    throw t ? unexpected(t) : new Unread("grammar", "a term is missing here", c.here());
  }
  return factors;
}

/** A number as it stands: digits, or a fraction of them. */
const isNumber = (e: Expr): boolean => e.kind === "number" || (e.kind === "infix" && e.op === "/" && isNumber(e.left) && isNumber(e.right));

/** Terms between commas, as in indices and arguments. */
export function list(tokens: readonly Token[], around: Span): Expr[] {
  const out: Expr[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const piece = tokens.slice(from, to);
    if (piece.length > 0) out.push(readExpr(piece, around));
  };
  for (const [i, t] of tokens.entries()) {
    depth += depthChange(tokens, i);
    if (depth === 0 && (isChar(t, ",", ";") || isMacro(t, "mid"))) {
      push(i);
      from = i + 1;
    }
  }
  push(tokens.length);
  return out;
}
