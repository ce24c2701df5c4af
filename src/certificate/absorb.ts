import { constantValue, num, sub as minus } from "../term/index.ts";
import { Rational, rationalRoot } from "../exact/index.ts";
import type { Atom } from "./algebra/atom.ts";
import { add, canonical, constant, neg, productOf, rationalValue, scale, sub } from "./algebra/product.ts";
import { NEGATIVE, NOTHING, POSITIVE } from "./algebra/signs.ts";
import { atomSum, onlyTerm, sumOf, type Sum, type Term } from "./algebra/sum.ts";
import { writeValue } from "./algebra/write.ts";
import { linearIn } from "./ends.ts";
import { KINDS, signOfConstant, signsAt } from "./place.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";

/** An assumption over a product of powers of positive variables: b·u − b > 0 says u − 1 > 0 where b > 0. */
function freed(h: Hypothesis, box: readonly GoalVariable[]): Hypothesis {
  const terms = [...h.value.sum.terms.values()];
  if (h.value.factors.length > 0 || terms.length < 2) return h;
  if (!terms[0]!.monomial.powers.some(([a]) => a.kind === "variable" && terms.every((t) => t.monomial.powers.some(([b]) => b === a)))) return h;
  const { coefficient, monomial, base } = canonical(h.value.sum);
  if (monomial.powers.length === 0 || monomial.powers.some(([a]) => a.kind !== "variable")) return h;
  if (signsAt(box, []).product(productOf(sumOf([{ coefficient: Rational.ONE, monomial }]))) !== POSITIVE) return h;
  return { ...h, value: scale(productOf(base), Rational.of(coefficient.sign)) };
}

/** a − b·|x| ≥ 0 with b > 0 and a constant says a − b·x ≥ 0 and a + b·x ≥ 0. */
function sides(h: Hypothesis): Hypothesis[] | undefined {
  if (h.value.factors.length || (h.kind !== "nonnegative" && h.kind !== "positive")) return undefined;
  const terms = [...h.value.sum.terms.values()];
  const bar = terms.find((t) => t.coefficient.sign < 0 && onlyAtom(t)?.kind === "abs");
  const inner = bar && (onlyAtom(bar) as SumAtom).of;
  const x = inner && onlyTerm(inner);
  if (!bar || !x || onlyAtom(x)?.kind !== "variable" || terms.some((t) => t !== bar && !isConstant(t))) return undefined;
  const rest = productOf(sumOf(terms.filter((t) => t !== bar)));
  const by = scale(productOf(inner), bar.coefficient);
  return [add(rest, by), sub(rest, by)].map((value) => ({ ...h, value }));
}
type SumAtom = Atom & { readonly of: Sum };
const onlyAtom = (t: Term): Atom | undefined => (t.monomial.powers.length === 1 && t.monomial.powers[0]![1].equals(Rational.ONE) ? t.monomial.powers[0]![0] : undefined);
const isConstant = (t: Term): boolean => t.monomial.powers.every(([a]) => a.kind === "pi");

/**
 * a − b·x² ≥ 0 with b > 0 and a/b = q² says −q ≤ x ≤ q: two assumptions of degree 1. b·x² − a ≥ 0 says x ≥ q where
 * x ≥ 0, and x ≤ −q where x ≤ 0.
 */
function halves(h: Hypothesis, box: readonly GoalVariable[]): Hypothesis[] {
  const absolute = sides(h);
  if (absolute) return absolute;
  const terms = [...h.value.sum.terms.values()];
  const square = terms.find((t) => t.monomial.powers.length === 1 && t.monomial.powers[0]![0].kind === "variable" && t.monomial.powers[0]![1].equals(Rational.of(2)));
  const rest = terms.find((t) => t !== square);
  if (h.value.factors.length || !square || terms.length > 2 || (rest && rest.monomial.powers.length > 0)) return [h];
  const q = rationalRoot((rest?.coefficient ?? Rational.ZERO).div(square.coefficient.neg()), 2n);
  if (!q || (h.kind !== "nonnegative" && h.kind !== "positive")) return [h];
  const atom = square.monomial.powers[0]![0];
  const x = productOf(atomSum(atom));
  if (square.coefficient.sign > 0) {
    const v = box.find((b) => atom.kind === "variable" && b.name === atom.name);
    const [lo, hi] = [v?.lo && constantValue(v.lo), v?.hi && constantValue(v.hi)];
    if (lo && lo.sign >= 0) return [{ ...h, value: sub(x, constant(q)) }];
    return hi && hi.sign <= 0 ? [{ ...h, value: sub(constant(q.neg()), x) }] : [h];
  }
  return [add(constant(q), x), sub(constant(q), x)].map((value) => ({ ...h, value }));
}

