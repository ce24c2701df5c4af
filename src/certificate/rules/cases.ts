import { neg } from "../algebra/product.ts";
import type { Product } from "../algebra/sum.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf, reread } from "../make-goal.ts";
import type { Rule } from "../rule.ts";
import { parseIn } from "../parse-in.ts";
import { isRefusal } from "../terms.ts";

/** A goal under one more assumption. */
export function assuming(g: Goal, value: Product, kind: "nonnegative" | "positive" | "zero"): Goal {
  const hypotheses = [...g.hypotheses, { value, kind, everywhere: false }];
  return goalOf(g.variables, hypotheses, reread(g.value, g.variables, hypotheses), g.strict);
}

/** `{on}`: the goal where the term u ≥ 0, and where −u ≥ 0. */
export const cases: Rule = {
  name: "cases",
  check(g, { on }) {
    const u = parseIn(g, on);
    return isRefusal(u) ? u : [assuming(g, u, "nonnegative"), assuming(g, neg(u), "nonnegative")];
  },
};
