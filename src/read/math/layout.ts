import { join, type Span } from "../source.ts";
import { CONNECTIVES, IGNORED, LEFTS, RELATIONS, RIGHTS, SILENT } from "./symbols.ts";
import { argumentAt, isChar, isMacro, type Token } from "./token.ts";

/** A sign of relation with where it stands, and what is written over it. */
export interface Sign {
  readonly says: string;
  readonly latex: string;
  readonly over: string;
  readonly span: Span;
}

/** `A = B \le C`: the sides, and the signs between them. One side alone is a term. */
export interface Chain {
  readonly kind: "chain";
  readonly sides: readonly (readonly Token[])[];
  readonly signs: readonly Sign[];
  readonly span: Span;
  /** Whether a space, a comma or a new row parts it from what stands before. */
  readonly apart: boolean;
}
export interface Words {
  readonly kind: "words";
  readonly text: string;
  readonly span: Span;
}
export interface Connective {
  readonly kind: "connective";
  readonly says: "implies" | "implied" | "iff";
  readonly span: Span;
}
export interface Quantifier {
  readonly kind: "quantifier";
  readonly says: "forall" | "exists";
  readonly span: Span;
}
export type Piece = Chain | Words | Connective | Quantifier;

export const chainsOf = (pieces: readonly Piece[]): Chain[] => pieces.filter((p): p is Chain => p.kind === "chain");
export const definesIn = (chains: readonly Chain[]): boolean => chains.some((c) => c.signs.some((s) => s.says === ":=" || s.says === "=:"));

const ALIGNED = /^(?:aligned|alignedat|split|gathered|align|multlined|equation|gather)\*?$/;

/** Drops what is not read, opens `aligned` and the like, and marks rows. */
function unwrap(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind === "environment" && ALIGNED.test(t.text)) out.push(...unwrap(t.body ?? []));
    else if (t.kind === "macro" && SILENT.has(t.text)) continue;
    else if (t.kind === "macro" && t.text in IGNORED) {
      for (let k = IGNORED[t.text]!; k > 0; k--) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
      // `\\[2pt]` and `\hspace{1em}` part as a space does.
      if (t.text === "hspace") out.push({ ...t, text: "quad" });
    } else if (isMacro(t, "textcolor", "colorbox")) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
    else if (isMacro(t, "mathchoice")) continue;
    else if (isMacro(t, "\\") && isChar(tokens[i + 1], "[")) {
      out.push(t);
      while (tokens[i + 1] && !isChar(tokens[i + 1], "]")) i++;
      i++;
    } else if (isMacro(t, "tag")) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
    else out.push(t);
  }
  return out;
}

/** +1 where something opens, -1 where it closes; bars, which tell neither, count where a macro says which they are. */
export function depthChange(tokens: readonly Token[], i: number): number {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (t.kind === "open") return 1;
  if (t.kind === "close") return -1;
  if (isMacro(t, "left")) return 1;
  if (isMacro(t, "right")) return -1;
  if (isMacro(before, "left", "right")) return 0;
  if (before?.kind === "macro" && (LEFTS.has(before.text) || RIGHTS.has(before.text)) && (isChar(t, "|") || isMacro(t, "|", "vert", "Vert"))) return LEFTS.has(before.text) ? 1 : -1;
  if (isChar(t, "(", "[") || isMacro(t, "{", "langle", "lvert", "lVert", "lbrace", "lfloor", "lceil", "lbrack")) return 1;
  if (isChar(t, ")", "]") || isMacro(t, "}", "rangle", "rvert", "rVert", "rbrace", "rfloor", "rceil", "rbrack")) return -1;
  return 0;
}

