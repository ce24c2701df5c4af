import { fact, neg, type Term, type Theorem, ZERO } from "../../kernel/index.ts";
import { mul as times, neg as negate, sub as minus } from "../../certificate/algebra/product.ts";
import { NEGATIVE } from "../../certificate/algebra/signs.ts";
import type { Hypothesis } from "../../certificate/goal-type.ts";
import { reread } from "../../certificate/make-goal.ts";
import { denied } from "../../certificate/rules/contrapose.ts";
import { leftOf } from "../../certificate/rules/forget.ts";
import { unproved } from "../core/terms.ts";
import { arith, assume, make, type Part } from "../make.ts";
import { Trees, type Justify } from "./justify.ts";
import { parsed } from "./plain.ts";

/** CUT: a term is shown to be ≥ 0 or > 0, and then used. */
export const have: Justify = ({ session, goal, here, data, trees }) => {
  const value = parsed(goal, data["term"]);
  const strict = data["strict"] === true;
  const h: Hypothesis = { value, kind: strict ? "positive" : "nonnegative", everywhere: goal.hypotheses.every((k) => k.everywhere) };
  const list = new Trees(trees);
  const shown = session.value(goal.variables, goal.hypotheses, value, strict, list.take());
  session.keep(h, shown);
  here.learn(shown);
  const hypotheses = [...goal.hypotheses, h];
  const th = session.value(goal.variables, hypotheses, reread(goal.value, goal.variables, hypotheses), goal.strict, list.take());
  return here.settle(session.same(session.at(goal.variables, hypotheses), th, session.factOf(goal).term));
};

/** What holds under fewer assumptions. */
export const forget: Justify = ({ session, goal, here, data, trees }) => {
  const hypotheses = leftOf(goal, data["all"]);
  const th = session.value(goal.variables, hypotheses, reread(goal.value, goal.variables, hypotheses), goal.strict, trees[0]!);
  return here.settle(session.same(session.at(goal.variables, hypotheses), th, session.factOf(goal).term));
};

/** The value as a sum of multiples of hypotheses and a rest. */
export const combine: Justify = ({ session, goal, here, data, trees }) => {
  const w = session.writer;
  const list = new Trees(trees);
  const parts: Part[] = [];
  const eqs: [Term, Theorem][] = [];
  let rest = goal.value;
  for (const pair of data["multipliers"] as readonly (readonly [number, unknown])[]) {
    const h = goal.hypotheses[pair[0]]!;
    const by = parsed(goal, pair[1]);
    const given = assume(here.place.facts[pair[0]]!);
    const B = w.product(by);
    if (h.kind === "zero") eqs.push([B, given]);
    else parts.push({ th: [here.place.signs.product(by) & NEGATIVE ? session.value(goal.variables, goal.hypotheses, by, false, list.take()) : here.show(B, ">="), given] });
    rest = minus(rest, times(by, h.value));
  }
  const th = session.value(goal.variables, goal.hypotheses, rest, goal.strict, list.take());
  return here.arith(w.product(goal.value), th.fact.relation, [...parts, { th: [th] }], eqs);
};

/** A hypothesis that holds nowhere, under the others. */
export const absurd: Justify = ({ session, goal, data, trees }) => {
  const index = data["hypothesis"] as number;
  const h = goal.hypotheses[index] ?? unproved("there is no such hypothesis");
  const others = goal.hypotheses.filter((k) => k !== h);
  const th = session.value(goal.variables, others, negate(h.value), h.kind === "nonnegative", trees[0]!);
  const given = session.placeOf(goal).place.facts[index]!;
  const there = session.placeOf(goal);
  const contradiction = there.arith(ZERO, ">", [{ th: [th] }, { th: [assume(given)] }]);
  return make("absurd", { from: contradiction, fact: session.factOf(goal) });
};

/** Where the goal fails, so does one hypothesis: by cases on the value. */
export const contrapose: Justify = ({ session, goal, here, data, trees }) => {
  const index = data["hypothesis"] as number;
  const h = goal.hypotheses[index] ?? unproved("there is no such hypothesis");
  const others = denied(goal, h);
  const th = session.value(goal.variables, others, negate(h.value), h.kind === "nonnegative", trees[0]!);
  const { term, relation } = session.factOf(goal);
  const against = session.at(goal.variables, others).place.facts.at(-1)!;
  const fails = assume(fact(neg(term), against.relation));
  const contradiction = here.arith(ZERO, ">", [{ th: [make("cut", { lemma: here.arith(against.term, against.relation, [{ th: [fails] }]), in: th })] }, { th: [assume(here.place.facts[index]!)] }]);
  const absurd = make("absurd", { from: contradiction, fact: fact(term, relation) });
  const defined = here.defined.of(term);
  if (relation === ">=") return make("cases", { on: term, left: assume(fact(term, ">=")), right: absurd, defined });
  const positive = assume(fact(neg(neg(term)), ">"));
  return make("cases", { on: neg(term), left: absurd, right: arith(term, ">", [{ th: [positive] }], { defined: [positive] }), defined });
};
