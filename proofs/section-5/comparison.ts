/** Section 5, "Comparison of the theorems". */
import {
  parseClaim, abs, add, claim, free, gt, inside, leq, lt, mul, neg, nonNegative, num, pow, positive, product, real, sentence, step, sub, type Real,
} from "lemmakit";
import { C, delta, softplus, x } from "../notation.ts";
import { gapA, gapB, largestB, leadA, leadB } from "./model.ts";

const [s, t, a] = [real("s"), real("t"), real("a")];
const ball = [inside(delta, num("-9/10"), num("9/10"))];
const robustA = claim(ball, lt(0, leadA(delta)));
const robustB = claim(ball, lt(0, leadB(delta)));
const smallerB = claim(ball, leq(gapB(delta), largestB));
const smallerA = claim(ball, leq(gapA(delta), largestB));
const outputs = claim([free(x), free(delta)], leq(abs(sub(softplus(add(x, delta)), softplus(x))), abs(delta)));

export const robustMeansSmallerLossGap = step({
  label: "robust-means-smaller-loss-gap",
  where: "Comparison, first sentence",
  printed: parseClaim(
    "forall f : R^d -> R^c, g : R^d -> R^c, x in R^d, y in 1..c, epsilon > 0 where (forall delta in ball(R^d, epsilon): forall k in 1..c: k != y implies f(x + delta)[k] < f(x + delta)[y]), (exists delta in ball(R^d, epsilon): exists k in 1..c: g(x + delta)[y] < g(x + delta)[k]): sup(delta in ball(R^d, epsilon), (-log(exp(f(x + delta)[y])/sum(q in c, exp(f(x + delta)[q]))))) - (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q])))) <= sup(delta in ball(R^d, epsilon), (-log(exp(g(x + delta)[y])/sum(q in c, exp(g(x + delta)[q]))))) - (-log(exp(g(x)[y])/sum(q in c, exp(g(x)[q]))))",
  ),
  charges: [
    {
      of: "false",
      why: "At x = 1 with label 1 and perturbations below 9/10 the scores (x, 0) are robust, and the loss grows by up to 0.331; the scores ((x - 1/2)/100, 0) lose class 1, and the loss grows by less than 0.0045.",
      holds: [robustA, claim([], lt(leadB(num("-6/10")), 0)), claim([], lt(0, leadB(num(0)))), smallerB],
      fails: [robustB, smallerA],
},
  ],
  repair: { text: "both are bounded by the effect on the outputs: a small effect makes a small gap, and keeps a large lead", claim: outputs },
  uses: ["theorem-3-2", "theorem-4-1"],
  note: "The difference of losses depends on the scale of the scores, the prediction does not.",
});

export const viceVersa = step({
  label: "vice-versa",
  where: "Comparison, first sentence",
  printed: parseClaim(
    "forall f : R^d -> R^c, g : R^d -> R^c, x in R^d, y in 1..c, epsilon > 0 where sup(delta in ball(R^d, epsilon), (-log(exp(f(x + delta)[y])/sum(q in c, exp(f(x + delta)[q]))))) - (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q])))) <= sup(delta in ball(R^d, epsilon), (-log(exp(g(x + delta)[y])/sum(q in c, exp(g(x + delta)[q]))))) - (-log(exp(g(x)[y])/sum(q in c, exp(g(x)[q])))), (forall delta in ball(R^d, epsilon): forall k in 1..c: k != y implies g(x + delta)[k] < g(x + delta)[y]): forall delta in ball(R^d, epsilon): forall k in 1..c: k != y implies f(x + delta)[k] < f(x + delta)[y]",
  ),
  charges: [
    {
      of: "false",
      why: "The same two predictors: ((x - 1/2)/100, 0) has the smaller difference, at most 0.0045 against 0.331, and is the one that is not robust.",
      holds: [smallerB, robustA],
      fails: [smallerA, robustB],
},
  ],
  repair: {
    text: "the losses of all labels together do bound the lead: for two classes its change is at most the sum of the changes of the two losses",
    claim: claim([free(s), free(t)], leq(abs(sub(s, t)), add(abs(sub(softplus(s), softplus(t))), abs(sub(softplus(neg(s)), softplus(neg(t))))))),
},
  uses: ["theorem-3-2", "theorem-4-1"],
  note: "To multiply all scores by s > 0 keeps every prediction and changes the losses.",
});

export const widerRange = step({
  label: "wider-range",
  where: "Comparison, second sentence",
  printed: sentence("Theorem 3.2 applies to more than classification.", "", "words about the theorem, with no task named"),
  readings: [claim([free(s), free(t), free(a)], leq(abs(sub(abs(sub(s, a)), abs(sub(t, a)))), abs(sub(s, t))))],
  uses: ["theorem-3-2"],
  twins: [{ name: "the square of the distance", claim: claim([free(s), free(t), free(a)], leq(abs(sub(pow(sub(s, a), 2), pow(sub(t, a), 2))), abs(sub(s, t)))) }],
  note: "It takes any loss with its two conditions, such as the distance |r - y| of regression on bounded outputs.",
});

