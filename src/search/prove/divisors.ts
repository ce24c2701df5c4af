import { occursIn, occursInSum } from "../../certificate/algebra/differentiate.ts";
import { factored, mul, ONE, pow, productOf } from "../../certificate/algebra/product.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { atomsOf, keyOf, type Product, type Sum } from "../../certificate/algebra/sum.ts";
import type { Goal } from "../../certificate/goal.ts";
import { signsOf } from "../../certificate/place.ts";
import { textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";

/** How many sums are remembered. */
const MOST = 12;

/**
 * The sums that goals have divided by or taken logarithms of, in the order met. Clearing them from a derivative ties
 * variables together; over them again, a further derivative is simple.
 */
export class Divisors {
  private readonly met = new Map<string, { sum: Sum; power: number }>();

  learn(p: Product): void {
    for (const f of factored(p).factors) if (f.power < 0) this.add(f.base, -f.power);
    for (const s of [p.sum, ...p.factors.map((f) => f.base)])
      for (const a of atomsOf(s)) {
        if (a.kind === "log" && a.of.terms.size > 1) this.add(a.of);
        if (a.kind === "abs") this.learn(productOf(a.of));
      }
  }
  private add(sum: Sum, power = 1): void {
    const key = keyOf(sum);
    const old = this.met.get(key);
    if (old) old.power = Math.max(old.power, power);
    else if (this.met.size < MOST) this.met.set(key, { sum, power });
  }
  /** Those that are positive on a goal and speak of its variables. */
  *over(g: Goal): Iterable<Step> {
    if (g.value.factors.some((f) => f.power < 0)) return;
    const names = g.variables.map((v) => v.name).filter((n) => occursIn(n, g.value));
    const here = [...this.met.values()].filter(({ sum: d }) => names.some((n) => occursInSum(n, d)) && g.variables.length > 0 && signsOf(g).sum(d) === POSITIVE);
    const scaled = (list: readonly { sum: Sum; power: number }[], cost: number): Step => ({
      rule: "scale",
      data: { by: textOf(list.reduce<Product>((p, d) => mul(p, pow(productOf(d.sum), -d.power)), ONE)) },
      cost,
    });
    if (here.length > 1 && here.length < 5) yield scaled(here, 2);
    for (const d of here.slice(0, 4)) yield scaled([d], 3);
  }
}
