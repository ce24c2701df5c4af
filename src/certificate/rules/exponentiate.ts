import { parseRational } from "../../exact/index.ts";
import { expOf } from "../algebra/functions.ts";
import { ONE, scale, sub } from "../algebra/product.ts";
import { goalOf } from "../make-goal.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";

/** `{times}`: t ≥ 0 exactly where e^(k·t) − 1 ≥ 0, for a rational k > 0. */
export const exponentiate: Rule = {
  name: "exponentiate",
  check(g, { times }) {
    const k = typeof times === "string" ? parseRational(times) : undefined;
    if (!k || k.sign <= 0 || k.size > 64) return refuse("the multiple must be a positive number");
    return [goalOf(g.variables, g.hypotheses, sub(expOf(scale(g.value, k)), ONE), g.strict)];
  },
};
