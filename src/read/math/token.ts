import type { Span } from "../source.ts";

/**
 * A token of mathematics, as TeX splits it: one character, or a macro without its backslash. Scripts are the macros `^`
 * and `_`; a group keeps its braces as tokens; a nested environment and text in math are one token each.
 */
export interface Token {
  readonly kind: "char" | "macro" | "open" | "close" | "text" | "environment";
  readonly text: string;
  readonly span: Span;
  /** The tokens of an environment. */
  readonly body?: readonly Token[];
}

export const isMacro = (t: Token | undefined, ...names: readonly string[]): boolean => t?.kind === "macro" && names.includes(t.text);
export const isChar = (t: Token | undefined, ...texts: readonly string[]): boolean => t?.kind === "char" && texts.includes(t.text);

/** The tokens from an opening brace at `from` to its partner, without the two, and the place after. */
export function groupAt(tokens: readonly Token[], from: number): { body: readonly Token[]; next: number } | undefined {
  if (tokens[from]?.kind !== "open") return undefined;
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i]!.kind === "open") depth++;
    else if (tokens[i]!.kind === "close" && --depth === 0) return { body: tokens.slice(from + 1, i), next: i + 1 };
  }
  return undefined;
}

/** What a macro takes as its argument: a group, or one token. */
export function argumentAt(tokens: readonly Token[], from: number): { body: readonly Token[]; next: number } | undefined {
  const group = groupAt(tokens, from);
  if (group) return group;
  const one = tokens[from];
  return one && one.kind !== "close" && one.kind !== "open" ? { body: [one], next: from + 1 } : undefined;
}

/** The tokens between `[` and `]` at `from`, where they stand. */
export function optionAt(tokens: readonly Token[], from: number): { body: readonly Token[]; next: number } | undefined {
  if (!isChar(tokens[from], "[")) return undefined;
  let depth = 0;
  for (let i = from + 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind === "open") depth++;
    else if (t.kind === "close") depth--;
    else if (depth === 0 && isChar(t, "]")) return { body: tokens.slice(from + 1, i), next: i + 1 };
  }
  return undefined;
}

/** The text of tokens as one would type them. */
export const rawText = (tokens: readonly Token[]): string =>
  tokens.map((t) => (t.kind === "macro" ? (/^[\p{L}]/u.test(t.text) ? `\\${t.text} ` : t.text === "^" || t.text === "_" ? t.text : `\\${t.text}`) : t.kind === "text" ? `\\text{${t.text}}` : t.text)).join("").trim();
