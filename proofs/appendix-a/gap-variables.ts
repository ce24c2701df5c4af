/** The variables D_i, their independence and their range. */
import {
  refusedLine, parseClaim, add, at, claim, div, free, geq, index, inside, largest, leq, log, lt, mul, neg, nonNegative, num, positive, real, step, sub,
  sum, vector, within, matrix, type Claim,
} from "lemmakit";
import { ATTACKED, LOSS, printed, repaired } from "../setting.ts";
import { C2, crossEntropyOver, delta, softplus } from "../notation.ts";

export const gapVariables = step({
  label: "gap-variables",
  where: "first display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0: exists delta in ball(R^d, epsilon): forall eta in ball(R^d, epsilon): loss(W*f(x + eta), y) - loss(W*f(x), y) <= loss(W*f(x + delta), y) - loss(W*f(x), y)",
  ),
  latex: "D_i := \\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x_i + \\delta), y_i) - \\ell(f(x_i), y_i)",
  charges: [
    {
      of: "ill-posed",
      why: "The maximum over the open ball need not exist: with f_theta(x) = x, W = (1, 0), y = 2, x_i = 0 and epsilon = 1 every perturbation is beaten by one nearer to 1.",
      holds: [claim([inside(delta, -1, 1)], lt(sub(softplus(delta), log(2)), sub(softplus(div(add(delta, 1), 2)), log(2))))],
},
  ],
  repair: {
    text: "The supremum; in the model the gap is log(1 + e) - log 2.",
    claim: claim([within(delta, -1, 1)], leq(sub(softplus(delta), log(2)), sub(softplus(1), log(2)))),
    changes: ["maximisers", "maximisers-exist"],
},
  uses: ["perturbed-loss-maximum"],
  note: "The maximum reaches over the difference or not; it is the same, since the loss at x_i does not depend on delta. D without an index, in E[D], stands for any D_i.",
});

/** The gaps of m pairs (x, y), of which n are drawn: what is asked of the j-th draw splits off from what is asked of the others. */
const independent = (others: string): Claim => {
  const below = "D[w(k)] <= t[k]";
  return parseClaim(
    "forall dim n, law p on m, f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, D in R^m, t in R^n, j in 1..n where (forall i in 1..m: D[i] = sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i)))" +
      `: P[w ~ p^n](forall k in 1..n: ${below}) = P[w ~ p^n](forall k in 1..n: ${others}${below})*P[i ~ p](D[i] <= t[j])`,
  );
};

export const gapVariablesIndependent = step({
  label: "gap-variables-independent",
  where: "before the first display",
  printed: independent("k != j implies "),
  latex: "D_1, \\dots, D_n",
  uses: ["data-law"],
  twins: [
    { name: "the draw counted twice", claim: independent("") },
    { name: "two events of one draw", claim: parseClaim("forall law p on m, D in R^m, s real, t real: P[w ~ p^1](D[w(1)] <= s and D[w(1)] <= t) = P[i ~ p](D[i] <= s)*P[i ~ p](D[i] <= t)") },
  ],
  note: "For pairs (x_i, y_i) drawn independently, as the sentence says, and a model that is fixed before the draw: what is asked of one gap splits off, for all bounds t, so the gaps are independent. Independence of the data is said here for the first time.",
});

const P = matrix("P", "2", "2");
const F = matrix("F", "2", "2");

/** As it is printed; the types refuse it. */
const labelsCorrespondAs = "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), i in 1..m: loss(W*f(x[i]), y) >= 0";
export const labelsCorrespond = step({
  label: "labels-correspond",
  where: "after the first display",
  printed: refusedLine(
    "Inputs are drawn from P(X) and have corresponding labels.",
    labelsCorrespondAs,
    "x_i \\in \\mathcal{X} \\text{ with labels } y_i",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "A law of the inputs alone says nothing of the labels: an expectation over it leaves y unbound.",
      illTyped: () => parseClaim(labelsCorrespondAs),
},
  ],
  repair: {
    text: "A law P of pairs (x, y), or labels that are a function of the input.",
    claim: claim([nonNegative(P), free(F)], geq(sum("2", (s) => sum("2", (k) => mul(at(at(P, s), k), crossEntropyOver("2", at(F, s), k)), "k"), "s"), 0)),
    changes: ["expected-gap-expanded"],
},
  uses: ["data-law"],
  note: "Two displays later the expectation is over (x, y), as it should be.",
});

