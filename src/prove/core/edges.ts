import { apply, Evaluator, fact, KernelError, neg, num, partials, sub, ZERO, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, make } from "../make.ts";
import { logBelow } from "./exponent.ts";
import type { Here } from "./here.ts";
import { Unproved } from "./terms.ts";

type Call = Extract<Term, { tag: "apply" }>;

/** EVAL from bounds, some of them theorems that are cut again. */
export function evaluated(t: Term, relation: Fact["relation"], bounds: readonly Fact[], more: readonly Theorem[], digits: number): Theorem {
  const th = make("eval", { term: t, relation, bounds: [...bounds, ...more.map((b) => b.fact)], digits });
  return [...more].reverse().reduce((out, b) => make("cut", { lemma: b, in: out }), th);
}

/**
 * Bounds of the logarithms, roots and inverses in a term whose arguments reach the end of their domain in a box, though
 * they do not at the points of the place: log x for 0 < x ≤ b, 1/x, √(1 − x²). EVAL takes them with the bounds of the box.
 */
export function edgesOf(here: Here, bounds: readonly Fact[], t: Term, digits: number): readonly Theorem[] {
  const out: Theorem[] = [];
  const seen = new Set<Term>();
  const visit = (u: Term): void => {
    if (seen.has(u) || partials(u).size === 0) return;
    seen.add(u);
    if (u.tag === "add" || u.tag === "mul") [u.left, u.right].forEach(visit);
    else if (u.tag === "power") visit(u.base);
    else if (u.tag === "apply") {
      visit(u.of);
      if (u.fn === "inv" || u.fn === "log" || u.fn === "sqrt") out.push(...edgeOf(here, bounds, out, u, digits));
    }
  };
  visit(t);
  return out;
}

function edgeOf(here: Here, bounds: readonly Fact[], known: readonly Theorem[], call: Call, digits: number): readonly Theorem[] {
  const evaluator = new Evaluator([...bounds, ...known.map((k) => k.fact)], BigInt(digits));
  try {
    evaluator.value(call);
    return [];
  } catch (e) {
    if (!(e instanceof KernelError)) throw e;
  }
  try {
    const { lo, hi } = evaluator.value(call.of);
    const unit = 1n << BigInt(digits);
    /** `most − u ≥ 0` (or `u + most ≥ 0`) in the box. */
    const within = (turn: 1 | -1): { most: Rational; th: Theorem } | undefined => {
      const end = turn === 1 ? hi : lo === null ? null : -lo;
      if (end === null || end <= 0n) return undefined;
      const most = Rational.of(end, unit);
      return { most, th: evaluated(turn === 1 ? sub(num(most), call.of) : sub(num(most), neg(call.of)), ">=", bounds, known, digits) };
    };
    return call.fn === "log" ? ofLog(here, call, within(1), digits) : call.fn === "sqrt" ? ofRoot(here, call, within(1)) : ofInverse(here, call, within);
  } catch (e) {
    if (e instanceof KernelError || e instanceof Unproved) return [];
    throw e;
  }
}
type Most = { readonly most: Rational; readonly th: Theorem } | undefined;

/** log u ≤ c from 0 < u ≤ b, c ≥ log b. */
function ofLog(here: Here, call: Call, upper: Most, digits: number): readonly Theorem[] {
  if (!upper) return [];
  const positive = here.show(call.of, ">");
  const b = num(upper.most);
  const log = apply("log", b);
  const end = new Evaluator([], BigInt(digits)).value(log).hi!;
  const c = num(Rational.of(end, 1n << BigInt(digits)));
  const above = make("eval", { term: sub(c, log), relation: ">=", digits });
  const line = logBelow(positive, make("eval", { term: b, relation: ">", digits: 8 }));
  return [arith(sub(c, call), ">=", [{ th: [above] }, { th: [line] }, { q: Rational.ONE.div(upper.most), th: [upper.th] }])];
}
/** √u ≥ 0, and √u ≤ s where u ≤ b ≤ s². */
function ofRoot(here: Here, call: Call, upper: Most): readonly Theorem[] {
  const positive = here.show(call.of, ">=");
  const sign = make("root", { law: "sign", from: positive });
  if (!upper) return [sign];
  const s = rootAbove(upper.most);
  const target = sub(num(s), call);
  const beyond = assume(fact(neg(target), ">"));
  const square = make("root", { law: "square", from: positive });
  const slack = s.mul(s).sub(upper.most);
  const contradiction = arith(ZERO, ">", [{ th: [beyond, beyond] }, { q: s.add(s), th: [beyond] }, { th: [upper.th] }, ...(slack.sign > 0 ? [{ q: slack }] : [])], { eqs: [[num(-1), square]] });
  const goal = fact(target, ">=");
  return [sign, make("cases", { on: target, left: assume(goal), right: make("absurd", { from: contradiction, fact: goal }), defined: [sign] })];
}
/** 1/u ≥ 1/b from 0 < u ≤ b, and the same of −u. */
function ofInverse(here: Here, call: Call, within: (turn: 1 | -1) => Most): readonly Theorem[] {
  const sign = signOf(here, call.of);
  const upper = within(sign.turn);
  const inverse = make("inv", { law: "sign", from: sign.th });
  const value = sign.turn === 1 ? call : neg(call);
  if (!upper) return [arith(value, ">", [{ th: [inverse] }], { nonzero: [sign.th] })];
  const least = num(Rational.ONE.div(upper.most));
  return [arith(sub(value, least), ">=", [{ q: Rational.ONE.div(upper.most), th: [inverse, upper.th] }], { nonzero: [sign.th] })];
}
function signOf(here: Here, u: Term): { readonly turn: 1 | -1; readonly th: Theorem } {
  try {
    return { turn: 1, th: here.show(u, ">") };
  } catch (e) {
    if (!(e instanceof Unproved)) throw e;
    return { turn: -1, th: here.show(neg(u), ">") };
  }
}
/** A rational not below the square root, near it. */
function rootAbove(q: Rational): Rational {
  const digits = 64n;
  const end = new Evaluator([], digits).value(apply("sqrt", num(q))).hi!;
  return Rational.of(end, 1n << digits);
}
