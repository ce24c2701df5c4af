/** What the loss and the linear layer must be stable against, and the condition on the weight matrix. */
import {
  refusedLine, parseClaim, abs, add, at, claim, dot, free, frobenius, gt, largest, leq, matrix, mul, nonNegative, norm1, norm2, num, pow, real,
  spectral, step, sub, sum, times, vector,
} from "lemmakit";
import { C, u, v, W, y } from "../notation.ts";

const W3 = matrix("W", "3", "2");
const u2 = vector("u", "2");
const v2 = vector("v", "2");

export const effectOnRepresentation = step({
  label: "effect-on-representation",
  where: "after the first display",
  printed: parseClaim(
    "forall f : R^d -> R^r, x in R^d, delta in R^d: norm2(f(x) - f(x + delta)) = norm2(f(x + delta) - f(x))",
  ),
  latex: "\\|f_\\theta(x_i) - f_\\theta(x_i + \\delta)\\|_2",
  uses: ["perturbed-loss-maximum"],
  twins: [
    { name: "the order counts without the norm", claim: parseClaim("forall f : R^d -> R^r, x in R^d, delta in R^d: f(x) - f(x + delta) = f(x + delta) - f(x)") },
    { name: "the norm left out of one side", claim: parseClaim("forall f : R^d -> R^r, x in R^d, delta in R^d: norm2(f(x) - f(x + delta)) = norm1(f(x + delta) - f(x))") },
  ],
  note: "A definition; the order of the two points, which the paper changes, does not matter. It is not free of scale: f_theta / s with s W is the same model.",
});

const w = vector("w", "r");

/** A linear loss w . r, whose best constant is the norm of w, is stable along any outputs. */
const stableSuffices = claim([free(w), free(u), free(v)], leq(sub(dot(w, v), dot(w, u)), mul(norm2(w), norm2(sub(v, u)))));
export const stabilityMust = step({
  label: "stability-must",
  where: "after the first display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, delta in R^d, y in 1..c, C >= 0 where lipschitz(loss(_, y), {W*f(x), W*f(x + delta)}, C): loss(W*f(x + delta), y) - loss(W*f(x), y) <= C*normF(W)*norm2(f(x + delta) - f(x))",
  ),
  latex: "\\ell(W \\cdot, y) \\text{ about } f_\\theta(x_i)",
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
    text: "It suffices that the loss is stable along the perturbed outputs f(x_i + delta).",
    only: "a linear loss w . r, whose constant is the norm of w",
    claim: stableSuffices,
    changes: ["theorem-3-2-lipschitz-hypothesis"],
},
  uses: ["linear-layer-stable", "bounded-in-proportion"],
  twins: [
    { name: "the norm of W left out", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, delta in R^d, y in 1..c, C >= 0 where lipschitz(loss(_, y), {W*f(x), W*f(x + delta)}, C): loss(W*f(x + delta), y) - loss(W*f(x), y) <= C*norm2(f(x + delta) - f(x))") },
    { name: "Lipschitz at one of the two points", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, x in R^d, delta in R^d, y in 1..c, C >= 0 where lipschitz(loss(_, y), {W*f(x)}, C): loss(W*f(x + delta), y) - loss(W*f(x), y) <= C*normF(W)*norm2(f(x + delta) - f(x))") },
  ],
  note: "Read as: stability suffices for such a result. What is needed is stability at the perturbed points, which need not be representations of inputs.",
});

/** As it is printed; the types refuse it. */
const setOfRepresentationsAs = "forall f : R^d -> R^r, W in R^(c x r), X subset R^d, x in X: f(x) in {W*f(u) : u in X}";
export const setOfRepresentations = step({
  label: "set-of-representations",
  where: "after the first display",
  printed: refusedLine(
    "The set of all representations of inputs.",
    setOfRepresentationsAs,
    "f(\\mathcal{X}) := \\{f(x) : x \\in \\mathcal{X}\\}",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "These are outputs, vectors over c; the representations f_theta(x) are vectors over r, and the two do not compare.",
      illTyped: () => parseClaim(setOfRepresentationsAs),
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
  printed: parseClaim(
    "forall W in R^(c x r) where (exists B in R: normF(W) <= B): exists C in [0,inf): lipschitz((v in R^r |-> W*v), R^r, C)",
  ),
  latex: "\\|W\\|_2 < \\infty",
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
    { name: "a bound of the rows", claim: parseClaim("forall W in R^(c x r), B real, f : R^d -> R^r, x in R^d, delta in R^d where (forall i in 1..c: norm2(W[i]) <= B): norm2(W*f(x + delta) - W*f(x)) <= B*norm2(f(x + delta) - f(x))") },
  ],
  note: "The conclusion is true: a linear map is Lipschitz, with the spectral norm as its best constant.",
});

export const boundedInProportion = step({
  label: "bounded-in-proportion",
  where: "before Definition 3.1",
  printed: parseClaim(
    "forall f : R^d -> R^c, loss : R^c x 1..c -> R, X subset R^d, x in X, x' in X, y in 1..c, C real where lipschitz(loss(_, y), {f(u) : u in X}, C): abs(loss(f(x), y) - loss(f(x'), y)) <= C*norm2(f(x) - f(x'))",
  ),
  latex: "f(x_i) \\mapsto \\ell(f(x_i), y_i)",
  uses: ["definition-lipschitz"],
  twins: [
    { name: "one point outside the set", claim: parseClaim("forall f : R^d -> R^c, loss : R^c x 1..c -> R, X subset R^d, x in X, x' in R^d, y in 1..c, C real where lipschitz(loss(_, y), {f(u) : u in X}, C): abs(loss(f(x), y) - loss(f(x'), y)) <= C*norm2(f(x) - f(x'))") },
    { name: "half the constant", claim: parseClaim("forall f : R^d -> R^c, loss : R^c x 1..c -> R, X subset R^d, x in X, x' in X, y in 1..c, C real where lipschitz(loss(_, y), {f(u) : u in X}, C): abs(loss(f(x), y) - loss(f(x'), y)) <= C/2*norm2(f(x) - f(x'))") },
  ],
  note: "True as motivation, read with <=. Only the pairs f(x_i), f(x_i + delta) are ever used.",
});
