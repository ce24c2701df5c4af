import { logOf, sqrtOf } from "../algebra/functions.ts";
import { add, isZeroProduct, mul, ONE, pow, scale, sub, ZERO } from "../algebra/product.ts";
import { NEGATIVE, POSITIVE } from "../algebra/signs.ts";
import type { Product } from "../algebra/sum.ts";
import { Rational } from "../../exact/index.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsOf } from "../place.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

const MOST_TERMS = 12;

/** The weights and arguments of a sum Σ S·log R, where every R is positive. */
function readTerms(g: Goal, terms: unknown): { weight: Product; of: Product }[] | Refusal {
  if (!Array.isArray(terms) || terms.length === 0 || terms.length > MOST_TERMS) return refuse("the terms are a short list");
  const out: { weight: Product; of: Product }[] = [];
  for (const t of terms as readonly unknown[]) {
    const { weight: w, of: r } = (t ?? {}) as { weight?: unknown; of?: unknown };
    const weight = parseIn(g, w);
    if (isRefusal(weight)) return weight;
    const of = parseIn(g, r);
    if (isRefusal(of)) return of;
    if (signsOf(g).product(of) !== POSITIVE) return refuse(`${String(r)} must be positive`);
    out.push({ weight, of });
  }
  return out;
}

/**
 * `{terms, root, form}`: the logarithm is concave. For weights S ≥ 0, arguments R > 0 and r = R^(1/n), n = `root`:
 * - `form: "mean"`: Σ S·log R ≤ n·(Σ S)·log(Σ S·r / Σ S) where Σ S > 0 (Jensen's inequality);
 * - `form: "line"`: Σ S·log R ≤ n·Σ S·(r − 1).
 *
 * So t ≥ 0 follows from t + Σ S·log R − bound ≥ 0.
 */
export const jensen: Rule = {
  name: "jensen",
  check(g, { terms: given, root, form }) {
    if (root !== 1 && root !== 2) return refuse("a root is 1 or 2");
    if (form !== "mean" && form !== "line") return refuse("a form is mean or line");
    const terms = readTerms(g, given);
    if (isRefusal(terms)) return terms;
    const signs = signsOf(g);
    const goals: Goal[] = [];
    let value = g.value;
    let weights = ZERO;
    let means = ZERO;
    for (const { weight, of } of terms) {
      if (signs.product(weight) & NEGATIVE) goals.push(goalOf(g.variables, g.hypotheses, weight, false));
      value = add(value, mul(weight, logOf(of, signs)));
      weights = add(weights, weight);
      means = add(means, mul(weight, root === 2 ? sqrtOf(of, signs) : of));
    }
    const n = Rational.of(root);
    if (form === "line") return [...goals, goalOf(g.variables, g.hypotheses, sub(value, scale(sub(means, weights), n)), g.strict)];
    if (isZeroProduct(weights) || signs.product(weights) !== POSITIVE || signs.product(means) !== POSITIVE) return refuse("the weights must not vanish together");
    const bound = mul(weights, logOf(mul(means, isOne(weights) ? ONE : pow(weights, -1)), signs));
    return [...goals, goalOf(g.variables, g.hypotheses, sub(value, scale(bound, n)), g.strict)];
  },
};
const isOne = (p: Product): boolean => isZeroProduct(sub(p, ONE));