/** The sign at a place, and how many tokens it takes. */
function signAt(tokens: readonly Token[], i: number): { sign: Sign; length: number } | undefined {
  const t = tokens[i]!;
  if (isMacro(t, "stackrel", "overset", "underset")) {
    const over = argumentAt(tokens, i + 1);
    const base = over && argumentAt(tokens, over.next);
    const inner = base && base.body.length > 0 ? signAt(base.body, 0) : undefined;
    if (!over || !base || !inner) return undefined;
    const text = over.body.map((k) => k.text).join("");
    const defines = /def|triangle|^[Δ∆]|Delta/.test(text) && inner.sign.says === "=";
    return { sign: { ...inner.sign, says: defines ? ":=" : inner.sign.says, over: text, span: t.span }, length: base.next - i };
  }
  if (isChar(t, ":") && isChar(tokens[i + 1], "=")) return { sign: { says: ":=", latex: ":=", over: "", span: join(t.span, tokens[i + 1]!.span) }, length: 2 };
  if (isChar(t, "=") && isChar(tokens[i + 1], ":")) return { sign: { says: "=:", latex: "=:", over: "", span: t.span }, length: 2 };
  if (t.kind === "open") {
    // `{=}` and `{:=}` are signs still.
    const group = argumentAt(tokens, i);
    const inner = group && group.body.length > 0 && group.body.length <= 2 ? signAt(group.body, 0) : undefined;
    return inner && inner.length === group!.body.length ? { sign: inner.sign, length: group!.next - i } : undefined;
  }
  if (t.kind !== "macro" && t.kind !== "char") return undefined;
  if (t.kind === "macro" && t.text.length === 1) return undefined;
  const says = RELATIONS[t.text];
  if (says === undefined) return undefined;
  if (says === "not") return tokens[i + 1] ? { sign: { says: "!=", latex: "\\not", over: "", span: t.span }, length: 2 } : undefined;
  const sign = { says, latex: t.kind === "macro" ? `\\${t.text}` : t.text, over: "", span: t.span };
  // `\le_{(a)}` and `=^{(a)}`: a mark on the sign.
  if (isMacro(tokens[i + 1], "^", "_")) {
    const mark = argumentAt(tokens, i + 2);
    if (mark) return { sign: { ...sign, over: mark.body.map((k) => k.text).join("") }, length: mark.next - i };
  }
  return { sign, length: 1 };
}

/** Whether a row that starts so goes on with what stands above it. */
const continues = (t: Token | undefined): boolean => isChar(t, "+", "-", "/", "*") || isMacro(t, "cdot", "times", "pm");
const leads = (t: Token | undefined): boolean => isChar(t, "+", "-", "/", "*", "(", "[", "=", "<", ">") || isMacro(t, "cdot", "times", "le", "leq", "ge", "geq", "quad", "left");

/** Whether a row that begins with `-` is a relation of its own: `a &= b, \\ -c &= d`. */
function startsAnew(list: readonly Token[], end: number): boolean {
  let depth = 0;
  const before = list.slice(0, end).findLast((t) => !isMacro(t, "quad", "qquad", ",", ";", "!", " ", ":"));
  const ended = isChar(before, ",", ";", ".");
  for (let k = end + 1, aligned = false; k < list.length && !isMacro(list[k], "\\", "cr", "newline"); k++) {
    if (isChar(list[k], "&")) {
      if (!aligned && !ended && list.slice(end + 1, k).every((t) => isMacro(t, "quad", "qquad", ",", ";", "!", " ", ":"))) return false;
      aligned = true;
    }
    depth += depthChange(list, k);
    if (depth <= 0 && (ended || aligned) && signAt(list, k)) return true;
  }
  return false;
}

/**
 * Takes a formula apart: rows are joined where one goes on with another, and parts between wide spaces, words, commas and
 * arrows stand apart.
 */
