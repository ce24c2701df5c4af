/**
 * The hypotheses of Theorem 3.2. The model of the counterexamples is f_theta(x) = x, W = (1, 0), X = [-1, 1]: the loss of
 * label 2 is softplus(x), of label 1 softplus(-x).
 */
import {
  parseClaim, abs, add, claim, div, eq, geq, inside, leq, log, mul, neg, nonNegative, positive, real, sqrt, step, sub, within, type Real,
} from "lemmakit";
import { C2, delta, n, rho, samplingError, sigmoid, softplus } from "../notation.ts";

const s = real("s");
const t = real("t");
const interval = (radius: number) => [within(s, -radius, radius), within(t, -radius, radius)];
const lipschitz = (loss: (z: Real) => Real, constant: Real) => leq(abs(sub(loss(s), loss(t))), mul(constant, abs(sub(s, t))));
const other = (z: Real): Real => softplus(neg(z));

export const theorem32LipschitzHypothesis = step({
  label: "theorem-3-2-lipschitz-hypothesis",
  where: "Theorem 3.2, first hypothesis",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C_1 > 0 where norm2(delta) < epsilon, (forall k in 1..c: lipschitz(loss(_, k), {W*f(u) : u in X}, C_1)): abs(loss(W*f(x + delta), y) - loss(W*f(x), y)) <= C_1*norm2(W*f(x + delta) - W*f(x))",
  ),
  latex: "\\ell(r, y) \\text{ is } C_1\\text{-Lipschitz in } r \\text{ on } f(\\mathcal{X})",
  charges: [
    {
      of: "hypothesis-missing",
      why: "It is assumed on f(X) and used at f(x + delta). With f_theta(x) = x, W = (1, 0), X = [-1, 1] the best constant on f(X) is e / (1 + e), for both labels; from x = 1 it fails for every delta > 0.",
      holds: [claim(interval(1), lipschitz(softplus, sigmoid(1))), claim(interval(1), lipschitz(other, sigmoid(1)))],
      fails: [claim([inside(delta, -10, 10)], leq(sub(softplus(add(1, delta)), softplus(1)), mul(sigmoid(1), abs(delta))))],
},
  ],
  rocq: [{ theorem: "theorem_3_2_lipschitz_hypothesis_model", says: "in the model with epsilon = 10, on [-11, 11]", claim: claim(interval(11), lipschitz(softplus, sigmoid(11))) }],
  repair: {
    text: "For almost every (x, y) and all delta of the ball, l(f(x + delta), y) - l(f(x), y) <= C_1 |f(x + delta) - f(x)|; it suffices that the loss is C_1-Lipschitz on the outputs of the neighbourhood of X, for all y.",
    claim: parseClaim(
      "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C_1 > 0 where norm2(delta) < epsilon, (forall k in 1..c: lipschitz(loss(_, k), {W*f(u) : u in X}, C_1)), (forall k in 1..c: lipschitz(loss(_, k), {W*f(u) : u in nbhd(X, epsilon)}, C_1)): abs(loss(W*f(x + delta), y) - loss(W*f(x), y)) <= C_1*norm2(W*f(x + delta) - W*f(x))",
    ),
    changes: ["theorem-3-2", "theorem-3-2-finite-sample", "lipschitz-step"],
},
  uses: ["definition-lipschitz"],
  note: "The printed hypothesis suffices where all x + delta lie in X; if that holds for every x in X, then X is all of R^d.",
});

const unit = (z: Real) => leq(softplus(z), softplus(1));

