/** From the two rows to the matrix, and the end of the proof. */
import {
  parseClaim, abs, add, at, claim, div, eq, free, frobenius, index, largest, leq, lt, matrix, mul, neg, norm1, norm2, nonNegative, num, pow, product,
  real, spectral, sqrt, step, sub, sum, within, type Index, type Matrix, type Real, type Relation,
} from "lemmakit";
import { rowConditionIsNecessary } from "../setting.ts";
import { delta, effect, j, margin, score, u, v, W, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const over = (r: Relation, where: readonly Relation[] = []) => claim([free(W), free(u), free(v), free(y), free(j)], r, { where });
const rowNorms = add(norm2(at(W, y)), norm2(at(W, j)));
const pairwise = leq(mul(rowNorms, effect), abs(margin(u)));
const kept = lt(score(v, j), score(v, y));
const before = lt(score(u, j), score(u, y));

/** The head W = [[1, 0], [0, 0]] at the representations (1, 10 t), with x = 0: the scores are 1 and 0. */
const first = (t: Real): Real => add(mul(1, 1), mul(0, mul(10, t)));
const second = (t: Real): Real => add(mul(0, 1), mul(0, mul(10, t)));
const moved = (t: Real): Real => sqrt(add(pow(sub(1, 1), 2), pow(mul(10, t), 2)));
const half = div(1, 2);

/** The head W = (-1, 1) at the representations 1 and t, and the class 2: a tie at t = 0. Both row norms are 1. */
const t = real("t");
const tie = claim([within(t, 0, 2)], lt(neg(t), t), { where: [leq(mul(add(abs(-1), abs(1)), abs(sub(t, 1))), sub(1, -1))] });

export const conditionNeededForAll = step({
  label: "condition-needed-for-all",
  where: "after the fifth display",
  printed: rowConditionIsNecessary,
  latex: "f(x)_y - f(x)_j \\geq (\\|W_y\\|_2 + \\|W_j\\|_2) \\cdot \\|f_\\theta(x + \\delta) - f_\\theta(x)\\|_2 \\quad \\forall j \\neq y",
  charges: [
    {
      of: "false",
      why: "The condition is sufficient, and is called necessary. With W = [[1, 0], [0, 0]] and f_theta(x) = (1, 10 x) class 1 is predicted everywhere; at x = 0, delta = 1/2 the condition reads 1 >= 5.",
      holds: [claim([free(delta)], lt(second(delta), first(delta)))],
      fails: [claim([], leq(mul(add(sqrt(add(1, 0)), sqrt(add(0, 0))), moved(half)), sub(first(num(0)), second(num(0)))))],
},
    {
      of: "false",
      why: "With >= the condition does not suffice either: W = (-1, 1), u = 1 and v = 0 meet it, and v is a tie.",
      fails: [tie],
},
  ],
  repair: {
    text: "it suffices that the condition holds for all j, with >",
    claim: over(kept, [lt(mul(rowNorms, effect), margin(u))]),
    changes: ["proof-of-theorem-4-1"],
},
  uses: ["pairwise-condition"],
  note: "Necessary and sufficient, when the representation may move anywhere within the distance D, is |W_y - W_j| D < f(x)_y - f(x)_j.",
});

const D = real("D");
const minimum = (norm: Real): Relation => leq(product(2, norm, D), abs(margin(u)));
const byMatrix = (where: readonly Relation[]) => claim([free(W), free(u), free(v), nonNegative(D), free(y), free(j)], pairwise, { where });
const W2 = matrix("W", "2", "2");
const i2 = index("i", "2");
const j2 = index("j", "2");
const twoRows = (factor: string, norm: (w: Matrix<"2", "2">) => Real) =>
  claim([free(W2), free(i2), free(j2)], leq(add(norm2(at(W2, i2)), norm2(at(W2, j2))), mul(num(factor), norm(W2))));
export const followsFromMinimum = step({
  label: "follows-from-minimum",
  where: "sixth display",
  printed: byMatrix([leq(effect, D), minimum(frobenius(W))]),
  readings: [byMatrix([leq(effect, D), minimum(spectral(W))])],
  uses: ["pairwise-condition", "row-norm"],
  best: { constant: "2, with the spectral norm", at: twoRows("2", spectral), below: twoRows("1.99", spectral) },
  twins: [
    { name: "effect not bounded by D", claim: byMatrix([minimum(frobenius(W))]) },
    { name: "factor 1 in place of 2", claim: over(pairwise, [leq(mul(frobenius(W), effect), abs(margin(u)))]) },
    { name: "1% below, with the spectral norm", claim: twoRows("1.98", spectral) },
  ],
  note: "D stands for the maximum over the ball. True for either norm, for a row norm is at most the spectral norm, and that at most the Frobenius norm.",
});

const i = index("i", "c");
const row = at(W, i);
const rows = sum("c", (k) => pow(norm2(at(W, k)), 2), "k");
const overRows = (r: Relation) => claim([free(W), free(i)], r);
const byNorm = (factor: string) => overRows(leq(norm2(row), mul(num(factor), frobenius(W))));
const bySpectral = (factor: string) => claim([free(W2), free(i2)], leq(norm2(at(W2, i2)), mul(num(factor), spectral(W2))));
export const rowNorm = step({
  label: "row-norm",
  where: "last display, the inequality",
  rocq: further.rowNorm,
  printed: overRows(leq(sqrt(pow(norm2(row), 2)), sqrt(rows))),
  readings: [
    overRows(eq(norm2(row), sqrt(pow(norm2(row), 2)))),
    byNorm("1"),
    bySpectral("1"),
  ],
  uses: ["frobenius-called-two-norm"],
  best: { constant: "1", at: byNorm("1"), below: byNorm("0.999") },
  twins: [
    { name: "Frobenius norm, 1% below", claim: byNorm("0.99") },
    { name: "spectral norm, 1% below", claim: bySpectral("0.99") },
    { name: "1-norm of the row", claim: overRows(leq(norm1(row), frobenius(W))) },
    { name: "sum of the rows' norms", claim: overRows(leq(sum("c", (k) => norm2(at(W, k)), "k"), frobenius(W))) },
  ],
  note: "The letter i is free on the left and bound on the right. The row norm is at most the spectral norm too.",
});

export const frobeniusCalledTwoNorm = step({
  label: "frobenius-called-two-norm",
  where: "last display, the equality",
  rocq: further.frobeniusCalledTwoNorm,
  printed: parseClaim(
    "forall W in R^(c x r): sqrt(sum(i in c, norm2(W[i])^2)) = normF(W)",
  ),
  latex: "\\sqrt{\\sum_i \\|W_i\\|_2^2} = \\|W\\|_2",
  charges: [
    {
      of: "ill-posed",
      why: "For a matrix the norm with the index 2 is by custom the spectral norm; the line is the definition of the Frobenius norm, and false for the spectral one: the 2 x 2 identity has sqrt(2) and 1.",
      holds: [claim([free(W)], eq(sqrt(rows), frobenius(W)))],
      fails: [claim([free(W2)], eq(sqrt(sum("2", (k) => pow(norm2(at(W2, k)), 2), "k")), spectral(W2)))],
},
  ],
  repair: { text: "the Frobenius norm; the spectral norm is at most it", claim: claim([free(W)], eq(sqrt(rows), frobenius(W))), changes: ["weight-norm"] },
  twins: [
    { name: "spectral at least Frobenius", claim: claim([free(W2)], leq(frobenius(W2), spectral(W2))) },
    { name: "largest row norm", claim: claim([free(W)], eq(largest("c", (k) => norm2(at(W, k)), "k"), frobenius(W))) },
    { name: "the spectral norm", claim: parseClaim("forall W in R^(c x r): sqrt(sum(i in c, norm2(W[i])^2)) = spectral(W)") },
  ],
  note: "Harmless here: what is needed, that a row norm is at most the norm of W, is true for both. They agree when W has rank one.",
});

/** Classes y and j of a head: the row difference, and the whole matrix. */
const difference = <C extends string, R extends string>(w: Matrix<C, R>, a: Index<NoInfer<C>>, b: Index<NoInfer<C>>): Real =>
  norm2(sub(at(w, a), at(w, b)));
const rowDifference = (factor: string, norm: (w: Matrix<"2", "2">) => Real) =>
  claim([free(W2), free(i2), free(j2)], leq(difference(W2, i2, j2), product(num(factor), sqrt(2), norm(W2))));
export const proofOfTheorem41 = step({
  label: "proof-of-theorem-4-1",
  where: "last line",
  printed: over(kept, [before, leq(product(2, frobenius(W), effect), abs(margin(u)))]),
  reasons: ["necessary-used-as-sufficient", "margin-rearranged", "pairwise-condition", "condition-needed-for-all", "follows-from-minimum", "row-norm"],
  repair: {
    text: "the step that closes it: the difference of two rows is at most sqrt(2) times the norm of W, either norm; so the lead at x + delta is at least (2 - sqrt(2)) times the norm of W times the effect",
    claim: over(leq(product(sub(2, sqrt(2)), frobenius(W), effect), margin(v)), [before, leq(product(2, frobenius(W), effect), margin(u))]),
},
  best: { constant: "sqrt(2), for the difference of two rows", at: rowDifference("1", spectral), below: rowDifference("0.999", frobenius) },
  twins: [
    { name: "difference of two rows by the norm itself", claim: rowDifference("0.71", frobenius) },
    { name: "1% below sqrt(2)", claim: rowDifference("0.99", spectral) },
    { name: "largest row norm in place of the norm of W", claim: tie },
  ],
  note: "What is proved is >= at x + delta. Where the norm of W or the effect is 0 the outputs agree, and the prediction with them.",
});