/** The losses at m perturbations; the i-th perturbation is 0. */
const l = vector("l", "m");
const i = index("i", "m");
const other = real("b");
const top = largest("m", (k) => at(l, k), "k");
const gap = sub(top, at(l, i));

export const gapNonnegative = step({
  label: "gap-nonnegative",
  where: "before the second display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0, D real where D = sup(delta in ball(R^d, epsilon), loss(W*f(x + delta), y)) - loss(W*f(x), y): 0 <= D",
  ),
  latex: "0 \\le D_i",
  uses: ["epsilon-positive", "gap-variables"],
  twins: [
    { name: "delta = 0 left out of the ball", claim: claim([free(l), free(other)], leq(0, sub(top, other))) },
    { name: "strict", claim: claim([free(i), free(l)], lt(0, gap)) },
    { name: "smallest loss in place of the largest", claim: claim([free(i), free(l)], leq(0, sub(neg(largest("m", (k) => neg(at(l, k)), "k")), at(l, i)))) },
    { name: "the smallest for the largest", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0, D real where D = inf(delta in ball(R^d, epsilon), loss(W*f(x + delta), y)) - loss(W*f(x), y): 0 <= D") },
    { name: "strict", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0, D real where D = sup(delta in ball(R^d, epsilon), loss(W*f(x + delta), y)) - loss(W*f(x), y): 0 < D") },
    { name: "at another label", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, j in 1..c, epsilon > 0, D real where D = sup(delta in ball(R^d, epsilon), loss(W*f(x + delta), y)) - loss(W*f(x), j): 0 <= D") },
  ],
  note: "The ball has delta = 0 in it, where epsilon > 0. Where the losses have a supremum.",
});

const bounded = { where: [leq(l, C2)] };
const range = (factor: string) => claim([free(i), positive(C2), nonNegative(l)], leq(gap, mul(num(factor), C2)), bounded);
/** Model B: f_theta(x) = 10 max(x - 10, 0), W = (1, -1), X = {0, 10}, y = 2, epsilon = 1, at x = 10. */
const modelB = claim([], leq(sub(softplus(20), log(2)), log(2)));
/** Model A: f_theta(x) = x, W = (1, 0), X = [-1, 1], y = 2, epsilon = 10, at x = 1. */
const modelA = claim([], leq(sub(softplus(11), softplus(1)), softplus(1)));

export const gapAtMostC2 = step({
  label: "gap-at-most-c2",
  where: "before the second display",
  rocq: [{ theorem: "gap_at_most_c2_of_perturbations", says: "for m perturbations", claim: range("1") }],
  printed: printed(`${ATTACKED} - ${LOSS} <= C_2`, "i in 1..m"),
  latex: "D_i \\le C_2",
  charges: [
    {
      of: "hypothesis-missing",
      why: "The loss is bounded on f(X), and the gap takes it at f(x_i + delta). With f_theta(x) = 10 max(x - 10, 0), W = (1, -1), X = {0, 10}, y = 2 and epsilon = 1 the loss on f(X) is log 2 = C_2, and the gap at 10 is 19.3. With f_theta(x) = x on [-1, 1] and epsilon = 10 it is 9.69, and C_2 = 1.31.",
      holds: [claim([within(delta, -1, 1)], leq(softplus(delta), softplus(1)))],
      fails: [modelB, modelA],
},
  ],
  repair: {
    text: "0 <= l <= C_2 on the outputs of the whole ball.",
    claim: repaired(`${ATTACKED} - ${LOSS} <= C_2`, "i in 1..m"),
    changes: ["hoeffding-tail", "hoeffding-probability-step", "expected-gap-bound", "theorem-3-2"],
},
  best: { constant: "1, as the factor of C_2", at: range("1"), below: range("0.99") },
  uses: ["theorem-3-2-bound-hypothesis", "gap-variables"],
  twins: [
    { name: "factor 1% below 1", claim: range("0.99") },
    { name: "the lower bound 0 of the loss left out", claim: claim([free(i), positive(C2), free(l)], leq(gap, C2), bounded) },
    { name: "the upper bound left out", claim: claim([free(i), positive(C2), nonNegative(l)], leq(gap, C2)) },
  ],
  note: "Both bounds of the loss are used: at most C_2 under attack, at least 0 without.",
});
