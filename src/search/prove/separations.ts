import type { Goal } from "../../certificate/goal.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { mul, powAtom, productOf } from "../../certificate/algebra/product.ts";
import { ONE_SUM, type Term } from "../../certificate/algebra/sum.ts";
import { textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";
import { components } from "./separate.ts";

/** Beyond these a common factor is not looked for. */
const MOST = { variables: 3, terms: 12 };

/** Parts of a goal without a common variable. */
const partsOf = (g: Goal): number => components(g).filter((p) => g.variables.some((v) => occursIn(v.name, p))).length;

/**
 * Over the exponentials of one of its terms a value may be a sum of functions of one variable each, as it was before a
 * positive factor was dropped: `exp(y) - exp(x) + (x - y)*exp(x + y)` over exp(x + y). Then slopes have one variable.
 */
export function* separations(g: Goal): Iterable<Step> {
  const { sum, factors } = g.value;
  if (factors.length > 0 || g.variables.length < 2 || g.variables.length > MOST.variables || sum.terms.size > MOST.terms || partsOf(g) > 1) return;
  const seen = new Set<string>();
  for (const t of sum.terms.values()) {
    const by = exponentialsOf(t);
    if (!by) continue;
    const value = mul(g.value, by);
    const text = textOf(by);
    if (seen.has(text) || value.factors.length > 0 || partsOf({ ...g, value }) < 2) continue;
    seen.add(text);
    yield { rule: "scale", data: { by: text }, cost: 0 };
  }
}
/** One over the exponentials of a term. */
function exponentialsOf(t: Term) {
  const powers = t.monomial.powers.filter(([a]) => a.kind === "exp");
  return powers.length === 0 ? undefined : powers.map(([a, e]) => powAtom(a, e.neg())).reduce(mul, productOf(ONE_SUM));
}
