/** From the loss to the representation: the Lipschitz step, then the matrix. */
import {
  parseClaim, abs, add, at, claim, div, free, frobenius, index, inside, largest, leq, lt, matrix, mul, norm2, num, pow, real, 
  spectral, sqrt, step, sub, sum, times, vector, within, type Index, type Real, type Vector,
} from "lemmakit";
import { printed, repaired } from "../setting.ts";
import { crossEntropyOver, delta, sigmoid, softplus, u, v, W } from "../notation.ts";
import * as further from "./further-theorems.ts";

const s = real("s");
const t = real("t");
/** Outputs of two perturbed inputs and of the inputs themselves, one row each. */
const G = matrix("G", "2", "2");
const F = matrix("F", "2", "2");
const y = index("y", "2");
const mean = (of: (i: Index<"2">) => Real): Real => div(sum("2", of, "k"), 2);
const loss = (logits: Vector<"2">): Real => crossEntropyOver("2", logits, y);
const moved = mean((i) => norm2(sub(at(G, i), at(F, i))));
const lipschitz = (constant: Real) =>
  claim([free(y), free(G), free(F)], leq(abs(mean((i) => abs(sub(loss(at(G, i)), loss(at(F, i)))))), mul(constant, moved)));

export const lipschitzStep = step({
  label: "lipschitz-step",
  where: "fourth display, inequality",
  rocq: [...further.lipschitzStep, { theorem: "lipschitz_step_of_two", says: "for cross-entropy, with two points and two classes", claim: lipschitz(sqrt(2)) }],
  printed: printed(
    "1/m*sum(i in m, abs(loss(W*f(x[i] + s[i]), y(i)) - loss(W*f(x[i]), y(i)))) <= C_1*(1/m)*sum(i in m, norm2(W*f(x[i] + s[i]) - W*f(x[i])))",
    "s in R^(m x d)",
    "(forall i in 1..m: norm2(s[i]) < epsilon)",
  ),
  latex: "\\left|\\frac{1}{n}\\sum_{i=1}^n \\left|\\ell(Wf_\\theta(x_i + \\delta_i), y_i) - \\ell(Wf_\\theta(x_i), y_i)\\right|\\right| \\le C_1 \\frac{1}{n}\\sum_{i=1}^n \\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2",
  charges: [
    {
      of: "hypothesis-missing",
      why: "C_1 is for pairs in f(X), and f(x_i + delta_i) need not be there. With f_theta(x) = x, W = (1, 0), X = [-1, 1], y = 2, epsilon = 10, C_1 = e / (1 + e) and the sample {1} the left side tends to 9.687 and the right side to 7.311 as delta_1 tends to 10.",
      holds: [claim([within(s, -1, 1), within(t, -1, 1)], leq(abs(sub(softplus(s), softplus(t))), mul(sigmoid(1), abs(sub(s, t)))))],
      fails: [
        claim([inside(delta, -10, 10)], leq(abs(sub(softplus(add(1, delta)), softplus(1))), mul(sigmoid(1), abs(delta)))),
        claim([], leq(sub(softplus(11), softplus(1)), mul(sigmoid(1), 10))),
      ],
},
  ],
  repair: {
    text: "C_1 for the pairs f(x_i + delta), f(x_i), as on the outputs of the neighbourhood; for cross-entropy sqrt(2).",
    claim: repaired(
      "1/m*sum(i in m, abs(loss(W*f(x[i] + s[i]), y(i)) - loss(W*f(x[i]), y(i)))) <= C_1*(1/m)*sum(i in m, norm2(W*f(x[i] + s[i]) - W*f(x[i])))",
      "s in R^(m x d)",
      "(forall i in 1..m: norm2(s[i]) < epsilon)",
    ),
    changes: ["theorem-3-2", "theorem-3-2-finite-sample"],
},
  uses: ["theorem-3-2-lipschitz-hypothesis", "maximisers"],
  twins: [
    { name: "constant 1% below sqrt(2)", claim: lipschitz(mul(num("0.99"), sqrt(2))) },
    { name: "constant 1", claim: lipschitz(num(1)) },
    { name: "squared distances", claim: claim([free(y), free(G), free(F)], leq(mean((i) => abs(sub(loss(at(G, i)), loss(at(F, i))))), mul(2, mean((i) => pow(norm2(sub(at(G, i), at(F, i))), 2))))) },
  ],
  note: "The norm is the Euclidean one here; Definition 3.1 names none.",
});

const W3 = matrix("W", "3", "2");
const u2 = vector("u", "2");
const v2 = vector("v", "2");

export const samePerturbation = step({
  label: "same-perturbation",
  where: "fourth display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta) - W*f(x)) = norm2(W*(f(x + delta) - f(x)))",
  ),
  latex: "\\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2",
  uses: ["maximisers"],
  twins: [
    { name: "another one on the right", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, s in R^d: norm2(W*f(x + delta) - W*f(x)) = norm2(W*(f(x + s) - f(x)))") },
    { name: "norms taken apart", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta)) - norm2(W*f(x)) = norm2(W*(f(x + delta) - f(x)))") },
  ],
  note: "The Lipschitz step is applied at the perturbation that attains the loss, not at the one that moves the representation most.",
});

