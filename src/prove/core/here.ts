import { fact, idOfFact, KernelError, mul, num, power, sub, type Fact, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, make, type Part } from "../make.ts";
import type { GoalVariable, Hypothesis } from "../../certificate/goal-type.ts";
import { absorbBounds } from "../../certificate/absorb.ts";
import { absorbed } from "./absorb.ts";
import { Circular } from "./circular.ts";
import { Definedness } from "./defined.ts";
import { Place } from "./place.ts";
import { Reading } from "./read.ts";
import { SignProofs } from "./signs.ts";
import { unproved, Unproved, type Writer } from "./terms.ts";
import { Zeros } from "./zero.ts";

/** A place with all that can be shown there: signs, equations, values. Every theorem it gives assumes only facts of the place. */
export class Here {
  readonly place: Place;
  readonly writer: Writer;
  readonly signs: SignProofs;
  readonly zeros: Zeros;
  readonly reading: Reading;
  readonly rereading: Reading;
  readonly defined: Definedness;
  readonly circular: Circular;
  private readonly known = new Map<string, Theorem>();
  /** The same place with bounds moved into the box, where there are some; and whether it is being asked. */
  private narrower: Here | null | undefined;
  private narrowing = false;

  constructor(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[], writer: Writer) {
    this.writer = writer;
    this.place = new Place(variables, hypotheses, writer);
    this.signs = new SignProofs(this);
    this.zeros = new Zeros(this);
    this.reading = new Reading(this);
    this.rereading = new Reading(this, true);
    this.defined = new Definedness(this);
    this.circular = new Circular(this);
    for (const f of this.place.all()) this.learn(assume(f));
  }

  /** Keeps a theorem, so that its fact is found when it is asked for. */
  learn(th: Theorem): void {
    const id = idOfFact(th.fact);
    if (!this.known.has(id)) this.signs.forget();
    this.known.set(id, th);
  }
  /** Keeps what a theorem says by having a value: that arguments of logarithms are > 0, of roots ≥ 0, and divisors not 0. */
  learnDomains(th: Theorem): void {
    const seen = new Set<Term>();
    const visit = (t: Term): void => {
      if (seen.has(t)) return;
      seen.add(t);
      if (t.tag === "add" || t.tag === "mul") [t.left, t.right].forEach(visit);
      else if (t.tag === "power") visit(t.base);
      else if (t.tag === "apply") {
        visit(t.of);
        if (t.fn === "inv" || t.fn === "log" || t.fn === "sqrt") this.learn(make("domain", { from: th, of: t }));
      }
    };
    visit(th.fact.term);
  }
  /** A theorem for exactly this fact, where one is kept. */
  recall(f: Fact): Theorem | undefined {
    return this.known.get(idOfFact(f));
  }

  /** `t relation 0` here, by signs. */
  show(t: Term, relation: Relation): Theorem {
    const known = this.recall(fact(t, relation)) ?? (relation === ">=" ? this.recall(fact(t, ">")) ?? this.recall(fact(t, "=")) : undefined);
    if (known) return known.fact.relation === relation ? known : arith(t, relation, [{ th: [known] }]);
    const th = this.seen(t, relation);
    this.known.set(idOfFact(th.fact), th);
    return th;
  }
  /** By signs; where they do not tell, by signs in the box with what hypotheses say of one variable moved into it. */
  private seen(t: Term, relation: Relation): Theorem {
    // Not by its normal form, which may hold the root of this root.
    if (t.tag === "apply" && t.fn === "sqrt" && relation === ">=") return make("root", { law: "sign", from: this.show(t.of, ">=") });
    try {
      return this.signs.ofTerm(t, relation);
    } catch (e) {
      if (!(e instanceof Unproved) || this.narrowing) throw e;
      this.narrower ??= narrowed(this.place, this.writer);
      if (!this.narrower) throw e;
      this.narrowing = true;
      try {
        return this.settle(this.narrower.show(t, relation));
      } finally {
        this.narrowing = false;
      }
    }
  }

  /** A theorem about a term as one about its normal form. */
  normal(th: Theorem): Theorem {
    const { term, relation } = th.fact;
    const { value, equation } = this.reading.of(term);
    const to = this.writer.product(value);
    return arith(to, relation, [{ th: [th] }], { eqs: [[num(-1), equation]], defined: this.defined.of(to) });
  }

  /** ARITH modulo the laws of roots and absolute values here, with what shows that divisors are not 0 and that the term has a value. */
  arith(t: Term, relation: Relation, parts: readonly Part[], eqs: readonly (readonly [Term, Theorem])[] = []): Theorem {
    const rest = parts.reduce((r, { q = 1, th = [], sq = [] }) => sub(r, [num(q), ...th.map((x) => x.fact.term), ...sq.map((x) => power(x, 2))].reduce(mul)), t);
    const { multiples, nonzero } = this.zeros.reduce(rest, eqs);
    return arith(t, relation, parts, { eqs: [...eqs, ...multiples], nonzero, defined: this.defined.of(t) });
  }

  /** The theorem with every hypothesis that is not a fact of this place shown here and cut. */
  settle(th: Theorem, keep: readonly Fact[] = []): Theorem {
    const free = new Set([...this.place.all(), ...keep].map(idOfFact));
    let out = th;
    for (const h of th.hypotheses) {
      if (free.has(idOfFact(h))) continue;
      out = make("cut", { lemma: this.fulfil(h), in: out });
    }
    return out;
  }
  /** What the finder moved from a hypothesis into the box. */
  private fromBox(h: Fact): Theorem | undefined {
    try {
      return absorbed(this, h);
    } catch (e) {
      if (e instanceof KernelError) return undefined;
      throw e;
    }
  }
  private fulfil(h: Fact): Theorem {
    const known = this.recall(h);
    if (known) return known;
    if (h.over.length > 0) return unproved("a hypothesis about all positions");
    const th = this.fromBox(h) ?? this.show(h.term, h.relation);
    return idOfFact(th.fact) === idOfFact(h) ? th : arith(h.term, h.relation, [{ th: [th] }], { defined: this.defined.of(h.term) });
  }
}

function narrowed({ variables, hypotheses }: Place, writer: Writer): Here | null {
  const box = hypotheses.some((h) => !h.everywhere) ? absorbBounds(variables, hypotheses) : undefined;
  return box && box.variables !== variables ? new Here(box.variables, box.hypotheses, writer) : null;
}
