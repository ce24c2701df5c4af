import { Rational } from "../../exact/index.ts";
import { compareAtoms, type Atom } from "../algebra/atom.ts";
import { NEGATIVE, POSITIVE, type Signs } from "../algebra/signs.ts";
import type { Product, Sum } from "../algebra/sum.ts";
import { keyOf } from "./monomial.ts";
import { Polynomial } from "./polynomial.ts";

/** An atom of the normal form and the power of it that serves as an indeterminate: √f, e^(x/2), or a variable itself. */
export interface Indeterminate {
  readonly atom: Atom;
  /** The reciprocal of a whole number. */
  readonly unit: Rational;
}

const lcm = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
};

/** The largest exponent an indeterminate may have. */
const LARGEST_EXPONENT = 200;

/**
 * The indeterminates of some normal forms, with those inside roots and absolute values. Their order depends on their
 * keys alone, so that a certificate means the same in every process.
 */
export class Indeterminates {
  readonly list: readonly Indeterminate[];
  private readonly positions: ReadonlyMap<Atom, number>;
  private readonly signs: Signs;

  constructor(values: readonly Product[], signs: Signs) {
    const denominators = new Map<Atom, bigint>();
    const collect = (s: Sum): void => {
      for (const t of s.terms.values())
        for (const [a, e] of t.monomial.powers) {
          const known = denominators.get(a);
          denominators.set(a, lcm(known ?? 1n, e.den));
          if (known === undefined && (a.kind === "root" || a.kind === "abs")) collect(a.of);
        }
    };
    for (const v of values) [v.sum, ...v.factors.map((f) => f.base)].forEach(collect);
    const atoms = [...denominators.keys()].sort(compareAtoms);
    this.list = atoms.map((atom) => ({ atom, unit: Rational.of(1n, denominators.get(atom)!) }));
    this.positions = new Map(atoms.map((a, i) => [a, i]));
    this.signs = signs;
  }

  /**
   * A sum times a monomial that is > 0 wherever the sum is defined: it clears negative powers, with an even power of an
   * atom that can be negative, and drops common powers of atoms that are positive.
   */
  private shifted(s: Sum, positiveToo: boolean): { readonly polynomial: Polynomial; readonly shift: readonly number[] } {
    const shift = new Array<number>(this.list.length).fill(0);
    const rows = [...s.terms.values()].map((t) => {
      const exponents = new Array<number>(this.list.length).fill(0);
      for (const [a, e] of t.monomial.powers) {
        const i = this.positions.get(a)!;
        const n = e.div(this.list[i]!.unit);
        if (!n.isInteger || n.abs().compare(Rational.of(LARGEST_EXPONENT)) > 0) throw new RangeError("an exponent is out of reach");
        exponents[i] = Number(n.num);
      }
      return [t.coefficient, exponents] as const;
    });
    this.list.forEach(({ atom }, i) => {
      const least = rows.reduce((e, [, m]) => Math.min(e, m[i]!), Infinity);
      if (least === Infinity) return;
      const sign = this.signs.atom(atom);
      if (least < 0) shift[i] = sign & NEGATIVE ? 2 * Math.ceil(-least / 2) : -least;
      else if (sign === POSITIVE && positiveToo) shift[i] = -least;
    });
    return { polynomial: Polynomial.of(rows.map(([c, m]) => [c, m.map((e, i) => e + shift[i]!)] as const)), shift };
  }

  /** A polynomial with the sign of a sum; one that is a single positive monomial stays, for it may be the fact that says so. */
  private lowered(s: Sum): { readonly polynomial: Polynomial; readonly shift: readonly number[] } {
    return this.shifted(s, s.terms.size > 1);
  }

  /** A sum as a quotient: `polynomial` over a monomial that is > 0 wherever the sum is defined. */
  cleared(s: Sum): { readonly polynomial: Polynomial; readonly divisor: Polynomial } {
    const { polynomial, shift } = this.shifted(s, false);
    return { polynomial, divisor: Polynomial.of([[Rational.ONE, shift]]) };
  }

  /**
   * A polynomial with the sign of a value, wherever that is defined: divisors are taken to an even power more. With
   * `exactly` it vanishes exactly where the value does; otherwise squares are left out, and it may be 0 nowhere else.
   */
  sameSign(v: Product, exactly: boolean): Polynomial {
    let p = this.lowered(v.sum).polynomial;
    for (const f of v.factors) {
      const power = powerFor(f.power, exactly);
      if (power > 0) p = p.mul(this.lowered(f.base).polynomial.pow(power));
    }
    return p;
  }

  /** What a value is multiplied by to give {@link sameSign} of it: powers of the indeterminates, and even powers of sums. */
  multiplier(v: Product, exactly: boolean): { readonly shift: readonly number[]; readonly evens: readonly { readonly base: Sum; readonly power: number }[] } {
    const shift = [...this.lowered(v.sum).shift];
    const evens: { base: Sum; power: number }[] = [];
    for (const f of v.factors) {
      const power = powerFor(f.power, exactly);
      if (power > 0) this.lowered(f.base).shift.forEach((e, i) => (shift[i]! += power * e));
      if (power !== f.power) evens.push({ base: f.base, power: power - f.power });
    }
    return { shift, evens };
  }
}

/** The power in which a factor stays. */
function powerFor(given: number, exactly: boolean): number {
  const power = given > 0 && exactly ? given : given % 2 !== 0 ? 1 : 0;
  if (power > LARGEST_EXPONENT) throw new RangeError("an exponent is out of reach");
  return power;
}

/** A text that tells polynomials apart. */
export const textOf = (p: Polynomial): string => p.sorted().map((t) => `${t.coefficient}*${keyOf(t.monomial)}`).join("+");
