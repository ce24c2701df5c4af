import { fact, neg, num, power, sub, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, make, type Part } from "../make.ts";
import { unproved } from "./terms.ts";
import { bernstein, degree, mirrored, shifted, valueAt, type Univariate } from "./univariate.ts";

/** An end of an interval and the theorem that it bounds u: `u − at` or `at − u`, ≥ 0 or > 0. */
export interface End {
  readonly at: Rational;
  readonly th: Theorem;
}
/** A polynomial in u as a term of the kernel. */
export type Write = (p: Univariate) => Term;

/** x^k for an x ≥ 0: a square, times x where k is odd. */
export const powerParts = (x: Theorem, k: number): { readonly th: readonly Theorem[]; readonly sq: readonly Term[] } => ({
  th: k % 2 === 1 ? [x] : [],
  sq: k > 1 ? [power(x.fact.term, k >> 1)] : [],
});
const productPart = (q: Rational, a: Theorem, i: number, b: Theorem, k: number): Part => {
  const [x, y] = [powerParts(a, i), powerParts(b, k)];
  return { q, th: [...x.th, ...y.th], sq: [...x.sq, ...y.sq] };
};

const DEEPEST = 200;

/**
 * `p > 0` on a closed interval, where that is so: by coefficients in the distances to its ends (Bernstein), on parts that
 * are halved until they tell; an unbounded part by its Taylor coefficients at the end, far enough out.
 */
export function positiveOn(p: Univariate, u: Term, write: Write, lo: End | undefined, hi: End | undefined, depth = 0): Theorem {
  const t = write(p);
  if (degree(p) <= 0) return (p[0]?.sign ?? 0) > 0 ? arith(t, ">", [{ q: p[0]! }]) : unproved("a polynomial is not positive");
  if (depth > DEEPEST) return unproved("a polynomial is too near to 0");
  const plain = lo && hi ? onBoth(p, t, lo, hi) : lo ? onRay(t, lo, shifted(p, lo.at)) : hi ? onRay(t, hi, mirrored(p, hi.at)) : completed(p, t, u);
  if (plain) return plain;
  const at = between(p, lo?.at, hi?.at);
  if (valueAt(p, at).sign <= 0) return unproved("a polynomial is not positive");
  const on = sub(u, num(at));
  const left = positiveOn(p, u, write, { at, th: assume(fact(on, ">=")) }, hi, depth + 1);
  const right = positiveOn(p, u, write, lo, { at, th: assume(fact(neg(on), ">")) }, depth + 1);
  return make("cases", { on, left, right });
}

function onBoth(p: Univariate, t: Term, lo: End, hi: End): Theorem | undefined {
  const { coefficients, unit } = bernstein(p, lo.at, hi.at);
  const n = degree(p);
  if (coefficients.some((c) => c.sign <= 0)) return undefined;
  const least = coefficients.map((c, k) => c.div(unit[k]!)).reduce((a, b) => a.min(b));
  const parts = coefficients.flatMap((c, k) => {
    const q = c.sub(unit[k]!.mul(least));
    return q.sign > 0 ? [productPart(q, lo.th, k, hi.th, n - k)] : [];
  });
  return arith(t, ">", [{ q: least }, ...parts]);
}
function onRay(t: Term, end: End, coefficients: Univariate): Theorem | undefined {
  if (coefficients.some((c) => c.sign < 0) || coefficients[0]!.sign === 0) return undefined;
  return arith(t, ">", coefficients.flatMap((c, k) => (c.sign > 0 ? [{ q: c, ...powerParts(end.th, k) }] : [])));
}
/** A square and a number > 0. */
function completed(p: Univariate, t: Term, u: Term): Theorem | undefined {
  const [c, b, a] = p as [Rational, Rational, Rational | undefined];
  if (degree(p) !== 2) return undefined;
  const middle = b.div(a!).mul(Rational.of(1, 2));
  const rest = c.sub(a!.mul(middle).mul(middle));
  if (a!.sign < 0 || rest.sign <= 0) return undefined;
  return arith(t, ">", [{ q: rest }, { q: a!, sq: [sub(u, num(middle.neg()))] }]);
}

/** Where to halve: the middle, or as far out as the Taylor coefficients there have one sign. */
function between(p: Univariate, lo: Rational | undefined, hi: Rational | undefined): Rational {
  if (lo && hi) return lo.add(hi).mul(Rational.of(1, 2));
  if (!lo && !hi) return Rational.ZERO;
  for (let step = Rational.of(1, 4); ; step = step.mul(Rational.of(2))) {
    const at = lo ? lo.add(step) : hi!.sub(step);
    const c = lo ? shifted(p, at) : mirrored(p, at);
    if (c.every((x) => x.sign >= 0) && c[0]!.sign > 0) return at;
    if (step.size > 400) return unproved("a polynomial is not positive far out");
  }
}
