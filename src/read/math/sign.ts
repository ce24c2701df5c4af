import { join, type Span } from "../source.ts";
import { RELATIONS } from "./symbols.ts";
import { argumentAt, isChar, isMacro, type Token } from "./token.ts";

/** A sign of relation with where it stands, and what is written over it. */
export interface Sign {
  readonly says: string;
  readonly latex: string;
  readonly over: string;
  readonly span: Span;
}

/** The sign at a place, and how many tokens it takes. */
export function signAt(tokens: readonly Token[], i: number): { sign: Sign; length: number } | undefined {
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
  if (says === "not") {
    const of = tokens[i + 1] && signAt(tokens, i + 1);
    return of && { sign: { ...of.sign, says: of.sign.says === "=" ? "!=" : of.sign.says === "in" ? "notin" : `not ${of.sign.says}`, latex: `\\not${of.sign.latex}` }, length: of.length + 1 };
  }
  const sign = { says, latex: t.kind === "macro" ? `\\${t.text}` : t.text, over: "", span: t.span };
  // `\le_{(a)}` and `=^{(a)}`: a mark on the sign.
  if (isMacro(tokens[i + 1], "^", "_")) {
    const mark = argumentAt(tokens, i + 2);
    if (mark) return { sign: { ...sign, over: mark.body.map((k) => k.text).join("") }, length: mark.next - i };
  }
  return { sign, length: 1 };
}
