/** From the loss to the representation: the Lipschitz step, then the matrix. */
import {
  abs, add, at, claim, div, eq, free, frobenius, index, inside, largest, leq, lt, matrix, mul, norm2, num, pow, real, sentence,
  spectral, sqrt, step, sub, sum, times, vector, within, type Index, type Real, type Vector,
} from "lemmakit";
import { crossEntropyOver, delta, sigmoid, softplus, u, v, W } from "../notation.ts";
import * as beyond from "./beyond-terms.ts";

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
  rocq: beyond.lipschitzStep,
  printed: sentence(
    "The mean gap is at most C_1 times the mean distance of the outputs.",
    "\\left|\\frac{1}{n}\\sum_{i=1}^n \\left|\\ell(Wf_\\theta(x_i + \\delta_i), y_i) - \\ell(Wf_\\theta(x_i), y_i)\\right|\\right| \\le C_1 \\frac{1}{n}\\sum_{i=1}^n \\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2",
  ),
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
    text: "C_1 for the pairs f(x_i + delta), f(x_i), as on the outputs of the neighbourhood. Shown for cross-entropy with C_1 = sqrt(2), two points and two classes.",
    claim: lipschitz(sqrt(2)),
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
  printed: sentence("The same perturbations stand on both sides.", "\\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2"),
  readings: [claim([free(W3), free(u2), free(v2)], eq(norm2(sub(times(W3, v2), times(W3, u2))), norm2(times(W3, sub(v2, u2)))))],
  uses: ["maximisers"],
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
  rocq: beyond.cauchySchwarzStep,
  printed: sentence(
    "By Cauchy-Schwarz the outputs move at most the norm of W times as far as the representations.",
    "C_1 \\frac{1}{n}\\sum_{i=1}^n \\|Wf_\\theta(x_i + \\delta_i) - Wf_\\theta(x_i)\\|_2 \\le \\|W\\|_2 C_1 \\frac{1}{n}\\sum_{i=1}^n \\|f_\\theta(x_i + \\delta_i) - f_\\theta(x_i)\\|_2",
  ),
  readings: [rows(frobenius(W)), spectralStep("1")],
  best: { constant: "the spectral norm of W", at: spectralStep("1"), below: spectralStep("0.99") },
  uses: ["linear-layer-stable"],
  twins: [
    { name: "spectral norm, 1% below", claim: spectralStep("0.99") },
    { name: "largest row in place of the matrix", claim: rows(largest("c", (i) => norm2(at(W, i)), "i")) },
    { name: "the norm of W left out", claim: claim([free(W), free(u), free(v)], leq(moves, distance)) },
    { name: "a square too many", claim: rows(pow(frobenius(W), 2)) },
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
  rocq: beyond.effectBoundedByMaximum,
  printed: sentence(
    "The effect of delta_i is at most the largest effect of a perturbation.",
    "\\|f_\\theta(x_i + \\delta_i) - f_\\theta(x_i)\\|_2 \\le \\max_{\\|\\delta\\| < \\epsilon} \\|f_\\theta(x_i + \\delta) - f_\\theta(x_i)\\|_2",
  ),
  readings: [claim([free(i), free(R)], leq(effect(i), largestEffect))],
  uses: ["perturbed-loss-maximum"],
  twins: [
    { name: "strict", claim: claim([free(i), free(R)], lt(effect(i), largestEffect)) },
    { name: "1% below", claim: claim([free(i), free(R)], leq(effect(i), mul(num("0.99"), largestEffect))) },
  ],
  note: "True with the supremum, and all that the proof needs. Shown for m perturbations.",
});
