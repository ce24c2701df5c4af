import type { Goal } from "../../certificate/goal.ts";
import { differentiate } from "../../certificate/algebra/differentiate.ts";
import type { Product } from "../../certificate/algebra/sum.ts";

const slopes = new WeakMap<Goal, Map<string, Product | undefined>>();

/** The derivative of a goal's value in a variable, where it has one; remembered. */
export function slopeIn(g: Goal, x: string): Product | undefined {
  let known = slopes.get(g);
  if (!known) slopes.set(g, (known = new Map()));
  if (!known.has(x)) {
    try {
      known.set(x, differentiate(g.value, x, []));
    } catch (e) {
      if (!(e instanceof RangeError)) throw e;
      known.set(x, undefined);
    }
  }
  return known.get(x);
}
