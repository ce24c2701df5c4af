/** Section 5, "Comparison of the theorems". */
import {
  abs, add, claim, free, frobenius, gt, inside, leq, lt, mul, neg, nonNegative, num, pow, positive, product, real, sentence, step, sub, type Real,
} from "lemmakit";
import { C, delta, effect, j, margin, score, softplus, u, v, W, x, y } from "../notation.ts";
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
  printed: sentence("A more robust predictor has a smaller difference between the losses of clean and adversarial examples."),
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
  printed: sentence("A smaller difference between the losses means a more robust predictor."),
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
  printed: sentence("Theorem 3.2 applies to more than classification."),
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
  printed: sentence("Theorem 3.2 requires more conditions on the loss."),
  readings: [unbounded, large],
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis"],
  note: "The squared loss on all outputs meets neither: no constant C serves. So the conclusion of the paper, for any loss, contradicts this line.",
});

export const lossUnnecessary = step({
  label: "loss-unnecessary",
  where: "Comparison, fourth sentence",
  printed: sentence("Theorem 4.1 needs no information about the loss."),
  readings: [
    claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), {
      where: [lt(score(u, j), score(u, y)), leq(product(2, frobenius(W), effect), margin(u))],
    }),
  ],
  uses: ["theorem-4-1"],
  note: "No loss occurs in it.",
});

export const robustnessConditionsOfLoss = step({
  label: "robustness-conditions-of-loss",
  where: "Comparison, last sentence, first part",
  printed: sentence("Theorem 3.2 derives robustness conditions of the loss."),
  charges: [
    {
      of: "gap",
      why: "It assumes conditions on the loss, and derives a bound on the difference of losses from them. Without them there is no such bound: for the squared loss of f(x) = x no constant C serves.",
      holds: [unbounded],
      fails: [claim([nonNegative(C), free(x), free(delta)], leq(sub(pow(add(x, delta), 2), pow(x, 2)), mul(C, abs(delta))))],
    },
  ],
  repair: { text: "it derives a bound on the difference of losses, for a Lipschitz loss; shown for log(1 + exp(x))", claim: outputs },
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis"],
  note: "The conditions stand in the hypothesis of the theorem, not in its conclusion.",
});

const B = real("B");
const square = (z: Real): Real => pow(z, 2);
const hinge = (z: Real): Real => abs(z);
export const smoothLosses = step({
  label: "smooth-losses",
  where: "Comparison, last sentence, second part",
  printed: sentence("Theorem 3.2 applies to any application with a smooth loss."),
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
