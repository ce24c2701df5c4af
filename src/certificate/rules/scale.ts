import { mul } from "../algebra/product.ts";
import { POSITIVE } from "../algebra/signs.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsOf } from "../place.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/**
 * `{by}`: t ≥ 0 follows from p·t ≥ 0 for a term p > 0. The new value keeps p, unless p is seen to be positive: then
 * it is dropped again where it is a factor, so p is chosen to be absorbed.
 */
export const scale: Rule = {
  name: "scale",
  check(g, { by }) {
    const p = parseIn(g, by);
    if (isRefusal(p)) return p;
    const positive = signsOf(g).product(p) === POSITIVE ? [] : [goalOf(g.variables, g.hypotheses, p, true)];
    // Spread over the terms of the sum, so that what cancels does.
    return [...positive, { ...g, value: mul(g.value, p) }];
  },
};
