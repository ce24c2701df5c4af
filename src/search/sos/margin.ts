import { Rational } from "../../exact/index.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { BlockData, Fact } from "../../certificate/polynomial/positivity.ts";
import type { Known } from "./plans.ts";
import { isNegativeSomewhere } from "./variety.ts";
import { findZeros } from "./zeros.ts";

/** A small polynomial that is certainly > 0: a number times a product of facts that are > 0. */
export interface Margin {
  readonly polynomial: Polynomial;
  readonly block: BlockData;
  /** The number in front. */
  readonly size: Rational;
}

const SIZES = [2, 8, 12, 20];

/**
 * Margins to take off a polynomial that is to be shown > 0, so that showing the rest ≥ 0 suffices: those that descent in
 * doubles does not see to be too large.
 */
export function* margins(p: Polynomial, facts: readonly Fact[], known: readonly Known[], alive: () => boolean): Generator<Margin> {
  const strict = known.filter((k) => facts[k.position]!.sign === "positive");
  let products = [{ facts: [] as number[], product: Polynomial.ONE, next: 0 }];
  const limits = known.map((k) => k.polynomial);
  // Points off the equations say nothing of those on them.
  const equal = facts.some((f) => f.sign === "zero");
  const isTooLarge = (rest: Polynomial): boolean => (equal ? isNegativeSomewhere(rest, facts) : findZeros(rest, limits, 12, alive).negative !== undefined);
  const scale = [...p.terms.values()].reduce((s, t) => s.max(t.coefficient.abs()), Rational.ZERO);
  for (let size = 0; size <= Math.min(4, p.degree) && products.length > 0 && products.length < 40; size++) {
    for (const { facts: used, product } of products) {
      const number = SIZES.map((k) => scale.mul(Rational.of(1, 1n << BigInt(k)))).find(
        (c) => !isTooLarge(p.sub(product.scale(c))),
      );
      if (number) yield { polynomial: product.scale(number), block: { facts: used, monomials: [[]], gram: [[number.toString()]] }, size: number };
    }
    products = products.flatMap((q) =>
      strict.slice(q.next).flatMap((f, k) => {
        const product = q.product.mul(facts[f.position]!.polynomial);
        return product.degree > p.degree ? [] : [{ facts: [...q.facts, f.position], product, next: q.next + k + 1 }];
      }),
    );
  }
}
