/** What Appendix C sets out to prove, and its notation. */
import { at, claim, dot, eq, free, frobenius, gt, largest, leq, lt, mul, sentence, step } from "lemmakit";
import { effect, f, j, margin, score, u, v, W, y } from "../notation.ts";

const goal = claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), {
  where: [lt(score(u, j), score(u, y)), leq(mul(mul(2, frobenius(W)), effect), margin(u))],
});

export const robustnessGoal = step({
  label: "robustness-goal",
  where: "first sentence",
  printed: sentence("The prediction is the same at every perturbed input.", "c(x + \\delta) = c(x) \\quad \\forall \\delta \\in \\mathbb{R}^d, \\; \\|\\delta\\| < \\epsilon"),
  note: "A definition: what it means that the classifier is robust in x.",
});

export const strictPrediction = step({
  label: "strict-prediction",
  where: "second sentence",
  printed: sentence("The class y is predicted if its score is above all others.", "f(x)_y > f(x)_j \\quad \\forall j \\neq y"),
  readings: [
    claim([free(f), free(y), free(j)], lt(at(f, j), largest("c", (i) => at(f, i), "i")), { where: [lt(at(f, j), at(f, y))] }),
    claim([free(f), free(y)], leq(at(f, y), largest("c", (i) => at(f, i), "i"))),
  ],
  note: "Right as an if. As a definition it leaves ties without a class, where Section 4 has an argmax.",
});

export const rowNotation = step({
  label: "row-notation",
  where: "third sentence",
  printed: claim([free(W), free(u), free(y)], eq(score(u, y), dot(at(W, y), u))),
  note: "W_y is row y of W, and u stands for f_theta(x).",
});

export const strictGoal = step({
  label: "strict-goal",
  where: "first display",
  printed: sentence("The class y keeps its lead over every other class.", "f(x+\\delta)_y > f(x+\\delta)_j, \\text{ if } f(x)_y > f(x)_j"),
  readings: [goal],
  uses: ["strict-prediction"],
  twins: [
    { name: "without the condition of Theorem 4.1", claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), { where: [lt(score(u, j), score(u, y))] }) },
    {
      name: "condition turned round",
      claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), {
        where: [lt(score(u, j), score(u, y)), gt(mul(mul(2, frobenius(W)), effect), margin(u))],
      }),
    },
  ],
  note: "The goal under the condition of Theorem 4.1; alone it would say that no perturbation changes a prediction.",
});
