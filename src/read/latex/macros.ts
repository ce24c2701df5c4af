import { argumentAt, isChar, isMacro, optionAt, type Token } from "../math/token.ts";
import { join, type Source } from "../source.ts";
import { Extents } from "./extent.ts";
import { tokenizeMath } from "./tokenize.ts";

/** A macro of the author's: how many arguments, the default of the first, and what it stands for. */
export interface Macro {
  readonly parameters: number;
  readonly option?: readonly Token[];
  readonly body: readonly Token[];
  /** A paired delimiter takes a star or a size before its argument. */
  readonly delimiter?: boolean;
}
export type Macros = Map<string, Macro>;

const fromText = (text: string): readonly Token[] => tokenizeMath({ file: "", text }, 0, text.length);
const builtin = (parameters: number, text: string): Macro => ({ parameters, body: fromText(text) });
const pair = (open: string, close: string): Macro => ({ parameters: 1, body: fromText(`\\left${open} #1 \\right${close}`), delimiter: true });

/** What common packages define (physics, mathtools, KaTeX), for sources that do not bring their own. */
export const packageMacros = (): Macros =>
  new Map([
    ["norm", pair("\\|", "\\|")], ["abs", pair("|", "|")], ["ip", builtin(2, "\\left\\langle #1, #2\\right\\rangle")],
    ["inner", builtin(2, "\\left\\langle #1, #2\\right\\rangle")], ["R", builtin(0, "\\mathbb{R}")], ["N", builtin(0, "\\mathbb{N}")],
    ["Z", builtin(0, "\\mathbb{Z}")], ["reals", builtin(0, "\\mathbb{R}")], ["E", builtin(0, "\\mathbb{E}")], ["defeq", builtin(0, ":=")],
    ["coloneqq", builtin(0, ":=")], ["coloneq", builtin(0, ":=")], ["vcentcolon", builtin(0, ":")], ["T", builtin(0, "\\top")],
    ["eps", builtin(0, "\\epsilon")], ["tr", builtin(0, "\\operatorname{tr}")], ["Tr", builtin(0, "\\operatorname{tr}")],
    ["KL", builtin(0, "\\operatorname{KL}")], ["half", builtin(0, "\\frac{1}{2}")],
  ]);

const DEFINING = /\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|def|DeclareMathOperator|DeclarePairedDelimiterX|DeclarePairedDelimiter|let)(?![a-zA-Z])/g;

/** Collects the macros a source defines, wherever it does, into `macros`. */
export function collectMacros(source: Source, macros: Macros): void {
  const { text } = source;
  const extents = new Extents(text);
  const next = new RegExp(DEFINING.source, "y");
  for (const m of text.matchAll(DEFINING)) {
    const before = text.slice(text.lastIndexOf("\n", m.index) + 1, m.index);
    if (/(?<!\\)%/.test(before)) continue;
    const from = m.index + m[0].length;
    const end = extents.endOf(from, next);
    if (end !== undefined) read(m[1]!, tokenizeMath(source, from, end, []), macros);
  }
}

