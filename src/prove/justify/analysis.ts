import { derivative, fact, idOfFact, neg, sub, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, isZero, make, rewrite } from "../make.ts";
import { differentiate } from "../../certificate/algebra/differentiate.ts";
import { isZeroProduct, neg as negate, productOf } from "../../certificate/algebra/product.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { NEGATIVE, NOTHING } from "../../certificate/algebra/signs.ts";
import type { Product, Sum } from "../../certificate/algebra/sum.ts";
import type { EndChoice } from "../../certificate/ends.ts";
import { signsAt } from "../../certificate/place.ts";
import { endChoice } from "../../certificate/rules/rise.ts";
import { replaced, replacedHypotheses } from "../../certificate/substitution.ts";
import { isRefusal, readText } from "../../certificate/terms.ts";
import { sub as minusTerm, type Real } from "../../term/index.ts";
import { freshName } from "../make.ts";
import { constantTerm } from "../core/place.ts";
import { unproved } from "../core/terms.ts";
import { climb, gapOf, instance, put, slopeTheorem, type Side } from "./climb.ts";
import { Interval } from "./ends.ts";
import { Trees, type Justify, type Step } from "./justify.ts";

const choiceOf = (side: unknown, index: unknown): EndChoice => {
  const c = endChoice(side, index);
  return isRefusal(c) ? unproved(c.message) : c;
};
/** A derivative of the value, with the arguments of roots that must not vanish shown in the interior. */
function derivatives(step: Step, i: Interval, k: number, trees: Trees): Product {
  const { session } = step;
  const sums: Sum[] = [];
  let value = step.goal.value;
  for (let n = 0; n < k; n++) value = differentiate(value, i.x, sums);
  const { variables, hypotheses } = i.interior();
  const inside = session.at(variables, hypotheses);
  for (const c of sums) if (inside.place.signs.sum(c) & (NOTHING | NEGATIVE)) inside.learn(session.value(variables, hypotheses, productOf(c), true, trees.take()));
  return value;
}

/** `rise`: from one end, by the sign of the derivative. */
export const rise: Justify = (step) => {
  const { session, goal, data } = step;
  const choice = choiceOf(data["side"], data["index"]);
  const i = new Interval(step, String(data["variable"]));
  const trees = new Trees(step.trees);
  const bound = i.fiber[choice.side][choice.index];
  const left = bound === undefined || bound.open;
  const { end, shown } = i.end(choice, goal.strict && !left);
  if (!end || !shown.value) return unproved("a limit at an end");
  const f = session.writer.product(goal.value);
  const a = i.at(end);
  const orders = i.orders(choice, shown, trees);
  const start = i.start(f, a, shown.value, i.prove(shown.value, trees));
  const value = derivatives(step, i, 1, trees);
  const { variables, hypotheses } = i.interior();
  const inside = session.at(variables, hypotheses);
  const th = session.value(variables, hypotheses, choice.side === "lower" ? value : negate(value), goal.strict && left, trees.take());
  const slope = slopeTheorem(session, inside, f, i.x, choice.side, th);
  return climb({ session, x: i.x, f, a, side: choice.side, defined: i.definedTo(f, choice), slope, start, orders, others: i.place() });
};

