import { nearestDouble, spend } from "../../exact/index.ts";
import type { Polynomial } from "../../certificate/polynomial/polynomial.ts";

/** A polynomial in doubles: value, size of its terms, gradient and second derivatives at a point. */
export class Compiled {
  readonly width: number;
  private readonly coefficients: Float64Array;
  private readonly exponents: readonly (readonly (readonly [atom: number, power: number])[])[];

  constructor(p: Polynomial) {
    const terms = p.sorted();
    this.width = Math.max(0, ...p.atoms.map((i) => i + 1));
    this.coefficients = Float64Array.from(terms, (t) => nearestDouble(t.coefficient));
    this.exponents = terms.map((t) => t.monomial.flatMap((e, i) => (e > 0 ? [[i, e] as const] : [])));
  }
  private term(k: number, x: readonly number[]): number {
    let v = this.coefficients[k]!;
    for (const [i, e] of this.exponents[k]!) v *= x[i]! ** e;
    return v;
  }
  value(x: readonly number[]): number {
    spend(3 * this.coefficients.length);
    let s = 0;
    for (let k = 0; k < this.coefficients.length; k++) s += this.term(k, x);
    return s;
  }
  /** Σ |terms|: rounding errors and cancellation are relative to this. */
  size(x: readonly number[]): number {
    let s = 0;
    for (let k = 0; k < this.coefficients.length; k++) s += Math.abs(this.term(k, x));
    return s;
  }
  gradient(x: readonly number[], into: Float64Array): void {
    spend(5 * this.width * this.coefficients.length);
    into.fill(0);
    this.exponents.forEach((factors, k) => {
      for (const [i, e] of factors) into[i]! += e * this.without(k, x, i, -1);
    });
  }
  /** The Hessian, row by row, for n atoms. */
  hessian(x: readonly number[], n: number, into: Float64Array): void {
    spend(5 * n * n * this.coefficients.length);
    into.fill(0);
    this.exponents.forEach((factors, k) => {
      for (const [i, e] of factors)
        for (const [j, f] of factors) {
          if (i === j && e === 1) continue;
          into[i * n + j]! += e * (i === j ? e - 1 : f) * this.without(k, x, i, j);
        }
    });
  }
  /** Term k with one power of atom i and one of atom j (−1: none) taken away. */
  private without(k: number, x: readonly number[], i: number, j: number): number {
    let v = this.coefficients[k]!;
    for (const [a, e] of this.exponents[k]!) {
      const power = e - (a === i ? 1 : 0) - (a === j ? 1 : 0);
      if (power > 0) v *= x[a]! ** power;
    }
    return v;
  }
}
