import type { Cursor } from "./cursor.ts";
import type { Expr, Letter } from "./expr.ts";
import { list, readExpr } from "./grammar.ts";
import { ACCENTS, FOREIGN, GREEK, OTHER_FONTS, PLAIN_FONTS } from "./symbols.ts";
import { argumentAt, isChar, isMacro, rawText, type Token } from "./token.ts";
import { foreign, Unread } from "./unread.ts";

/** The name of a letter as it begins, without scripts. */
export interface Head {
  readonly name: string;
  readonly latex: string;
}

const EXPECTATIONS: Readonly<Record<string, string>> = { E: "expectation", P: "probability", V: "variance" };
const WORDS = new Set(["operatorname", "mathrm", "textrm", "text", "textsf", "mathtt", "texttt", "textsc", "operatorname*", "DeclareMathOperator"]);

/** The letter at the cursor, if one begins there; the cursor goes past it. */
export function letterHead(c: Cursor): Head | undefined {
  const t = c.peek();
  if (!t) return undefined;
  if (t.kind === "char") return /\p{L}/u.test(t.text) ? (c.take(), { name: t.text, latex: t.text }) : undefined;
  if (t.kind !== "macro") return undefined;
  if (GREEK.has(t.text)) return c.take(), { name: t.text.replace(/^var(?=epsilon|theta|rho|sigma|phi|pi)/, ""), latex: `\\${t.text}` };
  if (t.text === "pi") return c.take(), { name: "pi", latex: "\\pi" };
  if (PLAIN_FONTS.has(t.text)) return wrapped(c, (h) => h);
  if (t.text in ACCENTS) return wrapped(c, (h) => ({ name: `${h.name}_${ACCENTS[t.text]}`, latex: `\\${t.text}{${h.latex}}` }));
  if (t.text in OTHER_FONTS) {
    const inner = argumentAt(c.tokens, c.place + 1)?.body;
    const said = inner?.map((k) => k.text).join("") ?? "";
    if (t.text === "mathbb") {
      const needs = EXPECTATIONS[said];
      if (needs) throw foreign(needs, t.span);
    }
    return wrapped(c, (h) => ({ name: `${OTHER_FONTS[t.text]}${h.name}`, latex: `\\${t.text}{${h.latex}}` }));
  }
  if (WORDS.has(t.text)) {
    const inner = argumentAt(c.tokens, c.place + 1);
    if (!inner) return undefined;
    const word = inner.body.filter((k) => k.kind === "char").map((k) => k.text).join("");
    if (!/^[\p{L}\p{N}-]+$/u.test(word)) return undefined;
    const needs = { E: "expectation", Pr: "probability", P: "probability", Var: "variance", Cov: "covariance", argmin: "minimizer", argmax: "maximizer", sign: "", diag: "diagonal matrix", rank: "rank", det: "determinant", sup: "", Prob: "probability" }[word];
    if (needs) throw foreign(needs, t.span);
    c.place = inner.next;
    return { name: word.replaceAll("-", ""), latex: `\\${t.text}{${word}}` };
  }
  return undefined;
}

/** A letter inside the argument of a font or an accent. */
function wrapped(c: Cursor, change: (h: Head) => Head): Head {
  const mark = c.take();
  const inner = c.argument(mark.text);
  const word = inner.map((k) => k.text).join("");
  if (inner.length > 1 && inner.every((k) => k.kind === "char" && /\p{L}/u.test(k.text))) return change({ name: word, latex: word });
  const e = readExpr(inner, mark.span);
  if (e.kind !== "letter") throw foreign(`\\${mark.text} over a term`, mark.span);
  return change({ name: e.below ? `${e.name}${e.below.map((b) => (b.kind === "letter" ? b.name : b.kind === "number" ? b.text : "")).join("")}` : e.name, latex: rawText(inner) });
}

const MARKS: Readonly<Record<string, string>> = { "*": "star", ast: "star", star: "star", "+": "plus", "-": "minus", dagger: "dagger", circ: "circ", sharp: "sharp", flat: "flat", natural: "natural" };

/** What a script above a letter is: a prime, a mark that makes another letter, a transposition, or an exponent. */
export type Above = { readonly kind: "prime"; readonly count: number } | { readonly kind: "mark"; readonly name: string } | { readonly kind: "transpose" } | { readonly kind: "exponent"; readonly tokens: readonly Token[] };

