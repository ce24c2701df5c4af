import { add, isZeroProduct, neg, productOf, sub, ZERO } from "../algebra/product.ts";
import type { Product } from "../algebra/sum.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** `{terms}`: t is a sum of terms that are each ≥ 0; of a strict goal the first is > 0. */
export const sum: Rule = {
  name: "sum",
  check(g, { terms }) {
    if (!Array.isArray(terms) || terms.length === 0) return refuse("terms are a list");
    const values: Product[] = [];
    for (const text of terms as unknown[]) {
      const v = parseIn(g, text);
      if (isRefusal(v)) return v;
      values.push(v);
    }
    if (!isZeroProduct(sub(g.value, values.reduce(add, ZERO)))) return refuse("the terms do not add up to the value");
    return values.map((v, i) => goalOf(g.variables, g.hypotheses, v, g.strict && i === 0));
  },
};

/** `{signs}`: t is a product; each factor with its sign (1 or −1) is ≥ 0, and the signs multiply to 1. */
export const product: Rule = {
  name: "product",
  check(g, { signs }) {
    if (g.value.factors.some((f) => f.power !== 1)) return refuse("a factor has another power");
    const factors = [g.value.sum, ...g.value.factors.map((f) => f.base)];
    if (!Array.isArray(signs) || signs.length !== factors.length) return refuse("each factor has a sign");
    if (!(signs as unknown[]).every((s) => s === 1 || s === -1)) return refuse("a sign is 1 or -1");
    if ((signs as number[]).reduce((a, b) => a * b, 1) !== 1) return refuse("the signs multiply to -1");
    return factors.map((f, i) => goalOf(g.variables, g.hypotheses, signs[i] === 1 ? productOf(f) : neg(productOf(f)), g.strict));
  },
};
