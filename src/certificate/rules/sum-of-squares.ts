import { positivityFault } from "../polynomial/positivity.ts";
import { polynomialView } from "../polynomial/view.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";

/**
 * Closes a goal by an identity m·p = Σ (products of facts)·(sums of squares) + Σ (multiples of equations), where p is the
 * goal cleared of denominators, and the facts are its box, its hypotheses and the laws of its roots and absolute values.
 *
 * Data: `multiplier`, `blocks`, `equations` (see `polynomial/positivity.ts`).
 */
export const sumOfSquares: Rule = {
  name: "sum-of-squares",
  check: (goal, data) => {
    const { target, facts } = polynomialView(goal);
    const fault = positivityFault(target, goal.strict, facts, data);
    return fault === undefined ? [] : refuse(fault);
  },
};
