import { Rational } from "../exact/rational.ts";
import type { Sequent } from "./fact.ts";
import { addPoly, atomPoly, constantPoly, degree, keyOf, mulPoly, numberOf, polyOf, powPoly, type Poly } from "./poly.ts";
import { refuse, type Term } from "./term.ts";

/** A quotient: the numerator, and powers of polynomials that are not 0 by their keys. */
interface Fraction {
  readonly num: Poly;
  readonly den: ReadonlyMap<string, { readonly base: Poly; readonly power: number }>;
}
const whole = (num: Poly): Fraction => ({ num, den: new Map() });
const scaled = (p: Poly, q: Rational): Poly => mulPoly(constantPoly(q), p);
/** The multiple of a polynomial whose coefficient at the least key is 1. */
function monic(p: Poly): { readonly base: Poly; readonly content: Rational } {
  const first = [...p.terms.keys()].sort()[0]!;
  const content = p.terms.get(first)!.coefficient;
  return { base: scaled(p, Rational.ONE.div(content)), content };
}
const product = (den: Fraction["den"]): Poly => [...den.values()].reduce((p, d) => mulPoly(p, powPoly(d.base, d.power)), constantPoly(Rational.ONE));

/**
 * Terms as quotients: where facts `e > 0` and `e ≠ 0` show that u is not 0, `inv u` is the quotient turned over; where
 * not, it is an atom. A term is its numerator over its denominator wherever the facts hold.
 */
export class Fractions {
  private readonly nonzero = new Set<string>();
  private readonly terms = new Map<Term, Fraction>();
  /** The inverses that were turned over: they have values wherever their arguments do. */
  readonly inverted: Term[] = [];

  constructor(facts: readonly Sequent[]) {
    for (const { fact: f } of facts) {
      if (f.over.length > 0 || (f.relation !== ">" && f.relation !== "!=")) refuse("a divisor is shown by a fact > 0 or != 0");
      const { num } = this.of(f.term);
      if (num.terms.size > 0) this.nonzero.add(keyOf(monic(num).base));
    }
  }

  of(t: Term): Fraction {
    let f = this.terms.get(t);
    if (!f) this.terms.set(t, (f = this.read(t)));
    return f;
  }
  private read(t: Term): Fraction {
    if (t.tag === "add") return this.add(this.of(t.left), this.of(t.right));
    if (t.tag === "mul") return this.mul(this.of(t.left), this.of(t.right));
    if (t.tag === "power") {
      const { num, den } = this.of(t.base);
      return { num: powPoly(num, t.exponent), den: new Map(t.exponent === 0 ? [] : [...den].map(([k, d]) => [k, { ...d, power: degree(d.power * t.exponent) }])) };
    }
    if (t.tag !== "apply" || t.fn !== "inv") return whole(polyOf(t));
    const { num, den } = this.of(t.of);
    const turned = this.turned(num);
    if (!turned) return whole(polyOf(t));
    this.inverted.push(t);
    return { num: mulPoly(product(den), turned.num), den: turned.den };
  }
  /** 1/p: of a number, of a product of atoms that are not 0, or of a polynomial that is not 0; nothing where that is not known. */
  private turned(p: Poly): Fraction | undefined {
    const q = numberOf(p);
    if (q) return q.sign === 0 ? undefined : whole(constantPoly(Rational.ONE.div(q)));
    const { base, content } = monic(p);
    const num = constantPoly(Rational.ONE.div(content));
    if (this.nonzero.has(keyOf(base))) return { num, den: new Map([[keyOf(base), { base, power: 1 }]]) };
    const [only, more] = p.terms.values();
    const atoms = more || !only ? [] : only.monomial.powers.map(([a, power]) => ({ base: atomPoly(a), power }));
    return atoms.length > 0 && atoms.every((a) => this.nonzero.has(keyOf(a.base))) ? { num, den: new Map(atoms.map((a) => [keyOf(a.base), a])) } : undefined;
  }
  mul(a: Fraction, b: Fraction): Fraction {
    const den = new Map(a.den);
    for (const [k, d] of b.den) den.set(k, { base: d.base, power: degree(d.power + (den.get(k)?.power ?? 0)) });
    return { num: mulPoly(a.num, b.num), den };
  }
  add(a: Fraction, b: Fraction): Fraction {
    const den = new Map(a.den);
    for (const [k, d] of b.den) if ((den.get(k)?.power ?? 0) < d.power) den.set(k, d);
    const lift = (f: Fraction): Poly => [...den].reduce((p, [k, d]) => mulPoly(p, powPoly(d.base, d.power - (f.den.get(k)?.power ?? 0))), f.num);
    return { num: addPoly(lift(a), lift(b)), den };
  }
}
