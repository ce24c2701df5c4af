import type { Span } from "./source.ts";
import type { Token } from "./math/token.ts";

/** Mathematics in the text, with the author's macros expanded. */
export interface Formula {
  readonly tokens: readonly Token[];
  /** The environment of a display (`align`, or `$$`), or nothing for mathematics in a line of prose. */
  readonly display?: string;
  /** What comments inside of it, or a sidecar, say of its relations. */
  readonly told?: readonly Told[];
}

/** A line such as `reads forall x > 0: …` or `skip: a heuristic`, where it stands, and which relations it speaks of. */
export interface Told {
  readonly text: string;
  readonly span: Span;
  /** Those on its own line, all of the formula, or those inside of a stretch of the paper. */
  readonly reach: "line" | "all" | Span;
}

/** A piece of a document in reading order: words, formulas, references, and where parts begin and end. */
export type Atom =
  | { readonly kind: "word"; readonly text: string; readonly span: Span }
  | { readonly kind: "mark"; readonly text: string; readonly span: Span }
  | { readonly kind: "math"; readonly formula: Formula; readonly span: Span }
  | { readonly kind: "reference"; readonly label: string; readonly span: Span }
  | { readonly kind: "label"; readonly label: string; readonly span: Span }
  | { readonly kind: "begin" | "end"; readonly environment: string; readonly title: string; readonly references: readonly string[]; readonly span: Span }
  | { readonly kind: "heading"; readonly level: number; readonly title: string; readonly span: Span }
  | { readonly kind: "item"; readonly span: Span }
  | { readonly kind: "break"; readonly span: Span }
  | { readonly kind: "directive"; readonly text: string; readonly span: Span };

const WORD = /[\p{L}\p{N}]+(?:['’\-‐][\p{L}\p{N}]+)*|[.,;:()[\]!?]|\S/gu;

/** Splits plain text into words and marks with their places. */
export function atomsOfText(text: string, at: Span): Atom[] {
  return [...text.matchAll(WORD)].map((m) => {
    const span = { source: at.source, start: at.start + m.index, end: at.start + m.index + m[0].length };
    return { kind: /^[\p{L}\p{N}]/u.test(m[0]) ? "word" : "mark", text: m[0], span };
  });
}
