import { position, type Node } from "../../term/index.ts";
import type { Expr } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { lookUp } from "../scope/active.ts";
import type { Context } from "./context.ts";
import { claimName } from "./names.ts";
import { real, rowOf, shapeText, type Value } from "./value.ts";

/** The entry of a vector, or the row or entry of a matrix. */
export function entryOf(v: Value, below: readonly Expr[], c: Context, span: Expr["span"]): Value {
  if (v.kind === "vector" && below.length === 1) return real(v.at(indexNode(below[0]!, v.dim, c)));
  if (v.kind === "matrix") {
    const two = below.length === 1 && below[0]!.kind === "number" && /^[1-9]{2}$/.test(below[0]!.text) ? [...below[0]!.text].map((text): Expr => ({ kind: "number", text, span })) : below;
    if (two.length === 1) return rowOf(v, indexNode(two[0]!, v.rows, c));
    if (two.length === 2) return real(v.at(indexNode(two[0]!, v.rows, c), indexNode(two[1]!, v.cols, c)));
  }
  throw new Unread("ill-typed", `${shapeText(v)} has no entry at ${below.length} ${below.length === 1 ? "index" : "indices"}`, span);
}

/** A place among the entries over a dimension. */
export function indexNode(e: Expr, dim: string, c: Context): Node {
  if (e.kind === "number" && /^[1-9]\d*$/.test(e.text)) return position(Number(e.text), dim) as Node;
  if (e.kind !== "letter" || e.below) throw foreign("an entry at a place that is computed", e.span);
  const bound = c.bound(e.name);
  if (bound) {
    if (bound.kind !== "index") throw foreign("an entry at a place that is a number", e.span);
    return bound.node;
  }
  if (claimName(e.name) === dim || c.dimensions.has(claimName(e.name))) throw foreign("an entry at the last place", e.span);
  const known = lookUp(c.facts, e.name);
  if (known.declared?.declaration.sort.kind === "index") return (c.declared(known.declared.declaration) as { node: Node }).node;
  if (known.definition || (known.shape && known.shape.kind !== "index" && known.shape.kind !== "integer" && known.shape.kind !== "real")) throw foreign("an entry at a place that is a term", e.span);
  // A free index speaks of every position.
  if (!known.shape) c.notes.add(`for every ${e.name}`);
  return (c.variable(e.name, { kind: "index", dim: /^\d+$/.test(dim) ? { kind: "number", text: dim, span: e.span } : { kind: "letter", name: dim, latex: dim, span: e.span } }, e.span) as { node: Node }).node;
}
