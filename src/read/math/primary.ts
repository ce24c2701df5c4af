import { nested } from "./nesting.ts";
import type { Cursor } from "./cursor.ts";
import type { Expr } from "./expr.ts";
import { fold, isFold } from "./folds.ts";
import { functionCall, isFunction } from "./functions.ts";
import { readExpr, sum, unexpected } from "./grammar.ts";
import { isLaw, law } from "./laws.ts";
import { letter, letterHead } from "./letters.ts";
import { depthChange, layout } from "./layout.ts";
import { atColons, conditionsOf } from "./ranges.ts";
import { groupScripts, scripts } from "./scripts.ts";
import type { Span } from "../source.ts";
import { CLOSERS, FOLDS, FOREIGN, LEFTS, OPENERS, RELATIONS, RIGHTS } from "./symbols.ts";
import { isChar, isMacro, type Token } from "./token.ts";
import { foreign, Unread } from "./unread.ts";

const FRACTIONS = new Set(["frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "flatfrac"]);
const BARS: Readonly<Record<string, string>> = { "|": "|", vert: "|", lvert: "|", rvert: "|" };
const NORMS: Readonly<Record<string, string>> = { "|": "‖", Vert: "‖", lVert: "‖", rVert: "‖" };

/** Which bar a token is, if one. */
function barOf(t: Token | undefined): string | undefined {
  if (t?.kind === "char") return t.text === "|" ? "|" : t.text === "‖" || t.text === "∥" ? "‖" : undefined;
  return t?.kind === "macro" ? (t.text === "|" ? "‖" : (BARS[t.text] ?? NORMS[t.text])) : undefined;
}

/** Whether a token is a bar that may open as well as close. */
export const isBar = (t: Token): boolean => barOf(t) !== undefined && !isMacro(t, "rvert", "rVert");

/** Whether a bracket or bar closes here: what is open is then at its end. */
export function closesHere(c: Cursor): boolean {
  const t = c.peek();
  if (!t) return true;
  if (t.kind === "close" || isChar(t, ")", "]", ",", ";", ":")) return true;
  if (t.kind === "macro" && (RIGHTS.has(t.text) || t.text in CLOSERS || t.text === "}" || t.text === "rvert" || t.text === "rVert" || t.text === "mid" || t.text === "middle")) return true;
  if (t.kind === "macro" && LEFTS.has(t.text)) return false;
  const bar = barOf(t);
  if (bar === undefined || isMacro(t, "lvert", "lVert")) return false;
  return c.bars.at(-1) === bar || (c.brackets > 0 && c.bars.length === 0 && isAlone(c, bar));
}

/** Whether no other bar of its kind stands before the bracket around it closes: `D(p \| q)`. */
function isAlone(c: Cursor, bar: string): boolean {
  let depth = 0;
  for (let k = 1; c.peek(k); k++) {
    const t = c.peek(k)!;
    if (t.kind === "open" || isChar(t, "(", "[") || isMacro(t, "{", "langle", "lbrace")) depth++;
    else if (t.kind === "close" || isChar(t, ")", "]") || isMacro(t, "}", "rangle", "rbrace")) {
      if (--depth < 0) return true;
    } else if (depth === 0 && barOf(t) === bar) return false;
  }
  return false;
}

export function startsFactor(c: Cursor): boolean {
  const t = c.peek();
  if (!t || t.kind === "close") return false;
  if (t.kind === "open" || t.kind === "environment") return true;
  if (t.kind === "text") return false;
  if (t.kind === "char") return /[\p{L}\p{N}.(["|‖∥∞∑∏√⟨…]/u.test(t.text) || t.text === "[";
  return !["+", "-", "cdot", "times", "ast", "div", "odot", "circ", "otimes", "oplus", "bullet", "pm", "mp", "vee", "wedge", "lor", "land", "mid", "^", "_", "\\", "&", "}", "middle"].includes(t.text);
}

/** A factor: a number, a letter, a bracket, a function, a sum, with all its scripts. */
export const primary = (c: Cursor): Expr => nested(c, factor);
function factor(c: Cursor): Expr {
  const t = c.peek()!;
  const start = t.span;
  if (t.kind === "char" && /[\p{N}.]/u.test(t.text)) return scripts(c, number(c));
  if (t.kind === "environment") throw foreign(/cases/.test(t.text) ? "definition by cases" : /matrix|array/.test(t.text) ? "matrix written out" : `\\begin{${t.text}}`, t.span);
  if (t.kind === "open") return braces(c);
  if (isChar(t, "∞") || isMacro(t, "infty")) return c.take(), { kind: "infinity", span: start };
  if (isMacro(t, "dots", "ldots", "cdots", "dotsc", "dotsb", "hdots", "dotsi", "vdots") || isChar(t, "…")) return c.take(), { kind: "dots", span: start };
  if (isFold(c)) return fold(c);
  if (isLaw(c)) return scripts(c, law(c));
  if (isFunction(c)) return entered(c, functionCall(c));
  if (isBracket(c)) return groupScripts(c, bracket(c));
  if (barOf(t) !== undefined || (t.kind === "macro" && LEFTS.has(t.text) && barOf(c.peek(1)) !== undefined)) return bars(c);
  if (t.kind === "macro") {
    if (FRACTIONS.has(t.text)) return scripts(c, fraction(c));
    if (t.text === "sqrt" || t.text === "root") return scripts(c, root(c));
    if (t.text === "mathbb" || t.text === "mathbf" || t.text === "mathds" || t.text === "bm" || t.text === "boldsymbol" || t.text === "bold") {
      const one = constantVector(c);
      if (one) return scripts(c, one);
    }
    if (t.text === "nabla") return gradient(c);
    const needs = FOREIGN[t.text];
    if (needs) throw foreign(needs, t.span);
    if (t.text === "underbrace" || t.text === "overbrace" || t.text === "boxed" || t.text === "smash") return braced(c);
    if (t.text === "underset" || t.text === "overset" || t.text === "stackrel") return setOver(c);
    if (RELATIONS[t.text] !== undefined && t.text.length > 1) throw foreign("a relation inside a term", t.span);
  }
  const head = letterHead(c);
  if (head) return scripts(c, letter(c, head));
  throw t.kind === "macro" && /^[a-zA-Z]/.test(t.text) ? new Unread("grammar", `\\${t.text} has no meaning here`, t.span) : unexpected(t);
}

/** `\exp(f(x))_y`: an entry of what a function makes. */
function entered(c: Cursor, e: Expr): Expr {
  if (e.kind !== "call" || !c.isMacro("_")) return e;
  return groupScripts(c, { kind: "group", items: [e], separators: [], open: "{", close: "}", span: e.span });
}

/** `\nabla f`, a letter of its own. */
function gradient(c: Cursor): Expr {
  const t = c.take();
  const head = letterHead(c);
  if (!head) throw foreign("gradient", t.span);
  return scripts(c, letter(c, { name: `grad_${head.name}`, latex: `\\nabla ${head.latex}` }));
}

function number(c: Cursor): Expr {
  const start = c.here();
  let text = "";
  for (let t = c.peek(); t?.kind === "char" && (/\p{Nd}/u.test(t.text) || (t.text === "." && /\p{Nd}/u.test(c.peek(1)?.text ?? ""))); t = c.peek()) text += c.take().text;
  if (text === "") throw unexpected(c.take());
  return { kind: "number", text, span: c.from(start) };
}

/** TeX's braces show nothing: what they hold is read, with scripts behind them. */
function braces(c: Cursor): Expr {
  const start = c.here();
  const given = c.argument("{");
  // `{\rm X}` is \mathrm{X}.
  const inner: readonly Token[] = isMacro(given[0], "rm", "it", "sf", "bf", "cal", "tt") ? [{ ...given[0]!, text: { rm: "mathrm", it: "mathit", sf: "mathsf", bf: "mathbf", cal: "mathcal", tt: "mathtt" }[given[0]!.text]! }, { kind: "open", text: "{", span: start }, ...given.slice(1), { kind: "close", text: "}", span: start }] : given;
  if (inner.length === 0) {
    // `{}^2` and the like hang a script on nothing.
    if (startsFactor(c)) return primary(c);
    throw new Unread("grammar", "an empty group stands for nothing", start);
  }
  const e = readExpr(inner, start);
  const whole: Expr = e.kind === "letter" || e.kind === "number" ? e : { kind: "group", items: [e], separators: [], open: "{", close: "}", span: c.from(start) };
  return groupScripts(c, whole);
}

/** `\underbrace{x}_{text}` is x. */
function braced(c: Cursor): Expr {
  const t = c.take();
  const e = readExpr(c.argument(t.text), t.span);
  for (const script of ["_", "^"]) {
    if (!c.isMacro(script)) continue;
    c.take();
    c.argument(script);
  }
  return groupScripts(c, e.kind === "letter" || e.kind === "number" ? e : { kind: "group", items: [e], separators: [], open: "{", close: "}", span: c.from(t.span) });
}
/** `\underset{i}{\max}` is `\max_i`; what stands over a term says nothing. */
function setOver(c: Cursor): Expr {
  const t = c.take();
  const over = c.argument(t.text);
  const base = c.argument(t.text);
  if (t.text === "underset" && base.length === 1 && FOLDS[base[0]!.text] !== undefined) {
    const script: Token[] = [base[0]!, { kind: "macro", text: "_", span: t.span }, { kind: "open", text: "{", span: t.span }, ...over, { kind: "close", text: "}", span: t.span }];
    return fold(c.with(script));
  }
  if (base.some((k) => k.kind === "macro" && /^(?:arg|argmin|argmax|operatorname|mathrm|text)/.test(k.text))) throw foreign("minimizer", t.span);
  return groupScripts(c, readExpr(base, t.span));
}

function fraction(c: Cursor): Expr {
  const t = c.take();
  const over = c.argument(t.text);
  const under = c.argument(t.text);
  const differential = (list: readonly Token[]): boolean => isMacro(list[0], "partial", "mathrm") || isChar(list[0], "d");
  if (isMacro(over[0], "partial") || (differential(over) && differential(under) && over.length <= 2 && under.length === 2)) throw foreign("derivative", t.span);
  return { kind: "infix", op: "/", left: readExpr(over, t.span), right: readExpr(under, t.span), span: c.from(t.span) };
}

function root(c: Cursor): Expr {
  const t = c.take();
  const degree = c.option();
  const of = readExpr(c.argument("sqrt"), t.span);
  const n = degree === undefined ? 2 : Number(degree.map((k) => k.text).join(""));
  if (!Number.isInteger(n) || n < 2) throw foreign("root of a degree that is no number", t.span);
  return { kind: "root", of, degree: n, span: c.from(t.span) };
}

/** `\mathbf{1}` is the vector of ones, `\mathbf{0}` zero; before brackets `\mathbf{1}` is an indicator. */
function constantVector(c: Cursor): Expr | undefined {
  const mark = c.place;
  const t = c.take();
  const inner = c.argument(t.text);
  const digit = inner.length === 1 && isChar(inner[0], "0", "1") ? inner[0]!.text : undefined;
  if (digit === undefined) {
    c.place = mark;
    return undefined;
  }
  if (digit === "0") return { kind: "number", text: "0", span: c.from(t.span) };
  if (c.isChar("[", "(", "{") || c.isMacro("{", "left", "_", "lbrace")) throw foreign("indicator", t.span);
  return { kind: "letter", name: "1", latex: "\\mathbf{1}", span: c.from(t.span) };
}

function isBracket(c: Cursor): boolean {
  const t = c.peek()!;
  if (t.kind === "macro" && LEFTS.has(t.text)) {
    const next = c.peek(1);
    return isChar(next, "(", "[", ".") || isMacro(next, "{", "langle", "lbrace", "lbrack", "lfloor", "lceil");
  }
  return isChar(t, "(", "[", "⟨") || isMacro(t, "{", "langle", "lbrace", "lbrack");
}

const bracketText = (t: Token): string => OPENERS[t.text] ?? CLOSERS[t.text] ?? t.text;

/** `(…)`, `[…]`, `\{…\}` or `\langle …\rangle`. */
export function bracket(c: Cursor): Expr {
  const start = c.here();
  const sized = c.peek()!.kind === "macro" && LEFTS.has(c.peek()!.text);
  if (sized) c.take();
  const first = c.take();
  if (isChar(first, ".") || isMacro(first, "lfloor", "lceil")) throw foreign(isChar(first, ".") ? "a bracket with one side" : "floor", first.span);
  const open = bracketText(first);
  const members = open === "{" ? comprehension(c, start) : undefined;
  if (members) return members;
  const items: Expr[] = [];
  const separators: string[] = [];
  const outer = c.bars.splice(0);
  c.brackets++;
  c.space();
  for (;;) {
    items.push(sum(c));
    c.space();
    if (c.isMacro("middle")) c.take();
    const t = c.peek();
    if (!t) throw new Unread("grammar", `"${open}" is not closed`, start);
    const bar = barOf(t);
    if (isChar(t, ",", ";", ":") || isMacro(t, "mid", "colon") || (bar !== undefined && !(t.kind === "macro" && RIGHTS.has(t.text)))) {
      separators.push(bar ?? (isMacro(t, "mid") ? "|" : t.text));
      c.take();
      c.space();
      continue;
    }
    break;
  }
  c.bars.push(...outer);
  c.brackets--;
  if (c.peek()?.kind === "macro" && RIGHTS.has(c.peek()!.text)) c.take();
  c.space();
  const last = c.take();
  const close = bracketText(last);
  if (!(last.text in CLOSERS) && !isMacro(last, "}", "rangle")) throw last.kind === "macro" || last.kind === "char" ? new Unread("foreign", "a condition inside brackets", last.span) : unexpected(last);
  if (open === "<") {
    if (items.length !== 2) throw foreign("angle brackets round one term", start);
    return { kind: "inner", left: items[0]!, right: items[1]!, span: c.from(start) };
  }
  return { kind: "group", items, separators, open, close, span: c.from(start) };
}

/** `\{x \in S : f(x) \le 1\}`, with the cursor behind its opening brace; nothing where no colon stands in it. */
function comprehension(c: Cursor, start: Span): Expr | undefined {
  let [depth, end] = [1, c.place];
  for (; end < c.tokens.length; end++) {
    depth += depthChange(c.tokens, end);
    if (depth === 0) break;
  }
  const [head, ...more] = atColons(c.tokens.slice(c.place, end));
  if (depth > 0 || more.length !== 1 || !head || head.length === 0) return undefined;
  const at = c.tokens[c.place]!;
  const sign = layout(head).flatMap((p) => (p.kind === "chain" ? p.signs : []));
  const first = sign.length > 0 ? conditionsOf(head, at) : { ranges: [], where: [] };
  const behind = conditionsOf(more[0]!, at);
  const ranges = [...first.ranges, ...behind.ranges];
  const element = sign.length > 0 ? first.ranges[0]?.index : readExpr(head, at.span);
  if (!element) throw foreign("a set of this form", start);
  c.place = end + 1;
  if (isMacro(c.tokens[end], "right")) c.place++;
  return { kind: "comprehension", element, ranges: ranges.length > 0 || element.kind !== "letter" ? ranges : [{ index: element }], where: [...first.where, ...behind.where], span: c.from(start) };
}

/** An absolute value or a norm, with what stands below it. */
function bars(c: Cursor): Expr {
  const start = c.here();
  if (c.peek()!.kind === "macro" && LEFTS.has(c.peek()!.text)) c.take();
  const bar = barOf(c.take())!;
  c.bars.push(bar);
  c.space();
  const of = sum(c);
  c.space();
  if (c.peek()?.kind === "macro" && RIGHTS.has(c.peek()!.text)) c.take();
  const close = c.peek();
  if (barOf(close) !== bar) throw new Unread("grammar", `the bars ${bar} do not pair`, close?.span ?? start);
  c.take();
  c.bars.pop();
  return groupScripts(c, bar === "|" ? { kind: "abs", of, span: c.from(start) } : { kind: "norm", of, which: "", span: c.from(start) });
}
