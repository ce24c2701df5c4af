import { Rational, spend } from "../../exact/index.ts";
import { compareAtoms, type Atom } from "./atom.ts";

/** A product of powers of atoms, sorted by atom; no power is 0. */
export interface Monomial {
  readonly key: string;
  readonly powers: readonly (readonly [Atom, Rational])[];
}
export interface Term {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}
/** A sum of terms with different monomials and coefficients other than 0: a polynomial over atoms. */
export interface Sum {
  readonly terms: ReadonlyMap<string, Term>;
}
/** A sum times whole powers of other sums, none of which is a single term. */
export interface Product {
  readonly sum: Sum;
  readonly factors: readonly Factor[];
}
/** A sum with leading coefficient 1 and no common monomial, and a power other than 0. */
export interface Factor {
  readonly base: Sum;
  readonly key: string;
  readonly power: number;
}

/** Beyond this many terms an expansion is refused. */
export const MOST_TERMS = 4000;

export const ONE_MONOMIAL: Monomial = Object.freeze({ key: "", powers: [] });
export const ZERO_SUM: Sum = Object.freeze({ terms: new Map() });

export function monomialOf(powers: readonly (readonly [Atom, Rational])[]): Monomial {
  spend(50 + 30 * powers.length);
  let key = "";
  for (const [a, e] of powers) key += e.den === 1n ? `${a.id}^${e.num} ` : `${a.id}^${e.num}/${e.den} `;
  return { key, powers };
}
export const sumOf = (terms: Iterable<Term>): Sum => {
  const map = new Map<string, Term>();
  for (const t of terms) accumulate(map, t);
  return { terms: map };
};
export const constantSum = (q: Rational): Sum => sumOf(q.sign === 0 ? [] : [{ coefficient: q, monomial: ONE_MONOMIAL }]);
export const ONE_SUM: Sum = constantSum(Rational.ONE);
export const atomSum = (a: Atom, power: Rational = Rational.ONE): Sum =>
  sumOf([{ coefficient: Rational.ONE, monomial: monomialOf([[a, power]]) }]);

function accumulate(map: Map<string, Term>, t: Term): void {
  spend(20);
  const old = map.get(t.monomial.key);
  if (old === undefined) {
    if (t.coefficient.sign !== 0) map.set(t.monomial.key, t);
    return;
  }
  const coefficient = old.coefficient.add(t.coefficient);
  if (coefficient.sign === 0) map.delete(t.monomial.key);
  else map.set(t.monomial.key, { coefficient, monomial: t.monomial });
}

export const isZero = (s: Sum): boolean => s.terms.size === 0;
/** The value of a sum that is a rational number. */
export function rationalOf(s: Sum): Rational | undefined {
  if (s.terms.size === 0) return Rational.ZERO;
  return s.terms.size === 1 ? s.terms.get("")?.coefficient : undefined;
}
export function onlyTerm(s: Sum): Term | undefined {
  return s.terms.size === 1 ? s.terms.values().next().value : undefined;
}

export function addSums(a: Sum, b: Sum): Sum {
  if (a.terms.size === 0) return b;
  if (b.terms.size === 0) return a;
  const map = new Map(a.terms);
  for (const t of b.terms.values()) accumulate(map, t);
  return { terms: map };
}
export function scaleSum(a: Sum, q: Rational): Sum {
  if (q.sign === 0) return ZERO_SUM;
  if (q.equals(Rational.ONE)) return a;
  const map = new Map<string, Term>();
  for (const [k, t] of a.terms) map.set(k, { coefficient: t.coefficient.mul(q), monomial: t.monomial });
  return { terms: map };
}
export const negSum = (a: Sum): Sum => scaleSum(a, Rational.of(-1));
export const subSums = (a: Sum, b: Sum): Sum => addSums(a, negSum(b));

/** The order of monomials: by the first atom in which they differ, the higher power first. */
export function compareMonomials(a: Monomial, b: Monomial): number {
  let i = 0;
  let j = 0;
  while (i < a.powers.length || j < b.powers.length) {
    const p = a.powers[i];
    const q = b.powers[j];
    const side = !p ? 1 : !q ? -1 : compareAtoms(p[0], q[0]);
    if (side < 0) return -p![1].sign;
    if (side > 0) return q![1].sign;
    const d = q![1].compare(p![1]);
    if (d !== 0) return d;
    i++, j++;
  }
  return 0;
}

/** The terms, the leading one first. */
export function sortedTerms(s: Sum): Term[] {
  return [...s.terms.values()].sort((a, b) => compareMonomials(a.monomial, b.monomial));
}
/** The same sum, its terms in their order. */
export const inOrder = (s: Sum): Sum => ({ terms: new Map(sortedTerms(s).map((t) => [t.monomial.key, t])) });
export function leadingTerm(s: Sum): Term {
  let best: Term | undefined;
  for (const t of s.terms.values()) if (!best || compareMonomials(t.monomial, best.monomial) < 0) best = t;
  return best!;
}

const keys = new WeakMap<Sum, string>();
/** A text that tells sums apart, the same in every process. */
export function keyOf(s: Sum): string {
  let key = keys.get(s);
  if (key === undefined) {
    key = sortedTerms(s)
      .map((t) => `${t.coefficient.num}/${t.coefficient.den}${t.monomial.powers.map(([a, e]) => `*<${a.key}>^${e.num}/${e.den}`).join("")}`)
      .join("+");
    keys.set(s, key);
  }
  return key;
}
export const sameSum = (a: Sum, b: Sum): boolean => a.terms.size === b.terms.size && isZero(subSums(a, b));

/** Every atom that stands in a sum itself, not inside another atom. */
export function atomsOf(s: Sum): Set<Atom> {
  const out = new Set<Atom>();
  for (const t of s.terms.values()) for (const [a] of t.monomial.powers) out.add(a);
  return out;
}
