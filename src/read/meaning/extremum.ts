import { and, extremum, type ExtremumName, type Formula, type Node } from "../../term/index.ts";
import { fullName, type Expr } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { ballOf, conditionFormulas, rayOf, withMembers } from "./sets.ts";
import { real, shapeText, type Value } from "./value.ts";

/** A supremum, infimum, maximum or minimum over a set. */
export function extremumValue(e: Expr & { kind: "fold" }, c: Context): Value {
  if (e.fold === "sum" || e.fold === "prod") throw foreign(`a ${e.fold === "sum" ? "sum" : "product"} over a set`, e.span);
  const which: ExtremumName = e.fold;
  const where = e.where ?? [];
  const within = [e.body, ...where.flatMap((w) => [w.left, w.right])];
  return withMembers(e.ranges, within, c, (binders) => {
    const body = elaborate(e.body, c);
    if (body.kind !== "real") throw new Unread("foreign", `the ${which} of ${shapeText(body)}`, e.span);
    const formulas = conditionFormulas(where, c);
    const made = [...binders].reverse().reduce<Node>((inside, b, k) => {
      // Conditions belong to the innermost, where all is bound.
      if (k > 0) return extremum(which, b, inside as never);
      const ball = formulas.length === 1 ? (ballOf(b, formulas[0]!) ?? rayOf(b, formulas[0]!)) : undefined;
      if (ball) return extremum(which, { name: b.name, over: ball }, inside as never);
      const [first, ...rest] = formulas;
      const condition: Formula | undefined = first && and(first, ...rest);
      return extremum(which, b, inside as never, condition);
    }, body.node);
    if (which === "max" || which === "min") c.notes.add(`the ${which === "max" ? "maximum" : "minimum"} over ${e.ranges.map((r) => fullName(r.index)).join(", ")} has a value only where it is attained`);
    return real(made);
  });
}
