import { apply, DEFINED, isOperator, type FunctionName, type Node } from "../../term/index.ts";
import type { Expr, Letter } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import type { Context } from "./context.ts";
import { elaborate, number } from "./elaborate.ts";
import { entrywise, folded, real, shapeText, valueOf, type Value } from "./value.ts";

/** A function of its arguments. */
export function callValue(e: Expr & { kind: "call" }, c: Context): Value {
  const [first] = e.args as [Expr];
  if (e.name === "min" || e.name === "max") {
    const dots = e.args.findIndex((a) => a.kind === "dots");
    if (dots > 0) return listFold(e, c);
    if (e.args.length === 1) throw foreign(`the ${e.name} of one term`, e.span);
    const nodes = e.args.map((a) => number(a, c));
    return real(nodes.slice(1).reduce((x, y) => apply(e.name as "min", [x, y]), nodes[0]!));
  }
  const v = elaborate(first, c);
  if (e.name === "trace") {
    if (v.kind === "real") return v;
    if (v.kind !== "matrix" || v.rows !== v.cols) throw new Unread("ill-typed", `the trace of ${shapeText(v)}`, e.span);
    return real(folded("sum", v.rows, "j", c, (i) => v.at(i, i)));
  }
  if (v.kind === "index") throw foreign("a summation index used as a number", e.span);
  if (e.name === "softmax") {
    if (v.kind !== "vector" || !v.node) throw new Unread("ill-typed", `softmax of ${shapeText(v)}`, e.span);
    return valueOf({ tag: "softmax", sort: v.node.sort, of: v.node } as Node);
  }
  if (!isOperator(e.name) && !(e.name in DEFINED)) throw foreign(e.name, e.span);
  return entrywise(e.name as FunctionName, [v]);
}
/** `\max\{x_1, \dots, x_n\}`. */
function listFold(e: Expr & { kind: "call" }, c: Context): Value {
  const letters = e.args.filter((a): a is Letter => a.kind === "letter");
  const last = letters.at(-1);
  if (!last?.below || letters.some((l) => l.name !== last.name)) throw foreign("dots between terms", e.span);
  const whole = elaborate({ kind: "letter", name: last.name, latex: last.name, span: last.span }, c);
  if (whole.kind !== "vector") throw new Unread("ill-typed", `the ${e.name} of the entries of ${shapeText(whole)}`, e.span);
  return real(folded(e.name as "min", whole.dim, "i", c, (i) => whole.at(i)));
}
