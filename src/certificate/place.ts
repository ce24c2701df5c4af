import { Rational } from "../exact/index.ts";
import { remembered } from "../exact/work.ts";
import { constantValue, type Real } from "../term/index.ts";
import { variableAtom, type Atom } from "./algebra/atom.ts";
import { replaceIn } from "./algebra/replace.ts";
import { canonical, productOf } from "./algebra/product.ts";
import { readValue } from "./algebra/read.ts";
import { ANY, flip, NEGATIVE, NONNEGATIVE, NONZERO, NO_PLACE, NOTHING, POSITIVE, Signs, type SignSet } from "./algebra/signs.ts";
import { addSums, atomSum, constantSum, isZero, keyOf, onlyTerm, subSums, type Sum, type Term } from "./algebra/sum.ts";
import { writeSum } from "./algebra/write.ts";
import { signsOver } from "./box.ts";
import type { Goal, GoalVariable, Hypothesis } from "./goal-type.ts";

export const KINDS: Readonly<Record<Hypothesis["kind"], SignSet>> = { nonnegative: NONNEGATIVE, positive: POSITIVE, zero: NOTHING, nonzero: NONZERO };
const MOST_ENCLOSED = 40;

const constantSigns = remembered(() => new WeakMap<object, SignSet>());
/** The sign of a constant term, exactly where it is rational. */
export function signOfConstant(t: Real): SignSet {
  let s = constantSigns().get(t);
  if (s === undefined) {
    const q = constantValue(t);
    s = q ? (q.sign > 0 ? POSITIVE : q.sign < 0 ? NEGATIVE : NOTHING) : new Signs(CONSTANTS).product(readValue(t, new Signs(NO_PLACE)));
    constantSigns().set(t, s);
  }
  return s;
}
const CONSTANTS = { variable: () => ANY, further: (s: Sum) => signsOver(writeSum(s), []) };

function signOfVariable(v: GoalVariable): SignSet {
  let s = ANY;
  if (v.lo) {
    const lo = signOfConstant(v.lo);
    if (lo === POSITIVE || (lo === NOTHING && v.loOpen)) s &= POSITIVE;
    else if (!(lo & NEGATIVE)) s &= NONNEGATIVE;
  }
  if (v.hi) {
    const hi = signOfConstant(v.hi);
    if (hi === NEGATIVE || (hi === NOTHING && v.hiOpen)) s &= NEGATIVE;
    else if (!(hi & POSITIVE)) s &= NEGATIVE | NOTHING;
  }
  return s;
}

/** x = lo + x' or x = hi − x' with x' ≥ 0, where such an end is rational. */
interface Shift {
  readonly replaced: Sum;
  readonly sign: SignSet;
}
function shiftsOf(v: GoalVariable): Shift[] {
  const x = atomSum(variableAtom(v.name));
  const out: Shift[] = [];
  const lo = v.lo && constantValue(v.lo);
  const hi = v.hi && constantValue(v.hi);
  if (lo) out.push({ replaced: addSums(constantSum(lo), x), sign: v.loOpen ? POSITIVE : NONNEGATIVE });
  if (hi) out.push({ replaced: subSums(constantSum(hi), x), sign: v.hiOpen ? POSITIVE : NONNEGATIVE });
  return out;
}

/**
 * The sign of a polynomial over a box by shifting each variable to an end of its interval: if all coefficients then have
 * one sign, so has the polynomial, and strictly where one term is certainly not 0.
 */
