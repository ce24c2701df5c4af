import { add, apply, mul, num, sub, ZERO, type Term, type Theorem } from "../../kernel/index.ts";
import { Fractions } from "../../kernel/fraction.ts";
import { Rational } from "../../exact/rational.ts";
import type { Poly } from "../../kernel/poly.ts";
import { arith, make } from "../make.ts";
import type { Here } from "./here.ts";
import { raised, unproved } from "./terms.ts";

/** A law of one atom: its base to a power is another term. */
interface Relation {
  readonly base: Term;
  readonly power: number;
  readonly value: Term;
  readonly equation: Theorem;
}

/** Equations between terms of normal forms: as quotients, modulo the laws of roots and absolute values. */
export class Zeros {
  private readonly here: Here;
  private readonly laws = new Map<string, Relation | undefined>();
  constructor(here: Here) {
    this.here = here;
  }

  /** `t = 0`, where t minus the multiples of the equations is 0 as a quotient modulo the laws of its atoms. */
  show(t: Term, eqs: readonly (readonly [Term, Theorem])[] = []): Theorem {
    const { multiples, nonzero } = this.reduce(t, eqs);
    return arith(t, "=", [], { eqs: [...eqs, ...multiples], nonzero, defined: this.here.defined.of(t) });
  }

  /** The multiples of laws, and the facts about divisors, with which ARITH shows that t minus the given multiples is 0. */
  reduce(t: Term, eqs: readonly (readonly [Term, Theorem])[] = []): { multiples: (readonly [Term, Theorem])[]; nonzero: Theorem[] } {
    let rest = eqs.reduce((r, [by, e]) => sub(r, mul(by, e.fact.term)), t);
    const nonzero = this.divisors(rest);
    const multiples: (readonly [Term, Theorem])[] = [];
    for (let round = 0; round < 200; round++) {
      const fractions = new Fractions(nonzero);
      const { num: top, den } = fractions.of(rest);
      if (top.terms.size === 0) return { multiples, nonzero };
      const step = this.step(top);
      if (!step) return unproved(`${round} rounds leave another term`);
      // The multiplier of the law is over the denominator of the whole.
      const below = [...den.values()].map((d) => raised(termOf(d.base), -d.power)).reduce(mul, num(1));
      const by = mul(step.by, below);
      for (const th of this.divisors(mul(by, step.law.equation.fact.term))) if (!nonzero.includes(th)) nonzero.push(th);
      multiples.push([by, step.law.equation]);
      rest = sub(rest, mul(by, step.law.equation.fact.term));
    }
    return unproved("the laws do not end");
  }

  /** A law that lowers a power in a numerator, and its multiplier: all terms with that power at once. */
  private step(p: Poly): { law: Relation; by: Term } | undefined {
    const seen = new Map<string, Term>();
    for (const { monomial } of p.terms.values()) for (const [a, n] of monomial.powers) if (n >= 2 && a.term && !seen.has(a.key)) seen.set(a.key, a.term);
    for (const [key, base] of seen) {
      const law = this.law(key, base);
      if (!law) continue;
      let by: Term | undefined;
      for (const { coefficient, monomial } of p.terms.values()) {
        const at = monomial.powers.find(([a]) => a.key === key);
        if (!at || at[1] < law.power) continue;
        const others = monomial.powers.flatMap(([a, n]) => {
          const left = a.key === key ? n - law.power : n;
          return left > 0 ? [raised(a.term ?? unproved("a sum in a quotient"), left)] : [];
        });
        const part = [num(coefficient), ...others].reduce(mul);
        by = by ? add(by, part) : part;
      }
      if (by) return { law, by };
    }
    return undefined;
  }

  private law(key: string, base: Term): Relation | undefined {
    if (!this.laws.has(key)) this.laws.set(key, this.make(base));
    return this.laws.get(key);
  }
  private make(base: Term): Relation | undefined {
    if (base.tag !== "apply") return undefined;
    const { here } = this;
    if (base.fn === "abs") {
      const equation = make("abs", { law: "square", of: base.of, defined: here.defined.of(base.of) });
      return { base, power: 2, value: mul(base.of, base.of), equation };
    }
    if (base.fn === "sqrt") return { base, power: 2, value: base.of, equation: make("root", { law: "square", from: here.show(base.of, ">=") }) };
    if (base.fn === "sin") {
      const c = apply("cos", base.of);
      return { base, power: 2, value: sub(num(1), mul(c, c)), equation: make("trig", { law: "circle", of: base.of, and: base.of, defined: here.defined.of(base.of) }) };
    }
    if (base.fn === "exp") return this.ofRoot(base);
    return undefined;
  }
  /** (e^(log f/D))^D = f. */
  private ofRoot(base: Extract<Term, { tag: "apply" }>): Relation | undefined {
    const origin = this.here.writer.origin(base);
    const [only] = origin ? [...origin.sum.terms.values()].flatMap((t) => t.monomial.powers.map(([a]) => a)) : [];
    if (!only || only.kind !== "root") return undefined;
    const den = Number(this.here.writer.den(only));
    return { base, power: den, value: this.here.writer.sum(only.of), equation: this.here.reading.rootPower(only) };
  }

  /** Facts that no divisor of a term is 0, inner ones first. */
  divisors(t: Term): Theorem[] {
    const out = new Map<string, Theorem>();
    const visit = (x: Term): void => {
      if (x.tag === "add" || x.tag === "mul") {
        visit(x.left);
        visit(x.right);
      } else if (x.tag === "power") visit(x.base);
      else if (x.tag === "apply" && x.fn === "inv") {
        visit(x.of);
        for (const th of this.nonzero(x.of)) out.set(idOf(th), th);
      }
    };
    visit(t);
    return [...out.values()];
  }
  private nonzero(u: Term): Theorem[] {
    // A product that is not 0 has factors that are not: they are what normal forms divide by.
    const parts: Term[] = [];
    const split = (x: Term): void => {
      if (x.tag === "mul") {
        split(x.left);
        split(x.right);
      } else if (x.tag === "power") split(x.base);
      else if (x.tag !== "number") parts.push(x);
    };
    split(u);
    const wanted = parts.length > 0 && !(parts.length === 1 && parts[0] === u) ? [...parts, u] : [u];
    return wanted.map((x) => this.here.show(x, "!="));
  }
}
const idOf = (th: Theorem): string => `${th.fact.relation}${th.hypotheses.length}${keyOfTerm(th.fact.term)}`;
const ids = new WeakMap<Term, string>();
let next = 0;
function keyOfTerm(t: Term): string {
  let id = ids.get(t);
  if (!id) ids.set(t, (id = `${next++}`));
  return id;
}
/** A polynomial of the kernel as a term. */
export function termOf(p: Poly): Term {
  let out: Term | undefined;
  for (const { coefficient, monomial } of p.terms.values()) {
    const factors = monomial.powers.map(([a, n]) => raised(a.term ?? unproved("a sum in a quotient"), n));
    const t = [...(coefficient.equals(Rational.ONE) && factors.length ? [] : [num(coefficient)]), ...factors].reduce(mul);
    out = out ? add(out, t) : t;
  }
  return out ?? ZERO;
}
