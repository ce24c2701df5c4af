/**
 * The perturbations delta_i that attain the maxima. The model is f_theta(x) = x, W = (1, 0), y = 2, x_1 = 0, epsilon = 1:
 * the loss is softplus(delta), and its supremum over the ball softplus(1) = log(1 + e).
 */
import { parseClaim, abs, add, claim, div, eq, free, inside, leq, log, lt, norm2, positive, real, step, sub, within } from "lemmakit";
import { delta, epsilon, softplus, u } from "../notation.ts";

const eta = real("eta");
const gap = (loss: typeof delta) => sub(loss, log(2));

export const maximisers = step({
  label: "maximisers",
  where: "fourth display, equality",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0: exists s in R^(m x d): (forall i in 1..m: norm2(s[i]) < epsilon) and abs(1/m*sum(i in m, sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i)))) = abs(1/m*sum(i in m, abs(loss(W*f(x[i] + s[i]), y(i)) - loss(W*f(x[i]), y(i)))))",
  ),
  latex: "\\left|\\frac{1}{n}\\sum_{i=1}^n \\max_{\\|\\delta\\| < \\epsilon} \\ell(Wf_\\theta(x_i + \\delta), y_i) - \\ell(Wf_\\theta(x_i), y_i)\\right| = \\left|\\frac{1}{n}\\sum_{i=1}^n \\left|\\ell(Wf_\\theta(x_i + \\delta_i), y_i) - \\ell(Wf_\\theta(x_i), y_i)\\right|\\right|",
  charges: [
    {
      of: "hypothesis-missing",
      why: "It needs maxima that are attained. With f_theta(x) = x, W = (1, 0), y = 2, x_1 = 0, epsilon = 1 the left side is log(1 + e) - log 2 = 0.620, and the right side is less for every delta_1.",
      holds: [
        claim([inside(delta, -1, 1)], lt(gap(softplus(delta)), gap(softplus(1)))),
        claim([inside(delta, -1, 1)], lt(abs(gap(softplus(delta))), gap(softplus(1)))),
      ],
      fails: [claim([inside(delta, -1, 1)], eq(gap(softplus(1)), abs(gap(softplus(delta)))))],
},
  ],
  repair: {
    text: "For every eta > 0 choose delta_i with a loss within eta of the supremum, and let eta go to 0; or the closed ball and f continuous. In the model delta_1 = 1 - eta will do.",
    claim: claim([inside(eta, 0, 1)], leq(sub(softplus(1), eta), softplus(sub(1, eta)))),
    changes: ["lipschitz-step"],
},
  uses: ["gap-variables", "maximisers-exist"],
  note: "The inner absolute value is idle, since no gap is negative. Nothing later changes.",
});

export const maximisersExist = step({
  label: "maximisers-exist",
  where: "after the fourth display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0, S real, eta > 0 where S = sup(delta in ball(R^d, epsilon), loss(W*f(x + delta), y)): exists delta in ball(R^d, epsilon): loss(W*f(x + delta), y) >= S - eta",
  ),
  latex: "\\delta_1, \\dots, \\delta_n",
  // In the model, whose supremum is softplus(1), the perturbation 1 - eta comes within eta of it.
  charges: [
    {
      of: "gap",
      why: "Such perturbations need not exist: in the open ball of the model each is beaten by one nearer to 1.",
      holds: [claim([inside(delta, -1, 1)], lt(softplus(delta), softplus(div(add(delta, 1), 2))))],
},
  ],
  repair: {
    text: "Closed balls and f continuous, where a maximum exists by compactness; in the model at 1.",
    claim: claim([within(delta, -1, 1)], leq(softplus(delta), softplus(1))),
    changes: ["maximisers"],
},
  uses: ["perturbed-loss-maximum"],
  note: "Read of perturbations that come near the supremum. Those within eta of the supremum exist always, and suffice.",
});

export const maximisersInDataSet = step({
  label: "maximisers-in-data-set",
  where: "after the fourth display",
  printed: parseClaim("forall X subset R^d, x in X, epsilon > 0: exists delta in X: norm2(delta) < epsilon"),
  latex: "\\delta_1, \\dots, \\delta_n \\in \\mathcal{X} \\text{ with } \\|\\delta_i\\| < \\epsilon",
  charges: [
    {
      of: "false",
      why: "Perturbations are differences of inputs, not inputs. With X = {5} and epsilon = 1 the one candidate, 5, is too long.",
      fails: [claim([], lt(abs(5), 1))],
},
  ],
  repair: {
    text: "delta_i in R^d with norm below epsilon; there are some, as 0, where epsilon > 0.",
    claim: claim([free(u), positive(epsilon)], lt(norm2(sub(u, u)), epsilon)),
},
  uses: ["maximisers-exist"],
  note: "To ask that x_i + delta_i lie in X would repair both hypotheses of Theorem 3.2, and change the theorem.",
});
