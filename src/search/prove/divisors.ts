import { occursIn, occursInSum } from "../../certificate/algebra/differentiate.ts";
import { factored, mul, ONE, pow, productOf } from "../../certificate/algebra/product.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { keyOf, type Product, type Sum } from "../../certificate/algebra/sum.ts";
import type { Goal } from "../../certificate/goal.ts";
import { signsOf } from "../../certificate/place.ts";
import { textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";

/** The sums that a value divides by, at the top and inside. */
export function divisorsOf(p: Product): Sum[] {
  const out = new Map<string, Sum>();
  for (const f of factored(p).factors) if (f.power < 0) out.set(keyOf(f.base), f.base);
  return [...out.values()];
}

/**
 * The goal over all divisors of the claim that are positive here. Clearing them has multiplied functions of one variable
 * with functions of another; over them again, a derivative in one variable forgets the others.
 */
export function* overDivisors(g: Goal, divisors: readonly Sum[]): Iterable<Step> {
  if (g.variables.length < 2 || g.value.factors.some((f) => f.power < 0)) return;
  const here = divisors.filter((d) => g.variables.some((v) => occursInSum(v.name, d)) && signsOf(g).sum(d) === POSITIVE);
  const known = here.filter((d) => {
    const names = g.variables.map((v) => v.name);
    return names.some((n) => occursInSum(n, d) && occursIn(n, g.value));
  });
  if (known.length < 2) return;
  const by = known.reduce<Product>((p, d) => mul(p, pow(productOf(d), -1)), ONE);
  yield { rule: "scale", data: { by: textOf(by) }, cost: 1 };
}
