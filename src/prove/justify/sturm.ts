import { add, fact, mul, num, power, sub, type Term, type Theorem, ZERO } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { positiveOn, type End } from "../core/range.ts";
import { unproved } from "../core/terms.ts";
import { product, quotient, shifted, squarePart, valueAt, withoutRoot, type Univariate } from "../core/univariate.ts";
import { arith, make } from "../make.ts";
import type { Justify } from "./justify.ts";
import { PolynomialProof } from "./polynomial.ts";

interface Nearest {
  readonly at: Rational;
  readonly open: boolean;
  /** The fact that says so. */
  readonly k: number;
}
/** The nearest ends that facts of degree 1 give for one indeterminate. */
function endsOf(p: PolynomialProof, i: number): { readonly lo?: End; readonly hi?: End } {
  let lo: Nearest | undefined;
  let hi: Nearest | undefined;
  for (const [k, { polynomial: f, sign }] of p.view.facts.entries()) {
    if (sign === "zero" || f.degree !== 1 || f.atoms.length !== 1 || f.atoms[0] !== i) continue;
    const slope = f.derivative(i).constantValue!;
    const end = { at: f.coefficient([]).div(slope).neg(), open: sign === "positive", k };
    const old = slope.sign > 0 ? lo : hi;
    const order = old ? end.at.compare(old.at) * slope.sign : 1;
    if (order < 0 || (order === 0 && !end.open)) continue;
    if (slope.sign > 0) lo = end;
    else hi = end;
  }
  const u = p.atom(i);
  const theorem = (e: Nearest | undefined): End | undefined => {
    if (!e) return undefined;
    const slope = p.view.facts[e.k]!.polynomial.derivative(i).constantValue!;
    const th = p.fact(e.k);
    return { at: e.at, th: arith(slope.sign > 0 ? sub(u, num(e.at)) : sub(num(e.at), u), th.fact.relation, [{ q: Rational.ONE.div(slope.abs()), th: [th] }], {}) };
  };
  const [from, to] = [theorem(lo), theorem(hi)];
  return { ...(from ? { lo: from } : {}), ...(to ? { hi: to } : {}) };
}

/** A polynomial in one indeterminate over an interval: squares, the distances to the ends, and a rest that is > 0. */
export const sturm: Justify = ({ goal, here }) => {
  const p = new PolynomialProof(goal, here);
  const { target } = p.view;
  const [i = 0, ...more] = target.atoms;
  if (more.length > 0) return unproved("more than one indeterminate");
  const t = p.term(target);
  const relation = goal.strict ? ">" : ">=";
  const defined = here.defined.of(t);
  const constant = target.constantValue;
  if (constant) return p.conclude(arith(t, relation, constant.sign === 0 ? [] : [{ q: constant }], { defined }));
  const u = p.atom(i);
  const coefficients: Univariate = Array.from({ length: target.degreeIn(i) + 1 }, (_, k) => target.coefficient([...new Array<number>(i).fill(0), k]));
  const { lo, hi } = endsOf(p, i);
  const order = lo && hi ? lo.at.compare(hi.at) : -1;
  if (lo && hi && order >= 0) return p.conclude(atPoint(t, u, coefficients, lo, hi, goal.strict, defined));

  const write = (q: Univariate): Term => p.term(Polynomial.of(q.map((c, k) => [c, [...new Array<number>(i).fill(0), k]] as const)));
  const square = goal.strict ? [Rational.ONE] : squarePart(coefficients);
  let rest = quotient(coefficients, product(square, square)) ?? unproved("a square does not divide");
  const away = (e: End | undefined): number => {
    if (!e) return 0;
    const r = withoutRoot(rest, e.at);
    rest = r.rest;
    return r.times;
  };
  const [below, above] = [away(lo), away(hi)];
  // (at − u)^k is (−1)^k·(u − at)^k.
  if (above % 2 === 1) rest = rest.map((c) => c.neg());
  const positive = positiveOn(rest, u, write, lo, hi);
  const ends = [...powers(lo, below), ...powers(hi, above)];
  return p.conclude(arith(t, relation, [{ th: [positive, ...ends], sq: square.length > 1 ? [write(square)] : [] }], { defined }));
};
/** Anything follows from lo ≤ u ≤ hi with lo > hi, or with lo = hi and one of them strict. */
function contradiction(lo: End, hi: End, t: Term, relation: ">" | ">="): Theorem {
  const gap = lo.at.sub(hi.at);
  const parts = [{ th: [lo.th] }, { th: [hi.th] }, ...(gap.sign > 0 ? [{ q: gap }] : [])];
  return make("absurd", { from: arith(ZERO, ">", parts), fact: fact(t, relation) });
}
const powers = (e: End | undefined, k: number): Theorem[] => Array.from({ length: k }, () => e!.th);

/** On an interval of one point, or of none. */
function atPoint(t: Term, u: Term, p: Univariate, lo: End, hi: End, strict: boolean, defined: readonly Theorem[]): Theorem {
  const relation = strict ? ">" : ">=";
  const gap = hi.at.sub(lo.at);
  if (gap.sign < 0 || lo.th.fact.relation === ">" || hi.th.fact.relation === ">") return contradiction(lo, hi, t, relation);
  const weak = (e: End, term: Term): Theorem => arith(term, ">=", [{ th: [e.th] }]);
  const equal = make("both", { first: weak(lo, sub(u, num(lo.at))), second: weak(hi, mul(num(-1), sub(u, num(lo.at)))) });
  const value = valueAt(p, lo.at);
  // p − p(at) = (u − at)·q
  const q = shifted(p, lo.at).slice(1);
  const by = q.map((c, k) => mul(num(c), power(sub(u, num(lo.at)), k))).reduce(add, ZERO);
  return arith(t, relation, value.sign === 0 ? [] : [{ q: value }], { eqs: [[by, equal]], defined });
}