export const theorem32BoundHypothesis = step({
  label: "theorem-3-2-bound-hypothesis",
  where: "Theorem 3.2, second hypothesis",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C_2 > 0 where norm2(delta) < epsilon, (forall k in 1..c: forall u in X: 0 <= loss(W*f(u), k) and loss(W*f(u), k) <= C_2): 0 <= loss(W*f(x + delta), y) <= C_2",
  ),
  latex: "0 \\le \\ell(r, y) \\le C_2 \\quad \\forall r \\in f(\\mathcal{X})",
  charges: [
    {
      of: "hypothesis-missing",
      why: "It is assumed on f(X) and used at f(x + delta). In the model C_2 = log(1 + e) bounds the loss on f(X), for both labels, and not at x = 1 with delta > 0.",
      holds: [claim([within(t, -1, 1)], unit(t)), claim([within(t, -1, 1)], leq(other(t), softplus(1))), claim([within(t, -1, 1)], geq(softplus(t), 0))],
      fails: [claim([inside(delta, -10, 10)], unit(add(1, delta)))],
},
  ],
  rocq: [{ theorem: "theorem_3_2_bound_hypothesis_model", says: "in the model with epsilon = 10, on [-11, 11]", claim: claim([within(t, -11, 11)], leq(softplus(t), softplus(11))) }],
  repair: {
    text: "The gap sup l(f(x + delta), y) - l(f(x), y) is at most C_2 for almost every (x, y); it suffices that 0 <= l <= C_2 on the outputs of the neighbourhood of X, for all y.",
    claim: parseClaim(
      "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C_2 > 0 where norm2(delta) < epsilon, (forall k in 1..c: forall u in X: 0 <= loss(W*f(u), k) and loss(W*f(u), k) <= C_2), (forall k in 1..c: forall u in nbhd(X, epsilon): 0 <= loss(W*f(u), k) and loss(W*f(u), k) <= C_2): 0 <= loss(W*f(x + delta), y) <= C_2",
    ),
    changes: ["theorem-3-2", "gap-at-most-c2", "hoeffding-tail"],
},
  uses: ["cross-entropy-definition"],
  twins: [
    { name: "the upper bound left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C_2 > 0 where norm2(delta) < epsilon, (forall k in 1..c: forall u in X: 0 <= loss(W*f(u), k)): 0 <= loss(W*f(x + delta), y) <= C_2") },
  ],
  note: "For which y it is assumed is not said. C_2 > 0 is needed only to divide by it.",
});

const radicand = geq(div(log(div(rho, 2)), mul(-2, n)), 0);

export const theorem32Rho = step({
  label: "theorem-3-2-rho",
  where: "Theorem 3.2",
  printed: claim([positive(rho)], radicand),
  latex: "\\sqrt{\\frac{\\log(\\rho/2)}{-2n}}",
  charges: [
    {
      of: "hypothesis-missing",
      why: "The range of rho is not given: above 2 the second summand is the root of a negative number.",
      holds: [claim([positive(rho)], radicand, { where: [leq(rho, 2)] })],
      fails: [claim([positive(rho)], radicand)],
},
  ],
  repair: {
    text: "0 < rho <= 1. (From 1 to 2 the statement is real, and trivially true.)",
    claim: claim([positive(rho)], radicand, { where: [leq(rho, 1)] }),
    changes: ["hoeffding-probability-step"],
},
  note: "At rho = 0 it is not defined.",
});

export const theorem32Sign = step({
  label: "theorem-3-2-sign",
  where: "Theorem 3.2, second summand",
  printed: claim([nonNegative(C2), positive(rho)], eq(samplingError(C2, rho, n), mul(C2, sqrt(div(log(div(2, rho)), mul(2, n))))), { where: [leq(rho, 2)] }),
  twins: [
    {
      name: "the 2 left out",
      claim: claim([nonNegative(C2), positive(rho)], eq(samplingError(C2, rho, n), mul(C2, sqrt(div(log(div(1, rho)), mul(2, n))))), { where: [leq(rho, 1)] }),
},
    {
      name: "n in place of 2n",
      claim: claim([nonNegative(C2), positive(rho)], eq(samplingError(C2, rho, n), mul(C2, sqrt(div(log(div(2, rho)), n)))), { where: [leq(rho, 2)] }),
},
  ],
  note: "It looks wrong and is right: log(rho / 2) is negative below 2, and the minus sign under the root makes up for it.",
});