function signByShift(s: Sum, variables: ReadonlyMap<string, GoalVariable>): SignSet {
  const names = new Set<string>();
  for (const t of s.terms.values())
    for (const [a, e] of t.monomial.powers) {
      if (a.kind !== "variable" || e.sign < 0 || !e.isInteger) return ANY;
      names.add(a.name);
    }
  if (s.terms.size > 30 || names.size > 3) return ANY;
  let known = ANY;
  const attempt = (left: readonly string[], current: Sum, signs: ReadonlyMap<string, SignSet>): void => {
    const [name, ...rest] = left;
    if (name === undefined) {
      known &= new Signs({ variable: (n) => signs.get(n) ?? ANY, further: () => ANY }).sum(current);
      return;
    }
    for (const shift of shiftsOf(variables.get(name)!)) attempt(rest, replaceIn(current, name, shift.replaced), new Map(signs).set(name, shift.sign));
  };
  const order = [...names];
  try {
    if (order.every((n) => variables.has(n))) attempt(order, s, new Map());
  } catch (e) {
    // A high power, expanded.
    if (!(e instanceof RangeError)) throw e;
  }
  return known;
}

/** A multiple of one atom has its sign or the other; a product that is not 0 has no factor that is. */
function factsOfMonomial(t: Term, kind: Hypothesis["kind"], facts: Map<string, SignSet>): void {
  const [first, second] = t.monomial.powers;
  const learn = (a: Atom, sign: SignSet): void => {
    const key = keyOf(atomSum(a));
    facts.set(key, (facts.get(key) ?? ANY) & sign);
  };
  if (first && !second && first[1].equals(Rational.ONE)) learn(first[0], t.coefficient.sign > 0 ? KINDS[kind] : flip(KINDS[kind]));
  else if (kind === "positive" || kind === "nonzero") for (const [a] of t.monomial.powers) learn(a, NONZERO);
}

function factsOf(hypotheses: readonly Hypothesis[], plain: Signs): Map<string, SignSet> {
  const facts = new Map<string, SignSet>();
  for (const h of hypotheses) {
    if (h.value.factors.length || isZero(h.value.sum)) continue;
    const only = onlyTerm(h.value.sum);
    if (only) {
      factsOfMonomial(only, h.kind, facts);
      continue;
    }
    const c = canonical(h.value.sum);
    const outer = plain.product(productOf({ terms: new Map([[c.monomial.key, c]]) }));
    if (outer !== POSITIVE && outer !== NEGATIVE) continue;
    const kind = KINDS[h.kind];
    const key = keyOf(c.base);
    facts.set(key, (facts.get(key) ?? ANY) & (outer === POSITIVE ? kind : flip(kind)));
  }
  return facts;
}

const places = new WeakMap<readonly GoalVariable[], WeakMap<readonly Hypothesis[], Signs>>();

/** The signs of normal forms over a box, under hypotheses. */
export function signsAt(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): Signs {
  let byHypotheses = places.get(variables);
  if (!byHypotheses) places.set(variables, (byHypotheses = new WeakMap()));
  const known = byHypotheses.get(hypotheses);
  if (known) return known;
  const named = new Map(variables.map((v) => [v.name, v]));
  const memo = new Map<string, SignSet>();
  const variable = (name: string): SignSet => {
    let s = memo.get(name);
    if (s === undefined) {
      const v = named.get(name);
      memo.set(name, (s = (v ? signOfVariable(v) : ANY) & (facts.get(keyOf(atomSum(variableAtom(name)))) ?? ANY)));
    }
    return s;
  };
  const facts = new Map<string, SignSet>();
  for (const [k, s] of factsOf(hypotheses, new Signs({ variable: (n) => (named.has(n) ? signOfVariable(named.get(n)!) : ANY), further: () => ANY }))) facts.set(k, s);
  const further = (s: Sum): SignSet => {
    let sign = (facts.get(keyOf(s)) ?? ANY) & signByShift(s, named);
    if (sign !== POSITIVE && sign !== NEGATIVE && s.terms.size <= MOST_ENCLOSED) sign &= signsOver(writeSum(s), variables);
    return sign;
  };
  const signs = new Signs({ variable, further });
  byHypotheses.set(hypotheses, signs);
  return signs;
}
export const signsOf = (g: Goal): Signs => signsAt(g.variables, g.hypotheses);
