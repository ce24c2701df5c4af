/** The last sentence before the conclusion: an order between vectors, and another norm. */
import { refusedLine, parseClaim, abs, at, claim, div, free, index, inside, largest, leq, lt, matrix, neg, norm2, normInf, positive, sentence, step, vector, type Index } from "lemmakit";
import { delta, epsilon } from "../notation.ts";

/** The changes of a representation under m perturbations, one row each. */
const R = matrix("R", "m", "r");
const i = index("i", "m");
const effect = (k: Index<"m">) => norm2(at(R, k));

/** As it is printed; the types refuse it. */
const representationOrderAs = "forall f : R^d -> R^r, x in R^d, s in R^d, epsilon > 0 where norminf(s) < epsilon: f(x + s) <= max(delta in ball(R^d, epsilon, inf), f(x + delta))";
export const representationOrder = step({
  label: "representation-order",
  where: "before the last display",
  printed: refusedLine(
    "The representation at delta_i is at most the largest representation.",
    representationOrderAs,
    "f_\\theta(x_i + \\delta_i) \\le \\max_{\\|\\delta\\|_\\infty < \\epsilon} f_\\theta(x_i + \\delta)",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "Representations are vectors, which have no maximum. Where they are numbers it is true and useless: with f_theta(x) = -|x| at x = 0 no representation exceeds 0, and every perturbation has an effect.",
      illTyped: () => parseClaim(representationOrderAs),
      holds: [claim([inside(delta, -1, 1)], leq(neg(abs(delta)), 0))],
      fails: [claim([inside(delta, -1, 1)], leq(abs(neg(abs(delta))), 0))],
},
  ],
  repair: {
    text: "The same for the effects, as the sentence before it says.",
    claim: claim([free(i), free(R)], leq(effect(i), largest("m", effect, "k"))),
},
  uses: ["effect-bounded-by-maximum"],
  note: "The kit does not build the maximum of vectors; that of their distances it does.",
});

const d = vector("delta", "d");
const inBall = lt(normInf(d), epsilon);

export const infinityNormOfPerturbation = step({
  label: "infinity-norm-of-perturbation",
  where: "before the last display",
  printed: sentence("Here, and here alone, the perturbations are bounded in the maximum norm.", "\\|\\delta\\|_\\infty < \\epsilon", "the paper does not settle whether the norm of the perturbations changes here"),
  charges: [
    {
      of: "ill-posed",
      why: "Elsewhere the norm is not named. If it is the Euclidean one the balls are inside those of the maximum norm; if it is half the Euclidean one, also a norm, they are not.",
      holds: [claim([positive(epsilon), free(d)], inBall, { where: [lt(norm2(d), epsilon)] })],
      fails: [claim([positive(epsilon), free(d)], inBall, { where: [lt(div(norm2(d), 2), epsilon)] })],
},
  ],
  repair: {
    text: "One norm throughout, whichever it is.",
    claim: claim([positive(epsilon), free(d)], inBall, { where: [lt(normInf(d), epsilon)] }),
    changes: ["sample-neighbourhood"],
},
  uses: ["perturbed-loss-maximum"],
  note: "With the Euclidean neighbourhood of the sample and the unnamed norm of the attack there are three norms of delta in one argument.",
});
