import { neg } from "../algebra/product.ts";
import { writeValue } from "../algebra/write.ts";
import type { Goal, Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isDefined } from "../terms.ts";

/** The assumptions of a goal but one, and what the goal denies. */
export function denied(g: Goal, h: Hypothesis): readonly Hypothesis[] {
  return [...g.hypotheses.filter((k) => k !== h), { value: neg(g.value), kind: g.strict ? "nonnegative" : "positive", everywhere: false }];
}

/**
 * `{hypothesis}`: where the goal t ≥ 0 fails, so does the assumption h: −t > 0 and the other assumptions give −h > 0, or
 * −h ≥ 0 where the assumption is strict. From log x > 3 to x > 20 by x ≤ 20 to log x ≤ 3.
 */
export const contrapose: Rule = {
  name: "contrapose",
  check(g, { hypothesis: i }) {
    const h = Number.isInteger(i) ? g.hypotheses[i as number] : undefined;
    if (!h) return refuse("there is no such hypothesis");
    if (h.everywhere || (h.kind !== "nonnegative" && h.kind !== "positive")) return refuse("only an assumption of a sign is denied");
    const others = g.hypotheses.filter((k) => k !== h);
    // What is left must have a value without h: one assumption may be defined only where another holds.
    const signs = signsAt(g.variables, others);
    for (const v of [g.value, h.value, ...others.map((k) => k.value)]) if (!isDefined(writeValue(v), signs, g.variables)) return refuse("a term may be undefined without this assumption");
    return [goalOf(g.variables, denied(g, h), neg(h.value), h.kind === "nonnegative")];
  },
};
