/** The standard and the adversarial loss, as expectations. On a finite space: P holds the weights of two inputs with two labels. */
import {
  refusedLine, parseClaim, add, at, claim, free, geq, gt, inside, leq, lt, matrix, max, mul, neg, nonNegative, num, indicator, positive, pow, real, sentence,
  step, sub, sum, div, type Index, type Real,
} from "lemmakit";
import { crossEntropyOver, delta, softplus } from "../notation.ts";

const P = matrix("P", "2", "2");
const F = matrix("F", "2", "2");
/** Logits of a perturbed input for each input. */
const G = matrix("G", "2", "2");

const expectation = (loss: (s: Index<"2">, k: Index<"2">) => Real): Real =>
  sum("2", (s) => sum("2", (k) => mul(at(at(P, s), k), loss(s, k)), "k"), "s");
const loss = (of: typeof F, s: Index<"2">, k: Index<"2">): Real => crossEntropyOver("2", at(of, s), k);
const plain = expectation((s, k) => loss(F, s, k));
const attacked = expectation((s, k) => max(loss(F, s, k), loss(G, s, k)));

/** As it is printed; the types refuse it. */
const standardLossAs = "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), L real where L = E[i ~ p](loss(W*f(x[i]), y)): 0 <= L";
export const standardLoss = step({
  label: "standard-loss",
  where: "first display, first line",
  printed: refusedLine(
    "The standard loss is the expected loss over the inputs.",
    standardLossAs,
    "\\mathcal{L}(f_{W,\\theta}) := \\mathbb{E}_{\\mathcal{P}(\\mathcal{X})}[\\ell(f_{W,\\theta}(x), y)]",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "The expectation is over x alone, and y is bound by nothing: written out on a finite space, the line has an unbound variable.",
      illTyped: () => parseClaim(standardLossAs),
},
  ],
  repair: {
    text: "The expectation over (x, y) with law P, as in Appendix A.",
    claim: claim([nonNegative(P), free(F)], geq(plain, 0)),
    changes: ["adversarial-loss", "expected-gap-equality"],
},
  note: "The loss must be measurable and integrable as well.",
});

/** As it is printed; the types refuse it. */
const adversarialLossAs = "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), epsilon > 0, L real where L = E[i ~ p](max(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y))): 0 <= L";
export const adversarialLoss = step({
  label: "adversarial-loss",
  where: "first display, second line",
  printed: refusedLine(
    "The adversarial loss is the expected maximum of the loss over the ball.",
    adversarialLossAs,
    "\\mathcal{L}_{\\text{adv}}(f_{W,\\theta}) := \\mathbb{E}_{\\mathcal{P}(\\mathcal{X})}\\left[\\max_{\\|\\delta\\| < \\epsilon} \\ell(f_{W,\\theta}(x + \\delta), y)\\right]",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "The label is bound by nothing, and the maximum over an open ball need not exist.",
      illTyped: () => parseClaim(adversarialLossAs),
      holds: [claim([inside(delta, -1, 1)], lt(softplus(delta), softplus(div(add(delta, 1), 2))))],
},
  ],
  repair: {
    text: "The expectation over (x, y) of the supremum.",
    only: "two perturbations, one of them 0: it is at least the standard loss",
    claim: claim([nonNegative(P), free(F), free(G)], leq(plain, attacked)),
    changes: ["theorem-3-2", "expected-gap-equality"],
},
  uses: ["perturbed-loss-maximum", "epsilon-positive", "standard-loss"],
  note: "The two losses are compared at the same label, so the law must be one of pairs (x, y).",
});

const eta = real("eta");
/** A loss that is 1 at the perturbation 1/3 and 0 at every other. */
const spike = (d: Real): Real => indicator(neg(pow(sub(d, num("1/3")), 2)));

export const adversarialLossMeasurable = step({
  label: "adversarial-loss-measurable",
  where: "first display, second line",
  printed: sentence("The maximum over the ball has an expectation.", "\\mathbb{E}\\left[\\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x + \\delta), y)\\right]", "laws are finite here, and every function on them has an expectation"),
  charges: [
    {
      of: "hypothesis-missing",
      why: "The ball is uncountable. A countable dense set of perturbations, which would make the supremum measurable, decides it only where f is continuous: a loss that is 1 at delta = 1/3 alone is 0 at all others.",
      holds: [claim([inside(delta, -1, 1)], leq(spike(delta), 0), { where: [gt(pow(sub(delta, num("1/3")), 2), 0)] })],
      fails: [claim([], leq(spike(num("1/3")), 0))],
},
  ],
  repair: {
    text: "f_theta continuous: then the supremum over the open ball is the one over its rational points. (Or f Borel and the law completed.)",
    only: "a loss with a slope: a nearby point comes as close as one likes",
    claim: claim([free(delta), positive(eta)], leq(sub(softplus(delta), eta), softplus(sub(delta, eta)))),
    changes: ["expected-gap-equality"],
},
  uses: ["adversarial-loss"],
  note: "All examples of the paper are continuous networks, where this is no restriction.",
});