/** At the outputs C + 1 and 0 the squared loss differs by more than C times their distance, and is above C. */
const unbounded = claim([nonNegative(C)], gt(sub(pow(add(C, 1), 2), pow(num(0), 2)), mul(C, abs(sub(add(C, 1), 0)))));
const large = claim([nonNegative(C)], gt(pow(add(C, 1), 2), C));

export const moreStabilityConditions = step({
  label: "more-stability-conditions",
  where: "Comparison, third sentence",
  printed: parseClaim(
    "forall C >= 0: exists s in R, t in R: abs(s^2 - t^2) > C*abs(s - t)",
  ),
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis"],
  note: "The squared loss on all outputs meets neither: no constant C serves. So the conclusion of the paper, for any loss, contradicts this line.",
});

export const lossUnnecessary = step({
  label: "loss-unnecessary",
  where: "Comparison, fourth sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))",
  ),
  uses: ["theorem-4-1"],
  twins: [
    { name: "the factor 2 left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
    { name: "the norm of W left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
    { name: "the class y not ahead at x", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
    { name: "the effect at one perturbation", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0, E real, s in R^d where norm2(s) < epsilon, E = norm2(f(x + s) - f(x)), (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*normF(W)*E): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))") },
  ],
  note: "No loss occurs in it.",
});

export const robustnessConditionsOfLoss = step({
  label: "robustness-conditions-of-loss",
  where: "Comparison, last sentence, first part",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, delta in R^d, y in 1..c, C >= 0 where lipschitz(loss(_, y), R^c, C): abs(loss(W*f(x + delta), y) - loss(W*f(x), y)) <= C*normF(W)*norm2(f(x + delta) - f(x))",
  ),
  charges: [
    {
      of: "gap",
      why: "It assumes conditions on the loss, and derives a bound on the difference of losses from them. Without them there is no such bound: for the squared loss of f(x) = x no constant C serves.",
      holds: [unbounded],
      fails: [claim([nonNegative(C), free(x), free(delta)], leq(sub(pow(add(x, delta), 2), pow(x, 2)), mul(C, abs(delta))))],
},
  ],
  repair: { text: "it derives a bound on the difference of losses, for a Lipschitz loss", only: "log(1 + exp(x))", claim: outputs },
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis"],
  twins: [
    { name: "no condition on the loss", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, delta in R^d, y in 1..c, C >= 0 where lipschitz(loss(_, y), {W*f(x)}, C): abs(loss(W*f(x + delta), y) - loss(W*f(x), y)) <= C*normF(W)*norm2(f(x + delta) - f(x))") },
  ],
  note: "Read of a loss that is Lipschitz. The conditions stand in the hypothesis of the theorem, not in its conclusion.",
});

const B = real("B");
const square = (z: Real): Real => pow(z, 2);
const hinge = (z: Real): Real => abs(z);
export const smoothLosses = step({
  label: "smooth-losses",
  where: "Comparison, last sentence, second part",
  printed: parseClaim(
    "forall f : R^d -> R, g : R^d -> R^d, L > 0 where gradient(g, f, R^d), smooth(f, g, R^d, L): exists C in [0,inf): lipschitz(f, R^d, C)",
  ),
  charges: [
    {
      of: "false",
      why: "The squared loss is smooth, and neither Lipschitz nor bounded on all outputs: at C + 1 and 0 it breaks every constant C. The absolute loss is Lipschitz and not smooth.",
      holds: [unbounded, large, claim([free(s), free(t)], leq(abs(sub(hinge(s), hinge(t))), abs(sub(s, t))))],
},
  ],
  repair: {
    text: "a smooth loss on the outputs of a bounded set: on [-B, B] the squared loss is 2B-Lipschitz and at most B^2",
    claim: claim([positive(B), free(s), free(t)], leq(abs(sub(square(s), square(t))), product(2, B, abs(sub(s, t)))), { where: [leq(abs(s), B), leq(abs(t), B)] }),
},
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis"],
  twins: [
    { name: "B in place of 2B", claim: claim([positive(B), free(s), free(t)], leq(abs(sub(square(s), square(t))), mul(B, abs(sub(s, t)))), { where: [leq(abs(s), B), leq(abs(t), B)] }) },
    { name: "bounds dropped", claim: claim([positive(B), free(s), free(t)], leq(abs(sub(square(s), square(t))), product(2, B, abs(sub(s, t))))) },
  ],
  note: "What is needed is a loss with a bounded gradient on a convex set around the outputs of the perturbed inputs.",
});
