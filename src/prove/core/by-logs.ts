import { neg, sub, type Term } from "../../kernel/index.ts";
import { logOf } from "../../certificate/algebra/functions.ts";
import { productOf, sub as minus } from "../../certificate/algebra/product.ts";
import { NEGATIVE, POSITIVE } from "../../certificate/algebra/signs.ts";
import { isZero, type Product, type Sum } from "../../certificate/algebra/sum.ts";
import { arith } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";
import { logGap } from "./strip.ts";

/** The sign of p − q, two positive products with exponentials, from that of log p − log q: e^(2x) − 1 > 0 where x > 0. */
export function byLogs(here: Here, s: Sum, t: Term, ofProduct: (p: Product) => Signed | undefined): Signed | undefined {
  const terms = [...s.terms.values()];
  if (terms.length !== 2 || terms[0]!.coefficient.sign === terms[1]!.coefficient.sign) return undefined;
  if (!terms.some((k) => k.monomial.powers.some(([a]) => a.kind === "exp"))) return undefined;
  const { signs } = here.place;
  const [p, q] = [1, -1].map((side) => terms.find((k) => k.coefficient.sign === side)!).map((k) => productOf({ terms: new Map([[k.monomial.key, { ...k, coefficient: k.coefficient.abs() }]]) })) as [Product, Product];
  if (signs.product(p) !== POSITIVE || signs.product(q) !== POSITIVE) return undefined;
  const difference = minus(logOf(p, signs), logOf(q, signs));
  // Where one may equal the other, an enclosure tells as much.
  if (isZero(difference.sum) || (signs.product(difference) !== POSITIVE && signs.product(difference) !== NEGATIVE)) return undefined;
  const sign = ofProduct(difference);
  if (sign?.th.fact.relation !== ">") return undefined;
  const gap = logGap(here, p, q, difference, sign.th, sign.turned);
  const target = sign.turned ? neg(t) : t;
  const { multiples, nonzero } = here.zeros.reduce(sub(target, gap.fact.term));
  return { turned: sign.turned, th: arith(target, gap.fact.relation, [{ th: [gap] }], { eqs: multiples, nonzero, defined: here.defined.of(target) }) };
}
