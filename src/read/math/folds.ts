import type { Cursor } from "./cursor.ts";
import { lettersOf, type Expr, type FoldKind } from "./expr.ts";
import { term } from "./grammar.ts";
import { rangesOf } from "./ranges.ts";
import { FOLDS } from "./symbols.ts";
import { isMacro, type Token } from "./token.ts";

/** Whether a sum, or a maximum over an index, begins here. */
export function isFold(c: Cursor): boolean {
  const t = c.peek();
  if (t?.kind === "char") return t.text === "∑";
  if (t?.kind !== "macro" || FOLDS[t.text] === undefined) return false;
  return t.text === "sum" || t.text === "prod" || isMacro(c.peek(1), "_") || t.text === "sup" || t.text === "inf";
}

/** A sum, product, maximum or minimum over indices, with its body: everything up to the next `+` or `-`. */
export function fold(c: Cursor): Expr {
  const t = c.take();
  const kind: FoldKind = t.kind === "char" ? "sum" : FOLDS[t.text]!;
  let below: readonly Token[] = [];
  let above: readonly Token[] = [];
  while (c.isMacro("_", "^")) {
    if (c.take().text === "_") below = c.argument("_");
    else above = c.argument("^");
  }
  const { ranges, where } = rangesOf(below, above, t);
  c.space();
  const minus = c.isChar("-");
  if (minus) c.take();
  const inner = term(c);
  const body: Expr = minus ? { kind: "minus", of: inner, span: inner.span } : inner;
  const whole = (b: Expr): Expr => ({ kind: "fold", fold: kind, ranges, ...(where.length > 0 ? { where } : {}), body: b, span: c.from(t.span) });
  if (kind === "sum") return whole(body);
  const bound = new Set(ranges.map((r) => r.index.name));
  const { head, tail } = peel(body, (e) => lettersOf(e).some((l) => bound.has(l.name)));
  if (!tail) return whole(body);
  const outside = tail(whole(head));
  return kind !== "prod" ? (tailIsNonNegative(body, head) ? outside : { kind: "either", readings: [outside, whole(body)], span: c.from(t.span) }) : outside;
}

/** Splits off what stands behind a body and does not depend on its index. */
function peel(body: Expr, depends: (e: Expr) => boolean): { head: Expr; tail?: (head: Expr) => Expr } {
  if (body.kind === "infix" && (body.op === "*" || body.op === "/") && !depends(body.right)) {
    const inner = peel(body.left, depends);
    return { head: inner.head, tail: (h) => ({ ...body, left: inner.tail ? inner.tail(h) : h }) };
  }
  if (body.kind !== "product") return { head: body };
  let end = body.factors.length;
  while (end > 1 && !depends(body.factors[end - 1]!)) end--;
  if (end === body.factors.length || !depends(body.factors[end - 1]!)) return { head: body };
  const rest = body.factors.slice(end);
  const head: Expr = end === 1 ? body.factors[0]! : { ...body, factors: body.factors.slice(0, end) };
  return { head, tail: (h) => ({ kind: "product", factors: [h, ...rest], span: body.span }) };
}

const visible = (e: Expr): boolean =>
  e.kind === "norm" || e.kind === "abs" || e.kind === "number" || e.kind === "root" || (e.kind === "call" && e.name === "exp") || (e.kind === "power" && (visible(e.base) || (e.exponent.kind === "number" && Number(e.exponent.text) % 2 === 0)));
/** A factor that is plainly not negative may stand inside or outside of a maximum: both say the same. */
function tailIsNonNegative(body: Expr, head: Expr): boolean {
  if (body.kind === "infix") return visible(body.right) && (body.left === head || tailIsNonNegative(body.left, head));
  if (body.kind !== "product") return true;
  const kept = head.kind === "product" ? head.factors.length : 1;
  return body.factors.slice(kept).every(visible);
}
