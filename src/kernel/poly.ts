import { once } from "../exact/marks.ts";
import { powered } from "../exact/power.ts";
import { Rational } from "../exact/rational.ts";
import { names } from "./names.ts";
import { fresh, substitute } from "./substitute.ts";
import { idOf, mul, power, refuse, size, sum, type Index, type Term } from "./term.ts";

/** A product of atoms with whole powers > 0, in the order of their keys. An atom is any term that is no sum or product. */
export interface Monomial {
  readonly key: string;
  readonly powers: readonly (readonly [atom: Atom, power: number])[];
}
export interface Atom {
  /** A text that two atoms share only when they are one, whatever their bound positions are called. */
  readonly key: string;
  readonly term: Term;
  /** How many binders are nested in it. */
  readonly height: number;
}
interface PolyTerm {
  readonly coefficient: Rational;
  readonly monomial: Monomial;
}
/** A polynomial in atoms: the coefficients, none of them 0, by the key of the monomial; and what it took to make. */
export interface Poly {
  readonly terms: ReadonlyMap<string, PolyTerm>;
  readonly work: number;
}

/** Bounds on what a normal form may take: terms made on the way, weighed by their length; degree; nesting of binders. */
const [MOST_WORK, MOST_DEGREE, HIGHEST] = [1_500_000, 1_000_000, 10];
/** A power that counts exactly. */
export const degree = (n: number): number => (n > MOST_DEGREE ? refuse("a power is out of reach") : n);
const UNIT: Monomial = { key: "", powers: [] };
const keyOfPowers = (powers: Monomial["powers"]): string => powers.map(([a, n]) => (n === 1 ? a.key : `${a.key}^${n}`)).join("*");
const monomial = (powers: Monomial["powers"]): Monomial => ({ key: keyOfPowers(powers), powers });

/** A sum of terms in the making. */
class Total implements Poly {
  readonly terms: Map<string, PolyTerm>;
  work: number;

  constructor(start: ReadonlyMap<string, PolyTerm>, work: number) {
    this.terms = new Map(start);
    this.work = work;
  }
  add(c: Rational, m: Monomial): void {
    const coefficient = this.terms.get(m.key)?.coefficient.add(c) ?? c;
    if (coefficient.sign === 0) this.terms.delete(m.key);
    else this.terms.set(m.key, { coefficient, monomial: m });
    this.work += 1 + m.powers.length + (coefficient.size >> 7) ** 2 + (m.key.length >> 6);
    if (this.work > MOST_WORK) refuse("a normal form is too much work");
  }
}
const single = (coefficient: Rational, m: Monomial): Poly => {
  const total = new Total(new Map(), 0);
  total.add(coefficient, m);
  return total;
};
export const constantPoly = (q: Rational): Poly => single(q, UNIT);
export const atomPoly = (a: Atom): Poly => single(Rational.ONE, monomial([[a, 1]]));

/** p + q·r for polynomials p, r. Never changes its arguments. */
export function addPoly(p: Poly, r: Poly, q: Rational = Rational.ONE): Poly {
  const total = new Total(p.terms, p.work + r.work);
  for (const t of r.terms.values()) total.add(t.coefficient.mul(q), t.monomial);
  return total;
}
export function mulPoly(p: Poly, r: Poly): Poly {
  const total = new Total(new Map(), p.work + r.work);
  for (const a of p.terms.values()) for (const b of r.terms.values()) total.add(a.coefficient.mul(b.coefficient), mulMonomials(a.monomial, b.monomial));
  return total;
}
function mulMonomials(a: Monomial, b: Monomial): Monomial {
  const powers = new Map(a.powers.map((p) => [p[0].key, p]));
  for (const [x, n] of b.powers) powers.set(x.key, [x, degree(n + (powers.get(x.key)?.[1] ?? 0))]);
  return monomial([...powers.values()].sort(([x], [y]) => (x.key < y.key ? -1 : 1)));
}
export const powPoly = (p: Poly, n: number): Poly => powered(p, n, constantPoly(Rational.ONE), mulPoly);
/** The number that a polynomial is, where it is one. */
export function numberOf(p: Poly): Rational | undefined {
  if (p.terms.size === 0) return Rational.ZERO;
  return p.terms.size === 1 ? p.terms.get("")?.coefficient : undefined;
}

