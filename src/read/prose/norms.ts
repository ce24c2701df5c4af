import type { Atom } from "../atom.ts";
import { isMacro, type Token } from "../math/token.ts";

/** What "$\|\cdot\|$ denotes the Euclidean norm" says: which norm bars without a name are. */
export function normOf(tokens: readonly Token[], before: readonly string[], all: readonly Atom[], i: number): { kind: "norm"; of: "vector" | "matrix"; which: string } | undefined {
  const first = tokens[0];
  if (!isMacro(first, "|", "lVert", "Vert", "left")) return undefined;
  // Bars with a name below them say for themselves which norm they are.
  if (tokens.some((t) => isMacro(t, "_")) || tokens.filter((t) => isMacro(t, "|", "lVert", "rVert", "Vert")).length !== 2) return undefined;
  const after: string[] = [];
  for (const a of all.slice(i + 1, i + 12)) {
    if (a.kind === "math" || (a.kind === "mark" && /^[,.;]$/.test(a.text))) break;
    if (a.kind === "word") after.push(a.text.toLowerCase());
  }
  const words = `${before.slice(-4).join(" ")} | ${after.join(" ")}`;
  if (!/\b(?:denotes?|write|for|be|is|norm|means?|stands?)\b/.test(words)) return undefined;
  if (/\b(?:euclidean|l2|ℓ2|2-norm)\b/.test(words)) return { kind: "norm", of: "vector", which: "2" };
  if (/\b(?:spectral|operator|singular)\b/.test(words)) return { kind: "norm", of: "matrix", which: "op" };
  if (/\bfrobenius\b/.test(words)) return { kind: "norm", of: "matrix", which: "F" };
  return /\b(?:any|arbitrary|a|some|dual|general) (?:\w+ )?norm\b/.test(words) ? { kind: "norm", of: "vector", which: "?" } : undefined;
}
