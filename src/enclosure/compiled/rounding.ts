/**
 * How compiled code rounds outward. All sums, products and quotients are computed to nearest; a bound is moved outward
 * afterwards, by a proved bound of the error that was made.
 *
 * Let u = 2^-53 and η = 2^-1074.
 *
 * One step (Rump, Zimmermann, Boldo, Melquiond, "Computing predecessor and successor in rounding to nearest", BIT 49,
 * 2009, theorem 2.2): for φ = u(1 + 2u), a double c that is not too large, and e = fl(fl(φ|c|) + η),
 *
 *     fl(c - e) ≤ pred(c)   and   succ(c) ≤ fl(c + e).
 *
 * So one step holds for every result whose error is below one ulp: a rounded sum, product, quotient, and `exp` and `log`
 * here. A sum needs no η: below 2^-1021 it is exact. If c overflows, c - e is ∞ - ∞ = NaN on the lower side, and that reads
 * "unknown"; on the upper side it stays ∞. Both are right.
 *
 * Many steps: let |c - exact| ≤ k·u·M + m·η, where M ≥ |c| is computed too, with a relative error of at most 100u. Then the same holds
 * for e = (k + 1)·u·(1 + 2^-20) and fl(c ∓ fl(fl(e·M) + m·η)): the last two roundings cost at most u|c| + 2u·eM, for which the
 * one more unit and the factor 1 + 2^-20 pay, as long as k < 2^20. Products of (1 ± u) over k factors are 1 ± k·u·(1 + 2^-30).
 */
export interface Widening {
  /** u: half the distance from 1 to the next double. */
  readonly unit: number;
  /** η: the least positive double. */
  readonly least: number;
}

export const WIDENING: Widening = Object.freeze({ unit: 2 ** -53, least: 2 ** -1074 });

const SLACK = 1 + 2 ** -20;
/** Beyond so many units a bound is widened before it is used on. */
export const MOST_UNITS = 2 ** 16;

/** φ: the factor of one step. */
export const stepFactor = (w: Widening): number => w.unit * (1 + 2 ** -52);

/** The factor that covers `k` units and the last rounding. */
export const unitsFactor = (w: Widening, k: number): number => (k + 1) * SLACK * w.unit;

/** A lower bound of a result with an error below one ulp, or with underflow. */
export const below = (x: number, phi: number, eta: number): number => x - (Math.abs(x) * phi + eta);
/** An upper bound of such a result. */
export const above = (x: number, phi: number, eta: number): number => x + (Math.abs(x) * phi + eta);
