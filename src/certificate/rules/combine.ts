import { mul, sub } from "../algebra/product.ts";
import { NEGATIVE } from "../algebra/signs.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsOf } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** `{multipliers: [[hypothesis, term], …]}`: t = Σ λ_i·h_i + rest with h_i ≥ 0 and λ_i ≥ 0 (any λ_i where h_i = 0), and rest ≥ 0. */
export const combine: Rule = {
  name: "combine",
  check(g, { multipliers }) {
    if (!Array.isArray(multipliers)) return refuse("multipliers are a list");
    const goals: Goal[] = [];
    let rest = g.value;
    for (const pair of multipliers as unknown[]) {
      const [index, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
      const h = Number.isInteger(index) ? g.hypotheses[index as number] : undefined;
      if (!h || h.kind === "nonzero") return refuse("there is no such hypothesis");
      const by = parseIn(g, text);
      if (isRefusal(by)) return by;
      if (h.kind !== "zero" && signsOf(g).product(by) & NEGATIVE) goals.push(goalOf(g.variables, g.hypotheses, by, false));
      rest = sub(rest, mul(by, h.value));
    }
    return [...goals, goalOf(g.variables, g.hypotheses, rest, g.strict)];
  },
};