export function aboveOf(tokens: readonly Token[]): Above {
  const [first] = tokens;
  const primes = tokens.filter((t) => isMacro(t, "prime") || isChar(t, "'")).length;
  if (primes > 0 && primes === tokens.length) return { kind: "prime", count: primes };
  if (tokens.length === 1 && first) {
    const mark = (first.kind === "macro" || first.kind === "char") && MARKS[first.text];
    if (mark) return { kind: "mark", name: mark };
    if (isMacro(first, "top", "intercal", "transpose", "trans")) return { kind: "transpose" };
  }
  if (isMacro(first, "mathsf", "mathrm", "mathtt", "rm", "sf", "text", "textrm") && tokens.filter((t) => t.kind === "char").map((t) => t.text).join("") === "T") return { kind: "transpose" };
  if (isChar(first, "(") && isChar(tokens.at(-1), ")") && tokens.length > 2) return { kind: "mark", name: tokens.map((t) => t.text).join("") };
  return { kind: "exponent", tokens };
}

/** What stands below a letter, as indices: `ij` is two, `t+1` one, `\mathrm{max}` a word. */
export function belowOf(tokens: readonly Token[], c: Cursor): Expr[] {
  const around = tokens[0]?.span ?? c.here();
  if (tokens.length === 1 && (isChar(tokens[0], "+", "*", "-", ":", ".") || isMacro(tokens[0], "ast", "star", "cdot", "bullet", "perp", "sharp")))
    return [{ kind: "letter", name: tokens[0]!.text, latex: tokens[0]!.text, span: tokens[0]!.span }];
  const bound = boundBelow(tokens);
  if (bound) return [{ kind: "letter", name: bound, latex: rawText(tokens), span: around }];
  const known = tokens[0]?.kind === "macro" && (FOREIGN[tokens[0].text] !== undefined || ["max", "min", "sup", "inf"].includes(tokens[0].text));
  if (known && tokens.length === 1) return [{ kind: "letter", name: tokens[0]!.text, latex: `\\${tokens[0]!.text}`, span: tokens[0]!.span }];
  if (tokens.some((t) => t.kind === "text")) {
    const word = tokens.map((t) => t.text).join("").replace(/[^\p{L}\p{N}]/gu, "");
    return [{ kind: "letter", name: word, latex: rawText(tokens), span: around }];
  }
  try {
    return list(tokens, around).flatMap((e) => indices(e));
  } catch (e) {
    if (!(e instanceof Unread)) throw e;
    const name = tokens.map((t) => t.text).join("").replace(/[^\p{L}\p{N}+\-:]/gu, "");
    return [{ kind: "letter", name: name || "below", latex: rawText(tokens), span: around }];
  }
}
/** `>0`, `\ge 0` and `++` below the sign of a set. */
function boundBelow(tokens: readonly Token[]): string | undefined {
  if (tokens.length !== 2) return undefined;
  const [a, b] = tokens as [Token, Token];
  if (isChar(a, "+") && isChar(b, "+")) return "++";
  if (!isChar(b, "0")) return undefined;
  return isChar(a, ">") ? ">0" : isMacro(a, "ge", "geq", "geqslant") || isChar(a, "≥") ? ">=0" : undefined;
}
/** Letters in a row are indices in a row; a word in a row of more than three is one word. */
function indices(e: Expr): Expr[] {
  if (e.kind !== "product") return [e];
  const simple = e.factors.every((f) => f.kind === "letter" || f.kind === "number");
  if (!simple || e.factors[0]!.kind === "number") return [e];
  if (e.factors.length > 3) return [{ kind: "letter", name: e.factors.map((f) => (f.kind === "letter" ? f.name : (f as { text: string }).text)).join(""), latex: "", span: e.span }];
  return [...e.factors];
}

/** A letter with its primes, marks and indices; an exponent or a transposition is left to the caller. */
export function letter(c: Cursor, head: Head): Letter {
  const start = c.tokens[c.place - 1]!.span;
  let { name, latex } = head;
  let below: Expr[] | undefined;
  for (;;) {
    if (c.isChar("'", "’")) {
      c.take();
      name += "'";
      latex += "'";
    } else if (c.isMacro("_")) {
      if (below) throw new Unread("grammar", "two scripts stand below one letter", c.here());
      c.take();
      const tokens = c.argument("_");
      below = belowOf(tokens, c);
      latex += `_{${rawText(tokens)}}`;
    } else if (c.isMacro("^")) {
      const mark = c.place;
      c.take();
      const tokens = c.argument("^");
      const above = aboveOf(tokens);
      if (above.kind === "prime") name += "'".repeat(above.count);
      else if (above.kind === "mark") name += `_${above.name}`;
      else {
        c.place = mark;
        break;
      }
      latex += `^{${rawText(tokens)}}`;
    } else break;
  }
  return { kind: "letter", name, ...(below ? { below } : {}), latex, span: c.from(start) };
}
