/**
 * A robust classifier on a sensitive representation: f_theta(x) = (1, s x) with the head W = [[1, 0], [0, 0]], at x = 0 with
 * epsilon = 1. The scores at x = t are 1 and 0, whatever s is.
 */
import { add, mul, pow, sqrt, sub, type Real, type RealLike } from "lemmakit";

/** f(t)_1 - f(t)_2. */
export const lead = (s: RealLike, t: RealLike): Real => sub(add(mul(1, 1), mul(0, mul(s, t))), add(mul(0, 1), mul(0, mul(s, t))));
/** |f_theta(t) - f_theta(0)|. */
export const moved = (s: RealLike, t: RealLike): Real => sqrt(add(pow(sub(1, 1), 2), pow(mul(s, t), 2)));
/** The norm of W; its rank is one, so that the Frobenius and the spectral norm agree. */
export const weight: Real = sqrt(add(add(pow(add(1, 0), 2), 0), add(0, 0)));
