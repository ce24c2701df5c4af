/**
 * Theorem 4.1. With u = f_theta(x), v = f_theta(x + delta): D bounds the effects |v - u| over the ball, and the scores are
 * those of W u and W v. The class y is ahead of the class j at u, by at least 2 |W| D; then it is ahead at v.
 */
import {
  parseClaim, abs, add, at, claim, div, free, frobenius, index, inside, leq, lt, matrix, mul, neg, norm2, nonNegative, num, pow, product, real, 
  spectral, sqrt, step, sub, times, vector, within, type Matrix, type Real, type RealLike, type Relation,
} from "lemmakit";
import { delta, effect, j, margin, score, u, v, W, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const D = real("D");
const kept = lt(score(v, j), score(v, y));
const before = lt(score(u, j), score(u, y));
const theorem = (norm: Real, where: readonly Relation[] = []) =>
  claim([free(W), free(u), free(v), nonNegative(D), free(y), free(j)], kept, {
    where: [leq(effect, D), before, leq(product(2, norm, D), abs(margin(u))), ...where],
});

const W2 = matrix("W", "2", "2");
const [u2, v2] = [vector("u", "2"), vector("v", "2")];
const [y2, j2] = [index("y", "2"), index("j", "2")];
const [lead, led] = [(w: typeof u2) => at(times(W2, w), y2), (w: typeof u2) => at(times(W2, w), j2)];
type Norm = (w: Matrix<"2", "2">) => Real;
/** Two classes, two dimensions: a lead above `factor` times |W| |v - u| is kept. */
const small = (factor: Real, norm: Norm) =>
  claim([free(W2), free(u2), free(v2), free(y2), free(j2)], lt(led(v2), lead(v2)), {
    where: [lt(product(factor, norm(W2), norm2(sub(v2, u2))), sub(lead(u2), led(u2)))],
});
const strict = (norm: Real) =>
  claim([free(W), free(u), free(v), free(y), free(j)], kept, { where: [lt(product(sqrt(2), norm, effect), margin(u))] });

/** The head W = (1, -1), whose norms are sqrt(2), at the representations 1 and t; with factor times |W| |t - 1| on the left. */
const t = real("t");
const opposite = (factor: RealLike) =>
  claim([within(t, -1, 1)], lt(neg(t), t), { where: [leq(product(factor, sqrt(add(pow(neg(num(1)), 2), 1)), abs(sub(t, 1))), sub(1, -1))] });
/** The same with factor sqrt(2) and both sides squared. */
const tieAtRootTwo = claim([within(t, -1, 1)], lt(neg(t), t), {
  where: [leq(product(2, add(pow(neg(num(1)), 2), 1), pow(sub(t, 1), 2)), pow(sub(1, -1), 2))],
});

export const theorem41 = step({
  label: "theorem-4-1",
  where: "Theorem 4.1",
  rocq: further.theorem41,
  printed: theorem(frobenius(W)),
  readings: [theorem(spectral(W))],
  reasons: ["proof-of-theorem-4-1"],
  uses: ["classifier-argmax"],
  repair: {
    text: "The statement stands, with either norm and any bound D of the effects; sqrt(2) in place of 2 is enough, with >. That closes the proof.",
    claim: strict(frobenius(W)),
},
  best: { constant: "sqrt(2), with >, for either norm", at: strict(frobenius(W)), below: opposite(num("1.41")) },
  twins: [
    { name: "the norm left out", claim: claim([free(W), free(u), free(v), free(y), free(j)], kept, { where: [before, leq(mul(2, effect), margin(u))] }) },
    { name: "the factor left out", claim: claim([free(W), free(u), free(v), free(y), free(j)], kept, { where: [before, leq(mul(frobenius(W), effect), margin(u))] }) },
    { name: "the class y not ahead at x", claim: claim([free(W), free(u), free(v), free(y), free(j)], kept, { where: [leq(product(2, frobenius(W), effect), abs(margin(u)))] }) },
    { name: "factor 1.41", claim: opposite(num("1.41")) },
    { name: "factor sqrt(2), with >=", claim: tieAtRootTwo },
    { name: "factor sqrt(2), with >=, over the ball", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= sqrt(2)*normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
    { name: "factor 1, over the ball", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
  ],
  note: "True as printed, with >= and an open ball: the lead falls by at most |W_y - W_j| D <= sqrt(2) |W| D < 2 |W| D. Where |W| D = 0 the outputs agree, so that a tie rule which depends on the scores gives the same class. The printed proof reaches >= only.",
});

export const theorem41Maximum = step({
  label: "theorem-4-1-maximum",
  where: "Theorem 4.1, the maximum",
  printed: parseClaim(
    "forall f : R^d -> R^r, x in R^d, epsilon > 0: exists delta in ball(R^d, epsilon): forall eta in ball(R^d, epsilon): norm2(f(x + eta) - f(x)) <= norm2(f(x + delta) - f(x))",
  ),
  latex: "\\max_{\\|\\delta\\| < \\epsilon} \\|f_\\theta(x + \\delta) - f_\\theta(x)\\|_2",
  charges: [
    {
      of: "ill-posed",
      why: "The ball is open, and the maximum need not exist. With f_theta(x) = x and epsilon = 1 the effect is |delta|, and (1 + |delta|)/2 is in the ball and larger.",
      holds: [
        claim([inside(delta, -1, 1)], lt(abs(delta), abs(div(add(1, abs(delta)), 2)))),
        claim([inside(delta, -1, 1)], lt(abs(div(add(1, abs(delta)), 2)), 1)),
      ],
},
  ],
  repair: { text: "the supremum, or any bound D of the effects; and epsilon > 0", claim: theorem(frobenius(W)), changes: ["theorem-4-1"] },
  uses: ["perturbed-loss-maximum", "epsilon-positive"],
  note: "The theorem is true with the supremum, for its proof uses only that it is an upper bound.",
});

export const theorem41Factor = step({
  label: "theorem-4-1-factor",
  where: "Theorem 4.1, the factor 2",
  rocq: further.theorem41Factor,
  printed: claim([free(W), free(u), free(v), free(y), free(j)], kept, { where: [before, leq(product(2, frobenius(W), effect), margin(u))] }),
  readings: [small(sqrt(2), spectral), small(sqrt(2), frobenius)],
  uses: ["theorem-4-1", "weight-norm"],
  best: { constant: "sqrt(2), with >, for either norm", at: strict(frobenius(W)), below: opposite(num("1.41")) },
  twins: [
    { name: "factor 1.41", claim: opposite(num("1.41")) },
    { name: "factor 1, spectral norm", claim: small(num(1), spectral) },
    { name: "factor sqrt(2), with >=", claim: tieAtRootTwo },
  ],
  note: "It holds and is not best: sqrt(2) will do, with >. For W = (1, -1) nothing less does; for more classes, add rows (0, -h) on a large constant feature. On a single feature, and with the Frobenius norm, sqrt(c / (c - 1)) is enough. With >= and sqrt(2) the same head has a tie.",
});
