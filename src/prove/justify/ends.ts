import { MINUS_ONE as MINUS, sub, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume } from "../make.ts";
import { neg as negate, scale } from "../../certificate/algebra/product.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { endOf, fiberOf, linearIn, nonempty, type AtEnd, type End, type EndChoice, type Fiber, type Premise } from "../../certificate/ends.ts";
import type { Goal, GoalVariable, Hypothesis } from "../../certificate/goal-type.ts";
import { signsAt } from "../../certificate/place.ts";
import { isRefusal, isDefined } from "../../certificate/terms.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { sub as minus } from "../../term/index.ts";
import { Rational } from "../../exact/rational.ts";
import type { Here } from "../core/here.ts";
import { constantTerm } from "../core/place.ts";
import { unproved } from "../core/terms.ts";
import { instance, put, type Side } from "./climb.ts";
import type { Step, Trees } from "./justify.ts";

/** The interval of a variable of a goal, its ends as terms of the kernel, and what is shown at them. */
export class Interval {
  readonly step: Step;
  readonly fiber: Fiber;
  readonly x: string;
  private inside: { variables: readonly GoalVariable[]; hypotheses: readonly Hypothesis[] } | undefined;
  private rest: readonly GoalVariable[] | undefined;
  private kept: readonly Hypothesis[] | undefined;
  constructor(step: Step, variable: string) {
    const f = fiberOf(step.goal, variable);
    if (isRefusal(f)) unproved(f.message);
    this.step = step;
    this.fiber = f as Fiber;
    this.x = variable;
    this.learnOrders();
  }
  private get goal(): Goal {
    return this.step.goal;
  }
  private get here(): Here {
    return this.step.here;
  }

  /** An end as a term. */
  at(e: End): Term {
    if (!e.from) return constantTerm(e.at);
    const line = linearIn(this.x, e.from.value)!;
    return this.here.writer.product(scale(negate(line.rest), Rational.ONE.div(line.coefficient)));
  }
  /** `x − end r 0` (or `end − x`) at the place of the goal. */
  private bound(e: End, side: Side): Theorem {
    const x = variable(this.x);
    const term = side === "lower" ? sub(x, this.at(e)) : sub(this.at(e), x);
    if (!e.from) {
      const b = this.here.place.box.find((k) => k.variable.name === this.x)!;
      return assume((side === "lower" ? b.lo : b.hi)!);
    }
    const line = linearIn(this.x, e.from.value)!;
    const f = this.here.place.facts[this.goal.hypotheses.indexOf(e.from)]!;
    return arith(term, f.relation, [{ q: Rational.ONE.div(line.coefficient.abs()), th: [assume(f)] }], { nonzero: this.here.zeros.divisors(sub(term, f.term)), defined: this.here.defined.of(term) });
  }
  /** Each lower end lies below each upper one, for x lies between. */
  private learnOrders(): void {
    const { session } = this.step;
    const variables = this.others();
    const plain = signsAt(variables, this.alone());
    for (const a of this.fiber.lower)
      for (const b of this.fiber.upper) {
        const [low, high] = [this.bound(a, "lower"), this.bound(b, "upper")];
        const relation = low.fact.relation === ">" || high.fact.relation === ">" ? ">" : ">=";
        const th = arith(sub(this.at(b), this.at(a)), relation, [{ th: [low] }, { th: [high] }]);
        this.here.learn(th);
        if (!isDefined(a.at, plain, variables) || !isDefined(b.at, plain, variables)) continue;
        const value = readValue(minus(b.at, a.at), plain);
        this.here.learn(session.same(this.here, th, this.here.writer.product(value)));
      }
  }
  others(): readonly GoalVariable[] {
    return (this.rest ??= this.goal.variables.filter((v) => v !== this.fiber.variable));
  }
  /** Hypotheses that do not mention x. */
  alone(): readonly Hypothesis[] {
    return this.fiber.rest.filter((h) => !occursIn(this.x, h.value));
  }
  free(): readonly Hypothesis[] {
    if (!this.kept) {
      const alone = this.alone();
      this.kept = [...alone, ...nonempty(this.fiber, this.others(), alone)];
    }
    return this.kept;
  }

