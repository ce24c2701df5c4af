import {
  parseClaim, abs, claim, div, exp, free, inside, leq, lt, log, min, mul, norm2, num, positive, pow, real, sentence, size, smallest, sqrt, step,
  sub, at, type Real, type Relation,
} from "lemmakit";
import { crossEntropy, f, f_, m1, m2, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const over = (r: Relation, where: readonly Relation[] = []) => claim([free(f), free(f_), free(y)], r, { where });
const difference = abs(sub(crossEntropy(f), crossEntropy(f_)));
const scores = norm2(sub(exp(f), exp(f_)));
const distance = norm2(sub(f, f_));
const c = size("c");
const printed = div(mul(mul(mul(2, c), sqrt(c)), pow(m2, 2)), m1);
const route = div(mul(mul(2, sqrt(c)), m2), m1);
const byScores = mul(div(mul(2, sqrt(c)), m1), scores);

export const localConstants = step({
  label: "local-constants",
  where: "ninth display",
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^d, x' in R^d, y in 1..c, m_1 real, m_2 real where m_1 = min(exp(f(x))[y], exp(f(x'))[y]), m_2 = max(norminf(exp(f(x))), norminf(exp(f(x')))): 0 < m_1 <= m_2",
  ),
  latex: "m_1 = \\min(\\exp(f(x))_y, \\exp(f(x'))_y), \\quad m_2 = \\max(\\|\\exp\\{f(x)\\}\\|_\\infty, \\|\\exp\\{f(x')\\}\\|_\\infty)",
  note: "Both are positive and finite.",
});
export const chainFirstLink = step({
  label: "chain-first-link",
  where: "tenth display, first link",
  printed: over(leq(difference, byScores)),
  reasons: ["exp-loss-lipschitz"],
  uses: ["exp-factorisation", "local-constants"],
  twins: [{ name: "a tenth of it", claim: over(leq(difference, div(byScores, 10))) }],
  note: "The bound for the exponentials with e = exp(f), e' = exp(f').",
});
export const chainSecondLink = step({
  label: "chain-second-link",
  where: "tenth display, second link",
  printed: over(leq(byScores, mul(printed, distance))),
  reasons: ["exponential-norm-bound"],
  repair: { text: "m_2 in place of c m_2^2", claim: over(leq(byScores, mul(route, distance))), changes: ["local-cross-entropy-constant"] },
  note: "It holds for all pairs with a given m_2 exactly when c * m_2 >= 1.",
});
const tight = (factor: string) =>
  claim([free(f), free(f_), free(y)], leq(difference, mul(mul(num(factor), sqrt(2)), distance)), { atLeast: { c: 2 } });
export const localCrossEntropyConstant = step({
  label: "local-cross-entropy-constant",
  where: "tenth display, from end to end",
  rocq: further.localCrossEntropyConstant,
  printed: over(leq(difference, mul(printed, distance))),
  reasons: ["chain-first-link", "chain-second-link"],
  repair: { text: "constant 2 sqrt(c) m_2 / m_1", claim: over(leq(difference, mul(route, distance))), changes: ["cross-entropy-constant-appendix"] },
  best: { constant: "sqrt(2), whatever m_1 and m_2", at: tight("1"), below: tight("0.999") },
  twins: [
    { name: "quotient turned over", claim: over(leq(difference, mul(div(mul(mul(2, sqrt(c)), m1), mul(100, m2)), distance))) },
    { name: "a tenth of the printed constant where it is valid", claim: over(leq(difference, mul(div(printed, 200), distance)), [leq(1, mul(c, m2))]) },
  ],
  note: "Shifting all logits by s leaves the loss alone and multiplies the printed constant by exp(s), so it cannot be right. It is valid where c * m_2 >= 1.",
});
/** The printed constant under the condition of the paper's own route. */
export const localConstantWhereLarge = over(leq(difference, mul(printed, distance)), [leq(1, mul(c, m2))]);

const lowestScore = min(smallest("c", (i) => exp(at(f, i))), smallest("c", (i) => exp(at(f_, i))));
export const fixedEpsilon = step({
  label: "fixed-epsilon",
  where: "before the eleventh display",
  printed: sentence("M_1 and M_2 are defined for a fixed epsilon", "\\epsilon > 0", "no epsilon occurs in what is defined"),
  charges: [
    {
      of: "ill-posed",
      why: "Epsilon does not occur in either constant. Over X = {0} with f(x) = x the minimum is exp(0); over the inputs within 1 of X it is exp(-1).",
      fails: [claim([], leq(exp(0), exp(-1)))],
      holds: [claim([], leq(exp(-1), exp(0)))],
},
  ],
  repair: { text: "minimum and maximum over the perturbed inputs, X_eps x Y", claim: over(leq(lowestScore, m1)) },
  note: "The set the theorem needs is X_eps; so epsilon may have been meant to enter here.",
});
export const m1Appendix = step({
  label: "m1-appendix",
  where: "eleventh display, M_1",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, M_1 real where M_1 = min(x in X, min(y in c, exp(f(x))[y])): (forall x in X, y in 1..c: M_1 <= exp(f(x))[y]) and (exists x in X, y in 1..c: exp(f(x))[y] = M_1)",
  ),
  latex: "M_1 = \\min_{(x,y) \\in \\mathcal{X} \\times \\mathcal{Y}} \\exp(f(x))_y",
  twins: [
    { name: "a lower bound that is not attained", claim: parseClaim("forall f : R^d -> R^c, X subset R^d, M_1 real where (forall x in X, y in 1..c: M_1 <= exp(f(x))[y]): (forall x in X, y in 1..c: M_1 <= exp(f(x))[y]) and (exists x in X, y in 1..c: exp(f(x))[y] = M_1)") },
  ],
  note: "A product set: the minimum is over all labels, not over the true ones. It is attained where f(X) is compact.",
});
export const m2Appendix = step({
  label: "m2-appendix",
  where: "eleventh display, M_2",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, M_2 real where M_2 = max(x in X, max(y in c, norminf(exp(f(x))))): (forall x in X, y in 1..c: norminf(exp(f(x))) <= M_2) and (exists x in X, y in 1..c: norminf(exp(f(x))) = M_2)",
  ),
  latex: "M_2 = \\max_{(x,y) \\in \\mathcal{X} \\times \\mathcal{Y}} \\|\\exp\\{f(x)\\}\\|_\\infty",
  note: "The label is idle here.",
});
export const localToGlobalConstants = step({
  label: "local-to-global-constants",
  where: "after the eleventh display, from m_1 and m_2 to M_1 and M_2",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, x in X, x' in X, y in 1..c, M_1 real, M_2 real where M_1 = min(u in X, min(k in c, exp(f(u))[k])), M_2 = max(u in X, norminf(exp(f(u)))): min(exp(f(x))[y], exp(f(x'))[y]) >= M_1 and max(norminf(exp(f(x))), norminf(exp(f(x')))) <= M_2",
  ),
  latex: "m_1 \\ge M_1, \\; m_2 \\le M_2",
  uses: ["m1-appendix", "m2-appendix", "local-constants"],
  twins: [
    { name: "for x outside X", claim: parseClaim("forall f : R^d -> R^c, X subset R^d, x in R^d, x' in X, y in 1..c, M_1 real, M_2 real where M_1 = min(u in X, min(k in c, exp(f(u))[k])), M_2 = max(u in X, norminf(exp(f(u)))): min(exp(f(x))[y], exp(f(x'))[y]) >= M_1 and max(norminf(exp(f(x))), norminf(exp(f(x')))) <= M_2") },
  ],
  note: "True with the minimum over all labels, as printed. With the score of the true class only it fails; see true-class-score.",
});
export const trueClassScore = step({
  label: "true-class-score",
  where: "after the eleventh display, the score of the true class",
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c: min(i in m, min(k in c, exp(f(x[i]))[k])) = min(i in m, exp(f(x[i]))[y(i)])",
  ),
  latex: "M_1 > 0",
  charges: [
    {
      of: "ill-posed",
      why: "M_1 is a minimum over all labels; the words speak of the true class. With f(x) = (0, 0), y = 1 and f(x') = (-20, 0), y' = 2 the true scores are both 1, and the pair (x, 1), (x', 1) has m_1 = exp(-20).",
      holds: [claim([], leq(min(exp(0), exp(-20)), exp(-20)))],
      fails: [claim([], leq(min(exp(0), exp(0)), exp(-20)))],
},
  ],
  repair: { text: "the least score over all labels", claim: over(lt(0, lowestScore)) },
  note: "The proof needs all labels, the prose the true one. For the best constant sqrt(2) neither is needed.",
});

