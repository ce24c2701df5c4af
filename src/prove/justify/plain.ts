import { fact, mul, neg, num, sub, variable, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, make } from "../make.ts";
import { logOf, expOf } from "../../certificate/algebra/functions.ts";
import { add as addProducts, mul as times, neg as negate, ONE, pow, powAtom, productOf, scale as scaled, sub as minus } from "../../certificate/algebra/product.ts";
import { NEGATIVE, POSITIVE } from "../../certificate/algebra/signs.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import type { Goal, Hypothesis } from "../../certificate/goal-type.ts";
import { goalOf, reread, withDomain } from "../../certificate/make-goal.ts";
import { parseIn } from "../../certificate/parse-in.ts";
import { parseRational } from "../../exact/index.ts";
import { atomNamed, linearInAtom } from "../../certificate/rules/atoms.ts";
import { isRefusal, readText } from "../../certificate/terms.ts";
import { signsAt } from "../../certificate/place.ts";
import { constantTerm } from "../core/place.ts";
import { logGap } from "../core/strip.ts";
import { unproved } from "../core/terms.ts";
import { Trees, type Justify, type Step } from "./justify.ts";

export const parsed = (g: Goal, text: unknown): Product => {
  const p = parseIn(g, text);
  return isRefusal(p) ? unproved(p.message) : p;
};
const relationOf = (g: Goal): ">" | ">=" => (g.strict ? ">" : ">=");

/** A leaf that signs close. */
export const sign: Justify = ({ session, goal, here }) => here.show(session.writer.product(goal.value), relationOf(goal));

/** CASES on x ≤ c and x ≥ c. */
export const split: Justify = ({ session, goal, here, data, trees }) => {
  const c = readText(data["at"], []);
  if (isRefusal(c)) return unproved(c.message);
  const name = String(data["variable"]);
  const at = constantTerm(c);
  const on = sub(variable(name), at);
  const sides = [{ hi: c, hiOpen: false }, { lo: c, loOpen: false }].map((domain, i) => {
    const g = withDomain(goal, name, domain);
    const variables = goal.variables.map((v) => (v.name === name ? { ...v, ...domain } : v));
    const th = session.value(variables, goal.hypotheses, reread(goal.value, variables, goal.hypotheses), goal.strict, trees[i]!);
    void g;
    const side = session.at(variables, goal.hypotheses);
    return session.same(side, th, session.factOf(goal).term);
  });
  // The bounds of the parts follow from the case and the bounds of the whole.
  const below = assume(fact(neg(on), ">"));
  const upper = arith(neg(on), ">=", [{ th: [below] }]);
  const left = make("cut", { lemma: upper, in: sides[0]! });
  return make("cases", { on, left: sides[1]!, right: left, defined: here.defined.of(on) });
};

/** A goal under one more assumption, as the finder makes it. */
function assuming({ session, goal }: Step, value: Product, kind: Hypothesis["kind"], tree: import("../../certificate/rule.ts").Tree): Theorem {
  const hypotheses = [...goal.hypotheses, { value, kind, everywhere: false }];
  const th = session.value(goal.variables, hypotheses, reread(goal.value, goal.variables, hypotheses), goal.strict, tree);
  return session.same(session.at(goal.variables, hypotheses), th, session.factOf(goal).term);
}
export const cases: Justify = (step) => {
  const { session, goal, here, data, trees } = step;
  const u = parsed(goal, data["on"]);
  const on = session.writer.product(u);
  const left = assuming(step, u, "nonnegative", trees[0]!);
  const right = assuming(step, negate(u), "nonnegative", trees[1]!);
  const minusU = session.writer.product(negate(u));
  // −u > 0 gives the normal form of −u ≥ 0.
  const below = arith(minusU, ">=", [{ th: [assume(fact(neg(on), ">"))] }], { nonzero: here.zeros.divisors(minusU), defined: here.defined.of(minusU) });
  return make("cases", { on, left, right: make("cut", { lemma: below, in: right }), defined: here.defined.of(on) });
};

