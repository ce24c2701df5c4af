import { Rational } from "../../exact/index.ts";
import { compareAtoms, type Atom } from "./atom.ts";
import { MOST_TERMS, monomialOf, sumOf, ONE_SUM, rationalOf, type Monomial, type Sum, type Term } from "./sum.ts";

/** The product of two monomials, and what the laws of roots and absolute values free from it: whole powers of sums. */
function multiplyMonomials(a: Monomial, b: Monomial): { monomial: Monomial; freed: Sum[]; factor: Rational } {
  const powers: (readonly [Atom, Rational])[] = [];
  const freed: Sum[] = [];
  let factor = Rational.ONE;
  let i = 0;
  let j = 0;
  while (i < a.powers.length || j < b.powers.length) {
    const p = a.powers[i];
    const q = b.powers[j];
    const side = !p ? 1 : !q ? -1 : compareAtoms(p[0], q[0]);
    if (side < 0) (powers.push(p!), i++);
    else if (side > 0) (powers.push(q!), j++);
    else {
      const atom = p![0];
      let e = p![1].add(q![1]);
      if (atom.kind === "root" && e.compare(Rational.ONE) >= 0) {
        // f^r·f^s with r, s in (0, 1): r + s < 2.
        e = e.sub(Rational.ONE);
        const number = rationalOf(atom.of);
        if (number) factor = factor.mul(number);
        else freed.push(atom.of);
      } else if (atom.kind === "abs") {
        e = Rational.ZERO;
        freed.push(atom.of, atom.of);
      }
      if (e.sign !== 0) powers.push([atom, e]);
      i++, j++;
    }
  }
  return { monomial: monomialOf(powers), freed, factor };
}

export function mulSums(a: Sum, b: Sum): Sum {
  if (a === ONE_SUM) return b;
  if (b === ONE_SUM) return a;
  if (a.terms.size * b.terms.size > MOST_TERMS) throw new RangeError("the expansion has too many terms");
  const out: Term[] = [];
  for (const s of a.terms.values())
    for (const t of b.terms.values()) {
      const { monomial, freed, factor } = multiplyMonomials(s.monomial, t.monomial);
      const term = { coefficient: s.coefficient.mul(t.coefficient).mul(factor), monomial };
      if (freed.length === 0) out.push(term);
      else out.push(...freed.reduce(mulSums, sumOf([term])).terms.values());
    }
  return sumOf(out);
}

/** A whole power, n ≥ 0. */
export function powSum(a: Sum, n: number): Sum {
  if (n > 400) throw new RangeError("the power is too high to expand");
  let result = ONE_SUM;
  for (let k = n, square = a; k > 0; k >>= 1) {
    if (k & 1) result = mulSums(result, square);
    if (k > 1) square = mulSums(square, square);
  }
  return result;
}
