import { fact, idOfFact, num, sub, type Fact, type Term, type Theorem } from "../kernel/index.ts";
import type { Goal, GoalVariable, Hypothesis } from "../certificate/goal-type.ts";
import { goalOf } from "../certificate/make-goal.ts";
import type { Tree } from "../certificate/rule.ts";
import type { Product } from "../certificate/algebra/sum.ts";
import { arith, make } from "./make.ts";
import { Here } from "./core/here.ts";
import { strip } from "./core/strip.ts";
import { unproved, Unproved, type Writer } from "./core/terms.ts";
import { JUSTIFY } from "./justify/index.ts";

/** The step of a finder's tree at which an error was thrown: the innermost, for the trees of the goals it leaves had proofs. */
const refusedSteps = new WeakMap<Error, Tree>();
export const refusedStep = (e: Error): Tree | undefined => refusedSteps.get(e);

/** Turns a finder's tree of rules into theorems of the kernel. */
export class Session {
  readonly writer: Writer;
  private readonly here = new Map<readonly GoalVariable[], Map<readonly Hypothesis[], Here>>();
  /** For a hypothesis that holds everywhere on its box: the theorem that it does. */
  private readonly lemmas = new WeakMap<Hypothesis, Theorem>();
  private readonly facts = new Map<string, Theorem>();

  /** How often a leaf of boxes that the kernel does not see is halved. */
  readonly halvings: number;

  constructor(writer: Writer, halvings = 0) {
    this.writer = writer;
    this.halvings = halvings;
  }

  keep(h: Hypothesis, th: Theorem): void {
    this.lemmas.set(h, th);
    this.facts.set(idOfFact(th.fact), th);
  }
  /** The theorem that a fact holds everywhere, where one is kept. */
  everywhere(f: Fact): Theorem | undefined {
    return this.facts.get(idOfFact(f));
  }
  lemma(h: Hypothesis): Theorem | undefined {
    return this.lemmas.get(h);
  }

  /** The place of some variables and hypotheses. */
  at(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): Here {
    let m = this.here.get(variables);
    if (!m) this.here.set(variables, (m = new Map()));
    let h = m.get(hypotheses);
    if (!h) m.set(hypotheses, (h = new Here(variables, hypotheses, this.writer)));
    return h;
  }
  placeOf(g: Goal): Here {
    return this.at(g.variables, g.hypotheses);
  }

  /** The term of a goal's value, and what the goal says of it. */
  factOf(g: Goal): Fact {
    return fact(this.writer.product(g.value), g.strict ? ">" : ">=");
  }

  /** A theorem for a goal, from facts of its place, by a tree of rules. Throws where a step has no proof here. */
  prove(g: Goal, tree: Tree): Theorem {
    const justify = JUSTIFY[tree.rule] ?? unproved(`the rule ${tree.rule} has no proof here`);
    const here = this.placeOf(g);
    try {
      const th = justify({ session: this, goal: g, here, data: tree, trees: tree.children });
      return this.fit(here, th, this.factOf(g));
    } catch (e) {
      if (e instanceof Error && !refusedSteps.has(e)) refusedSteps.set(e, tree);
      throw e;
    }
  }

  /** The theorem as exactly this fact, its hypotheses facts of the place. */
  fit(here: Here, th: Theorem, f: Fact): Theorem {
    const settled = here.settle(th);
    if (idOfFact(settled.fact) === idOfFact(f)) return settled;
    return this.same(here, settled, f.term, f.relation === ">=" ? (settled.fact.relation === ">" || settled.fact.relation === "=" ? ">=" : settled.fact.relation) : settled.fact.relation);
  }
  /** A theorem about another term of the same value: as quotients, else by reading both anew with what is known at the place. */
  same(here: Here, th: Theorem, term: Term, relation = th.fact.relation): Theorem {
    const eqs = this.difference(here, term, th.fact.term);
    return arith(term, relation, [{ th: [th] }], { ...eqs, defined: here.defined.of(term) });
  }
  private difference(here: Here, a: Term, b: Term) {
    try {
      const { multiples, nonzero } = here.zeros.reduce(sub(a, b));
      return { eqs: multiples, nonzero };
    } catch (e) {
      if (!(e instanceof Unproved)) throw e;
      const [x, y] = [here.rereading.of(a), here.rereading.of(b)];
      const given: (readonly [Term, Theorem])[] = [[num(1), x.equation], [num(-1), y.equation]];
      const { multiples, nonzero } = here.zeros.reduce(sub(a, b), given);
      return { eqs: [...given, ...multiples], nonzero };
    }
  }

  /**
   * `value ≥ 0` (> 0 where `strict`) at a place, by a tree for the goal that the finder made of it: the value stripped,
   * assumptions moved into the box, what does not matter forgotten.
   */
  value(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[], value: Product, strict: boolean, tree: Tree): Theorem {
    const here = this.at(variables, hypotheses);
    const g = goalOf(variables, hypotheses, value, strict);
    const absorbed = hypotheses.some((h) => !h.everywhere) && g.variables !== variables ? this.at(...boxOf(variables, hypotheses)) : here;
    const lifted = strip(absorbed, value, strict);
    const th = absorbed.settle(this.prove(g, tree));
    return here.settle(lifted.up(this.fit(absorbed, th, fact(this.writer.product(lifted.result), th.fact.relation)), false));
  }
  /** A theorem about a normal form as one about a term that reads so. */
  toTerm(here: Here, th: Theorem, term: Term): Theorem {
    const { value, equation } = here.reading.of(term);
    const { multiples, nonzero } = here.zeros.reduce(sub(this.writer.product(value), th.fact.term));
    return arith(term, th.fact.relation, [{ th: [th] }], { eqs: [[num(1), equation], ...multiples], nonzero, defined: here.defined.of(term) });
  }
  /** Cuts a hypothesis by a theorem. */
  cut(lemma: Theorem, th: Theorem): Theorem {
    return make("cut", { lemma, in: th });
  }
}

import { absorbBounds } from "../certificate/absorb.ts";
function boxOf(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): [readonly GoalVariable[], readonly Hypothesis[]] {
  const box = absorbBounds(variables, hypotheses);
  return [box.variables, box.hypotheses];
}
