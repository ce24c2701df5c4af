import { rawText, type Token } from "./token.ts";

/** Tokens as LaTeX that a typesetter takes: macros of the author are expanded in them, environments keep their rows. */
export const typeset = (tokens: readonly Token[]): string =>
  tokens.map((t) => (t.kind === "environment" ? `\\begin{${t.text}}${columns(t)}${typeset(t.body ?? [])}\\end{${t.text}}` : rawText([t]) + (t.kind === "macro" ? " " : ""))).join("").trim();

/** An array says how many columns it has; the reader does not keep it. */
function columns({ text, body = [] }: Token): string {
  if (text !== "array") return "";
  const row = body.slice(0, body.findIndex((t) => t.kind === "macro" && t.text === "\\") + 1 || body.length);
  return `{${"c".repeat(row.filter((t) => t.kind === "char" && t.text === "&").length + 1)}}`;
}
