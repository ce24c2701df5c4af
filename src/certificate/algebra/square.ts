import { Rational } from "../../exact/index.ts";
import type { Atom } from "./atom.ts";
import { mulSums } from "./multiply.ts";
import { addSums, compareMonomials, leadingTerm, monomialOf, scaleSum, sumOf, type Sum, type Term } from "./sum.ts";

/** Sums with more terms are not taken for squares. */
const MOST_TERMS = 40;

/** A term over another, where powers stay ≥ 0. */
function over(t: Term, d: Term): Term | undefined {
  const powers = new Map<Atom, Rational>(t.monomial.powers);
  for (const [a, e] of d.monomial.powers) powers.set(a, (powers.get(a) ?? Rational.ZERO).sub(e));
  const left = [...powers].filter(([, e]) => e.sign !== 0).sort(([a], [b]) => (a.key < b.key ? -1 : 1));
  return left.some(([, e]) => e.sign < 0) ? undefined : { coefficient: t.coefficient.div(d.coefficient), monomial: monomialOf(left) };
}

/** The sum q with q² = s, for s with leading coefficient 1, where there is one: term after term from the leading one. */
export function squareRoot(s: Sum): Sum | undefined {
  if (s.terms.size < 3 || s.terms.size > MOST_TERMS) return undefined;
  // Roots and absolute values have laws of their own.
  for (const t of s.terms.values()) if (t.monomial.powers.some(([a, e]) => a.kind === "root" || a.kind === "abs" || !e.isInteger || e.sign < 0)) return undefined;
  const lead = leadingTerm(s);
  if (!lead.coefficient.equals(Rational.ONE) || lead.monomial.powers.some(([, e]) => e.num % 2n !== 0n)) return undefined;
  const first: Term = { coefficient: Rational.ONE, monomial: monomialOf(lead.monomial.powers.map(([a, e]) => [a, e.div(Rational.of(2))])) };
  const twice: Term = { ...first, coefficient: Rational.of(2) };
  let last = first;
  let q = sumOf([first]);
  for (;;) {
    const rest = addSums(s, scaleSum(mulSums(q, q), Rational.of(-1)));
    if (rest.terms.size === 0) return q;
    const next = over(leadingTerm(rest), twice);
    if (!next || compareMonomials(next.monomial, last.monomial) <= 0) return undefined;
    q = addSums(q, sumOf([next]));
    last = next;
  }
}