export const absolute: Justify = ({ session, goal, here, data, trees }) => {
  const w = session.writer;
  const atom = atomNamed(goal.value, data["of"]);
  if (isRefusal(atom) || atom.kind !== "abs") return unproved("no absolute value");
  const line = linearInAtom(goal.value.sum, atom);
  if (isRefusal(line)) return unproved(line.message);
  const u = times(line.slope, productOf(atom.of));
  const list = new Trees(trees);
  const whole = w.product(goal.value);
  const of = w.sum(atom.of);
  const slope = w.product(line.slope);
  const defined = here.defined.of(of);
  const put = (v: Product): Theorem => {
    const value = reread(addProducts(line.rest, v), goal.variables, goal.hypotheses);
    return session.value(goal.variables, goal.hypotheses, value, goal.strict, list.take());
  };
  const relation = relationOf(goal);
  /** With |u| = ±u shown: the goal. */
  const equal = (th: Theorem, eq: Theorem): Theorem => {
    const by = slope;
    const { multiples, nonzero } = here.zeros.reduce(whole, [[num(1), th], [by, eq]]);
    return arith(whole, relation, [{ th: [th] }], { eqs: [[by, eq], ...multiples], nonzero, defined: here.defined.of(whole) });
  };
  if (data["as"] === undefined) {
    const [first, second] = [put(u), put(negate(u))];
    const nonnegative = assume(fact(of, ">="));
    const negative = assume(fact(neg(of), ">"));
    const left = equal(first, make("abs-of", { from: nonnegative }));
    // |u| = |−u| = −u where −u > 0.
    const minusOf = make("abs-of", { from: negative });
    const flipped = absOfMinus(of, defined);
    const right = equal(second, arith(sub(w.base(atom), neg(of)), "=", [{ th: [minusOf] }, { th: [flipped] }]));
    return make("cases", { on: of, left, right, defined });
  }
  const as = data["as"] === 1 ? 1 : -1;
  const slopeSign = here.place.signs.product(line.slope) & NEGATIVE ? session.value(goal.variables, goal.hypotheses, line.slope, false, list.take()) : here.show(slope, ">=");
  const th = put(as === 1 ? u : negate(u));
  const law = make("abs", { law: as === 1 ? "left" : "right", of, defined });
  const { multiples, nonzero } = here.zeros.reduce(sub(whole, mul(slopeSign.fact.term, law.fact.term)), [[num(1), th]]);
  return arith(whole, relation, [{ th: [th] }, { th: [slopeSign, law] }], { eqs: multiples, nonzero, defined: here.defined.of(whole) });
};
/** |u| − |−u| = 0. */
function absOfMinus(u: Term, defined: readonly Theorem[]): Theorem {
  const law = (which: "sign" | "square", of: Term) => make("abs", { law: which, of, defined });
  const squares = arith(sub(mul(absTerm(u), absTerm(u)), mul(absTerm(neg(u)), absTerm(neg(u)))), "=", [{ th: [law("square", u)] }, { q: -1, th: [law("square", neg(u))] }]);
  return equalRoots(law("sign", u), law("sign", neg(u)), squares);
}

export const scale: Justify = ({ session, goal, here, data, trees }) => {
  const p = parsed(goal, data["by"]);
  const list = new Trees(trees);
  const P = session.writer.product(p);
  const positive = here.place.signs.product(p) === POSITIVE ? here.show(P, ">") : session.value(goal.variables, goal.hypotheses, p, true, list.take());
  const g: Goal = { ...goal, value: times(goal.value, p) };
  const th = session.prove(g, list.take());
  const inverse = make("inv", { law: "sign", from: positive });
  const whole = session.writer.product(goal.value);
  const { multiples, nonzero } = here.zeros.reduce(sub(whole, mul(th.fact.term, inverse.fact.term)));
  return arith(whole, th.fact.relation, [{ th: [th, inverse] }], { eqs: multiples, nonzero: [...nonzero, positive], defined: here.defined.of(whole) });
};

export const sum: Justify = ({ session, goal, here, data, trees }) => {
  const values = (data["terms"] as unknown[]).map((t) => parsed(goal, t));
  const ths = values.map((v, i) => session.value(goal.variables, goal.hypotheses, v, goal.strict && i === 0, trees[i]!));
  return total(session.writer.product(goal.value), ths, relationOf(goal), here);
};
/** The term of a goal as a sum of what is shown. */
export function total(whole: Term, ths: readonly Theorem[], relation: ">" | ">=", here: Step["here"]): Theorem {
  const { multiples, nonzero } = here.zeros.reduce(whole, ths.map((t) => [num(1), t] as const));
  return arith(whole, relation, ths.map((t) => ({ th: [t] })), { eqs: multiples, nonzero, defined: here.defined.of(whole) });
}
export const product: Justify = ({ session, goal, here, data, trees }) => {
  const factors = [goal.value.sum, ...goal.value.factors.map((f) => f.base)];
  const signs = data["signs"] as number[];
  const ths = factors.map((f, i) => session.value(goal.variables, goal.hypotheses, signs[i] === 1 ? productOf(f) : negate(productOf(f)), goal.strict, trees[i]!));
  const whole = session.writer.product(goal.value);
  return arith(whole, relationOf(goal), [{ th: ths }], { nonzero: here.zeros.divisors(whole), defined: here.defined.of(whole) });
};

