import { atanI, circularI, isWide, piI } from "../circular.ts";
import { expI, logI } from "../elementary.ts";
import { fact, join, sequent, type Fact, type Relation, type Sequent } from "../fact.ts";
import { absI, addI, ALL, ceilDiv, floorDiv, interval, invI, mulI, powerI, sqrtI, type Interval } from "../interval.ts";
import { partials } from "../partial.ts";
import { polyOf, type Monomial, type Poly } from "../poly.ts";
import { refuse, type Fn, type Term } from "../term.ts";
import { Rational } from "../../exact/rational.ts";

/** Digits (binary, after the point) that a step may ask for. */
const MOST_DIGITS = 4096;
/** Digits squared, for each function called, 32-fold for a wide sine: some 7,600 calls at 256 digits, some thirty at the most. */
const MOST_WORK = 500_000_000n;
const ends = (q: Rational, p: bigint): Interval => interval(floorDiv(q.num << p, q.den), ceilDiv(q.num << p, q.den));

/**
 * EVAL. Bounds of atoms, facts `q·a + c ≥ 0`, `> 0` or `= 0` (a any term that is no sum or product), give `e r 0` where
 * interval arithmetic with `digits` binary digits shows that e has a value and compares so. Without bounds, e is ground.
 */
export function evaluate(term: Term, relation: Relation, bounds: readonly Fact[], digits: number): Sequent {
  if (!Number.isInteger(digits) || digits < 8 || digits > MOST_DIGITS) refuse("EVAL: the digits are out of reach");
  const p = BigInt(digits);
  const { lo, hi } = new Evaluator(bounds, p).value(term);
  const shown = relation === ">=" ? lo !== null && lo >= 0n : relation === ">" ? lo !== null && lo > 0n : relation === "=" ? lo === 0n && hi === 0n : (lo !== null && lo > 0n) || (hi !== null && hi < 0n);
  if (!shown) refuse(`EVAL: the enclosure does not show ${relation} 0`);
  return sequent(join(bounds), fact(term, relation));
}

const isAtom = (m: Monomial): boolean => m.powers.length === 1 && m.powers[0]![1] === 1;
/** The key of the atom that a polynomial is, where it is one and no multiple of it. */
function atomKey(p: Poly): string | undefined {
  const [only, more] = p.terms.values();
  return only && !more && isAtom(only.monomial) && only.coefficient.equals(Rational.ONE) ? only.monomial.key : undefined;
}

/** Encloses terms at all points where some bounds hold. */
export class Evaluator {
  private readonly p: bigint;
  private readonly known = new Map<string, Interval>();
  private work = 0n;
  private readonly memo = new Map<Term, Interval>();
  /** Partial applications that have a value wherever the bounds hold. */
  private readonly shown: ReadonlySet<string>;

  constructor(bounds: readonly Fact[], p: bigint) {
    this.p = p;
    this.shown = new Set(bounds.flatMap((b) => [...partials(b.term)]));
    for (const b of bounds) this.learn(b);
  }

  private learn(f: Fact): void {
    const p = polyOf(f.term);
    const [atom, more] = [...p.terms.values()].filter((t) => t.monomial.powers.length > 0);
    const constant = p.terms.get("")?.coefficient;
    if (!atom || more || f.over.length > 0 || f.relation === "!=" || !isAtom(atom.monomial)) return refuse("EVAL: a bound is of one atom");
    const end = constant ? constant.neg().div(atom.coefficient) : undefined;
    const at = end ? ends(end, this.p) : interval(0n, 0n);
    const below = f.relation === "=" || atom.coefficient.sign > 0 ? at.lo : null;
    const above = f.relation === "=" || atom.coefficient.sign < 0 ? at.hi : null;
    const { key } = atom.monomial;
    this.known.set(key, meet(this.known.get(key) ?? ALL, interval(below, above)));
  }

  /** Throws `KernelError` where it is not certain that the term has a value. */
  value(t: Term): Interval {
    let v = this.memo.get(t);
    if (!v) this.memo.set(t, (v = this.read(t)));
    return v;
  }

  private read(t: Term): Interval {
    const { p } = this;
    switch (t.tag) {
      case "number":
        return ends(t.value, p);
      case "add":
        return addI(this.value(t.left), this.value(t.right));
      case "mul":
        return mulI(this.value(t.left), this.value(t.right), p);
      case "power":
        return powerI(this.value(t.base), t.exponent, p);
      // no default
    }
    // Nothing inside a sum or a maximum is evaluated, so bounds must show that it has a value.
    if (t.tag === "sum" || t.tag === "max") for (const k of partials(t)) if (!this.shown.has(k)) refuse(`EVAL: it is not shown that ${k} has a value`);
    const bound = this.known.size > 0 ? this.known.get(atomKey(polyOf(t)) ?? "") : undefined;
    const natural = t.tag === "pi" ? piI(p) : t.tag === "size" ? interval(1n << p, null) : t.tag === "apply" ? this.call(t.fn, t.of, bound !== undefined) : ALL;
    return bound ? meet(natural, bound) : natural;
  }

  /** A bounded term has a value wherever its bound holds: the bound is a fact that holds the application itself. */
  private call(fn: Fn, of: Term, bounded: boolean): Interval {
    const a = this.value(of);
    const times = (fn === "sin" || fn === "cos") && isWide(a, this.p) ? 32n : 1n;
    if ((this.work += times * this.p * this.p) > MOST_WORK) refuse("EVAL: too much work");
    const v = FUNCTIONS[fn](a, this.p);
    return v ?? (bounded ? ALL : refuse(`EVAL: ${fn} may have no value`));
  }
}

// What searches use as well is what the rule uses: nobody may change it.
Object.freeze(Evaluator.prototype);

const FUNCTIONS: Readonly<Record<Fn, (a: Interval, p: bigint) => Interval | undefined>> = {
  inv: invI, exp: expI, log: (a, p) => logI(a, p), sqrt: sqrtI, abs: absI,
  sin: (a, p) => circularI("sin", a, p), cos: (a, p) => circularI("cos", a, p), atan: (a, p) => atanI(a, p),
};
const meet = (a: Interval, b: Interval): Interval =>
  interval(a.lo === null ? b.lo : b.lo === null || b.lo < a.lo ? a.lo : b.lo, a.hi === null ? b.hi : b.hi === null || b.hi > a.hi ? a.hi : b.hi);
