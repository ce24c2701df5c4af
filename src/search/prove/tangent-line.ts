import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { isZeroProduct, productOf, scale } from "../../certificate/algebra/product.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { atomsOf } from "../../certificate/algebra/sum.ts";
import type { Goal } from "../../certificate/goal.ts";
import { signsAt } from "../../certificate/place.ts";
import { linearInAtom, nameOf } from "../../certificate/rules/atoms.ts";
import { tangent } from "../../certificate/rules/tangent.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";
import { constantTerm, valueAt } from "./vanish.ts";

/** The tangent to an exponential or a logarithm at a point where a goal in one variable is 0, where it is the whole goal: nothing is left. */
export function* tangentLine(g: Goal, at: string): Iterable<Step> {
  if (g.strict || g.value.factors.length > 0) return;
  const x = g.variables[0]!.name;
  for (const a of atomsOf(g.value.sum)) {
    const line = linearInAtom(g.value.sum, a);
    if ((a.kind !== "exp" && a.kind !== "log") || isRefusal(line)) continue;
    const of = a.kind === "exp" ? scale(a.of, line.power) : productOf(a.of);
    if (!occursIn(x, of)) continue;
    const data = { atom: nameOf(a), at: textOf(readValue(valueAt(of, new Map([[x, constantTerm(at)]])), signsAt([], []))) };
    const left = tangent.check(g, data);
    if (!isRefusal(left) && left.every((l) => isZeroProduct(l.value))) yield { rule: "tangent", data, cost: 1 };
  }
}
