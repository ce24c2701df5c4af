import { Rational } from "../exact/index.ts";
import { logOf } from "./algebra/functions.ts";
import { canonical, constant, factored, mul, neg, pow, powAtom, productOf, sub } from "./algebra/product.ts";
import { NEGATIVE, NOTHING, POSITIVE, type Signs, type SignSet } from "./algebra/signs.ts";
import { isZero, ONE_SUM, onlyTerm, sortedTerms, subSums, type Product, type Sum, type Term } from "./algebra/sum.ts";

/** What a factor does to the sign of a product: leaves it, turns it, or has a sign of its own to be kept. */
export function effect(sign: SignSet, power: Rational, strict: boolean): 1 | -1 | 0 {
  // What is 0 makes the product 0, which is lost without it.
  if (sign === NOTHING) return 0;
  const canBeZero = (sign & NOTHING) !== 0 && power.sign > 0;
  if (canBeZero && strict) return 0;
  if (isEven(power) || (sign & NEGATIVE) === 0) return 1;
  return (sign & POSITIVE) === 0 ? -1 : 0;
}

/**
 * A simpler value that is ≥ 0 (> 0 where `strict`) only if this one is: positive factors are dropped (where not `strict`,
 * also those that are ≥ 0), negative ones turned into a minus, odd powers lowered to 1.
 * A factor log f has the sign of f − 1; a factor a − b with a, b > 0 that are products has the sign of log a − log b,
 * which is taken where exponentials occur in them and no other functions.
 */
export function strip(value: Product, signs: Signs, strict: boolean): Product {
  if (isZero(value.sum)) return value;
  const { sum, factors } = factored(value);
  const only = onlyTerm(sum)!;
  let result = constant(Rational.of(only.coefficient.sign));
  for (const [a, e] of only.monomial.powers) {
    const turn = effect(signs.atom(a), e, strict);
    if (turn !== 0) {
      if (turn < 0) result = neg(result);
    } else if (a.kind === "log" && !isEven(e)) result = mul(result, level(subSums(a.of, ONE_SUM), signs, strict));
    else result = mul(result, e.isInteger ? powAtom(a, Rational.of(isEven(e) ? 2 : 1)) : powAtom(a, e));
  }
  for (const f of factors) {
    const power = Rational.of(f.power);
    const turn = effect(signs.sum(f.base), power, strict);
    if (turn !== 0) {
      if (turn < 0) result = neg(result);
    } else if (isEven(power)) result = mul(result, pow(productOf(f.base), 2));
    else result = mul(result, level(f.base, signs, strict));
  }
  return result;
}
export const isEven = (e: Rational): boolean => e.isInteger && e.num % 2n === 0n;

/** Whether logarithms of two products are the simpler to compare: exponentials occur, and no sine or other function whose logarithm would. */
export function isExponential(a: Term, b: Term): boolean {
  const kinds = [...a.monomial.powers, ...b.monomial.powers].map(([x]) => x.kind);
  return kinds.includes("exp") && !kinds.includes("call");
}

/** A product with the sign of a sum: of log a − log b for a sum a − b of two positive products with exponentials. */
function level(s: Sum, signs: Signs, strict: boolean): Product {
  if (s.terms.size !== 2) return settle(s, signs, strict);
  const [a, b] = sortedTerms(s) as [ReturnType<typeof sortedTerms>[0], ReturnType<typeof sortedTerms>[0]];
  if (a.coefficient.sign === b.coefficient.sign) return settle(s, signs, strict);
  const [up, down] = a.coefficient.sign > 0 ? [a, b] : [b, a];
  const [p, q] = [up, down].map((t) => productOf({ terms: new Map([[t.monomial.key, { ...t, coefficient: t.coefficient.abs() }]]) })) as [Product, Product];
  if (signs.product(p) !== POSITIVE || signs.product(q) !== POSITIVE) return settle(s, signs, strict);
  if (!isExponential(a, b)) return settle(s, signs, strict);
  const difference = sub(logOf(p, signs), logOf(q, signs));
  return isZero(difference.sum) ? difference : strip(difference, signs, strict);
}

/** A sum without its common monomial where that is positive. */
function settle(s: Sum, signs: Signs, strict: boolean): Product {
  if (isZero(s)) return productOf(s);
  const c = canonical(s);
  if (c.monomial.powers.length === 0 && c.base.terms.size > 1) {
    const turn = effect(signs.sum(c.base), Rational.ONE, strict);
    const sign = Rational.of(c.coefficient.sign);
    return turn === 0 ? productOf(c.base.terms.size ? scaleTo(c.base, sign) : c.base) : constant(sign.mul(Rational.of(turn)));
  }
  return strip(productOf(s), signs, strict);
}
const scaleTo = (s: Sum, q: Rational): Sum => (q.sign > 0 ? s : subSums({ terms: new Map() }, s));
