import { apply, at, fold, probabilityNode, type Formula, type Node } from "../../term/index.ts";
import { fullName, type Expr } from "../math/expr.ts";
import { foreign } from "../math/unread.ts";
import { conditionsInForce } from "../scope/active.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { conditionFormulas } from "./sets.ts";
import { shapeText, type Value, real } from "./value.ts";

/** The law of an expectation: a vector that was said to be one. */
function lawOf(e: Expr, what: string, c: Context): { node: Node; dim: string } {
  if (e.kind !== "letter") throw foreign(`${what} under a law that is a term`, e.span);
  const name = fullName(e);
  const said = conditionsInForce(c.facts).some((f) => f.kind === "condition" && f.says === "=" && f.left.kind === "fold" && f.left.fold === "sum" && f.left.body.kind === "letter" && f.left.body.name === e.name && f.right.kind === "number" && f.right.text === "1");
  if (!said) throw foreign(`${what} under ${e.latex}, which was not said to be a law on finitely many values`, e.span);
  const v = elaborate(e, c);
  if (v.kind !== "vector" || !v.node) throw foreign(`${what} under ${name}, ${shapeText(v)}`, e.span);
  return { node: v.node, dim: v.dim };
}

export function expectationValue(e: Expr & { kind: "expectation" }, c: Context): Value {
  const { node, dim } = lawOf(e.law, "expectation", c);
  return c.withIndex(e.draw ? fullName(e.draw) : "i", dim, (index, name) => {
    const body = elaborate(e.body, c);
    const value = body.kind === "real" && e.draw ? body.node : body.kind === "vector" && !e.draw && body.dim === dim ? body.at(index) : undefined;
    // As the sum that it is: provers know sums.
    if (value) return real(fold("sum", name, dim, apply("mul", [at(node as never, index as never), value])));
    throw foreign(`the expectation of ${shapeText(body)}`, e.span);
  });
}

export function probabilityValue(e: Expr & { kind: "probability" }, c: Context): Value {
  const { node, dim } = lawOf(e.law, "probability", c);
  if (!e.draw) throw foreign("probability without what is drawn", e.span);
  return c.withIndex(fullName(e.draw), dim, (_index, name) => {
    const parts = conditionFormulas(e.event, c);
    const event: Formula = parts.length === 1 ? parts[0]! : (Object.freeze({ tag: "and", parts: Object.freeze(parts) }) as Formula);
    return real(probabilityNode(name, node, null, event));
  });
}