/** `touch`: convex, and flat and not below 0 at a point c inside. */
export const touch: Justify = (step) => {
  const { session, goal, here, data } = step;
  const i = new Interval(step, String(data["variable"]));
  const trees = new Trees(step.trees);
  const others = i.others();
  const free = i.free();
  const plain = signsAt(others, free);
  const text = readText(data["at"], others.map((v) => v.name));
  if (isRefusal(text)) return unproved(text.message);
  const c = constantTerm(text);
  const x = i.x;
  const f = session.writer.product(goal.value);
  const inside = (gap: Real, term: Term): Theorem => {
    const value = readValue(gap, plain);
    const th = session.value(others, free, value, true, trees.take());
    return session.toTerm(session.at(others, free), th, term);
  };
  const lower = i.fiber.lower.map((e) => inside(minusTerm(text, e.at), sub(c, i.at(e))));
  const upper = i.fiber.upper.map((e) => inside(minusTerm(e.at, text), sub(i.at(e), c)));
  const slope = differentiate(goal.value, x, []);
  const second = derivatives(step, i, 2, trees);
  const alone = i.alone();
  const hypotheses = [...replacedHypotheses(i.fiber.rest, x, text, others), ...free.slice(alone.length)];
  const signs = signsAt(others, hypotheses);
  const there = session.at(others, hypotheses);
  const slopeThere = readValue(replaced(slope, x, text), signs);
  const value = { variables: others, hypotheses, value: readValue(replaced(goal.value, x, text), signs), strict: goal.strict };
  const start = i.start(f, c, value, i.prove(value, trees));
  const d = derivative(f, x);
  const flat = isZeroProduct(slopeThere) ? flatByReading(step, there, put(d, x, c)) : flatBySides(step, i, there, d, c, slopeThere, trees);
  const interior = i.interior();
  const bent = session.value(interior.variables, interior.hypotheses, second, false, trees.take());
  const at = session.at(interior.variables, interior.hypotheses);
  const away = (side: Side): Theorem => {
    const orders = side === "lower" ? lower : upper;
    // The slope has the sign of the side: it is 0 at c and rises.
    const towards = side === "lower" ? d : neg(d);
    const bend = slopeTheorem(session, at, towards, x, side, bent);
    const begin = arith(put(towards, x, c), "=", [{ q: side === "lower" ? 1 : -1, th: [flat] }]);
    const slopes = climb({ session, x, f: towards, a: c, side, defined: at.defined.of(d), slope: bend, start: begin, orders, others: i.place() });
    return climb({ session, x, f, a: c, side, defined: here.defined.of(f), slope: slopes, start, orders, others: i.place() });
  };
  const [right, left] = [away("lower"), away("upper")];
  const on = sub(variable(x), c);
  const before = make("cut", { lemma: arith(sub(c, variable(x)), ">=", [{ th: [assume(fact(neg(on), ">"))] }]), in: left });
  return make("cases", { on, left: right, right: before, defined: here.defined.of(on) });
};
/** The slope at c is 0 in normal form. */
function flatByReading(step: Step, there: Step["here"], slope: Term): Theorem {
  void step;
  const { value, equation } = there.reading.of(slope);
  if (!isZeroProduct(value)) return unproved("the slope at the point");
  return arith(slope, "=", [{ th: [equation] }]);
}
function flatBySides(step: Step, i: Interval, there: Step["here"], d: Term, c: Term, slope: Product, trees: Trees): Theorem {
  const target = put(d, i.x, c);
  const sides = [slope, negate(slope)].map((v, k) => {
    const th = step.session.value(there.place.variables, there.place.hypotheses, v, false, trees.take());
    return step.session.toTerm(there, th, k === 0 ? target : neg(target));
  });
  return make("both", { first: sides[0]!, second: sides[1]! });
}

