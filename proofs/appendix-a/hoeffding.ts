/** Hoeffding's inequality for the gaps, and the probability it gives. The law of a sum of n draws is exact. */
import {
  parseClaim, claim, div, exp, leq, log, mul, nonNegative, num, positive, pow, real, sqrt, step, sub, tail, vector, within, geq, type Real, type RealLike,
} from "lemmakit";
import { C2, n, rho } from "../notation.ts";
import * as further from "./further-theorems.ts";

/** The values of a gap and their weights, which need not sum to 1. */
const D = vector("D", "m");
const w = vector("w", "m");
const t = real("t");
const inRange = { where: [leq(D, C2)] };
const two = tail(2, "n", D, w, t);

/** exp(-factor t^2 / (n C_2^2)), the parts to be changed by twins. */
const decay = (factor = 2, draws: RealLike = n, range: Real = pow(C2, 2)): Real =>
  exp(div(mul(-factor, pow(t, 2)), mul(draws, range)));
const bound = (right: Real, left: Real = two) => claim([positive(C2), nonNegative(D), positive(w), nonNegative(t)], leq(left, right), inRange);

/** The same for two values anywhere in [0, C_2], its ends among them. */
const B = vector("B", "2");
const b = vector("b", "2");
const scaled = (right: Real) => claim([positive(C2), within(B, 0, 1), positive(b), nonNegative(t)], leq(tail(2, "n", mul(C2, B), b, t), right));
/** A fair coin with C_2 = 1, where the bounds are sharpest. */
const coin = (sides: 1 | 2, right: Real) => claim([within(B, 0, 1), within(b, 1, 1), within(t, 0, 1)], leq(tail(sides, "n", B, b, t), right));

export const hoeffdingTail = step({
  label: "hoeffding-tail",
  where: "second display, first line",
  rocq: further.hoeffdingTail,
  printed: bound(mul(2, exp(div(mul(-2, pow(t, 2)), mul(n, pow(C2, 2)))))),
  readings: [scaled(mul(2, decay()))],
  uses: ["gap-variables-independent", "gap-nonnegative", "gap-at-most-c2"],
  twins: [
    { name: "exponent 4 in place of 2", claim: coin(2, mul(2, decay(4, n, num(1)))) },
    { name: "the factor 2 in front left out", claim: coin(2, decay(2, n, num(1))) },
    { name: "n left out", claim: coin(2, mul(2, decay(2, 1, num(1)))) },
    { name: "C_2 without its square", claim: scaled(mul(2, decay(2, n, C2))) },
    { name: "the range left out", claim: claim([positive(C2), nonNegative(D), positive(w), nonNegative(t)], leq(two, mul(2, decay()))) },
  ],
  note: "True for t >= 0, which is not printed; at t = -1, n = C_2 = 1 it reads 1 <= 0.271. The premise D_i <= C_2 is what fails (see gap-at-most-c2). The 2 in the exponent is best as n grows, for a fair coin.",
});

export const hoeffdingOneSidedSuffices = step({
  label: "hoeffding-one-sided-suffices",
  where: "second display, not printed",
  rocq: further.hoeffdingOneSidedSuffices,
  printed: parseClaim(
    "forall dim n, law p on m, D in R^m, C_2 > 0, t >= 0 where (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](n*E[i ~ p](D[i]) - sum(k in n, D[w(k)]) >= t) <= exp(-2*t^2/(n*C_2^2))",
  ),
  latex: "\\mathbb{P}\\left(n\\mathbb{E}[D] - \\sum_{i=1}^n D_i \\ge t\\right) \\le \\exp\\left(\\frac{-2t^2}{nC_2^2}\\right)",
  uses: ["hoeffding-tail"],
  twins: [
    { name: "exponent 4 in place of 2", claim: coin(1, decay(4, n, num(1))) },
    { name: "half the bound once more", claim: coin(1, div(decay(2, n, num(1)), 2)) },
    { name: "n left out", claim: coin(1, decay(2, 1, num(1))) },
    { name: "exponent 4 in place of 2, of draws", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, t >= 0 where (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](n*E[i ~ p](D[i]) - sum(k in n, D[w(k)]) >= t) <= exp(-4*t^2/(n*C_2^2))") },
    { name: "without its range", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, t >= 0 where (forall i in 1..m: 0 <= D[i]): P[w ~ p^n](n*E[i ~ p](D[i]) - sum(k in n, D[w(k)]) >= t) <= exp(-2*t^2/(n*C_2^2))") },
    { name: "n left out of the exponent", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, t >= 0 where (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](n*E[i ~ p](D[i]) - sum(k in n, D[w(k)]) >= t) <= exp(-2*t^2/(C_2^2))") },
    { name: "the law left out: a plain mean", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, t >= 0 where (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](n*(1/m)*sum(i in m, D[i]) - sum(k in n, D[w(k)]) >= t) <= exp(-2*t^2/(n*C_2^2))") },
  ],
  note: "An improvement, not a fault: only E[D] <= mean + deviation is used, so log(1/rho) may stand for log(2/rho). The other side is the same for C_2 - D.",
});

/** For a fair coin with C_2 = 1. */
const coinDeviation = (level: Real, radicand: Real) =>
  claim([within(B, 0, 1), within(b, 1, 1), within(rho, num("1/100"), 1)], geq(sub(1, tail(2, "n", B, b, mul(n, sqrt(radicand)))), sub(1, level)));

export const hoeffdingProbabilityStep = step({
  label: "hoeffding-probability-step",
  where: "second display, second line",
  printed: parseClaim(
    "forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](abs(1/n*sum(k in n, D[w(k)]) - E[i ~ p](D[i])) <= C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho",
  ),
  latex: "\\mathbb{P}\\left(\\left|\\frac{1}{n}\\sum_{i=1}^n D_i - \\mathbb{E}[D]\\right| \\le C_2 \\sqrt{\\frac{\\log(\\rho/2)}{-2n}}\\right) \\ge 1 - \\rho",
  uses: ["theorem-3-2-rho", "theorem-3-2-sign", "hoeffding-tail"],
  twins: [
    { name: "half the level", claim: coinDeviation(div(rho, 2), div(log(div(rho, 2)), mul(-2, n))) },
    { name: "4n in place of 2n", claim: coinDeviation(rho, div(log(div(rho, 2)), mul(-4, n))) },
    { name: "log(1/rho) in place of log(2/rho)", claim: coinDeviation(rho, div(log(rho), mul(-2, n))) },
    { name: "half the deviation", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](abs(1/n*sum(k in n, D[w(k)]) - E[i ~ p](D[i])) <= C_2/2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho") },
    { name: "without the range", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i]): P[w ~ p^n](abs(1/n*sum(k in n, D[w(k)]) - E[i ~ p](D[i])) <= C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho") },
    { name: "the law left out: a plain mean", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](abs(1/n*sum(k in n, D[w(k)]) - 1/m*sum(i in m, D[i])) <= C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho") },
  ],
  note: "It looks wrong twice and is right: the sign under the root is that of log(rho / 2), and the complement of >= t is inside <= t. At t = n times the error Hoeffding's bound is rho.",
});
