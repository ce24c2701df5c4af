/** What the loss and the linear layer must be stable against, and the condition on the weight matrix. */
import {
  abs, add, at, claim, dot, eq, free, frobenius, gt, largest, leq, matrix, mul, nonNegative, norm1, norm2, num, pow, real,
  sentence, spectral, step, sub, sum, times, vector,
} from "lemmakit";
import { C, lossLipschitz, u, v, W, y } from "../notation.ts";

const W3 = matrix("W", "3", "2");
const u2 = vector("u", "2");
const v2 = vector("v", "2");

export const effectOnRepresentation = step({
  label: "effect-on-representation",
  where: "after the first display",
  printed: sentence("The effect of an attack on the representation.", "\\|f_\\theta(x_i) - f_\\theta(x_i + \\delta)\\|_2"),
  readings: [claim([free(u2), free(v2)], eq(norm2(sub(u2, v2)), norm2(sub(v2, u2))))],
  uses: ["perturbed-loss-maximum"],
  note: "A definition; the order of the two points, which the paper changes, does not matter. It is not free of scale: f_theta / s with s W is the same model.",
});

const w = vector("w", "r");

export const stabilityMust = step({
  label: "stability-must",
  where: "after the first display",
  printed: sentence(
    "The composition of the loss and the linear layer must be stable about all representations of inputs.",
    "\\ell(W \\cdot, y) \\text{ about } f_\\theta(x_i)",
  ),
  charges: [
    {
      of: "gap",
      why: "Stability is sufficient, not necessary. With W = 0 no perturbation changes the output, so the gap is 0 for every loss, also for r^2, which has no Lipschitz constant: for every C the pair r = C + 1, r' = 0 breaks it.",
      holds: [
        claim([free(u), free(v)], leq(norm2(sub(mul(0, v), mul(0, u))), 0)),
        claim([nonNegative(C)], gt(abs(sub(pow(add(C, 1), 2), 0)), mul(C, abs(add(C, 1))))),
      ],
    },
  ],
  repair: {
    text: "It suffices that the loss is stable along the perturbed outputs f(x_i + delta); shown for a linear loss w . r, whose constant is the norm of w.",
    claim: claim([free(w), free(u), free(v)], leq(sub(dot(w, v), dot(w, u)), mul(norm2(w), norm2(sub(v, u))))),
    changes: ["theorem-3-2-lipschitz-hypothesis"],
  },
  uses: ["linear-layer-stable", "bounded-in-proportion"],
  note: "What is needed is stability at the perturbed points, which need not be representations of inputs.",
});

export const setOfRepresentations = step({
  label: "set-of-representations",
  where: "after the first display",
  printed: sentence("The set of all representations of inputs.", "f(\\mathcal{X}) := \\{f(x) : x \\in \\mathcal{X}\\}"),
  charges: [
    {
      of: "ill-posed",
      why: "These are outputs, vectors over c; the representations f_theta(x) are vectors over r, and the two do not compare.",
      illTyped: () => claim([free(W), free(u)], eq(times(W, u), u)),
    },
  ],
  repair: {
    text: "f(X) is the set of outputs, W f_theta(X). It is the set the loss l(r, y) needs, with r in R^c.",
    claim: claim([free(y), free(W), free(u)], leq(abs(at(times(W, u), y)), mul(norm2(at(W, y)), norm2(u)))),
  },
  note: "The letter r is a dimension and a point at once.",
});

const moved = norm2(sub(times(W, u), times(W, v)));
const moved3 = norm2(sub(times(W3, u2), times(W3, v2)));
const apart = norm2(sub(u, v));
const apart2 = norm2(sub(u2, v2));
const spectralBound = (factor: string) => claim([free(W3), free(u2), free(v2)], leq(moved3, mul(mul(num(factor), spectral(W3)), apart2)));
const B = real("B");

export const linearLayerStable = step({
  label: "linear-layer-stable",
  where: "after the first display",
  printed: sentence("The linear layer is stable as long as its weight matrix has bounded norm.", "\\|W\\|_2 < \\infty"),
  charges: [
    {
      of: "vacuous",
      why: "The condition is always true: the norm of a matrix of numbers is finite, at most the sum of the absolute values of its entries.",
      holds: [
        claim([free(W)], leq(frobenius(W), sum("c", (i) => norm1(at(W, i)), "i"))),
        claim([free(W3)], leq(spectral(W3), frobenius(W3))),
      ],
    },
  ],
  repair: {
    text: "The layer is stable with the constant B, wherever the norm is at most B; what later matters is that factor, not its finiteness.",
    claim: claim([free(W), free(u), free(v), nonNegative(B)], leq(moved, mul(B, apart)), { where: [leq(frobenius(W), B)] }),
  },
  best: { constant: "the spectral norm of W", at: spectralBound("1"), below: spectralBound("0.99") },
  twins: [
    { name: "constant 1% below", claim: spectralBound("0.99") },
    { name: "a square too many", claim: claim([free(W), free(u), free(v)], leq(moved, mul(frobenius(W), pow(apart, 2)))) },
    { name: "largest row in place of the matrix", claim: claim([free(W), free(u), free(v)], leq(moved, mul(largest("c", (i) => norm2(at(W, i)), "i"), apart))) },
  ],
  note: "The conclusion is true: a linear map is Lipschitz, with the spectral norm as its best constant.",
});

export const boundedInProportion = step({
  label: "bounded-in-proportion",
  where: "before Definition 3.1",
  printed: sentence("When the output changes, the loss changes at most in proportion; Lipschitzness says so.", "f(x_i) \\mapsto \\ell(f(x_i), y_i)"),
  readings: [lossLipschitz],
  uses: ["definition-lipschitz"],
  note: "True as motivation, read with <=. Only the pairs f(x_i), f(x_i + delta) are ever used.",
});