/** A text that two polynomials share only when they are the same; brackets in it are balanced. */
export const keyOf: (p: Poly) => string = once((p) => [...p.terms].map(([k, t]) => `${t.coefficient.num}/${t.coefficient.den}[${k}]`).sort().join("+"));
export const samePoly = (p: Poly, r: Poly): boolean =>
  p.terms.size === r.terms.size && [...p.terms].every(([k, t]) => r.terms.get(k)?.coefficient.equals(t.coefficient));

/**
 * The normal form of a term in the free commutative ring over its atoms, linear under sums: factors that do not depend on
 * the position leave a sum, a sum of sums is taken apart, and bound positions are renamed by the height of what they
 * bind, so that their names do not matter. Two terms with the same normal form have the same value at every point, with
 * partial functions read as total ones (`term.ts`).
 */
export const polyOf: (t: Term) => Poly = once((t) => {
  switch (t.tag) {
    case "number":
      return constantPoly(t.value);
    case "add":
      return addPoly(polyOf(t.left), polyOf(t.right));
    case "mul":
      return mulPoly(polyOf(t.left), polyOf(t.right));
    case "power":
      return powPoly(polyOf(t.base), t.exponent);
    case "sum":
      return sumPoly(t);
    default:
      return atomPoly(atomOf(t));
  }
});

/** The atom that a term is. Bound positions are named in the key by the height of what they bind. */
function atomOf(t: Term): Atom {
  switch (t.tag) {
    case "variable":
      return { key: t.name, term: t, height: 0 };
    case "pi":
      return { key: "pi{}", term: t, height: 0 };
    case "size":
      return { key: `size{${t.dim}}`, term: t, height: 0 };
    case "entry":
      return { key: `${t.name}(${t.at.map(idOf).join(",")})`, term: t, height: 0 };
    case "delta":
      return { key: `delta{${[idOf(t.left), idOf(t.right)].sort().join(",")}}`, term: t, height: 0 };
    case "apply":
      return { key: `${t.fn}{${keyOf(polyOf(t.of))}}`, term: t, height: heightOf(polyOf(t.of)) };
    case "max": {
      const height = heightOf(polyOf(t.body)) + 1;
      const bound = boundName(t.index.dim, height, names(t));
      return { key: `max{${idOf(bound)},${keyOf(polyOf(moved(t.body, t.index, bound)))}}`, term: t, height };
    }
    default:
      return refuse("not an atom");
  }
}
const moved = (t: Term, from: Index, to: Index): Term => substitute(t, { positions: new Map([[idOf(from), to]]) });
const heightOf = (p: Poly): number => [...p.terms.values()].flatMap((t) => t.monomial.powers).reduce((h, [a]) => Math.max(h, a.height), 0);
/** A name for a bound position by the height of what it binds, not among the free ones. */
const boundName = (dim: string, height: number, free: ReadonlySet<string>): Index => (height > HIGHEST ? refuse("binders are nested too deep") : fresh(`_${height}`, dim, free));

function sumPoly(t: Extract<Term, { tag: "sum" | "max" }>): Poly {
  const depends = ([a]: readonly [Atom, number]): boolean => names(a.term).has(idOf(t.index));
  let total = constantPoly(Rational.ZERO);
  for (const { coefficient, monomial: m } of polyOf(t.body).terms.values()) {
    const inside = m.powers.filter(depends);
    const outside = monomial(m.powers.filter((p) => !depends(p)));
    total = addPoly(total, mulPoly(single(coefficient, outside), atomPoly(inside.length === 0 ? atomOf(size(t.index.dim)) : sumAtom(t.index, inside))));
  }
  return total;
}
/** The sum of a product of atoms that all depend on the position. */
function sumAtom(i: Index, powers: Monomial["powers"]): Atom {
  const product = powers.map(([a, n]) => (n === 1 ? a.term : power(a.term, n))).reduce(mul);
  const height = 1 + Math.max(...powers.map(([a]) => a.height));
  const bound = boundName(i.dim, height, names(sum(i, product)));
  const body = moved(product, i, bound);
  return { key: `sum{${idOf(bound)},${keyOf(polyOf(body))}}`, term: sum(bound, body), height };
}