export function layout(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let side: Token[] = [];
  let sides: Token[][] = [];
  let signs: Sign[] = [];
  let apart = false;
  let depth = 0;
  const finish = (): void => {
    sides.push(side);
    const all = sides.flat();
    if (all.length > 0 || signs.length > 0) {
      const spans = [...all.map((t) => t.span), ...signs.map((s) => s.span)];
      pieces.push({ kind: "chain", sides, signs, span: spans.length ? join(spans[0]!, spans.at(-1)!) : signs[0]!.span, apart });
    }
    [side, sides, signs, apart] = [[], [], [], true];
  };
  const list = unwrap(tokens);
  let column = 0;
  for (let i = 0; i < list.length; i++) {
    const t = list[i]!;
    const change = depthChange(list, i);
    if (change > 0 || (change < 0 && depth > 0)) depth += change;
    // Rows cut through brackets that an author closes one row later, but never through braces.
    if (isMacro(t, "\\", "cr", "newline")) {
      column = 0;
      const rest = list.slice(i + 1).find((k) => !isChar(k, "&") && !isMacro(k, "quad", "qquad", ",", ";", "!", " ", ":"));
      const started = side.length > 0 || signs.length > 0;
      const goesOn = rest !== undefined && ((continues(rest) && !startsAnew(list, i)) || signAt(list, list.indexOf(rest)) !== undefined);
      const open = depth > 0 || leads(side.at(-1)) || (signs.length > 0 && side.length === 0);
      if (started && !goesOn && !open) finish();
      else if (!started && goesOn) resume();
      continue;
    }
    if (isChar(t, "&")) {
      // In `a &= b & c &= d` the second mark parts two equations.
      column++;
      if (column % 2 === 0 && depth === 0 && signs.length > 0 && side.length > 0) finish();
      continue;
    }
    if (depth > 0) {
      side.push(t);
      continue;
    }
    if (t.kind === "text") {
      if (side.length > 0 || signs.length > 0) finish();
      pieces.push({ kind: "words", text: t.text, span: t.span });
      continue;
    }
    if (isMacro(t, "quad", "qquad")) {
      const next = list.slice(i + 1).find((k) => !isMacro(k, "quad", "qquad", ",", ";", "!", " ") && !isChar(k, "&"));
      const before = side.at(-1);
      const midway = next === undefined || continues(next) || signAt(list, list.indexOf(next)) !== undefined || (side.length === 0 && signs.length > 0) || leads(before);
      if (!midway && side.length > 0) {
        if (isChar(before, ",", ";", ".")) side.pop();
        finish();
      }
      continue;
    }
    if (t.kind === "macro" && CONNECTIVES[t.text]) {
      if (side.length > 0 || signs.length > 0) finish();
      pieces.push({ kind: "connective", says: CONNECTIVES[t.text]!, span: t.span });
      continue;
    }
    if (isMacro(t, "forall", "exists") || isChar(t, "∀", "∃")) {
      if (isChar(side.at(-1), ",", ";")) side.pop();
      if (side.length > 0 || signs.length > 0) finish();
      pieces.push({ kind: "quantifier", says: isMacro(t, "forall") || isChar(t, "∀") ? "forall" : "exists", span: t.span });
      continue;
    }
    const sign = signAt(list, i);
    // `f : X → Y` and `(a \mid b)` are no relations of numbers; `\mid` outside of brackets neither.
    if (sign && sign.sign.says !== "mid") {
      sides.push(side);
      side = [];
      signs.push(sign.sign);
      i += sign.length - 1;
      continue;
    }
    if (isChar(t, ";") || (isChar(t, ",") && parts(list, i, signs.length > 0))) {
      if (side.length > 0 || signs.length > 0) finish();
      continue;
    }
    side.push(t);
  }
  if (side.length > 0 || signs.length > 0) finish();
  return pieces.map(trimmed).flatMap(unbracketed);

  /** A row that begins with a sign goes on with the chain that a comma or a new row had ended. */
  function resume(): void {
    const last = pieces.at(-1);
    if (last?.kind !== "chain") return;
    pieces.pop();
    sides = last.sides.slice(0, -1).map((s) => [...s]);
    side = [...last.sides.at(-1)!];
    signs = [...last.signs];
    apart = last.apart;
  }
}

/** Whether a comma at `i` parts two statements, and not two members of a list. */
function parts(list: readonly Token[], i: number, related: boolean): boolean {
  if (!related) return false;
  let depth = 0;
  for (let k = i + 1; k < list.length; k++) {
    depth += depthChange(list, k);
    if (depth < 0) return true;
    if (depth > 0) continue;
    const t = list[k]!;
    if (isMacro(t, "\\", "quad", "qquad") || t.kind === "text" || isMacro(t, "forall", "exists")) return true;
    if (isMacro(t, "dots", "ldots", "cdots")) return false;
    if (signAt(list, k)) return true;
  }
  return true;
}

/** `(x > 0)` on its own behind a space is a condition in brackets. */
function unbracketed(p: Piece): Piece[] {
  if (p.kind !== "chain" || p.signs.length > 0 || !p.apart) return [p];
  const side = p.sides[0]!;
  const closed = (isChar(side[0], "(") && isChar(side.at(-1), ")")) || (isChar(side[0], "[") && isChar(side.at(-1), "]"));
  if (!closed) return [p];
  const inner = layout(side.slice(1, -1));
  return inner.some((k) => k.kind === "chain" && k.signs.length > 0) || inner.some((k) => k.kind === "words" || k.kind === "quantifier") ? inner.map((k) => (k.kind === "chain" ? { ...k, apart: true } : k)) : [p];
}

/** Full stops and commas at the end are the prose's. */
function trimmed(p: Piece): Piece {
  if (p.kind !== "chain") return p;
  const sides = p.sides.map((s) => {
    let end = s.length;
    while (end > 0 && (isChar(s[end - 1], ".", ",", ";", ":") || isMacro(s[end - 1], ",", ";", "!", " ", ":", "quad"))) end--;
    let from = 0;
    while (from < end && isMacro(s[from], ",", ";", "!", " ", ":", "quad")) from++;
    return s.slice(from, end);
  });
  return { ...p, sides };
}

/** The mark a formula ends with, which ends the clause or the sentence around it. */
export function endMark(tokens: readonly Token[]): string | undefined {
  const list = unwrap(tokens).filter((t) => !isMacro(t, "\\", ",", ";", "!", " ", "quad", "qquad") && !isChar(t, "&"));
  const last = list.at(-1);
  if (last?.kind === "text") return /[.,;]\s*$/.exec(last.text)?.[0].trim();
  return isChar(last, ".", ",", ";") ? last!.text : undefined;
}
