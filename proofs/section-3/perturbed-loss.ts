/** The loss under attack: the maximum over a ball of perturbations. */
import { parseClaim, add, claim, div, free, inside, leq, lt, nonNegative, norm2, positive, step, sub, within } from "lemmakit";
import { delta, epsilon, softplus, u } from "../notation.ts";

export const perturbedLossMaximum = step({
  label: "perturbed-loss-maximum",
  where: "third paragraph",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, y in 1..c, epsilon > 0: exists delta in ball(R^d, epsilon): forall eta in ball(R^d, epsilon): loss(W*f(x + eta), y) <= loss(W*f(x + delta), y)",
  ),
  latex: "\\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x_i + \\delta), y)",
  charges: [
    {
      of: "ill-posed",
      why: "The ball is open, so the maximum need not exist: with f_theta(x) = x, W = (1, 0), y = 2, x = 0 and epsilon = 1 the loss is log(1 + exp(delta)), and every perturbation is beaten by one nearer to 1.",
      holds: [claim([inside(delta, -1, 1)], lt(softplus(delta), softplus(div(add(delta, 1), 2))))],
},
  ],
  repair: {
    text: "The supremum, for any norm. Where f is continuous on the closed ball it is the maximum there; in the model it is log(1 + e).",
    claim: claim([within(delta, -1, 1)], leq(softplus(delta), softplus(1))),
    changes: ["adversarial-loss", "theorem-3-2", "theorem-4-1-maximum", "gap-variables", "maximisers", "maximisers-exist"],
},
  uses: ["epsilon-positive"],
  note: "The norm of delta is not named either, and y should be y_i. For f that is not continuous the supremum may be infinite.",
});

const zeroPerturbation = lt(norm2(sub(u, u)), epsilon);

export const epsilonPositive = step({
  label: "epsilon-positive",
  where: "third paragraph",
  printed: claim([free(u), nonNegative(epsilon)], zeroPerturbation),
  latex: "\\|\\delta\\| < \\epsilon",
  charges: [
    {
      of: "hypothesis-missing",
      why: "With epsilon = 0 the open ball is empty: even delta = 0 is not allowed, and a maximum over nothing is not the plain loss.",
      fails: [claim([free(u), nonNegative(epsilon)], zeroPerturbation)],
},
  ],
  repair: {
    text: "epsilon > 0. Then delta = 0 is a perturbation, and the adversarial loss is at least the loss.",
    claim: claim([free(u), positive(epsilon)], zeroPerturbation),
    changes: ["gap-nonnegative", "theorem-4-1-maximum"],
},
  note: "A positive epsilon is first asked for in Appendix B, where it is not used.",
});
