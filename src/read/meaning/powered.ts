import type { Expr } from "../math/expr.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import type { Value } from "./value.ts";

/** A value under the exponent of an expression. */
export function powered(v: Value, e: Expr & { kind: "power" }, c: Context): Value {
  const held = new Map<string, Value>([["\u0000", v]]);
  return c.withBindings(held, () => elaborate({ ...e, base: { kind: "letter", name: "\u0000", latex: "", span: e.span } }, c));
}