  /** The place of the others. */
  place(): Here {
    return this.step.session.at(this.others(), this.free());
  }

  /** The end that is meant, with what the finder shows there. */
  end(choice: EndChoice, strict: boolean): { end: End | undefined; shown: AtEnd } {
    const shown = endOf(this.goal, this.fiber, choice, strict);
    return isRefusal(shown) ? unproved(shown.message) : { end: this.fiber[choice.side][choice.index], shown };
  }
  /** Theorems that the chosen end lies beyond the others of its side. */
  orders(choice: EndChoice, shown: AtEnd, trees: Trees): Theorem[] {
    const { session } = this.step;
    const chosen = this.at(this.fiber[choice.side][choice.index]!);
    return shown.orders.map(({ index, premise }) => {
      const th = this.prove(premise, trees);
      const other = this.at(this.fiber[choice.side][index]!);
      return session.same(session.at(premise.variables, premise.hypotheses), th, choice.side === "lower" ? sub(chosen, other) : sub(other, chosen));
    });
  }
  prove(p: Premise, trees: Trees): Theorem {
    return this.step.session.value(p.variables, p.hypotheses, p.value, p.strict, trees.take());
  }
  /** A theorem about the value at a term as one about f with that term for x; hypotheses that held everywhere are cut there. */
  start(f: Term, at: Term, premise: Premise, th: Theorem): Theorem {
    const { session } = this.step;
    const place = session.at(premise.variables, premise.hypotheses);
    const out = session.toTerm(place, th, put(f, this.x, at));
    for (const h of out.hypotheses) if (!this.here.recall(h)) this.learnAt(h, at, premise);
    return out;
  }
  /** What holds everywhere holds at the end. */
  private learnAt(h: Fact, at: Term, premise: Premise): void {
    const { session } = this.step;
    const place = session.at(premise.variables, premise.hypotheses);
    for (const e of this.fiber.rest) {
      if (!occursIn(this.x, e.value)) continue;
      const lemma = session.lemma(e);
      if (!lemma) continue;
      const there = instance(lemma, this.x, at, place.defined.of(at));
      try {
        const { value, equation } = place.reading.of(there.fact.term);
        const term = place.writer.product(value);
        const moved = arith(term, there.fact.relation, [{ th: [there] }], { eqs: [[MINUS, equation]], defined: place.defined.of(term) });
        const same = session.same(place, moved, h.term);
        this.here.learn(place.settle(same));
      } catch {
        continue;
      }
    }
  }
  /** The place of the interior, and where the chosen end belongs to the interval. */
  interior(): { variables: readonly GoalVariable[]; hypotheses: readonly Hypothesis[] } {
    const v = this.fiber.variable;
    return (this.inside ??= { variables: this.goal.variables.map((k) => (k === v ? { ...k, loOpen: k.lo !== null, hiOpen: k.hi !== null } : k)), hypotheses: this.fiber.interior });
  }
  /** Evidence that a term has a value, the chosen end included. */
  definedTo(f: Term, choice: EndChoice): Theorem[] {
    const chosen = this.fiber[choice.side][choice.index];
    if (!chosen?.open) return this.here.defined.of(f);
    const v = this.fiber.variable;
    const variables = this.goal.variables.map((k) => (k === v && !chosen.from ? (choice.side === "lower" ? { ...k, loOpen: false } : { ...k, hiOpen: false }) : k));
    const hypotheses = this.goal.hypotheses.map((h) => (h === chosen.from ? { ...h, kind: "nonnegative" as const } : h));
    return this.step.session.at(variables, hypotheses).defined.of(f);
  }
}

