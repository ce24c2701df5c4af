/** The data and the model of Section 3. */
import {
  parseClaim, add, at, claim, div, eq, free, largest, leq, lt, mul, num, positive, real, sentence, size, step, sum, tail, total,
  vector, within,
} from "lemmakit";
import { n, rho, samplingError } from "../notation.ts";

const a = real("a");
const b = real("b");
const losses = vector("l", "n");

export const sampleAndLabels = step({
  label: "sample-and-labels",
  where: "first paragraph",
  printed: sentence(
    "The sample and its labels are sets.",
    "\\mathbb{X} = \\{x_1, \\dots, x_n\\} \\subset \\mathcal{X} \\subset \\mathbb{R}^d, \\quad \\mathbb{Y} = \\{y_1, \\dots, y_n\\}",
    "whether the sample is a set or a family is what the words do not settle",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "A set forgets repeats and the pairing of x_i with y_i: the average over the sample (a, a, b) is not the average over {a, b}.",
      fails: [claim([free(a), free(b)], eq(div(total(a, a, b), 3), div(add(a, b), 2)))],
},
  ],
  repair: {
    text: "A tuple of pairs, ((x_1, y_1), ..., (x_n, y_n)); averages run over its n places.",
    claim: claim([free(losses)], leq(div(sum("n", (i) => at(losses, i), "i"), size("n")), largest("n", (i) => at(losses, i), "i"))),
},
  note: "Nothing later changes: every formula of the paper runs over the indices 1 to n.",
});

/** Gaps worth 0 or C_2 = 1 with probability 1/2, all n = 100 draws equal: the mean is 0 or 1, and E[D] = 1/2. */
const equalDraws = leq(num("1/2"), samplingError(1, num("1/4"), 100));
const D = vector("D", "2");
const w = vector("w", "2");

export const dataLaw = step({
  label: "data-law",
  where: "first paragraph",
  printed: sentence("Each x_i is drawn from X with the distribution P(X).", "x_i \\sim \\mathcal{P}(\\mathcal{X})", "how the draws and the labels depend on each other is not said"),
  charges: [
    {
      of: "hypothesis-missing",
      why: "No law is given for the labels, and independence is not said: with all draws equal to the first, the mean of a fair 0-1 gap falls 1/2 short of its expectation with probability 1/2; at n = 100 and rho = 1/4 the bound allows 0.102, but with probability 1/4.",
      holds: [claim([], lt(num("1/4"), num("1/2")))],
      fails: [claim([], equalDraws)],
},
  ],
  repair: {
    text: "The pairs (x_i, y_i) are drawn independently from one law P on X x Y, and the model is fixed before the draw.",
    only: "gaps with two values in [0, 1]",
    claim: claim(
      [within(D, 0, 1), positive(w), within(rho, num("1/100"), 1)],
      leq(tail(2, "n", D, w, mul(n, samplingError(1, rho, n))), rho),
    ),
    changes: ["standard-loss", "adversarial-loss", "theorem-3-2", "theorem-3-2-fixed-model", "gap-variables-independent", "hoeffding-tail"],
},
  note: "Independence is first said in Appendix A; that f does not depend on the sample is said nowhere (see theorem-3-2-fixed-model).",
});

export const modelLinearHead = step({
  label: "model-linear-head",
  where: "second paragraph",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c: (W*f(x))[y] = dot(W[y], f(x))",
  ),
  latex: "f(x) = f_{W,\\theta}(x) = W f_\\theta(x)",
  twins: [
    { name: "a column for a row", claim: parseClaim("forall dim r, f : R^d -> R^r, W in R^(r x r), x in R^d, y in 1..r: (W*f(x))[y] = sum(k in r, W[k][y]*f(x)[k])") },
  ],
  note: "The types agree, and f(x)_y is the row W_y times f_theta(x). There is no bias; a constant feature gives one, at a price in the norm of W.",
});
