import { expandedAngles, onCircle, stepsOf } from "../algebra/angles.ts";
import { isZeroProduct, sub } from "../algebra/product.ts";
import type { Product } from "../algebra/sum.ts";
import { goalOf } from "../make-goal.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule } from "../rule.ts";

/** The value in sines and cosines of single angles, one of the two to the first power at most. */
export function circled(value: Product, keep: unknown): Product | Refusal {
  if (keep !== "sin" && keep !== "cos") return refuse("the sine or the cosine is kept");
  const steps = value.factors.length === 0 ? stepsOf(value.sum) : undefined;
  if (!steps || steps.size === 0) return refuse("there are no angles to take apart");
  return onCircle(expandedAngles(value.sum, steps), keep);
}

/** `{keep}`: angles that are sums and multiples are taken apart by the addition theorems, and sin² + cos² = 1 leaves powers of one of the two. */
export const circle: Rule = {
  name: "circle",
  check(g, { keep }) {
    const value = circled(g.value, keep);
    if ("kind" in value) return value;
    return isZeroProduct(sub(value, g.value)) ? refuse("there is nothing to take apart") : [goalOf(g.variables, g.hypotheses, value, g.strict)];
  },
};
