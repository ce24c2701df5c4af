import { apply, norm, type Node } from "../../term/index.ts";
import type { Expr } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import type { Context } from "./context.ts";
import { folded, frobeniusNorm, shapeText, vectorNorm, type Value } from "./value.ts";

const VECTOR: Readonly<Record<string, "1" | "2" | "inf">> = { "1": "1", "2": "2", infty: "inf", "∞": "inf", inf: "inf", ell2: "2", ell1: "1", "ell_2": "2", "ell_1": "1" };
const SPECTRAL = /^(?:2|op|opnorm|spec|spectral|2to2|2rightarrow2|sigma|S_?infty|operator|22|2,2)$/;

/** A norm by what stands below its bars. Bars without a name are Euclidean for vectors, and for matrices only where the text says which. */
export function normValue(v: Value, which: string, span: Expr["span"], c: Context): Node {
  const said = [...c.facts].reverse();
  if (v.kind === "real") {
    if (/^(?:|1|2|infty|F)$/.test(which)) return apply("abs", [v.node]);
    throw foreign(`the norm ${which} of a number`, span);
  }
  if (v.kind === "covector") return normValue(v.of, which, span, c);
  if (v.kind === "vector") {
    if (which === "") {
      const fact = said.find((f) => f.kind === "norm" && f.of === "vector") as { which: string; origin: never } | undefined;
      if (fact?.which === "?") throw foreign("a norm that may be any", span);
      if (fact) c.origins.add(fact.origin);
      else c.notes.add("‖·‖ is the Euclidean norm");
      return vectorNorm("2", v, c);
    }
    const name = VECTOR[which];
    if (!name) throw foreign(`the norm ‖·‖_${which}`, span);
    return vectorNorm(name, v, c);
  }
  if (v.kind === "matrix") {
    let name = which;
    if (name === "") {
      const fact = said.find((f) => f.kind === "norm" && f.of === "matrix") as { which: string; origin: never } | undefined;
      if (!fact) throw new Unread("ambiguous", "‖·‖ of a matrix: the spectral or the Frobenius norm", span, "write ‖·‖_F or ‖·‖_{op}, or say which norm ‖·‖ denotes");
      c.origins.add(fact.origin);
      name = fact.which;
    }
    if (/^(?:F|Fro|fro|HS|S_?2|f)$/.test(name)) return frobeniusNorm(v, c);
    if (/^(?:max|\\max)$/.test(name)) return folded("max", v.rows, "i", c, (i) => folded("max", v.cols, "j", c, (j) => apply("abs", [v.at(i, j)])));
    if (SPECTRAL.test(name)) {
      const native = v.node ?? v.transposed?.node;
      if (!native) throw foreign("the operator norm of a matrix that is a term", span);
      return norm("spectral", native) as Node;
    }
    throw foreign(`the norm ‖·‖_${name} of a matrix`, span);
  }
  throw new Unread("ill-typed", `a norm of ${shapeText(v)}`, span);
}
