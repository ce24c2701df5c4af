import { constantValue, num } from "../term/index.ts";
import { Rational } from "../exact/index.ts";
import { add, constant, productOf, rationalValue, sub } from "./algebra/product.ts";
import { atomSum, onlyTerm } from "./algebra/sum.ts";
import { linearIn } from "./ends.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";

const isRational = (b: GoalVariable["lo"]): boolean => b === null || constantValue(b) !== undefined;

/** The root of a rational that is a square. */
function exactRoot(q: Rational): Rational | undefined {
  const [num, den] = [isqrt(q.num), isqrt(q.den)];
  const root = q.sign >= 0 ? Rational.of(num, den) : undefined;
  return root?.mul(root).equals(q) ? root : undefined;
}
function isqrt(n: bigint): bigint {
  if (n < 2n) return n < 0n ? 0n : n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/**
 * a − b·x² ≥ 0 with b > 0 and a/b = q² says −q ≤ x ≤ q: two assumptions of degree 1. b·x² − a ≥ 0 says x ≥ q where
 * x ≥ 0, and x ≤ −q where x ≤ 0.
 */
function halves(h: Hypothesis, box: readonly GoalVariable[]): Hypothesis[] {
  const terms = [...h.value.sum.terms.values()];
  const square = terms.find((t) => t.monomial.powers.length === 1 && t.monomial.powers[0]![0].kind === "variable" && t.monomial.powers[0]![1].equals(Rational.of(2)));
  const rest = terms.find((t) => t !== square);
  if (h.value.factors.length || !square || terms.length > 2 || (rest && rest.monomial.powers.length > 0)) return [h];
  const q = exactRoot((rest?.coefficient ?? Rational.ZERO).div(square.coefficient.neg()));
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

/** c·x^i·y^j… > 0 leaves 0 out of the interval of each variable: an end there is open. */
function withoutZeros(h: Hypothesis, box: readonly GoalVariable[]): readonly GoalVariable[] {
  const only = h.kind === "positive" && h.value.factors.length === 0 ? onlyTerm(h.value.sum) : undefined;
  if (!only) return box;
  const names = only.monomial.powers.flatMap(([a]) => (a.kind === "variable" ? [a.name] : []));
  const isZero = (b: GoalVariable["lo"]) => b !== null && constantValue(b)?.sign === 0;
  const opened = box.map((v) => {
    const [lo, hi] = [isZero(v.lo) && !v.loOpen, isZero(v.hi) && !v.hiOpen];
    return names.includes(v.name) && (lo || hi) ? { ...v, loOpen: v.loOpen || lo, hiOpen: v.hiOpen || hi } : v;
  });
  return opened.some((v, i) => v !== box[i]) ? opened : box;
}

/** Moves assumptions that bound one variable by a rational number into the box. */
export function absorbBounds(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): { variables: readonly GoalVariable[]; hypotheses: readonly Hypothesis[] } {
  let box = variables;
  const rest: Hypothesis[] = [];
  for (const h of hypotheses.flatMap((k) => (k.everywhere ? [k] : halves(k, variables)))) {
    const bounded = h.kind === "nonnegative" || h.kind === "positive" ? bound(h, box) : undefined;
    if (bounded) box = box.map((v) => (v.name === bounded.name ? bounded : v));
    else rest.push(h);
  }
  for (const h of rest) if (!h.everywhere) box = withoutZeros(h, box);
  const same = rest.length === hypotheses.length && rest.every((h, i) => h === hypotheses[i]);
  return { variables: box, hypotheses: same ? hypotheses : rest };
}

function bound(h: Hypothesis, variables: readonly GoalVariable[]): GoalVariable | undefined {
  for (const v of variables) {
    const line = linearIn(v.name, h.value);
    const rest = line && rationalValue(line.rest);
    if (!line || !rest) continue;
    const at = rest.neg().mul(Rational.ONE.div(line.coefficient));
    const open = h.kind === "positive";
    const lower = line.coefficient.sign > 0;
    const old = lower ? v.lo : v.hi;
    if (!isRational(old)) return undefined;
    const before = old && constantValue(old)!;
    const side = before === null ? 1 : before!.compare(at) * (lower ? -1 : 1);
    if (side < 0) return v;
    if (side === 0) return lower ? { ...v, loOpen: v.loOpen || open } : { ...v, hiOpen: v.hiOpen || open };
    return lower ? { ...v, lo: num(at), loOpen: open } : { ...v, hi: num(at), hiOpen: open };
  }
  return undefined;
}
