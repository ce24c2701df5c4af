import { add, fact, mul, neg, normalForm, num, sub, variable, ZERO, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { linearIn } from "../../certificate/ends.ts";
import { rationalValue } from "../../certificate/algebra/product.ts";
import { negSum, type Sum, type Term as SumTerm } from "../../certificate/algebra/sum.ts";
import { arith, assume, make, type Part } from "../make.ts";
import type { Here } from "./here.ts";
import { nonzeroFactor } from "./strip.ts";
import { Unproved } from "./terms.ts";

/** The power of one variable that a term is a multiple of. */
function powerOf(t: SumTerm): { readonly name: string; readonly k: number } | undefined {
  const [first, second] = t.monomial.powers;
  return first && !second && first[0].kind === "variable" && first[1].isInteger && first[1].sign > 0 && first[1].num <= 8n ? { name: first[0].name, k: Number(first[1].num) } : undefined;
}
const binomial = (n: number, k: number): number => (k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k);

/** c₀ − Σ c·m ≥ 0 (or > 0, or = 0), where no c·m is below 0: what it says of one variable whose power c·x^k is among the terms. */
export interface PowerBound {
  readonly name: string;
  readonly k: number;
  /** c₀/c: x^k is at most this. */
  readonly most: Rational;
  readonly coefficient: Rational;
  readonly given: Theorem;
  /** The other terms, each of which is ≤ 0. */
  readonly others: readonly SumTerm[];
}
function* powersIn(s: Sum, given: Theorem): Iterable<PowerBound> {
  const terms = [...s.terms.values()];
  const rest = terms.find((t) => t.monomial.powers.length === 0);
  for (const t of terms) {
    const p = t === rest || t.coefficient.sign > 0 ? undefined : powerOf(t);
    if (p && (!rest || rest.coefficient.sign > 0)) {
      const coefficient = t.coefficient.neg();
      yield { ...p, most: (rest?.coefficient ?? Rational.ZERO).div(coefficient), coefficient, given, others: terms.filter((o) => o !== t && o !== rest) };
    }
  }
}
/** The power bounds that hypotheses of a place give. */
export function* powerBounds(here: Here): Iterable<PowerBound> {
  for (const [i, h] of here.place.hypotheses.entries()) {
    if (h.kind === "nonzero" || h.value.factors.length) continue;
    const given = assume(here.place.facts[i]!);
    yield* powersIn(h.value.sum, given);
    if (h.kind === "zero") yield* powersIn(negSum(h.value.sum), arith(neg(given.fact.term), "=", [{ q: -1, th: [given] }]));
  }
}

/** `b − x ≥ 0` (or `b + x ≥ 0` for `turn` −1 and an even power) from a power bound with b^k ≥ its most; > 0 where it is strict. */
export function boundOf(here: Here, p: PowerBound, b: Rational, turn: 1 | -1): Theorem | undefined {
  if (turn === -1 && p.k % 2 === 1) return undefined;
  const x: Term = turn === 1 ? variable(p.name) : neg(variable(p.name));
  const strict = p.given.fact.relation === ">";
  const target = sub(num(b), x);
  // Were x > b: c₀ − c·x^k < c₀ − c·b^k ≤ 0.
  const beyond = assume(fact(neg(target), strict ? ">=" : ">"));
  const { k, coefficient: c } = p;
  const slack = c.mul(b.pow(k).sub(p.most));
  if (slack.sign < 0 || b.sign < 0) return undefined;
  const powers = Array.from({ length: k }, (_, j) => j + 1).flatMap((i): Part[] => {
    const q = c.mul(Rational.of(binomial(k, i))).mul(b.pow(k - i));
    return q.sign === 0 ? [] : [{ q, th: Array.from({ length: i }, () => beyond) }];
  });
  const others = p.others.map((t): Part => ({ th: [here.show(neg(here.writer.term(t)), ">=")] }));
  const contradiction = arith(ZERO, ">", [{ th: [p.given] }, ...others, ...powers, ...(slack.sign > 0 ? [{ q: slack }] : [])]);
  const goal = fact(target, strict ? ">" : ">=");
  const absurd = make("absurd", { from: contradiction, fact: goal });
  if (strict) return make("cases", { on: neg(target), left: absurd, right: arith(target, ">", [{ th: [assume(fact(neg(neg(target)), ">"))] }]) });
  return make("cases", { on: target, left: assume(goal), right: absurd });
}

/** From a − b·|x| ≥ 0: a − b·x ≥ 0 and a + b·x ≥ 0. */
export function* withoutBars(here: Here): Iterable<Theorem> {
  for (const [i, h] of here.place.hypotheses.entries()) {
    if (h.value.factors.length || (h.kind !== "nonnegative" && h.kind !== "positive")) continue;
    for (const t of h.value.sum.terms.values()) {
      const [bar, more] = t.monomial.powers;
      if (!bar || more || bar[0].kind !== "abs" || !bar[1].equals(Rational.ONE) || t.coefficient.sign > 0) continue;
      const of = here.writer.sum(bar[0].of);
      const given = assume(here.place.facts[i]!);
      const b = t.coefficient.neg();
      for (const law of ["left", "right"] as const) {
        const side = make("abs", { law, of, defined: here.defined.of(of) });
        yield arith(add(given.fact.term, mul(num(b), side.fact.term)), given.fact.relation, [{ th: [given] }, { q: b, th: [side] }]);
      }
    }
  }
}
/** A multiple of what a hypothesis about |x| says of x. */
function fromBars(here: Here, f: Fact): Theorem | undefined {
  const slope = (t: Term, name: string) => normalForm(t).find((k) => k.powers.length === 1 && k.powers[0]![0] === name && k.powers[0]![1] === 1)?.coefficient;
  for (const th of withoutBars(here)) {
    if (f.relation === ">" && th.fact.relation !== ">") continue;
    const name = here.place.variables.find((v) => slope(f.term, v.name))?.name;
    const have = name === undefined ? undefined : slope(th.fact.term, name);
    const q = have && slope(f.term, name!)!.div(have);
    if (!q || q.sign < 0) continue;
    try {
      const { multiples, nonzero } = here.zeros.reduce(sub(f.term, mul(num(q), th.fact.term)));
      return arith(f.term, f.relation, [{ q, th: [th] }], { eqs: multiples, nonzero, defined: here.defined.of(f.term) });
    } catch (e) {
      if (!(e instanceof Unproved)) throw e;
    }
  }
  return undefined;
}

/** A fact `q·x + c ≥ 0` or `> 0` about one variable that the finder moved from a hypothesis into the box. */
export function absorbed(here: Here, f: Fact): Theorem | undefined {
  const barred = f.over.length > 0 || (f.relation !== ">=" && f.relation !== ">") ? undefined : fromBars(here, f);
  if (barred) return barred;
  const terms = normalForm(f.term);
  const [only, more] = terms.filter((t) => t.powers.length > 0);
  if (f.over.length > 0 || (f.relation !== ">=" && f.relation !== ">") || !only || more || only.powers.length !== 1 || only.powers[0]![1] !== 1) return undefined;
  const name = only.powers[0]![0];
  if (!here.place.variables.some((v) => v.name === name)) return undefined;
  const q = only.coefficient;
  const at = (terms.find((t) => t.powers.length === 0)?.coefficient ?? Rational.ZERO).div(q.abs());
  for (const way of [bySquare, awayFromZero, awayFromEnd, byOuterSquare]) {
    try {
      const th = way(here, name, q.sign as 1 | -1, at, f);
      if (th) return arith(f.term, f.relation, [{ q: q.abs(), th: [th] }]);
    } catch (e) {
      if (!(e instanceof Unproved)) throw e;
    }
  }
  return undefined;
}
type Way = (here: Here, name: string, side: 1 | -1, at: Rational, f: Fact) => Theorem | undefined;
/** x^k ≤ b^k gives b − x ≥ 0 and b + x ≥ 0. */
const bySquare: Way = (here, name, side, at, f) => {
  if (at.sign < 0) return undefined;
  for (const p of powerBounds(here)) {
    if (p.name !== name || p.most.compare(at.pow(p.k)) > 0 || (f.relation === ">" && p.given.fact.relation !== ">")) continue;
    const th = boundOf(here, p, at, side === 1 ? -1 : 1);
    if (th) return th;
  }
  return undefined;
};
/** x ≥ 0 is > 0 where a product with x in it is. */
const awayFromZero: Way = (here, name, side, at, f) => {
  if (at.sign !== 0 || f.relation !== ">") return undefined;
  const x = side === 1 ? variable(name) : neg(variable(name));
  for (const [i, h] of here.place.hypotheses.entries()) {
    const [t, more] = [...h.value.sum.terms.values()];
    if ((h.kind !== "positive" && h.kind !== "nonzero") || h.value.factors.length || !t || more || !t.monomial.powers.some(([a]) => a.kind === "variable" && a.name === name)) continue;
    const rest = here.writer.sum({ terms: new Map([[t.monomial.key, { ...t, monomial: { key: "", powers: t.monomial.powers.flatMap(([a, e]) => (a.kind === "variable" && a.name === name ? (e.equals(Rational.ONE) ? [] : [[a, e.sub(Rational.ONE)] as const]) : [[a, e] as const])) } }]]) });
    const nonzero = nonzeroFactor(assume(here.place.facts[i]!), x, side === 1 ? rest : neg(rest), here);
    return make("both", { first: here.show(x, ">="), second: nonzero });
  }
  return undefined;
};
/** x ≥ c is > c where x ≠ c. */
const awayFromEnd: Way = (here, name, side, at, f) => {
  if (f.relation !== ">") return undefined;
  const gap = side === 1 ? add(variable(name), num(at)) : sub(num(at), variable(name));
  for (const [i, h] of here.place.hypotheses.entries()) {
    const line = h.kind === "nonzero" ? linearIn(name, h.value) : undefined;
    const c = line && rationalValue(line.rest)?.neg().div(line.coefficient);
    if (!c?.equals(side === 1 ? at.neg() : at)) continue;
    const second = arith(gap, "!=", [{ q: Rational.of(side).div(line!.coefficient), th: [assume(here.place.facts[i]!)] }]);
    return make("both", { first: here.show(gap, ">="), second });
  }
  return undefined;
};
/** b·x² ≥ b·q² gives x ≥ q where x ≥ 0, and x ≤ −q where x ≤ 0. */
const byOuterSquare: Way = (here, name, side, at, f) => {
  const q = at.neg();
  if (q.sign < 0) return undefined;
  const x = side === 1 ? variable(name) : neg(variable(name));
  for (const [i, h] of here.place.hypotheses.entries()) {
    const terms = [...h.value.sum.terms.values()];
    const square = terms.find((t) => powerOf(t)?.k === 2 && powerOf(t)!.name === name);
    const rest = terms.filter((t) => t !== square);
    if (h.value.factors.length || !square || square.coefficient.sign < 0 || rest.some((t) => t.monomial.powers.length > 0)) continue;
    const least = (rest[0]?.coefficient ?? Rational.ZERO).neg().div(square.coefficient);
    if (least.compare(q.mul(q)) < 0 || (h.kind !== "positive" && h.kind !== "nonnegative") || (f.relation === ">" && h.kind !== "positive")) continue;
    const strict = h.kind === "positive";
    const target = sub(x, num(q));
    // Were x < q: b·(q² − x²) = b·(q − x)·(q + x) ≥ 0.
    const near = assume(fact(neg(target), strict ? ">=" : ">"));
    const sign = here.show(x, ">=");
    const c = square.coefficient;
    const slack = c.mul(least.sub(q.mul(q)));
    const parts: Part[] = [{ q: c, th: [near, near] }, { q: c.mul(Rational.of(2)), th: [near, sign] }, ...(slack.sign > 0 ? [{ q: slack }] : [])];
    const contradiction = arith(ZERO, ">", [{ th: [assume(here.place.facts[i]!)] }, ...parts]);
    const goal = fact(target, strict ? ">" : ">=");
    const absurd = make("absurd", { from: contradiction, fact: goal });
    if (strict) return make("cases", { on: neg(target), left: absurd, right: arith(target, ">", [{ th: [assume(fact(neg(neg(target)), ">"))] }]) });
    return make("cases", { on: target, left: assume(goal), right: absurd });
  }
  return undefined;
};
