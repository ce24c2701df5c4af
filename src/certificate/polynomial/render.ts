import { Rational } from "../../exact/index.ts";
import { add, mul, neg, num, pow, sub, type Node, type Real } from "../../term/index.ts";
import type { Monomial } from "./monomial.ts";
import type { Polynomial } from "./polynomial.ts";

function power(m: Monomial, atoms: readonly Node[]): Real | undefined {
  let product: Real | undefined;
  m.forEach((e, i) => {
    if (e === 0) return;
    const atom = atoms[i] as Real;
    const factor = e === 1 ? atom : pow(atom, e);
    product = product ? mul(product, factor) : factor;
  });
  return product;
}

/** A polynomial as a term, largest monomials first: `x^2 - 2*x*y + y^2`. */
export function renderPolynomial(p: Polynomial, atoms: readonly Node[]): Real {
  let sum: Real | undefined;
  for (const { coefficient, monomial } of p.sorted()) {
    const size = coefficient.abs();
    const product = power(monomial, atoms);
    const term = !product ? num(size) : size.equals(Rational.ONE) ? product : mul(num(size), product);
    if (!sum) sum = coefficient.sign < 0 ? neg(term) : term;
    else sum = coefficient.sign < 0 ? sub(sum, term) : add(sum, term);
  }
  return sum ?? num(0);
}
