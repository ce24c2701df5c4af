import { add, mul, num, sub, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { polynomialView, type KnownFact, type PolynomialView } from "../../certificate/polynomial/view.ts";
import type { Goal } from "../../certificate/goal-type.ts";
import type { Here } from "../core/here.ts";
import { raised, unproved } from "../core/terms.ts";
import { arith, assume, make } from "../make.ts";

const RELATION: Readonly<Record<KnownFact["sign"], Relation>> = { nonnegative: ">=", positive: ">", zero: "=" };

/** A factor of a quotient; an even power has a root. */
interface Factor {
  readonly term: Term;
  readonly root: Term | undefined;
}

/** A goal as a question about polynomials, with a theorem for each of its facts, and the way back to the goal. */
export class PolynomialProof {
  readonly view: PolynomialView;
  private readonly goal: Goal;
  private readonly here: Here;
  private readonly theorems = new Map<number, Theorem>();

  constructor(goal: Goal, here: Here) {
    this.goal = goal;
    this.here = here;
    this.view = polynomialView(goal);
  }

  /** An indeterminate to a whole power. */
  atom(i: number, n = 1): Term {
    const { atom, unit } = this.view.indeterminates[i]!;
    return this.here.writer.atom(atom, unit.mul(Rational.of(n)));
  }
  term(p: Polynomial): Term {
    const terms = p.sorted().map(({ coefficient, monomial }) => {
      const atoms = monomial.flatMap((e, i) => (e > 0 ? [this.atom(i, e)] : []));
      return [...(coefficient.equals(Rational.ONE) && atoms.length ? [] : [num(coefficient)]), ...atoms].reduce(mul);
    });
    return terms.length ? terms.reduce(add) : num(0);
  }

  /** The fact at a position, as a theorem about its polynomial. */
  fact(k: number): Theorem {
    let th = this.theorems.get(k);
    if (!th) this.theorems.set(k, (th = this.make(this.view.facts[k] ?? unproved("there is no such fact"))));
    return th;
  }
  private make({ polynomial, sign, from }: KnownFact): Theorem {
    const { here } = this;
    const t = this.term(polynomial);
    const relation = RELATION[sign];
    switch (from.kind) {
      case "bound": {
        const b = here.place.box.find((x) => x.variable.name === from.variable)!;
        return this.times(here.normal(assume(b[from.side]!)), this.ratio(from.value, true), t);
      }
      case "hypothesis":
        return this.assumed(from.index, t);
      case "law":
        return relation === "=" ? here.zeros.show(t) : this.absolute(polynomial, t, from.of);
      case "sign":
        return here.show(t, relation);
      case "enclosure":
        return here.signs.bounds.nonnegative(t, [80, 160]) ?? here.show(t, ">=");
    }
  }
  private assumed(index: number, t: Term): Theorem {
    const { here } = this;
    const h = this.goal.hypotheses[index]!;
    const th = assume(here.place.facts[index]!);
    const ratio = this.ratio(h.value, true);
    if (h.kind !== "nonzero") return this.times(th, ratio, t);
    // p² > 0 for a p that is not 0.
    const p = this.times(th, ratio, this.term(this.view.all.sameSign(h.value, true)));
    const defined = [p];
    return make("both", { first: arith(t, ">=", [{ sq: [p.fact.term] }], { defined }), second: arith(t, "!=", [{ th: [p, p] }]) });
  }
  /** |f| ± f ≥ 0 times a monomial > 0. */
  private absolute(p: Polynomial, t: Term, i: number): Theorem {
    const { here } = this;
    const { atom } = this.view.indeterminates[i]!;
    if (atom.kind !== "abs") return unproved("a law of another atom");
    const of = here.writer.sum(atom.of);
    const { polynomial: f, divisor } = this.view.all.cleared(atom.of);
    const left = p.equals(Polynomial.atom(i).mul(divisor).sub(f));
    const law = make("abs", { law: left ? "left" : "right", of, defined: here.defined.of(of) });
    return this.times(law, [{ term: this.term(divisor), root: undefined }], t);
  }

  /** What a value is multiplied by to give its polynomial. */
  private ratio(value: Product, exactly: boolean, turn: 1 | -1 = 1): Factor[] {
    const { shift, evens } = this.view.all.multiplier(value, exactly);
    const power = (n: number, of: (n: number) => Term): Factor => ({ term: of(turn * n), root: n % 2 === 0 ? of((turn * n) / 2) : undefined });
    return [
      ...shift.flatMap((e, i) => (e === 0 ? [] : [power(e, (n) => this.atom(i, n))])),
      ...evens.map(({ base, power: e }) => power(e, (n) => raised(this.here.writer.sum(base), n))),
    ];
  }
  /** A theorem times factors, as one about another term of the same value. */
  private times(th: Theorem, factors: readonly Factor[], target: Term): Theorem {
    const { here } = this;
    const { relation, term } = th.fact;
    if (relation === "=") return here.zeros.show(target, [[factors.map((f) => f.term).reduce(mul, num(1)), th]]);
    const signed = factors.map(({ term: t, root }) =>
      relation === ">=" && root ? arith(t, ">=", [{ sq: [root] }], { nonzero: here.zeros.divisors(t), defined: here.defined.of(t) }) : here.show(t, ">"));
    const { multiples, nonzero } = here.zeros.reduce(sub(target, [term, ...factors.map((f) => f.term)].reduce(mul)));
    return arith(target, relation, [{ th: [th, ...signed] }], { eqs: multiples, nonzero, defined: here.defined.of(target) });
  }

  /** The goal, from a theorem about the target. */
  conclude(th: Theorem): Theorem {
    const { value, strict } = this.goal;
    return this.times(th, this.ratio(value, strict, -1), this.here.writer.product(value));
  }
}
