import { Rational } from "../../exact/index.ts";
import { derivative, divide, oddPart, signAt, squareFree, type Univariate } from "./univariate.ts";

/** An interval of reals with rational ends; `null` is unbounded. */
export interface Range {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

type Sign = -1 | 0 | 1;
type End = Rational | "-inf" | "+inf";

function signAtEnd(p: Univariate, end: End): Sign {
  if (p.length === 0) return 0;
  if (typeof end !== "string") return signAt(p, end);
  const sign = p[p.length - 1]! > 0n ? 1 : -1;
  return end === "-inf" && p.length % 2 === 0 ? (-sign as Sign) : sign;
}

/** The canonical chain p, p', then negated remainders, each up to a positive factor. */
function chain(p: Univariate): Univariate[] {
  const list = [p, derivative(p)];
  for (;;) {
    const last = list[list.length - 1]!;
    if (last.length === 0) return list.slice(0, -1);
    list.push(divide(list[list.length - 2]!, last).remainder.map((c) => -c));
  }
}

function variations(list: readonly Univariate[], end: End): number {
  let count = 0;
  let before: Sign = 0;
  for (const p of list) {
    const s = signAtEnd(p, end);
    if (s !== 0 && s === -before) count++;
    if (s !== 0) before = s;
  }
  return count;
}

/** Divides out a root at a rational point. */
function withoutRoot(p: Univariate, at: Rational | null): Univariate {
  return at && signAt(p, at) === 0 ? divide(p, [-at.num, at.den]).quotient : p;
}

/**
 * The number of roots of a square-free polynomial strictly between the ends (Sturm 1829). Roots at the ends are divided
 * out first, so that the theorem applies as it is stated.
 */
export function rootsInside(p: Univariate, lo: Rational | null, hi: Rational | null): number {
  const q = withoutRoot(withoutRoot(p, lo), hi);
  if (q.length <= 1) return 0;
  const list = chain(q);
  return variations(list, lo ?? "-inf") - variations(list, hi ?? "+inf");
}

/** Rational points strictly between the ends, all different. */
function* pointsInside(lo: Rational | null, hi: Rational | null): Generator<Rational> {
  for (let k = 1; ; k++) {
    if (lo && hi) yield lo.add(hi.sub(lo).mul(Rational.of(1, k + 1)));
    else if (lo) yield lo.add(Rational.of(k));
    else yield (hi ?? Rational.ZERO).sub(Rational.of(k));
  }
}

/**
 * Whether p ≥ 0 (with `strict`, p > 0) on the whole range, decided exactly. p ≥ 0 on an interval when it changes sign
 * nowhere inside, that is when its factors of odd multiplicity have no root there, and is positive somewhere inside; the
 * closed ends follow by continuity. An empty range gives `true`.
 */
export function holdsOnRange(p: Univariate, strict: boolean, r: Range): boolean {
  const { lo, hi } = r;
  const order = lo && hi ? lo.compare(hi) : -1;
  if (order > 0 || (order === 0 && (r.loOpen || r.hiOpen))) return true;
  if (p.length === 0) return !strict;
  if (order === 0) return signAt(p, lo!) >= (strict ? 1 : 0);
  if (rootsInside(strict ? squareFree(p) : oddPart(p), lo, hi) > 0) return false;
  for (const x of pointsInside(lo, hi)) {
    const s = signAt(p, x);
    if (s < 0) return false;
    if (s > 0) break;
  }
  if (!strict) return true;
  return !(lo && !r.loOpen && signAt(p, lo) <= 0) && !(hi && !r.hiOpen && signAt(p, hi) <= 0);
}
