import { Rational } from "../../exact/index.ts";
import { polynomialData } from "./json.ts";
import { Polynomial } from "./polynomial.ts";

/** A factor of a denominator, leading coefficient 1, and its multiplicity. */
export interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

const textOf = (p: Polynomial): string => JSON.stringify(polynomialData(p));

/**
 * A rational function, numerator over a product of factors. Nothing is cancelled: where a factor vanishes the function
 * has no value, so the factors are exactly what must not be 0.
 */
export class Fraction {
  readonly numerator: Polynomial;
  readonly factors: ReadonlyMap<string, Factor>;

  private constructor(numerator: Polynomial, factors: ReadonlyMap<string, Factor>) {
    this.numerator = numerator;
    this.factors = factors;
  }

  static of(p: Polynomial): Fraction {
    return new Fraction(p, new Map());
  }

  private times(missing: readonly Factor[]): Polynomial {
    return missing.reduce((p, f) => p.mul(f.base.pow(f.power)), this.numerator);
  }
  /** The factors of b that a lacks. */
  private static missing(a: Fraction, b: Fraction): Factor[] {
    return [...b.factors].flatMap(([key, f]) => {
      const power = f.power - (a.factors.get(key)?.power ?? 0);
      return power > 0 ? [{ base: f.base, power }] : [];
    });
  }

  add(b: Fraction): Fraction {
    const numerator = this.times(Fraction.missing(this, b)).add(b.times(Fraction.missing(b, this)));
    const factors = new Map(this.factors);
    for (const [key, f] of b.factors) if (f.power > (factors.get(key)?.power ?? 0)) factors.set(key, f);
    return new Fraction(numerator, factors);
  }
  neg(): Fraction {
    return new Fraction(this.numerator.neg(), this.factors);
  }
  mul(b: Fraction): Fraction {
    const factors = new Map(this.factors);
    for (const [key, f] of b.factors) factors.set(key, { base: f.base, power: f.power + (factors.get(key)?.power ?? 0) });
    return new Fraction(this.numerator.mul(b.numerator), factors);
  }
  /** 1/f, valid where f is defined and not 0; `undefined` for the zero function. */
  invert(): Fraction | undefined {
    if (this.numerator.isZero) return undefined;
    const top = [...this.factors.values()].reduce((p, f) => p.mul(f.base.pow(f.power)), Polynomial.ONE);
    const lead = this.numerator.sorted()[0]!.coefficient;
    const base = this.numerator.scale(Rational.ONE.div(lead));
    const scaled = top.scale(Rational.ONE.div(lead));
    const factors = new Map(base.constantValue ? [] : [[textOf(base), { base, power: 1 }] as const]);
    // The factors of f stay as conditions: each is multiplied in above and divided out again.
    return this.factors.size === 0 ? new Fraction(scaled, factors) : new Fraction(scaled, factors).guarded(this.factors);
  }
  /** The same function, undefined also where one of the given factors vanishes. */
  private guarded(more: ReadonlyMap<string, Factor>): Fraction {
    const missing = [...more].filter(([key]) => !this.factors.has(key)).map(([key, f]) => [key, { base: f.base, power: 1 }] as const);
    const numerator = missing.reduce((p, [, f]) => p.mul(f.base), this.numerator);
    return new Fraction(numerator, new Map([...this.factors, ...missing]));
  }
  /** An integer power. */
  pow(n: number): Fraction | undefined {
    if (n < 0) return this.invert()?.pow(-n);
    const factors = [...this.factors].map(([key, f]) => [key, { base: f.base, power: f.power * n }] as const);
    return n === 0 ? Fraction.of(Polynomial.ONE).guarded(this.factors) : new Fraction(this.numerator.pow(n), new Map(factors));
  }
}
