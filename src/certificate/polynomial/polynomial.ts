import { Rational, spend } from "../../exact/index.ts";
import { compareMonomials, keyOf, monomial, times, totalDegree, UNIT, type Monomial } from "./monomial.ts";

/** One term of a polynomial: a coefficient other than 0 and its monomial. */
export interface Term {
  readonly monomial: Monomial;
  readonly coefficient: Rational;
}

/**
 * A sparse polynomial with rational coefficients over atoms x_0, x_1, …; what the atoms stand for is kept elsewhere.
 * No stored coefficient is 0, so two polynomials are equal exactly when their maps are.
 */
export class Polynomial {
  readonly terms: ReadonlyMap<string, Term>;

  private constructor(terms: ReadonlyMap<string, Term>) {
    this.terms = terms;
  }

  static readonly ZERO = new Polynomial(new Map());
  static readonly ONE = new Polynomial(new Map([["", { coefficient: Rational.ONE, monomial: UNIT }]]));

  static constant(c: Rational): Polynomial {
    return Polynomial.of([[c, UNIT]]);
  }
  static atom(i: number): Polynomial {
    return Polynomial.of([[Rational.ONE, [...new Array<number>(i).fill(0), 1]]]);
  }
  /** The sum of the given terms; equal monomials are added up. */
  static of(terms: Iterable<readonly [Rational, readonly number[]]>): Polynomial {
    const sum = new Accumulator();
    for (const [c, m] of terms) sum.add(c, monomial(m));
    return sum.polynomial();
  }
  /** @internal For {@link Accumulator}. */
  static trusted(terms: ReadonlyMap<string, Term>): Polynomial {
    return new Polynomial(terms);
  }

  get isZero(): boolean {
    return this.terms.size === 0;
  }
  /** The value of a polynomial without atoms; else `undefined`. */
  get constantValue(): Rational | undefined {
    if (this.isZero) return Rational.ZERO;
    return this.terms.size === 1 ? this.terms.get("")?.coefficient : undefined;
  }
  /** The greatest total degree; 0 for the zero polynomial. */
  get degree(): number {
    return [...this.terms.values()].reduce((d, t) => Math.max(d, totalDegree(t.monomial)), 0);
  }
  /** Positions of the atoms that occur. */
  get atoms(): readonly number[] {
    const seen = new Set<number>();
    for (const { monomial: m } of this.terms.values()) m.forEach((e, i) => e > 0 && seen.add(i));
    return [...seen].sort((a, b) => a - b);
  }
  degreeIn(i: number): number {
    return [...this.terms.values()].reduce((d, t) => Math.max(d, t.monomial[i] ?? 0), 0);
  }
  coefficient(m: Monomial): Rational {
    return this.terms.get(keyOf(monomial(m)))?.coefficient ?? Rational.ZERO;
  }
  /** Terms from the largest monomial down, in graded lexicographic order. */
  sorted(): readonly Term[] {
    return [...this.terms.values()].sort((a, b) => compareMonomials(b.monomial, a.monomial));
  }

  add(q: Polynomial): Polynomial {
    return new Accumulator(this).addScaled(q, Rational.ONE, UNIT).polynomial();
  }
  sub(q: Polynomial): Polynomial {
    return new Accumulator(this).addScaled(q, Rational.of(-1), UNIT).polynomial();
  }
  mul(q: Polynomial): Polynomial {
    const sum = new Accumulator();
    for (const t of this.terms.values()) sum.addScaled(q, t.coefficient, t.monomial);
    return sum.polynomial();
  }
  scale(c: Rational): Polynomial {
    return new Accumulator().addScaled(this, c, UNIT).polynomial();
  }
  neg(): Polynomial {
    return this.scale(Rational.of(-1));
  }
  /** A natural power, by squaring. */
  pow(n: number): Polynomial {
    if (n === 0) return Polynomial.ONE;
    const half = this.pow(n >> 1);
    const square = half.mul(half);
    return n % 2 === 1 ? square.mul(this) : square;
  }
  equals(q: Polynomial): boolean {
    if (this.terms.size !== q.terms.size) return false;
    for (const [k, t] of this.terms) if (!q.terms.get(k)?.coefficient.equals(t.coefficient)) return false;
    return true;
  }

  /** ∂/∂x_i. */
  derivative(i: number): Polynomial {
    const sum = new Accumulator();
    for (const { monomial: m, coefficient } of this.terms.values()) {
      const e = m[i] ?? 0;
      if (e > 0) sum.add(coefficient.mul(Rational.of(e)), monomial(m.map((x, j) => (j === i ? x - 1 : x))));
    }
    return sum.polynomial();
  }
  /** Replaces atoms by polynomials; an atom for which nothing is given stays. */
  substitute(by: (i: number) => Polynomial | undefined): Polynomial {
    let sum = Polynomial.ZERO;
    for (const { monomial: m, coefficient } of this.terms.values()) {
      const kept = monomial(m.map((e, i) => (by(i) ? 0 : e)));
      let product = Polynomial.of([[coefficient, kept]]);
      m.forEach((e, i) => {
        const q = e > 0 ? by(i) : undefined;
        if (q) product = product.mul(q.pow(e));
      });
      sum = sum.add(product);
    }
    return sum;
  }
  /** The value at a rational point, given by position. */
  evaluate(point: readonly Rational[]): Rational {
    let sum = Rational.ZERO;
    for (const { monomial: m, coefficient } of this.terms.values())
      sum = sum.add(m.reduce((v, e, i) => (e === 0 ? v : v.mul(point[i]!.pow(e))), coefficient));
    return sum;
  }
}

/** A sum of terms under construction. */
export class Accumulator {
  private readonly terms: Map<string, Term>;

  constructor(start?: Polynomial) {
    this.terms = new Map(start?.terms);
  }
  add(c: Rational, m: Monomial): this {
    if (c.sign === 0) return this;
    spend(50);
    const key = keyOf(m);
    const sum = this.terms.get(key)?.coefficient.add(c) ?? c;
    if (sum.sign === 0) this.terms.delete(key);
    else this.terms.set(key, { monomial: m, coefficient: sum });
    return this;
  }
  /** Adds c·m·q. */
  addScaled(q: Polynomial, c: Rational, m: Monomial): this {
    for (const t of q.terms.values()) this.add(t.coefficient.mul(c), times(t.monomial, m));
    return this;
  }
  polynomial(): Polynomial {
    return Polynomial.trusted(this.terms);
  }
}
