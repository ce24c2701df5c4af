import { Rational } from "../../exact/rational.ts";
import { add, apply, mul, num, ONE, PI, power, variable, ZERO, type Term } from "../../kernel/index.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { keyOfProduct, productOf, scale } from "../../certificate/algebra/product.ts";
import { atomSum, keyOf, sortedTerms, type Product, type Sum, type Term as SumTerm } from "../../certificate/algebra/sum.ts";

/** Thrown where a step of the finder has no proof here. */
export class Unproved extends Error {}
export function unproved(why: string): never {
  throw new Unproved(why);
}
/** Thrown when an exponential or a root is met in a finer power than its base allows; the work starts again with a finer base. */
export class FinerBase extends Error {
  readonly atom: Atom;
  readonly den: bigint;
  constructor(atom: Atom, den: bigint) {
    super("a finer base");
    this.atom = atom;
    this.den = den;
  }
}
/** The least common multiple of two numbers above 0. */
export const lcm = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
};

const atomPower = (a: Atom, e: Rational): Product => productOf(atomSum(a, e));

/** The largest exponent that the kernel has; larger powers are powers of powers. */
const LARGEST = 10_000;

/** t^n for a whole n; a negative power is one of the inverse. */
export function raised(t: Term, n: number): Term {
  const base = n < 0 ? apply("inv", t) : t;
  const k = Math.abs(n);
  if (k === 1) return base;
  if (k <= LARGEST) return power(base, k);
  const most = raised(power(base, 100), Math.floor(k / 100));
  return k % 100 === 0 ? most : mul(most, raised(base, k % 100));
}

/**
 * Normal forms of the finder as terms of the kernel. An exponential e^(k·m/D) is written (e^(m/D))^k and a root f^(k/D)
 * as (f^(1/D))^k with one D for each atom, so that powers multiply as in a ring.
 */
export class Writer {
  private readonly dens = new Map<string, bigint>();
  private readonly atoms = new Map<string, Term>();
  private readonly sums = new Map<string, Term>();
  private readonly products = new Map<string, Term>();
  /** What a term was written for. */
  private readonly origins = new WeakMap<Term, Product>();

  /** Makes bases finer; everything is written anew after it. */
  refine(f: FinerBase): Writer {
    const w = new Writer();
    for (const [k, d] of this.dens) w.dens.set(k, d);
    w.dens.set(f.atom.key, lcm(w.dens.get(f.atom.key) ?? 1n, f.den));
    return w;
  }
  /** The D of an atom. */
  den(a: Atom): bigint {
    return this.dens.get(a.key) ?? (a.kind === "root" ? 2n : 1n);
  }
  /** The base whose whole powers stand for the powers of an atom. */
  base(a: Atom): Term {
    const key = a.key;
    let t = this.atoms.get(key);
    if (!t) {
      this.atoms.set(key, (t = this.make(a)));
      const unit = a.kind === "exp" || a.kind === "root" ? Rational.of(1n, this.den(a)) : Rational.ONE;
      this.origins.set(t, atomPower(a, unit));
    }
    return t;
  }
  /** The normal form for which a term was written, where it was. */
  origin(t: Term): Product | undefined {
    return this.origins.get(t);
  }
  private make(a: Atom): Term {
    switch (a.kind) {
      case "variable":
        return variable(a.name);
      case "pi":
        return PI;
      case "exp":
        return apply("exp", this.product(scale(a.of, Rational.of(1n, this.den(a)))));
      case "log":
      case "abs":
        return apply(a.kind, this.sum(a.of));
      case "root":
        return this.root(this.sum(a.of), this.den(a));
      case "call":
        return a.name === "sin" || a.name === "cos" || a.name === "atan" ? apply(a.name, this.product(a.of)) : unproved(`${a.name} is no function of the kernel`);
    }
  }
  /** f^(1/D): nested square roots, or e^(log f/D). */
  root(f: Term, den: bigint): Term {
    let t = f;
    for (let d = den; ; d /= 2n) {
      if (d === 1n) return t;
      if (d % 2n !== 0n) return apply("exp", mul(num(Rational.of(1n, den)), apply("log", f)));
      t = apply("sqrt", t);
    }
  }
  /** The whole power of its base that a power of an atom is. */
  steps(a: Atom, e: Rational): number {
    const n = a.kind === "exp" || a.kind === "root" ? e.mul(Rational.of(this.den(a))) : e;
    if (!n.isInteger) throw new FinerBase(a, e.den);
    return Number(n.num);
  }
  atom(a: Atom, e: Rational): Term {
    return raised(this.base(a), this.steps(a, e));
  }
  monomial(powers: readonly (readonly [Atom, Rational])[]): Term | undefined {
    return powers.length ? powers.map(([a, e]) => this.atom(a, e)).reduce(mul) : undefined;
  }
  term(t: SumTerm): Term {
    const m = this.monomial(t.monomial.powers);
    return m ? (t.coefficient.equals(Rational.ONE) ? m : mul(num(t.coefficient), m)) : num(t.coefficient);
  }
  sum(s: Sum): Term {
    const key = keyOf(s);
    let t = this.sums.get(key);
    if (!t) {
      this.sums.set(key, (t = s.terms.size ? sortedTerms(s).map((x) => this.term(x)).reduce(add) : ZERO));
      if (!this.origins.has(t)) this.origins.set(t, productOf(s));
    }
    return t;
  }
  product(p: Product): Term {
    const key = keyOfProduct(p);
    let t = this.products.get(key);
    if (!t) {
      const factors = p.factors.map((f) => raised(this.sum(f.base), f.power));
      const first = this.sum(p.sum);
      this.products.set(key, (t = factors.length ? [...(first === ONE ? [] : [first]), ...factors].reduce(mul) : first));
      if (!this.origins.has(t)) this.origins.set(t, p);
    }
    return t;
  }
}
