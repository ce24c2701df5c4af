import { Rational } from "../../exact/index.ts";
import { apply, fact, num, sub, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, freshName, make } from "../../prove/make.ts";
import { formOf, replaced } from "./form.ts";

/** The inverse of a number, which inside a sum is no number yet. */
function inverseOfNumber(t: Term): Rational | undefined {
  if (t.tag !== "apply" || t.fn !== "inv") return undefined;
  const [m, more] = formOf(t.of);
  return m && !more && m.powers.length === 0 ? Rational.ONE.div(m.q) : undefined;
}

/** Inverses of numbers in a fact, by the names that stand for them in a pattern. */
class Literals {
  private readonly found = new Map<string, { readonly name: string; readonly value: Rational }>();
  readonly pattern: Fact;

  constructor(f: Fact) {
    const term = replaced(f.term, (u) => {
      const value = inverseOfNumber(u);
      if (!value) return undefined;
      const key = `${value.num}/${value.den}`;
      if (!this.found.has(key)) this.found.set(key, { name: freshName(), value });
      return variable(this.found.get(key)!.name);
    });
    this.pattern = fact(term, f.relation, f.over);
  }
  get none(): boolean {
    return this.found.size === 0;
  }
  /** The fact with numbers. */
  numbers(): Fact {
    const values = new Map([...this.found.values()].map((l) => [l.name, num(l.value)]));
    return fact(replaced(this.pattern.term, (u) => (u.tag === "variable" ? values.get(u.name) : undefined)), this.pattern.relation, this.pattern.over);
  }
  /** A theorem about numbers as one about inverses, or the other way. */
  rewritten(th: Theorem, to: "numbers" | "inverses"): Theorem {
    const holes = [...this.found.values()].map(({ name, value }) => {
      const [n, inverse] = [num(value), apply("inv", num(Rational.ONE.div(value)))];
      const [from, into] = to === "numbers" ? [inverse, n] : [n, inverse];
      const defined = [make("inv", { law: "one", from: nonzero(Rational.ONE.div(value)) })];
      return { name, from, to: into, equation: arith(sub(from, into), "=", [], { defined }) };
    });
    return make("replace", { pattern: this.pattern, holes, in: th, defined: holes.map((h) => h.equation) });
  }
}
const nonzero = (q: Rational): Theorem => {
  const positive = arith(num(q.abs()), ">", [{ q: q.abs() }]);
  return q.sign > 0 ? positive : arith(num(q), "!=", [{ q: -1, th: [arith(num(q.abs()), "!=", [{ th: [positive] }])] }]);
};

/** A theorem with numbers in the place of their inverses' inverses, in what it assumes too. */
export function inNumbers(th: Theorem): Theorem {
  const goal = new Literals(th.fact);
  const out = goal.none ? th : goal.rewritten(th, "numbers");
  const assumed = th.hypotheses.map((h) => new Literals(h)).filter((l) => !l.none);
  return assumed.reduce((t, l) => make("cut", { lemma: l.rewritten(assume(l.numbers()), "inverses"), in: t }), out);
}

/** A goal by the same with numbers in the place of their inverses' inverses: `x/2` as `1/2·x`, under sums too. */
export function withNumbers(hypotheses: readonly Fact[], goal: Fact, prove: (hypotheses: readonly Fact[], goal: Fact) => Theorem | undefined): Theorem | undefined {
  const [target, given] = [new Literals(goal), hypotheses.map((h) => ({ h, literals: new Literals(h) }))];
  const th = prove(given.map((g) => g.literals.numbers()), target.numbers());
  if (!th) return undefined;
  const free = given.filter((g) => !g.literals.none).reduce((t, g) => make("cut", { lemma: g.literals.rewritten(assume(g.h), "numbers"), in: t }), th);
  return target.none ? free : target.rewritten(free, "inverses");
}
