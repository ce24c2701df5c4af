import { occursIn } from "../algebra/differentiate.ts";
import type { Goal, Hypothesis } from "../goal-type.ts";
import { goalOf, reread, termOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isDefined } from "../terms.ts";

/** The hypotheses that speak of no other variables than the value does. */
export function ofValue(g: Goal): readonly Hypothesis[] {
  const others = g.variables.filter((v) => !occursIn(v.name, g.value));
  return g.hypotheses.filter((h) => h.everywhere || !others.some((v) => occursIn(v.name, h.value)));
}

/** `{}`: the goal without the assumptions that tie the variables of its value to others: it is defined, and so it is to hold, without them. */
export const forget: Rule = {
  name: "forget",
  check(g) {
    const hypotheses = ofValue(g);
    if (hypotheses.length === g.hypotheses.length) return refuse("there is nothing to forget");
    if (!isDefined(termOf(g), signsAt(g.variables, hypotheses), g.variables)) return refuse("the value may be undefined without the assumptions");
    return [goalOf(g.variables, hypotheses, reread(g.value, g.variables, hypotheses), g.strict)];
  },
};
