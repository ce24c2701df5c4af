import { Evaluator, KernelError, names, neg, normalForm, num, sub, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { constantValue, type Real } from "../../term/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, make } from "../make.ts";
import { edgesOf, evaluated } from "./edges.ts";
import type { Here } from "./here.ts";
import { constantTerm } from "./place.ts";
import type { End } from "./range.ts";

/** The bounds of a variable by rational numbers: `x − lo`, `hi − x` ≥ 0 or > 0. */
export interface Side {
  readonly lo?: End | undefined;
  readonly hi?: End | undefined;
}

/** Digits to try, few first: more may tell a number that is nearly 0 from 0. */
const DIGITS = [48, 120, 500];

/** Over a box, more than the fewest only where large numbers wait for small ones. */
function digitsFor(t: Term): readonly number[] {
  if (names(t).reals.size === 0) return DIGITS;
  const longest = Math.max(0, ...normalForm(t).map((k) => Math.max(k.coefficient.num.toString(2).length, k.coefficient.den.toString(2).length)));
  return longest > DIGITS[0]! && longest < MOST_DIGITS ? [DIGITS[0]!, DIGITS[0]! + longest] : DIGITS.slice(0, 1);
}
const MOST_DIGITS = 1000;

/** Enclosures over the box of a place. */
export class Bounds {
  private readonly here: Here;
  private list: readonly Side[] | undefined;
  constructor(here: Here) {
    this.here = here;
  }

  /** Bounds of each variable by rational numbers. */
  sides(): readonly Side[] {
    return (this.list ??= this.here.place.box.map(({ variable: v, lo, hi }) => ({
      lo: lo && v.lo ? this.rational(assume(lo), v.lo, v.name, 1) : undefined,
      hi: hi && v.hi ? this.rational(assume(hi), v.hi, v.name, -1) : undefined,
    })));
  }
  /** Theorems that bound variables by rational numbers, as EVAL takes them. */
  theorems(): readonly Theorem[] {
    return this.sides().flatMap(({ lo, hi }) => [...(lo ? [lo.th] : []), ...(hi ? [hi.th] : [])]);
  }
  /** `x − c r 0` (or `c − x`) with an irrational c taken a little outwards. */
  private rational(th: Theorem, bound: Real, name: string, side: 1 | -1): End | undefined {
    const [c, x] = [constantTerm(bound), variable(name)];
    const gap = (q: Rational): Term => (side === 1 ? sub(x, num(q)) : sub(num(q), x));
    const exact = c.tag === "number" ? c.value : constantValue(bound);
    if (exact) return { at: exact, th: c.tag === "number" ? th : arith(gap(exact), th.fact.relation, [{ th: [th] }]) };
    try {
      const digits = 90;
      const { lo, hi } = new Evaluator([], BigInt(digits)).value(c);
      const end = side === 1 ? lo : hi;
      if (end === null) return undefined;
      const q = Rational.of(side === 1 ? end - 1n : end + 1n, 1n << BigInt(digits));
      const outwards = make("eval", { term: side === 1 ? sub(c, num(q)) : sub(num(q), c), relation: ">", digits });
      return { at: q, th: arith(gap(q), ">", [{ th: [th] }, { th: [outwards] }]) };
    } catch (e) {
      if (e instanceof KernelError) return undefined;
      throw e;
    }
  }

  /** The sign of a term over the box, where an enclosure shows it. */
  sign(t: Term): { turned: boolean; th: Theorem } | undefined {
    for (const digits of digitsFor(t)) {
      const { lo, hi, edges } = this.enclose(t, digits) ?? {};
      if (!edges) return undefined;
      const turned = hi != null && hi <= 0n && !(lo != null && lo >= 0n);
      const sure = turned ? (hi < 0n ? ">" : ">=") : lo != null && lo > 0n ? ">" : lo === 0n ? (hi === 0n ? "=" : ">=") : undefined;
      if (sure) return { turned, th: this.evaluated(turned ? neg(t) : t, sure, edges, digits) };
      // More digits may still tell a constant that is nearly 0 from 0.
    }
    return undefined;
  }
  /** `t ≥ 0` over the box, where an enclosure shows it. */
  nonnegative(t: Term, digits: readonly number[]): Theorem | undefined {
    for (const d of digits) {
      const { lo, edges } = this.enclose(t, d) ?? {};
      if (edges && lo != null && lo >= 0n) return this.evaluated(t, ">=", edges, d);
    }
    return undefined;
  }
  /** An enclosure, and the bounds of parts that it took. */
  private enclose(t: Term, digits: number): { lo: bigint | null; hi: bigint | null; edges: readonly Theorem[] } | undefined {
    const facts = this.theorems().map((b) => b.fact);
    const p = BigInt(digits);
    let edges: readonly Theorem[] = [];
    try {
      return { ...new Evaluator(facts, p).value(t), edges };
    } catch (e) {
      if (!(e instanceof KernelError)) throw e;
    }
    try {
      edges = edgesOf(this.here, facts, t, digits);
      return edges.length > 0 ? { ...new Evaluator([...facts, ...edges.map((x) => x.fact)], p).value(t), edges } : undefined;
    } catch (e) {
      if (e instanceof KernelError) return undefined;
      throw e;
    }
  }
  /** EVAL under the bounds, with those cut that are no facts of the place. */
  private evaluated(t: Term, relation: Fact["relation"], edges: readonly Theorem[], digits: number): Theorem {
    const bounds = this.theorems();
    const own = bounds.filter((b) => this.here.place.has(b.fact));
    return evaluated(t, relation, own.map((b) => b.fact), [...bounds.filter((b) => !own.includes(b)), ...edges], digits);
  }
}