/** A·S + B ≥ 0 by comparing squares. */
export const roots: Justify = ({ session, goal, here, data, trees }) => {
  const w = session.writer;
  const atom = atomNamed(goal.value, data["root"]);
  if (isRefusal(atom) || atom.kind !== "root") return unproved("no root");
  const line = linearInAtom(goal.value.sum, atom);
  if (isRefusal(line)) return unproved(line.message);
  const first = times(pow(line.slope, 2), powAtom(atom, line.power.add(line.power)));
  const second = pow(line.rest, 2);
  const more = data["side"] === "more";
  const big = session.value(goal.variables, goal.hypotheses, more ? line.slope : line.rest, false, trees[0]!);
  const gap = session.value(goal.variables, goal.hypotheses, more ? minus(first, second) : minus(second, first), goal.strict, trees[1]!);
  const S = w.atom(atom, line.power);
  const [A, B] = [w.product(line.slope), w.product(line.rest)];
  const root = here.show(S, ">=");
  const u = more ? mul(A, S) : B;
  const v = more ? B : mul(A, S);
  const nonnegative = more ? arith(u, ">=", [{ th: [big, root] }], { defined: here.defined.of(u) }) : big;
  const squares = session.same(here, gap, sub(mul(u, u), mul(v, v)));
  const th = sumOfRoots(u, v, nonnegative, squares, here.defined.of(u, v));
  return session.same(here, th, w.product(goal.value));
};
/** From u ≥ 0 and u² − v² r 0: u + v r 0. Were u + v < 0, then −v > u ≥ 0 and v² > u². */
function sumOfRoots(u: Term, v: Term, nonnegative: Theorem, squares: Theorem, defined: readonly Theorem[]): Theorem {
  const s = addTerm(u, v);
  const strict = squares.fact.relation === ">";
  const goal = fact(s, strict ? ">" : ">=");
  // m = −(u + v) ≥ 0 (or > 0): v² − u² = m² + 2·m·u.
  const m = assume(fact(neg(s), strict ? ">=" : ">"));
  const contradiction = arith(num(0), ">", [{ th: [squares] }, { th: [m, m] }, { q: 2, th: [m.fact.relation === ">" ? arith(neg(s), ">=", [{ th: [m] }]) : m, nonnegative] }]);
  const absurd = make("absurd", { from: contradiction, fact: goal });
  if (!strict) return make("cases", { on: s, left: assume(fact(s, ">=")), right: absurd, defined });
  return make("cases", { on: neg(s), left: absurd, right: arith(s, ">", [{ th: [assume(fact(neg(neg(s)), ">"))] }]), defined });
}

export const logarithm: Justify = ({ session, goal, here, data, trees }) => {
  const p = parsed(goal, data["more"]);
  const q = data["less"] === undefined ? minus(p, goal.value) : parsed(goal, data["less"]);
  const list = new Trees(trees);
  const everywhere = goal.hypotheses.every((h) => h.everywhere);
  const unknown = [p, q].filter((u) => here.place.signs.product(u) !== POSITIVE);
  const facts = unknown.map((value): Hypothesis => ({ value, kind: "positive", everywhere }));
  const shown = unknown.map((u) => session.value(goal.variables, goal.hypotheses, u, true, list.take()));
  const hypotheses = facts.length ? [...goal.hypotheses, ...facts] : goal.hypotheses;
  const signs = signsAt(goal.variables, hypotheses);
  const value = minus(logOf(p, signs), logOf(q, signs));
  facts.forEach((f, i) => session.keep(f, shown[i]!));
  const th = session.value(goal.variables, hypotheses, value, goal.strict, list.take());
  const there = session.at(goal.variables, hypotheses);
  const gap = logGap(there, p, q, value, session.same(there, th, session.writer.product(value)), false);
  shown.forEach((s) => here.learn(s));
  return session.same(here, here.settle(gap), session.writer.product(goal.value));
};

/** t ≥ 0 from e^(k·t) − 1 ≥ 0: were t < 0, e^(−kt) ≥ 1 − kt > 1. */
export const exponentiate: Justify = ({ session, goal, here, data, trees }) => {
  const k = parseRational(String(data["times"]))!;
  const kt = scaled(goal.value, k);
  const value = minus(expOf(kt), ONE);
  const th = session.value(goal.variables, goal.hypotheses, value, goal.strict, trees[0]!);
  const w = session.writer;
  const T = w.product(kt);
  const E = here.reading.expOf(kt); // e^T − V = 0
  const e = session.same(here, th, sub(w.product(expOf(kt)), num(1)));
  const big = arith(sub(E_(T), num(1)), e.fact.relation, [{ th: [e] }], { eqs: [[num(1), E]] });
  // e^T·e^(−T) = 1 and e^(−T) ≥ 1 − T: T·e^T ≥ e^T − 1.
  const defined = here.defined.of(T);
  const tangent = make("exp", { law: "tangent", of: neg(T), and: T, defined });
  const positive = make("exp", { law: "positive", of: T, and: T, defined });
  const unit = make("exp", { law: "sum", of: T, and: neg(T), defined });
  const zero = make("exp", { law: "zero", of: num(0), and: num(0) });
  const product = arith(mul(T, E_(T)), big.fact.relation, [{ th: [big] }, { th: [positive, tangent] }], { eqs: [[num(1), unit], [num(-1), zero]] });
  const inverse = make("inv", { law: "sign", from: positive });
  const t = arith(T, product.fact.relation, [{ th: [product, inverse] }], { nonzero: [positive], defined });
  return arith(w.product(goal.value), t.fact.relation, [{ q: Rational.ONE.div(k), th: [t] }]);
};

import { add as addTerm, apply } from "../../kernel/index.ts";
import { equalRoots } from "../make.ts";
const absTerm = (u: Term): Term => apply("abs", u);
const E_ = (u: Term): Term => apply("exp", u);
export { goalOf };
