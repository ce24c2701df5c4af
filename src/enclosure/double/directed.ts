import { doubleAbove, doubleBelow, exactDouble, type Rational } from "../../exact/index.ts";
import { beyond, bound, type Direction } from "./neighbours.ts";
import { productError, productIsSafe, sumError } from "./transform.ts";

/**
 * Directed rounding of one operation on two doubles: the tightest double on the asked side of the exact result.
 * The quick path reads the sign of the exact rounding error; near overflow and underflow, where that error is no double,
 * the slow path computes with exact rationals. Neither depends on a rounding mode or on a switch.
 */

/** The tightest double on one side of an exact number. */
export function roundExact(q: Rational, to: Direction): number {
  return (to < 0 ? doubleBelow(q) : doubleAbove(q)) + 0;
}

/** a + b. A sum with an infinite bound is that bound: an unbounded side stays unbounded. */
export function add(a: number, b: number, to: Direction): number {
  const s = a + b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return s;
  const e = sumError(a, b, s);
  if (!Number.isFinite(s) || !Number.isFinite(e)) return roundExact(exactDouble(a).add(exactDouble(b)), to);
  return bound(s, e, to);
}

/** a · b, with 0 · ∞ = 0: an infinite bound stands for real numbers that grow, and 0 times each of them is 0. */
export function mul(a: number, b: number, to: Direction): number {
  if (a === 0 || b === 0) return 0;
  const p = a * b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return p;
  if (productIsSafe(a, b, p)) return bound(p, productError(a, b, p), to);
  return roundExact(exactDouble(a).mul(exactDouble(b)), to);
}

/** a / b for b ≠ 0, with a / ∞ = 0 for every a: the limit at that corner; the other corners give the infinite ones. */
export function div(a: number, b: number, to: Direction): number {
  if (a === 0 || !Number.isFinite(b)) return 0;
  const q = a / b;
  if (!Number.isFinite(a)) return q;
  const p = q * b;
  if (productIsSafe(q, b, p) && Math.abs(a) >= 2 ** -900 && Math.abs(a) <= 2 ** 960) {
    // a and p lie close together, so a - p is exact, and the last difference has the sign of a - q·b.
    const remainder = a - p - productError(q, b, p);
    return bound(q, b > 0 ? remainder : -remainder, to);
  }
  return roundExact(exactDouble(a).div(exactDouble(b)), to);
}

/** The sign of x - s², exactly. */
function squareGap(x: number, s: number): number {
  const p = s * s;
  if (productIsSafe(s, s, p) && x >= 2 ** -900 && x <= 2 ** 960) return x - p - productError(s, s, p);
  const q = exactDouble(s);
  return exactDouble(x).compare(q.mul(q));
}

/** √x for x ≥ 0. Right even where `Math.sqrt` is not correctly rounded: the language does not promise that. */
export function sqrt(x: number, to: Direction): number {
  if (x === 0 || x === Infinity) return x + 0;
  let s = Math.sqrt(x);
  while (squareGap(x, s) * to > 0) s = beyond(s, to);
  for (;;) {
    const inward = beyond(s, to < 0 ? 1 : -1);
    if (squareGap(x, inward) * to > 0) return s;
    s = inward;
  }
}
