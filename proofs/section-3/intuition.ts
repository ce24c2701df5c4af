/** What Theorem 3.2 is said to show. The models have two classes and y = 2, so the gap is a difference of softplus. */
import { parseClaim, claim, leq, log, lt, nonNegative, num, product, real, step, sub } from "lemmakit";
import { smallerEffectSmallerGap } from "../setting.ts";
import { C1, softplus } from "../notation.ts";

const R = real("R");
const R_ = real("R'");
const norm = real("w");

export const intuitionMinimized = step({
  label: "intuition-minimized",
  where: "Intuition",
  printed: smallerEffectSmallerGap,
  latex: "\\mathcal{L}_{\\text{adv}} - \\mathcal{L}",
  charges: [
    {
      of: "false",
      why: "What is minimized is a bound. From f_theta(x) = x, W = (1, 0) to x / 10, (100, 0) at x = 0 with epsilon = 1 the effect falls from 1 to 1/10, and the gap rises from 0.620 to 9.307. With W = [[1, 0], [-1, 0]] fixed, f_theta = (x, 0) has the smaller effect and a gap, (0, 2x) the larger and none.",
      holds: [claim([], lt(num("1/10"), 1)), claim([], lt(0, sub(softplus(2), log(2))))],
      fails: [
        claim([], leq(sub(softplus(10), log(2)), sub(softplus(1), log(2)))),
        claim([], leq(sub(softplus(2), log(2)), sub(softplus(0), log(2)))),
      ],
},
  ],
  repair: {
    text: "An effect of 0 makes the difference 0; and for a fixed weight matrix and C_1 the bound, not the difference, falls with the effect.",
    claim: claim([nonNegative(norm), nonNegative(C1), nonNegative(R), nonNegative(R_)], leq(product(norm, C1, R), product(norm, C1, R_)), { where: [leq(R, R_)] }),
},
  uses: ["theorem-3-2"],
  note: "f_theta / s with s W is the same model: the effect has no scale of its own.",
});

export const robustnessBoundedByRepresentation = step({
  label: "robustness-bounded-by-representation",
  where: "Intuition",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta) - W*f(x)) <= spectral(W)*norm2(f(x + delta) - f(x))",
  ),
  uses: ["theorem-3-2"],
  twins: [
    { name: "the norm of W left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta) - W*f(x)) <= norm2(f(x + delta) - f(x))") },
    { name: "largest row in place of the matrix", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta) - W*f(x)) <= max(i in c, norm2(W[i]))*norm2(f(x + delta) - f(x))") },
  ],
  note: "True once Theorem 3.2 is repaired, with the factors C_1 and the norm of W, without which it has no scale.",
});
