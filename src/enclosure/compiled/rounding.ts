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
 * So one step holds for every result whose error is below one ulp: a rounded product or quotient. If c overflows, c - e is ∞ - ∞ = NaN
 * on the lower side, and that reads "unknown"; on the upper side it stays ∞. Both are right.
 *
 * Without η: let |c| ≥ 2^-1021, or let the error be 0 below that, as in a sum of doubles (and in `exp`, above 2^-1022, where an ulp is η). With
 * |c| = M·ulp, 2^52 ≤ M < 2^53, the real number 1.5u·|c| lies in [0.75, 1.5)·ulp. Rounded to a multiple of η it stays at least 0.75·ulp·(1 - u): for
 * an ulp of η or 2η it is at least 1.5η or 0.75η before and 2η or η after. Hence fl(c - fl(1.5u·|c|)) ≤ pred(c). With φ this fails next to 2^-1021, where
 * φ|c| can be rounded down to half an ulp.
 *
 * Many steps: let |c - exact| ≤ k·u·M + m·η/2, where M ≥ |c| is computed too, with a relative error of at most 100u. Then a bound is
 * fl(c ∓ fl(fl(e·M) + m·η)) with e = (k + 2)·u·(1 + 2^-20): the last rounding costs at most u·M, that of e·M at most η/2, which is
 * at most u·M where M ≥ 2^-1021 and anything is rounded, and the other two are relative, for which 2^-20 pays as long as k < 2^20. Products of
 * (1 ± u) over k factors are 1 ± k·u·(1 + 2^-30).
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

/** φ: the factor of one step, to which η is added. */
export const stepFactor = (w: Widening): number => w.unit * (1 + 2 ** -52);
/** The factor of one step without η, for what does not underflow. */
export const sumFactor = (w: Widening): number => 1.5 * w.unit;

/** The factor that covers `k` units and the last roundings. */
export const unitsFactor = (w: Widening, k: number): number => (k + 2) * SLACK * w.unit;

/** A lower bound of a result with an error below one ulp: φ with η, or the factor of a sum without. */
export const below = (x: number, factor: number, eta: number): number => x - (Math.abs(x) * factor + eta);
/** An upper bound of such a result. */
export const above = (x: number, factor: number, eta: number): number => x + (Math.abs(x) * factor + eta);
