/** What Appendix C sets out to prove, and its notation. */
import { parseClaim, at, claim, dot, eq, free, frobenius, gt, lt, mul, step } from "lemmakit";
import { effect, j, margin, score, u, v, W, y } from "../notation.ts";

export const robustnessGoal = step({
  label: "robustness-goal",
  where: "first sentence",
  printed: parseClaim(
    "forall h : R^d -> 1..c, x in R^d, epsilon > 0, delta in R^d where (forall s in ball(R^d, epsilon): h(x + s) = h(x)), norm2(delta) < epsilon: h(x + delta) = h(x)",
  ),
  latex: "c(x + \\delta) = c(x) \\quad \\forall \\delta \\in \\mathbb{R}^d, \\; \\|\\delta\\| < \\epsilon",
  note: "A definition: what it means that the classifier is robust in x.",
});

export const strictPrediction = step({
  label: "strict-prediction",
  where: "second sentence",
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^d, y in 1..c where (forall j in 1..c: j != y implies f(x)[j] < f(x)[y]): forall k in 1..c: argmax(k, f(x)) iff k = y",
  ),
  latex: "f(x)_y > f(x)_j \\quad \\forall j \\neq y",
  twins: [
    { name: "not strict", claim: parseClaim("forall f : R^d -> R^c, x in R^d, y in 1..c where (forall j in 1..c: j != y implies f(x)[j] <= f(x)[y]): forall k in 1..c: argmax(k, f(x)) iff k = y") },
    { name: "ahead of one class", claim: parseClaim("forall f : R^d -> R^c, x in R^d, y in 1..c where (exists j in 1..c: f(x)[j] < f(x)[y]): forall k in 1..c: argmax(k, f(x)) iff k = y") },
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
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where (W*f(x))[j] < (W*f(x))[y], 2*normF(W)*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]",
  ),
  latex: "f(x+\\delta)_y > f(x+\\delta)_j, \\text{ if } f(x)_y > f(x)_j",
  uses: ["strict-prediction"],
  twins: [
    { name: "without the condition of Theorem 4.1", claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), { where: [lt(score(u, j), score(u, y))] }) },
    {
      name: "condition turned round",
      claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), {
        where: [lt(score(u, j), score(u, y)), gt(mul(mul(2, frobenius(W)), effect), margin(u))],
}),
},
    { name: "factor 1", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where (W*f(x))[j] < (W*f(x))[y], normF(W)*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]") },
    { name: "the norm of W left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where (W*f(x))[j] < (W*f(x))[y], 2*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]") },
    { name: "not ahead at x", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where 2*normF(W)*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]") },
    { name: "factor sqrt(2), with >=", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where (W*f(x))[j] < (W*f(x))[y], sqrt(2)*normF(W)*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]") },
  ],
  note: "The goal under the condition of Theorem 4.1; alone it would say that no perturbation changes a prediction.",
});