const distance = norm2(sub(v, u));
const moves = norm2(sub(times(W, v), times(W, u)));
const spectralStep = (factor: string) =>
  claim([free(W3), free(u2), free(v2)], leq(norm2(sub(times(W3, v2), times(W3, u2))), mul(mul(num(factor), spectral(W3)), norm2(sub(v2, u2)))));
const rows = (bound: Real) => claim([free(W), free(u), free(v)], leq(moves, mul(bound, distance)));

export const cauchySchwarzStep = step({
  label: "cauchy-schwarz-step",
  where: "fifth display",
  rocq: further.cauchySchwarzStep,
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^(n x d), s in R^(n x d), C_1 > 0: C_1*(1/n)*sum(i in n, norm2(W*f(x[i] + s[i]) - W*f(x[i]))) <= normF(W)*C_1*(1/n)*sum(i in n, norm2(f(x[i] + s[i]) - f(x[i])))",
  ),
  latex: "C_1 \\frac{1}{n}\\sum_{i=1}^n \\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2 \\le \\|W\\|_2 C_1 \\frac{1}{n}\\sum_{i=1}^n \\|f_\\theta(x_i + \\delta_i) - f_\\theta(x_i)\\|_2",
  best: { constant: "the spectral norm of W", at: spectralStep("1"), below: spectralStep("0.99") },
  uses: ["linear-layer-stable"],
  twins: [
    { name: "spectral norm, 1% below", claim: spectralStep("0.99") },
    { name: "largest row in place of the matrix", claim: rows(largest("c", (i) => norm2(at(W, i)), "i")) },
    { name: "the norm of W left out", claim: claim([free(W), free(u), free(v)], leq(moves, distance)) },
    { name: "a square too many", claim: rows(pow(frobenius(W), 2)) },
    { name: "the norm of W left out, averaged", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^(n x d), s in R^(n x d), C_1 > 0: C_1*(1/n)*sum(i in n, norm2(W*f(x[i] + s[i]) - W*f(x[i]))) <= C_1*(1/n)*sum(i in n, norm2(f(x[i] + s[i]) - f(x[i])))") },
    { name: "largest row, averaged", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^(n x d), s in R^(n x d), C_1 > 0: C_1*(1/n)*sum(i in n, norm2(W*f(x[i] + s[i]) - W*f(x[i]))) <= max(k in c, norm2(W[k]))*C_1*(1/n)*sum(i in n, norm2(f(x[i] + s[i]) - f(x[i])))") },
    { name: "maximum norm of the effect", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^(n x d), s in R^(n x d), C_1 > 0: C_1*(1/n)*sum(i in n, norm2(W*f(x[i] + s[i]) - W*f(x[i]))) <= normF(W)*C_1*(1/n)*sum(i in n, norminf(f(x[i] + s[i]) - f(x[i])))") },
    { name: "half", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^(n x d), s in R^(n x d), C_1 > 0: C_1*(1/n)*sum(i in n, norm2(W*f(x[i] + s[i]) - W*f(x[i]))) <= 1/2*normF(W)*C_1*(1/n)*sum(i in n, norm2(f(x[i] + s[i]) - f(x[i])))") },
  ],
  note: "True for both norms: with Frobenius by Cauchy-Schwarz in each row, the printed reason; with the spectral norm by its definition.",
});

/** The changes of a representation under m perturbations, one row each, and the largest effect. */
const R = matrix("R", "m", "r");
const i = index("i", "m");
const effect = (k: Index<"m">): Real => norm2(at(R, k));
const largestEffect = largest("m", effect, "k");

export const effectBoundedByMaximum = step({
  label: "effect-bounded-by-maximum",
  where: "after the fifth display",
  printed: parseClaim(
    "forall f : R^d -> R^r, x in R^d, s in R^d, epsilon > 0, E real where norm2(s) < epsilon, E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))): norm2(f(x + s) - f(x)) <= E",
  ),
  latex: "\\|f_\\theta(x_i + \\delta_i) - f_\\theta(x_i)\\|_2 \\le \\max_{\\|\\delta\\| < \\epsilon} \\|f_\\theta(x_i + \\delta) - f_\\theta(x_i)\\|_2",
  uses: ["perturbed-loss-maximum"],
  twins: [
    { name: "strict", claim: claim([free(i), free(R)], lt(effect(i), largestEffect)) },
    { name: "1% below", claim: claim([free(i), free(R)], leq(effect(i), mul(num("0.99"), largestEffect))) },
    { name: "strict, with suprema", claim: parseClaim("forall f : R^d -> R^r, x in R^d, s in R^d, epsilon > 0, E real where norm2(s) < epsilon, E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))): norm2(f(x + s) - f(x)) < E") },
    { name: "the infimum", claim: parseClaim("forall f : R^d -> R^r, x in R^d, s in R^d, epsilon > 0, E real where norm2(s) < epsilon, E = inf(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))): norm2(f(x + s) - f(x)) <= E") },
    { name: "a perturbation of any size", claim: parseClaim("forall f : R^d -> R^r, x in R^d, s in R^d, epsilon > 0, E real where E = sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))): norm2(f(x + s) - f(x)) <= E") },
  ],
  note: "True with the supremum, and all that the proof needs.",
});
