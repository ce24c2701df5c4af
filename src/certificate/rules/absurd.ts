import { neg } from "../algebra/product.ts";
import { writeValue } from "../algebra/write.ts";
import { goalOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isDefined } from "../terms.ts";

/**
 * `{hypothesis}`: the assumption h holds nowhere, so every goal under it is met: −h > 0 under the others, or −h ≥ 0 where
 * the assumption is strict.
 */
export const absurd: Rule = {
  name: "absurd",
  check(g, { hypothesis: i }) {
    const h = Number.isInteger(i) ? g.hypotheses[i as number] : undefined;
    if (!h) return refuse("there is no such hypothesis");
    if (h.kind !== "nonnegative" && h.kind !== "positive") return refuse("only an assumption of a sign can be absurd");
    const others = g.hypotheses.filter((k) => k !== h);
    // What is left must have a value without h: one assumption may be defined only where another holds.
    const signs = signsAt(g.variables, others);
    for (const k of [h, ...others]) if (!isDefined(writeValue(k.value), signs, g.variables)) return refuse("an assumption may be undefined without this one");
    return [goalOf(g.variables, others, neg(h.value), h.kind === "nonnegative")];
  },
};