/** `concave`: not below 0 at both ends, and the slope falls. At a point where it is ≥ 0 it was so before; where it is < 0, it is so after. */
export const concave: Justify = (step) => {
  const { session, goal, here, data } = step;
  const i = new Interval(step, String(data["variable"]));
  const trees = new Trees(step.trees);
  const x = i.x;
  const f = session.writer.product(goal.value);
  const ends = (["lower", "upper"] as const).map((side) => {
    const choice = choiceOf(side, data[side]);
    const { end, shown } = i.end(choice, goal.strict);
    if (!end || !shown.value) return unproved("a limit at an end");
    const orders = i.orders(choice, shown, trees);
    return { side, choice, a: i.at(end), orders, start: i.start(f, i.at(end), shown.value, i.prove(shown.value, trees)) };
  });
  const second = derivatives(step, i, 2, trees);
  const interior = i.interior();
  const inside = session.at(interior.variables, interior.hypotheses);
  const bent = session.value(interior.variables, interior.hypotheses, negate(second), false, trees.take());
  const d = derivative(f, x);
  const s = freshName();
  const atS = (t: Term): Term => put(t, x, variable(s));
  const onInside = ends.map(({ side, choice, a, orders, start }) => {
    // Towards the end, the slope (its negative) is at least what it is at s: compare along x from s … to the end.
    const back: Side = side === "lower" ? "upper" : "lower";
    const towards = side === "lower" ? d : neg(d);
    const h = sub(towards, atS(towards));
    const bend = slopeTheorem(session, inside, h, x, back, bent);
    const begin = arith(put(h, x, variable(s)), "=", [], { defined: inside.defined.of(d).map((t) => instance(t, x, variable(s))) });
    const known = inside.defined.of(d).flatMap((t) => [t, instance(t, x, variable(s))]);
    const nearBounds = i.fiber[back].map((e) => assume(fact(back === "lower" ? sub(variable(s), i.at(e)) : sub(i.at(e), variable(s)), ">")));
    const compared = climb({ session, x, f: h, a: variable(s), side: back, defined: known, slope: bend, start: begin, orders: nearBounds, others: i.place() });
    const slopeAtS = assume(fact(atS(towards), ">="));
    const slope = arith(towards, ">=", [{ th: [compared] }, { th: [slopeAtS] }], { defined: known });
    // From the end to s, where the slope is known.
    const th = climb({ session, x, f, a, side, defined: [...i.definedTo(f, choice)], slope: dropFar(slope, i, x, s, back), start, orders, others: i.place() });
    return instance(instance(th, x, variable(s)), s, variable(x));
  });
  const [rising, falling] = onInside as [Theorem, Theorem];
  const towardsUpper = arith(neg(d), ">=", [{ th: [assume(fact(neg(d), ">"))] }]);
  let th = make("cases", { on: d, left: trivial(rising), right: make("cut", { lemma: towardsUpper, in: trivial(falling) }), defined: inside.defined.of(d) });
  // At an end that belongs to the interval the value is known.
  for (const { side, a, start } of ends) {
    const gap = gapOf(x, a, side);
    const needed = fact(gap, ">");
    if (here.recall(needed) || !th.hypotheses.some((k) => names_(k, needed))) continue;
    const equal = make("both", { first: assume(fact(gap, ">=")), second: assume(fact(neg(gap), ">=")) });
    const equation = arith(sub(a, variable(x)), "=", [{ q: side === "lower" ? -1 : 1, th: [equal] }]);
    const atEnd = rewrite((t) => put(f, x, t), a, variable(x), equation, start);
    const same = th.fact.relation === atEnd.fact.relation ? atEnd : arith(f, th.fact.relation, [{ th: [atEnd] }]);
    const beyond = make("cut", { lemma: arith(gap, ">", [{ th: [assume(fact(neg(neg(gap)), ">"))] }]), in: th });
    th = make("cases", { on: neg(gap), left: same, right: beyond, defined: here.defined.of(gap) });
  }
  return th;
};

const names_ = (a: Fact, b: Fact): boolean => idOfFact(a) === idOfFact(b);
/** Facts such as s − s ≥ 0 that an instance leaves. */
function trivial(th: Theorem): Theorem {
  let out = th;
  for (const h of th.hypotheses) {
    if (isZero(h.term) && h.relation === ">=") out = make("cut", { lemma: arith(h.term, ">=", []), in: out });
  }
  return out;
}

/** Bounds of x on the far side of s follow from s and its own bounds. */
function dropFar(th: Theorem, i: Interval, x: string, s: string, back: Side): Theorem {
  let out = th;
  const distance = assume(fact(gapOf(x, variable(s), back), ">="));
  for (const e of i.fiber[back]) {
    const gap = fact(gapOf(x, i.at(e), back), ">");
    if (!out.hypotheses.some((h) => names_(h, gap))) continue;
    const own = assume(fact(put(gap.term, x, variable(s)), ">"));
    out = make("cut", { lemma: arith(gap.term, ">", [{ th: [own] }, { th: [distance] }]), in: out });
  }
  return out;
}