const m = real("m");
const t = real("t");
const B = real("B");
export const m1PositiveIfFinite = step({
  label: "m1-positive-if-finite",
  where: "after the eleventh display, M_1 > 0",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d: exists M in (0,inf): forall x in X, y in 1..c: exp(f(x))[y] >= M",
  ),
  latex: "M_1 > 0 \\text{ if } f(x) > -\\infty",
  charges: [
    {
      of: "false",
      why: "On X = (0, 1] with f(x) = (log x, 0) every logit is finite, and below each m in (0, 1] lies the score exp(log(m/2)).",
      holds: [claim([inside(m, 0, 1)], lt(exp(log(div(m, 2))), m))],
},
  ],
  repair: { text: "the logits are bounded below: f_i >= -B", claim: claim([free(t), positive(B)], leq(exp(sub(0, B)), exp(t)), { where: [leq(sub(0, B), t)] }) },
  note: "A minimum over a set that is not compact need not exist. A compact f(X) is enough. The line also compares a vector with a number.",
});
export const m2FiniteWording = step({
  label: "m2-finite-wording",
  where: "after the eleventh display, M_2 finite",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, B real where (forall x in X: norminf(x) <= B): exists M in R: forall x in X: norminf(exp(f(x))) <= M",
  ),
  latex: "M_2 < \\infty",
  charges: [
    {
      of: "ill-posed",
      why: "M_2 is a norm of exp(f(x)), not of the data. On the bounded data X = (0, 1] with f(x) = 1/x the scores pass every bound B: take x = 1/B.",
      holds: [claim([inside(B, 1, null)], lt(B, exp(div(1, div(1, B)))))],
},
  ],
  repair: { text: "the infinity norm of exp(f(x)) is bounded", claim: over(leq(exp(at(f, y)), m2)) },
  note: "What is meant follows from the formula.",
});
export const boundedOutputsSuffice = step({
  label: "bounded-outputs-suffice",
  where: "after the eleventh display, bounded outputs",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, B real where (forall x in X: norminf(f(x)) < B): (exists M in (0,inf): forall x in X, y in 1..c: exp(f(x))[y] >= M) and (exists M in R: forall x in X: norminf(exp(f(x))) <= M)",
  ),
  latex: "\\|f(x)\\|_\\infty < B < \\infty",
  twins: [
    { name: "at one input", claim: parseClaim("forall f : R^d -> R^c, X subset R^d, x in X, x' in X, B real where norminf(f(x)) < B: norminf(exp(f(x'))) <= exp(B)") },
  ],
  note: "With infimum and supremum. For minimum and maximum to be attained f(X) must be closed too.",
});
export const continuousSuffices = step({
  label: "continuous-suffices",
  where: "after the eleventh display, continuity",
  printed: parseClaim(
    "def continuous(g, T) := forall u in T, e in (0,inf): exists t in (0,inf): forall v in T: ||v - u||_2 < t implies ||g(v) - g(u)||_2 < e; def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall f : R^d -> R^c, X subset R^d where compact(X, R^d), continuous(f, R^d): exists B in R: forall x in X: norminf(f(x)) < B",
  ),
  note: "A continuous image of a compact set is compact.",
});
export const crossEntropyConstantAppendix = step({
  label: "cross-entropy-constant-appendix",
  where: "last display",
  printed: twoPoint(mul(mul(mul(2, c), sqrt(c)), pow(m2, 2))),
  reasons: ["local-cross-entropy-constant", "local-to-global-constants"],
  uses: ["bounded-outputs-suffice", "continuous-suffices", "m1-positive-if-finite", "m2-finite-wording", "true-class-score", "fixed-epsilon"],
  repair: { text: "C = 2 sqrt(c) M_2 / M_1, or sqrt(2)", only: "a set of two outputs", claim: twoPoint(mul(mul(2, sqrt(c)), m2)), changes: ["cross-entropy-constant"] },
  best: { constant: "sqrt(2), whatever the set", at: tight("1"), below: tight("0.999") },
  note: "Stated for the set of two outputs, whose M_1 and M_2 are the extremes of the pair; a larger set has no better constants. Valid for all sets with a given M_2 exactly when M_2 >= sqrt(c - 1) / (2 c^2).",
});

/** The claim for f(X) = {f, f'}: M_1 the least score of all, M_2 the largest. */
function twoPoint(numerator: Real) {
  return over(leq(difference, mul(div(numerator, lowestScore), distance)));
}