function read(how: string, tokens: readonly Token[], macros: Macros): void {
  let i = isChar(tokens[0], "*") ? 1 : 0;
  const named = argumentAt(tokens, i);
  const name = named?.body[0];
  if (!named || name?.kind !== "macro") return;
  i = named.next;
  if (how === "let") {
    if (isChar(tokens[i], "=")) i++;
    const meaning = tokens[i];
    if (meaning) macros.set(name.text, { parameters: 0, body: macros.get(meaning.text)?.body ?? [meaning] });
    return;
  }
  if (how === "DeclarePairedDelimiterX") {
    const count = optionAt(tokens, i);
    const open = argumentAt(tokens, count?.next ?? i);
    const close = open && argumentAt(tokens, open.next);
    const body = close && argumentAt(tokens, close.next);
    const [left, right] = [fromText("\\left"), fromText("\\right")];
    if (open && close && body) macros.set(name.text, { parameters: Number(count?.body.map((t) => t.text).join("") ?? "1") || 1, body: [...left, ...open.body, ...body.body, ...right, ...close.body], delimiter: true });
    return;
  }
  if (how === "DeclarePairedDelimiter") {
    const [open, close] = [argumentAt(tokens, i), undefined as ReturnType<typeof argumentAt>];
    const second = open ? argumentAt(tokens, open.next) : close;
    if (!open || !second) return;
    const [left, right, hash] = [fromText("\\left"), fromText("\\right"), fromText("#1")];
    macros.set(name.text, { parameters: 1, body: [...left, ...open.body, ...hash, ...right, ...second.body], delimiter: true });
    return;
  }
  let parameters = 0;
  let option: readonly Token[] | undefined;
  if (how === "def") {
    while (isChar(tokens[i], "#")) {
      parameters++;
      i += 2;
    }
  } else {
    const count = optionAt(tokens, i);
    if (count) {
      parameters = Number(count.body.map((t) => t.text).join("")) || 0;
      i = count.next;
      const given = optionAt(tokens, i);
      if (given) {
        option = given.body;
        i = given.next;
      }
    }
  }
  const body = tokens[i]?.kind === "open" ? argumentAt(tokens, i)?.body : undefined;
  if (!body) return;
  if (how === "DeclareMathOperator") {
    const operator = fromText("\\operatorname{}");
    macros.set(name.text, { parameters: 0, body: [operator[0]!, operator[1]!, ...body, operator[2]!] });
  } else macros.set(name.text, { parameters, ...(option ? { option } : {}), body });
}

/** More expansions than this in one formula are a macro that calls itself. */
const MOST = 5000;

/** Replaces the author's macros by what they stand for; what comes from a body has the place of the call. */
export function expand(tokens: readonly Token[], macros: Macros): Token[] {
  let count = 0;
  const run = (list: readonly Token[]): Token[] => {
    const out: Token[] = [];
    const todo = [...list].reverse();
    while (todo.length > 0) {
      const t = todo.pop()!;
      if (t.kind === "environment") {
        out.push({ ...t, body: run(t.body ?? []) });
        continue;
      }
      const macro = t.kind === "macro" ? macros.get(t.text) : undefined;
      if (!macro || ++count > MOST) {
        out.push(t);
        continue;
      }
      const rest = todo.slice(-400).reverse();
      const call = argumentsOf(macro, rest);
      if (!call) {
        out.push(t);
        continue;
      }
      todo.length -= call.used;
      const last = call.used > 0 ? rest[call.used - 1]!.span : t.span;
      const span = t.span.source === last.source ? join(t.span, last) : t.span;
      todo.push(...fill(macro.body, call.values, span).reverse());
    }
    return out;
  };
  return run(tokens);
}

function argumentsOf(macro: Macro, rest: readonly Token[]): { values: (readonly Token[])[]; used: number } | undefined {
  let i = 0;
  const values: (readonly Token[])[] = [];
  if (macro.delimiter) {
    if (isChar(rest[i], "*")) i++;
    i = optionAt(rest, i)?.next ?? i;
  }
  if (macro.option) {
    const given = optionAt(rest, i);
    values.push(given?.body ?? macro.option);
    i = given?.next ?? i;
  }
  while (values.length < macro.parameters) {
    const a = argumentAt(rest, i);
    if (!a) return undefined;
    values.push(a.body);
    i = a.next;
  }
  return { values, used: i };
}

function fill(body: readonly Token[], values: readonly (readonly Token[])[], span: Token["span"]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < body.length; i++) {
    const t = body[i]!;
    const number = isChar(t, "#") ? Number(body[i + 1]?.text) : NaN;
    const value = values[number - 1];
    if (value) {
      // An argument behind a script stays together.
      const grouped = isMacro(body[i - 1], "^", "_") && value.length > 1;
      if (grouped) out.push({ kind: "open", text: "{", span });
      out.push(...value);
      if (grouped) out.push({ kind: "close", text: "}", span });
      i++;
    } else out.push(t.kind === "environment" ? { ...t, span, body: fill(t.body ?? [], values, span) } : { ...t, span });
  }
  return out;
}
