import { goalOf, reread } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** `{term, strict}`: a cut. The term is ≥ 0 (> 0 where `strict`) at every point of the goal; the goal then uses it. */
export const have: Rule = {
  name: "have",
  check(g, { term, strict }) {
    const value = parseIn(g, term);
    if (isRefusal(value)) return value;
    const everywhere = g.hypotheses.every((h) => h.everywhere);
    const hypotheses = [...g.hypotheses, { value, kind: strict === true ? ("positive" as const) : ("nonnegative" as const), everywhere }];
    return [
      goalOf(g.variables, g.hypotheses, value, strict === true),
      goalOf(g.variables, hypotheses, reread(g.value, g.variables, hypotheses), g.strict),
    ];
  },
};
