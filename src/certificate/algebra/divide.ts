import { Rational } from "../../exact/index.ts";
import type { Atom } from "./atom.ts";
import { mulSums } from "./multiply.ts";
import { atomsOf, isZero, leadingTerm, monomialOf, subSums, sumOf, addSums, ZERO_SUM, type Monomial, type Sum } from "./sum.ts";

function quotientOf(m: Monomial, d: Monomial): Monomial | undefined {
  const powers = new Map<Atom, Rational>(m.powers);
  for (const [a, e] of d.powers) {
    const left = (powers.get(a) ?? Rational.ZERO).sub(e);
    if (left.sign < 0) return undefined;
    powers.set(a, left);
  }
  return monomialOf([...powers].filter(([, e]) => e.sign !== 0).sort(([a], [b]) => (a.key < b.key ? -1 : 1)));
}

/** The quotient of two sums where it is exact, by the division algorithm; `undefined` where it is not, or is not worth the work. */
export function divideSums(a: Sum, b: Sum): Sum | undefined {
  const inA = atomsOf(a);
  for (const atom of atomsOf(b)) {
    if (!inA.has(atom)) return undefined;
    // Their own laws of multiplication break the division algorithm.
    if (atom.kind === "root" || atom.kind === "abs") return undefined;
  }
  const lead = leadingTerm(b);
  let rest = a;
  let quotient = ZERO_SUM;
  for (let steps = 0; !isZero(rest); steps++) {
    if (steps > 200 || rest.terms.size > 400) return undefined;
    const top = leadingTerm(rest);
    const monomial = quotientOf(top.monomial, lead.monomial);
    if (!monomial) return undefined;
    const piece = sumOf([{ coefficient: top.coefficient.div(lead.coefficient), monomial }]);
    quotient = addSums(quotient, piece);
    rest = subSums(rest, mulSums(piece, b));
  }
  return quotient;
}
