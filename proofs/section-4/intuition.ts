/** What Theorem 4.1 is said to show. */
import { abs, add, claim, free, frobenius, inside, leq, lt, mul, nonNegative, positive, product, real, sentence, step, sub } from "lemmakit";
import { delta, effect, j, score, u, v, W, y } from "../notation.ts";
import { lead, moved, weight } from "./model.ts";
import * as beyond from "./beyond-terms.ts";

const s = real("s");
/** The condition of Theorem 4.1 in the model, at every perturbation. */
const condition = (slope: number) => claim([inside(delta, -1, 1)], leq(product(2, weight, moved(slope, delta)), abs(lead(slope, 0))));
const robust = claim([positive(s), inside(delta, -1, 1)], lt(0, lead(s, delta)));
/** With N the norm of W and m the lead at x: a condition met for the effect D + h is met for D. */
const [N, m, D, more] = [real("N"), real("m"), real("D"), real("h")];
const weaker = [nonNegative(N), nonNegative(D), nonNegative(more), free(m)];
const stronger = claim(weaker, leq(product(2, N, D), abs(m)), { where: [leq(product(2, N, add(D, more)), abs(m))] });

export const determinesWeightMatrices = step({
  label: "determines-weight-matrices",
  where: "before Theorem 4.1",
  printed: sentence("The robustness of the representation determines the set of weight matrices with a robust classifier."),
  charges: [
    {
      of: "false",
      why: "The condition is sufficient only: it gives a part of that set. With f_theta(x) = (1, 10 x), W = [[1, 0], [0, 0]], x = 0, epsilon = 1 class 1 is predicted at every input, and the condition 1 >= 20 |delta| fails.",
      holds: [robust],
      fails: [condition(10)],
    },
  ],
  repair: {
    text: "it gives a set of weight matrices with a robust classifier, the larger the smaller the effect",
    claim: stronger,
    changes: ["exact-effect", "precisely-characterize"],
  },
  uses: ["theorem-4-1"],
  note: "Exact is: for all j, f(x)_y - f(x)_j exceeds (W_j - W_y)(f_theta(x + delta) - f_theta(x)) for every delta, up to ties.",
});

export const invariantRepresentationRobust = step({
  label: "invariant-representation-robust",
  where: "after Theorem 4.1, first sentence",
  rocq: beyond.invariantRepresentationRobust,
  printed: sentence(
    "A representation that no perturbation changes gives a robust classifier.",
    "f_\\theta(x + \\delta) = f_\\theta(x) \\Rightarrow c(x + \\delta) = c(x)",
  ),
  readings: [
    claim([free(W), free(u), free(v), free(y)], leq(abs(sub(score(v, y), score(u, y))), mul(frobenius(W), effect))),
  ],
  uses: ["theorem-4-1"],
  twins: [
    { name: "the representation changes", claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), { where: [lt(score(u, j), score(u, y))] }) },
  ],
  note: "A score changes by at most the norm of W times the effect. Where that is 0 the outputs agree, so the prediction does, ties included where the tie rule depends on the scores only.",
});

export const strongerSeparationRequired = step({
  label: "stronger-separation-required",
  where: "after Theorem 4.1, second sentence",
  rocq: beyond.strongerSeparationRequired,
  printed: sentence("A more sensitive representation requires a stronger separation of the classes."),
  charges: [
    {
      of: "false",
      why: "With f_theta(x) = (1, s x) and W = [[1, 0], [0, 0]] the lead is 1 for every sensitivity s, and class 1 is predicted everywhere; at s = 100 the condition of the theorem fails.",
      holds: [robust, claim([inside(delta, 0, 1)], lt(moved(1, delta), moved(100, delta)))],
      fails: [condition(100)],
    },
  ],
  repair: { text: "the condition of the theorem asks for more; the condition is sufficient, not required", claim: stronger },
  uses: ["theorem-4-1"],
  twins: [
    {
      name: "a larger effect allowed",
      claim: claim(weaker, leq(product(2, N, add(D, more)), abs(m)), { where: [leq(product(2, N, D), abs(m))] }),
    },
  ],
  note: "As a remark on the theorem's condition it is true.",
});
