import type { Cursor } from "./cursor.ts";
import type { Expr, FunctionName } from "./expr.ts";
import { readExpr } from "./grammar.ts";
import { bracket, primary, startsFactor, closesHere } from "./primary.ts";
import { FUNCTIONS, LEFTS } from "./symbols.ts";
import { argumentAt, isChar, isMacro, type Token } from "./token.ts";
import { foreign, Unread } from "./unread.ts";

/** The function named at a place: a macro, or a word in upright letters. */
function nameAt(tokens: readonly Token[], i: number): { name: FunctionName; next: number } | undefined {
  const t = tokens[i];
  if (t?.kind !== "macro") return undefined;
  const direct = FUNCTIONS[t.text];
  if (direct && t.text !== "sqrt") return { name: direct, next: i + 1 };
  if (!["operatorname", "mathrm", "text", "textrm", "operatorname*"].includes(t.text)) return undefined;
  const inner = argumentAt(tokens, i + 1);
  const word = inner?.body.map((k) => k.text).join("");
  const name = word === undefined ? undefined : FUNCTIONS[word];
  return name ? { name, next: inner!.next } : undefined;
}
export const isFunction = (c: Cursor): boolean => nameAt(c.tokens, c.place) !== undefined;

const isPlain = (e: Expr): boolean => e.kind === "letter" || e.kind === "number" || (e.kind === "power" && isPlain(e.base));

/** A function with its argument, in brackets or without. */
export function functionCall(c: Cursor): Expr {
  const start = c.here();
  const { name, next } = nameAt(c.tokens, c.place)!;
  c.place = next;
  let power: Expr | undefined;
  let base: Expr | undefined;
  for (;;) {
    if (c.isMacro("^")) {
      const at = c.take().span;
      power = readExpr(c.argument("^"), at);
      if (power.kind === "minus") throw foreign("inverse function", at);
    } else if (c.isMacro("_") && name === "log") {
      const at = c.take().span;
      base = readExpr(c.argument("_"), at);
    } else break;
  }
  const finish = (args: readonly Expr[]): Expr => {
    const call: Expr = { kind: "call", name, args, span: c.from(start) };
    const based: Expr = base ? { kind: "infix", op: "/", left: call, right: { kind: "call", name: "log", args: [base], span: base.span }, span: call.span } : call;
    return power ? { kind: "power", base: based, exponent: power, span: call.span } : based;
  };
  c.space();
  const t = c.peek();
  const bracketed = isChar(t, "(", "[") || isMacro(t, "{") || (t?.kind === "macro" && LEFTS.has(t.text) && (isChar(c.peek(1), "(", "[") || isMacro(c.peek(1), "{")));
  if (bracketed) {
    const group = bracket(c);
    if (group.kind !== "group") throw foreign(`${name} of a set that a condition gives`, group.span);
    if (name !== "min" && name !== "max" && group.items.length !== 1) throw new Unread("grammar", `${name} of ${group.items.length} arguments`, group.span);
    const call = finish(group.items);
    if (!c.isMacro("^")) return call;
    // `\log(x)^2`: what is squared is anybody's guess; an explicit \exp is not.
    c.take();
    const at = c.here();
    const exponent = readExpr(c.argument("^"), at);
    const outer: Expr = { kind: "power", base: call, exponent, span: c.from(start) };
    const inner = finish([{ kind: "power", base: group, exponent, span: c.from(start) }]);
    return name === "min" || name === "max" || name === "trace" ? outer : { kind: "either", readings: [outer, inner], span: c.from(start) };
  }
  if (name === "min" || name === "max") throw new Unread("grammar", `${name} without brackets or an index`, start);
  if (!t || closesHere(c) || !startsFactor(c)) throw new Unread("grammar", `${name} lacks its argument`, start);
  const factors = [primary(c)];
  if (factors[0]!.kind === "group") return finish((factors[0] as Expr & { kind: "group" }).items);
  while (isPlain(factors[0]!) && !c.space() && c.peek() && !closesHere(c) && startsFactor(c) && plainNext(c)) factors.push(primary(c));
  const argument = (list: readonly Expr[]): Expr => (list.length === 1 ? list[0]! : { kind: "product", factors: list, span: c.from(start) });
  // `\log x(1-x)` and `\log f(x)`: what the brackets belong to depends on the letter before them.
  if (bracketNext(c) && (factors.at(-1)!.kind === "letter" || factors.length > 1 || factors[0]!.kind === "infix")) {
    const mark = c.place;
    const group = primary(c);
    const wide = finish([argument([...factors, group])]);
    const narrow: Expr = { kind: "product", factors: [finish([argument(factors)]), group], span: c.from(start) };
    if (c.place === mark) throw new Unread("grammar", "an empty bracket", c.here());
    return { kind: "either", readings: [narrow, wide], span: c.from(start) };
  }
  return finish([argument(factors)]);
}

const bracketNext = (c: Cursor): boolean => {
  const t = c.peek();
  return isChar(t, "(", "[") || (t?.kind === "macro" && LEFTS.has(t.text) && isChar(c.peek(1), "(", "["));
};
/** Whether a letter or a number comes next, which an argument without brackets takes in. */
function plainNext(c: Cursor): boolean {
  const t = c.peek();
  if (isFunction(c)) return false;
  if (t?.kind === "char") return /[\p{L}\p{N}]/u.test(t.text);
  return t?.kind === "macro" && /^(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)$/.test(t.text);
}
