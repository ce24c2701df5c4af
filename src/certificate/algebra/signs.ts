import { Rational } from "../../exact/index.ts";
import type { Atom } from "./atom.ts";
import { atomSum, keyOf, onlyTerm, ONE_SUM, rationalOf, subSums, type Product, type Sum, type Term } from "./sum.ts";
import { canonical } from "./product.ts";

/** A set of possible signs: bit 1 negative, bit 2 zero, bit 4 positive. */
export type SignSet = number;
export const NEGATIVE = 1;
export const NOTHING = 2;
export const POSITIVE = 4;
export const NONNEGATIVE = NOTHING | POSITIVE;
export const NONPOSITIVE = NOTHING | NEGATIVE;
export const NONZERO = NEGATIVE | POSITIVE;
export const ANY = 7;

export const flip = (s: SignSet): SignSet => (s & NOTHING) | (s & NEGATIVE ? POSITIVE : 0) | (s & POSITIVE ? NEGATIVE : 0);
const ofSign = (n: number): SignSet => (n > 0 ? POSITIVE : n < 0 ? NEGATIVE : NOTHING);
const times = (a: SignSet, b: SignSet): SignSet => {
  let out = (a & NOTHING) | (b & NOTHING);
  if ((a & POSITIVE && b & POSITIVE) || (a & NEGATIVE && b & NEGATIVE)) out |= POSITIVE;
  if ((a & POSITIVE && b & NEGATIVE) || (a & NEGATIVE && b & POSITIVE)) out |= NEGATIVE;
  return out;
};
const plus = (a: SignSet, b: SignSet): SignSet => {
  if ((a | b) & POSITIVE && (a | b) & NEGATIVE) return ANY;
  return (a | b) & NONZERO ? ((a | b) & NONZERO) | (a & b & NOTHING) : NOTHING;
};

/** What is known of the signs of terms in some place: the domains of variables, facts, and an enclosure where these do not tell. */
export interface Place {
  /** The sign of a variable. */
  readonly variable: (name: string) => SignSet;
  /** The signs of a sum that facts or an enclosure allow; `ANY` when they do not tell. */
  readonly further: (s: Sum) => SignSet;
}

/** Signs of normal forms at one place, remembered. */
export class Signs {
  readonly place: Place;
  private readonly sums = new Map<string, SignSet>();
  private readonly calls = new Map<string, SignSet>();
  constructor(place: Place) {
    this.place = place;
  }

  atom(a: Atom): SignSet {
    switch (a.kind) {
      case "variable":
        return this.place.variable(a.name);
      case "pi":
      case "exp":
        return POSITIVE;
      case "log":
        return this.sum(subSums(a.of, ONE_SUM));
      case "root":
      case "abs":
        return this.sum(a.of) & NOTHING ? NONNEGATIVE : POSITIVE;
      case "call":
        return this.call(a);
    }
  }
  private call(a: Atom): SignSet {
    let known = this.calls.get(a.key);
    if (known === undefined) {
      this.calls.set(a.key, ANY);
      this.calls.set(a.key, (known = this.place.further(atomSum(a))));
    }
    return known;
  }
  term(t: Term): SignSet {
    let s = ofSign(t.coefficient.sign);
    for (const [a, e] of t.monomial.powers) {
      const base = this.atom(a);
      const even = e.isInteger && e.num % 2n === 0n;
      const zero = e.sign > 0 ? base & NOTHING : 0;
      s = times(s, even ? POSITIVE | zero : (base & NONZERO) | zero);
    }
    return s;
  }
  sum(s: Sum): SignSet {
    const q = rationalOf(s);
    if (q) return ofSign(q.sign);
    const only = onlyTerm(s);
    if (only) return this.term(only);
    const c = canonical(s);
    const key = keyOf(c.base);
    let known = this.sums.get(key);
    if (known === undefined) {
      this.sums.set(key, ANY); // a question about itself learns nothing
      let total: SignSet | undefined;
      for (const t of c.base.terms.values()) {
        const next = this.term(t);
        total = total === undefined ? next : plus(total, next);
        if (total === ANY) break;
      }
      known = total ?? NOTHING;
      if (known !== POSITIVE && known !== NEGATIVE) known &= this.place.further(c.base) & besideArctangent(c.base);
      this.sums.set(key, known);
    }
    return times(known, this.term(c));
  }
  product(p: Product): SignSet {
    let s = this.sum(p.sum);
    for (const f of p.factors) {
      const base = this.sum(f.base);
      const zero = f.power > 0 ? base & NOTHING : 0;
      s = times(s, f.power % 2 === 0 ? POSITIVE | zero : (base & NONZERO) | zero);
    }
    return s;
  }
}

/** q·π + a·atan(u) has the sign of q where |q| ≥ |a|/2: an arctangent is within π/2 of 0. */
export function besideArctangent(s: Sum): SignSet {
  const [pi, angle] = [...s.terms.values()].sort((a, b) => Number(b.monomial.powers[0]?.[0].kind === "pi") - Number(a.monomial.powers[0]?.[0].kind === "pi"));
  const isOne = (t: Term | undefined, is: (a: Atom) => boolean): t is Term => t?.monomial.powers.length === 1 && t.monomial.powers[0]![1].equals(Rational.ONE) && is(t.monomial.powers[0]![0]);
  if (s.terms.size !== 2 || !isOne(pi, (a) => a.kind === "pi") || !isOne(angle, (a) => a.kind === "call" && a.name === "atan")) return ANY;
  return pi.coefficient.abs().mul(Rational.of(2)).compare(angle.coefficient.abs()) >= 0 ? ofSign(pi.coefficient.sign) : ANY;
}

/** Signs with no knowledge of variables. */
export const NO_PLACE: Place = { variable: () => ANY, further: () => ANY };
