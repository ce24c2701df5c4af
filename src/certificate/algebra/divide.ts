import { Rational } from "../../exact/index.ts";
import type { Atom } from "./atom.ts";
import { mulSums } from "./multiply.ts";
import { atomsOf, compareMonomials, leadingTerm, monomialOf, sumOf, type Monomial, type Sum, type Term } from "./sum.ts";

function quotientOf(m: Monomial, d: Monomial): Monomial | undefined {
  const powers = new Map<Atom, Rational>(m.powers);
  for (const [a, e] of d.powers) {
    const left = (powers.get(a) ?? Rational.ZERO).sub(e);
    if (left.sign < 0) return undefined;
    powers.set(a, left);
  }
  return monomialOf([...powers].filter(([, e]) => e.sign !== 0).sort(([a], [b]) => (a.key < b.key ? -1 : 1)));
}

/** A prime whose square stays exact in a double. */
const PRIME = 67_108_859;
const modulo = (n: bigint): number => Number(((n % BigInt(PRIME)) + BigInt(PRIME)) % BigInt(PRIME));
function powerModulo(base: number, e: number): number {
  let result = 1;
  for (let b = base; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) result = (result * b) % PRIME;
    b = (b * b) % PRIME;
  }
  return result;
}

/** A sum as a polynomial in one atom modulo a prime, fixed numbers in place of the other atoms; nothing where powers are not whole. */
function image(s: Sum, main: Atom): number[] | undefined {
  const out: number[] = [];
  for (const t of s.terms.values()) {
    let degree = 0;
    const den = modulo(t.coefficient.den);
    if (den === 0) return undefined;
    let c = (modulo(t.coefficient.num) * powerModulo(den, PRIME - 2)) % PRIME;
    for (const [a, e] of t.monomial.powers) {
      if (!e.isInteger || e.sign < 0 || e.num > 400n) return undefined;
      if (a === main) degree = Number(e.num);
      else c = (c * powerModulo(((a.id + 7) * 7_654_321) % PRIME, Number(e.num))) % PRIME;
    }
    while (out.length <= degree) out.push(0);
    out[degree] = (out[degree]! + c) % PRIME;
  }
  while (out.length && out.at(-1) === 0) out.pop();
  return out;
}

/** Whether a division could be exact: whether it is for the images modulo a prime. Says yes where it cannot tell. */
function mayDivide(a: Sum, b: Sum, main: Atom): boolean {
  const p = image(a, main);
  const q = image(b, main);
  if (!p || !q || q.length < 2) return true;
  const inverse = powerModulo(q.at(-1)!, PRIME - 2);
  for (let k = p.length - q.length; k >= 0; k--) {
    const factor = (p[k + q.length - 1]! * inverse) % PRIME;
    for (const [i, c] of q.entries()) p[k + i] = (p[k + i]! + PRIME - ((factor * c) % PRIME)) % PRIME;
  }
  return p.slice(0, q.length - 1).every((c) => c === 0);
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
  const main = lead.monomial.powers[0]?.[0];
  if (!main || !mayDivide(a, b, main)) return undefined;
  const rest = new Map(a.terms);
  const quotient: Term[] = [];
  for (let steps = 0; rest.size > 0; steps++) {
    if (steps > 300 || rest.size > 800) return undefined;
    let top: Term | undefined;
    for (const t of rest.values()) if (!top || compareMonomials(t.monomial, top.monomial) < 0) top = t;
    const monomial = quotientOf(top!.monomial, lead.monomial);
    if (!monomial) return undefined;
    const piece: Term = { coefficient: top!.coefficient.div(lead.coefficient), monomial };
    quotient.push(piece);
    for (const t of mulSums(sumOf([piece]), b).terms.values()) {
      const old = rest.get(t.monomial.key);
      const coefficient = old ? old.coefficient.sub(t.coefficient) : t.coefficient.neg();
      if (coefficient.sign === 0) rest.delete(t.monomial.key);
      else rest.set(t.monomial.key, { coefficient, monomial: t.monomial });
    }
  }
  return sumOf(quotient);
}