/** What may not be 0, c·x^i·y^j… or c·(x − e), leaves e (or 0) out of the interval of each variable: an end there is open. */
function withoutZeros(h: Hypothesis, box: readonly GoalVariable[]): readonly GoalVariable[] {
  if ((h.kind !== "positive" && h.kind !== "nonzero") || h.value.factors.length > 0) return box;
  const only = onlyTerm(h.value.sum);
  const left = (v: GoalVariable): Rational | undefined => {
    if (only) return only.monomial.powers.some(([a]) => a.kind === "variable" && a.name === v.name) ? Rational.ZERO : undefined;
    const line = h.kind === "nonzero" ? linearIn(v.name, h.value) : undefined;
    return line && rationalValue(line.rest)?.neg().div(line.coefficient);
  };
  const opened = box.map((v) => {
    const out = left(v);
    const isOut = (b: GoalVariable["lo"]) => out !== undefined && b !== null && constantValue(b)?.equals(out) === true;
    const [lo, hi] = [isOut(v.lo) && !v.loOpen, isOut(v.hi) && !v.hiOpen];
    return lo || hi ? { ...v, loOpen: v.loOpen || lo, hiOpen: v.hiOpen || hi } : v;
  });
  return opened.some((v, i) => v !== box[i]) ? opened : box;
}

/** x ≠ c where the interval of x is on one side of c. */
function isOutside(h: Hypothesis, box: readonly GoalVariable[]): boolean {
  if (h.kind !== "nonzero") return false;
  return box.some((v) => {
    const line = linearIn(v.name, h.value);
    const c = line && rationalValue(line.rest)?.neg().div(line.coefficient);
    const [lo, hi] = [v.lo && constantValue(v.lo), v.hi && constantValue(v.hi)];
    return c !== undefined && ((lo && (lo.compare(c) > 0 || (v.loOpen && lo.equals(c)))) || (hi && (hi.compare(c) < 0 || (v.hiOpen && hi.equals(c)))));
  });
}

/** Moves assumptions that bound one variable by a constant into the box. */
export function absorbBounds(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): { variables: readonly GoalVariable[]; hypotheses: readonly Hypothesis[] } {
  let box = variables;
  const rest: Hypothesis[] = [];
  for (const h of hypotheses.flatMap((k) => (k.everywhere ? [k] : halves(freed(k, variables), variables)))) {
    const bounded = h.kind === "nonnegative" || h.kind === "positive" ? bound(h, box) : undefined;
    if (bounded) box = box.map((v) => (v.name === bounded.name ? bounded : v));
    else rest.push(h);
  }
  for (const h of rest) if (!h.everywhere) box = withoutZeros(h, box);
  const left = rest.filter((h) => h.everywhere || !(isOutside(h, box) || (h.kind !== "zero" && h.value.sum.terms.size === 1 && (signsAt(box, []).product(h.value) & ~KINDS[h.kind]) === 0)));
  const same = left.length === hypotheses.length && left.every((h, i) => h === hypotheses[i]);
  return { variables: box, hypotheses: same ? hypotheses : left };
}

function bound(h: Hypothesis, variables: readonly GoalVariable[]): GoalVariable | undefined {
  for (const v of variables) {
    const line = linearIn(v.name, h.value);
    if (!line || line.rest.factors.length || ![...line.rest.sum.terms.values()].every(isConstant)) continue;
    const end = scale(neg(line.rest), Rational.ONE.div(line.coefficient));
    const at = rationalValue(end) ? num(rationalValue(end)!) : writeValue(end);
    const open = h.kind === "positive";
    const lower = line.coefficient.sign > 0;
    const old = lower ? v.lo : v.hi;
    const before = old === null ? POSITIVE : signOfConstant(lower ? minus(at, old) : minus(old, at));
    if (before === NEGATIVE) return v;
    if (before === NOTHING) return lower ? { ...v, loOpen: v.loOpen || open } : { ...v, hiOpen: v.hiOpen || open };
    if (before !== POSITIVE) return undefined;
    return lower ? { ...v, lo: at, loOpen: open } : { ...v, hi: at, hiOpen: open };
  }
  return undefined;
}
