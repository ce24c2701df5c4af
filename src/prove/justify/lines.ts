import { add, apply, mul, neg, num, sub, type Term, type Theorem } from "../../kernel/index.ts";
import { logOf, sqrtOf } from "../../certificate/algebra/functions.ts";
import { add as plus, isZeroProduct, mul as times, neg as negate, ONE as UNIT, pow, productOf, scale as scaled, sub as minus, ZERO as NOUGHT } from "../../certificate/algebra/product.ts";
import { NEGATIVE, POSITIVE } from "../../certificate/algebra/signs.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { expOf } from "../../certificate/algebra/functions.ts";
import { atomNamed, linearInAtom } from "../../certificate/rules/atoms.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { Rational } from "../../exact/rational.ts";
import type { Here } from "../core/here.ts";
import { logBelow } from "../core/exponent.ts";
import { unproved } from "../core/terms.ts";
import { arith, make, type Part } from "../make.ts";
import { Trees, type Justify, type Step } from "./justify.ts";
import { parsed } from "./plain.ts";

const exp = (t: Term): Term => apply("exp", t);

/** `e^u − e^c·(1 + u − c) ≥ 0`, by e^(u−c) ≥ 1 + u − c. */
function expAbove(here: Here, u: Term, c: Term): Theorem {
  const d = sub(u, c);
  const defined = here.defined.of(u, c);
  const tangent = make("exp", { law: "tangent", of: d, and: d, defined });
  const positive = make("exp", { law: "positive", of: c, and: c, defined });
  const sum = make("exp", { law: "sum", of: c, and: d, defined });
  return arith(sub(exp(u), mul(exp(c), add(num(1), d))), ">=", [{ th: [positive, tangent] }, { th: [sum] }], { defined });
}
/** The sign of a weight: as the finder shows it, or as signs tell. */
function weightOf({ session, goal, here }: Step, list: Trees, w: Product, bad: number): Theorem {
  if (here.place.signs.product(w) & bad) return session.value(goal.variables, goal.hypotheses, bad === NEGATIVE ? w : negate(w), false, list.take());
  return here.show(session.writer.product(bad === NEGATIVE ? w : negate(w)), ">=");
}
/** The goal from the value with bounds in place of functions, and what the bounds leave. */
function withBounds({ session, goal, here }: Step, th: Theorem, parts: readonly Part[], eqs: readonly (readonly [Term, Theorem])[]): Theorem {
  return here.arith(session.writer.product(goal.value), th.fact.relation, [{ th: [th] }, ...parts], eqs);
}

/** A tangent in place of an exponential or a logarithm. */
export const tangent: Justify = (step) => {
  const { session, goal, here, data, trees } = step;
  const w = session.writer;
  const list = new Trees(trees);
  const rest = (v: Product): Theorem => session.value(goal.variables, goal.hypotheses, v, goal.strict, list.take());
  const c = parsed(goal, data["at"]);
  /** From A ≥ 0 and the value with e^c·(1 + u − c) for e^u. */
  const overExp = (u: Product, slope: Product, value: Product): Theorem => {
    const A = weightOf(step, list, slope, NEGATIVE);
    const [U, C, S] = [w.product(u), w.product(c), A.fact.term];
    const eqs = [[neg(S), here.reading.expOf(u)], [mul(S, add(num(1), sub(U, C))), here.reading.expOf(c)]] as const;
    return withBounds(step, rest(value), [{ th: [A, expAbove(here, U, C)] }], eqs);
  };
  if (data["exponent"] !== undefined) {
    const u = parsed(goal, data["exponent"]);
    const a = parsed(goal, data["weight"]);
    const excess = minus(expOf(u), times(expOf(c), plus(UNIT, minus(u, c))));
    return overExp(u, a, minus(goal.value, times(a, excess)));
  }
  const atom = atomNamed(goal.value, data["atom"]);
  if (isRefusal(atom)) return unproved(atom.message);
  const line = linearInAtom(goal.value.sum, atom);
  if (isRefusal(line)) return unproved(line.message);
  if (atom.kind === "exp") {
    const u = scaled(atom.of, line.power);
    return overExp(u, line.slope, plus(line.rest, times(line.slope, times(expOf(c), plus(UNIT, minus(u, c))))));
  }
  if (atom.kind !== "log") return unproved("no exponential or logarithm");
  const bound = minus(plus(logOf(c, here.place.signs), times(productOf(atom.of), pow(c, -1))), UNIT);
  const A = weightOf(step, list, line.slope, POSITIVE);
  const th = rest(plus(line.rest, times(line.slope, bound)));
  const excess = logBelow(here.show(w.sum(atom.of), ">"), here.show(w.product(c), ">"));
  return withBounds(step, th, [{ th: [A, excess] }], [[neg(A.fact.term), here.reading.logOf(c)]]);
};

/** Σ S·log R ≤ n·(Σ S)·log(Σ S·r/Σ S), or ≤ n·Σ S·(r − 1), by tangents to the logarithm at the mean, or at 1. */
export const jensen: Justify = (step) => {
  const { session, goal, here, data, trees } = step;
  const w = session.writer;
  const { signs } = here.place;
  const list = new Trees(trees);
  const n = Number(data["root"]);
  const terms = (data["terms"] as { weight: unknown; of: unknown }[]).map((t) => ({ weight: parsed(goal, t.weight), of: parsed(goal, t.of) }));
  let value = goal.value;
  let weights = NOUGHT;
  let means = NOUGHT;
  const lines = terms.map(({ weight, of }) => {
    const r = n === 2 ? sqrtOf(of, signs) : of;
    const S = weightOf(step, list, weight, NEGATIVE);
    value = plus(value, times(weight, logOf(of, signs)));
    weights = plus(weights, weight);
    means = plus(means, times(weight, r));
    return { S, r };
  });
  const isLine = data["form"] === "line";
  const isOne = isZeroProduct(minus(weights, UNIT));
  const c = isLine ? UNIT : times(means, isOne ? UNIT : pow(weights, -1));
  const bound = isLine ? minus(means, weights) : times(weights, logOf(c, signs));
  const th = session.value(goal.variables, goal.hypotheses, minus(value, scaled(bound, Rational.of(n))), goal.strict, list.take());
  const C = here.show(w.product(c), ">");
  const parts = lines.map(({ S, r }): Part => ({ q: n, th: [S, logBelow(here.show(w.product(r), ">"), C)] }));
  const eqs = lines.map(({ S, r }) => [mul(num(n), S.fact.term), here.reading.logOf(r)] as const);
  return withBounds(step, th, parts, [...eqs, [mul(num(-n), w.product(weights)), here.reading.logOf(c)]]);
};
