import { occursIn } from "../algebra/differentiate.ts";
import type { Goal, Hypothesis } from "../goal-type.ts";
import { goalOf, reread, termOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isDefined } from "../terms.ts";

/** The hypotheses that speak of no other variables than the value does. */
function ofValue(g: Goal): readonly Hypothesis[] {
  const others = g.variables.filter((v) => !occursIn(v.name, g.value));
  return g.hypotheses.filter((h) => h.everywhere || !others.some((v) => occursIn(v.name, h.value)));
}

/** What is left of the hypotheses: what holds everywhere, and unless `all` is forgotten the assumptions about no other variables than the value's. */
export const leftOf = (g: Goal, all: unknown): readonly Hypothesis[] => (all === true ? g.hypotheses.filter((h) => h.everywhere) : ofValue(g));

/**
 * `{all}`: the goal without the assumptions that tie the variables of its value to others, or without any where `all`: it is
 * defined, and so it is to hold, without them.
 */
export const forget: Rule = {
  name: "forget",
  check(g, { all }) {
    const hypotheses = leftOf(g, all);
    if (hypotheses.length === g.hypotheses.length) return refuse("there is nothing to forget");
    if (!isDefined(termOf(g), signsAt(g.variables, hypotheses), g.variables)) return refuse("the value may be undefined without the assumptions");
    return [goalOf(g.variables, hypotheses, reread(g.value, g.variables, hypotheses), g.strict)];
  },
};
