/** Section 5, "Interpretation" and what follows it. */
import {
  parseClaim, abs, add, at, claim, div, eq, exp, free, frobenius, inside, leq, lt, max, min, mul, norm2, num, pow, product, real, sentence, sqrt, step, sub,
  sum, type Real,
} from "lemmakit";
import { delta, effect, samplingError, score, softplus, u, v, W, y } from "../notation.ts";
import { theoremOneModel, theoremTrained } from "../setting.ts";

const [a, b] = [real("a"), real("b")];
/** Leads of the right class on the two data with labels 1 and 2, for the head (a, b) at the features p and q. */
const leads = (p: number, q: number): Real => min(sub(mul(a, p), mul(b, p)), sub(mul(b, q), mul(a, q)));

/** A head gives the right class the largest score on all data, of which the rows are representations. */
const separates = (head: string, data: string): string => `forall i in 1..m, k in 1..c: k != y(i) implies (${head}*${data}[i])[k] < (${head}*${data}[i])[y(i)]`;
export const parametersMayDiffer = step({
  label: "parameters-may-differ",
  where: "Interpretation, fourth sentence",
  printed: parseClaim(
    `forall dim r >= 2, dim c >= 2, dim m, y : 1..m -> 1..c: exists U in R^(m x r), V in R^(m x r): (exists W in R^(c x r): ${separates("W", "V")}) and not (exists W in R^(c x r): ${separates("W", "U")})`,
  ),
  latex: "f_{\\tilde{W}, \\tilde{\\theta}} = f_{\\tilde{W}} \\circ f_{\\tilde{\\theta}}",
  twins: [
    { name: "different features", claim: claim([free(a), free(b)], leq(leads(1, -1), 0)) },
    { name: "one head for both", claim: parseClaim(`forall y : 1..m -> 1..c, U in R^(m x r), V in R^(m x r), W in R^(c x r) where (${separates("W", "V")}): ${separates("W", "U")}`) },
  ],
  note: "A possibility, and it occurs, whatever the labels: with the features (1, k) of class k a head separates the classes, with features 0 none does. In one dimension a head without a bias separates two classes only.",
});

/** Rises from 0 at 0 to 1 at 1, and falls to 0 at 2: the representation near a point that is not in the sample. */
const tooth = (t: Real): Real => add(sub(max(t, 0), mul(2, max(sub(t, 1), 0))), max(sub(t, 2), 0));
const loss = (t: Real): Real => min(abs(t), 1);
const [s, t] = [real("s"), real("t")];
const trained = [
  claim([free(s), free(t)], leq(abs(sub(loss(s), loss(t))), abs(sub(s, t)))),
  claim([inside(delta, -2, 2)], leq(abs(tooth(sub(delta, 10))), 0)),
  claim([inside(delta, -2, 2)], leq(abs(tooth(add(delta, 10))), 0)),
  claim([], leq(1, loss(tooth(num(1))))),
];
/** Eight or nine of ten points are not in a sample of two; there the loss grows from 0 to 1. */
const onSample = claim([], leq(mul(num("8/10"), loss(tooth(num(1)))), samplingError(1, num("1/2"), 2)));
const finite = claim([free(W), free(u), free(v), free(y)], leq(abs(sub(score(v, y), score(u, y))), mul(frobenius(W), effect)));

export const regardlessOfTraining = step({
  label: "regardless-of-training",
  where: "Interpretation, second paragraph, first sentence",
  printed: theoremTrained,
  repair: { text: "one model for all samples in Theorem 3.2; the version for a fixed sample, and Theorem 4.1, hold for any W and theta", claim: theoremOneModel },
  uses: ["theorem-3-2-fixed-model", "theorem-3-2-finite-sample", "theorem-4-1"],
  note: "Optimised on the sample is one way to be optimised: this is Theorem 3.2 for a model that is chosen once the sample is drawn. W alone may be trained on the sample, as after pre-training.",
});

const C = (m1: Real, m2: Real): Real => div(product(2, 2, sqrt(2), pow(m2, 2)), m1);
const repaired = (m1: Real, m2: Real): Real => div(product(2, sqrt(2), m2), m1);
const [apart, one, e] = [exp(-1), num(1), exp(1)];
export const notSeparableLargerConstant = step({
  label: "not-separable-larger-constant",
  where: "Interpretation, second paragraph, third sentence",
  printed: parseClaim(
    "forall f : R^d -> R^c, g : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c where (forall i in 1..m, k in 1..c: k != y(i) implies f(x[i])[k] < f(x[i])[y(i)]), (exists i in 1..m, k in 1..c: g(x[i])[y(i)] < g(x[i])[k]): 2*c*sqrt(c)*max(i in m, norminf(exp(f(x[i]))))^2/min(i in m, min(k in c, exp(f(x[i])[k]))) < 2*c*sqrt(c)*max(i in m, norminf(exp(g(x[i]))))^2/min(i in m, min(k in c, exp(g(x[i])[k])))",
  ),
  latex: "C_1",
  charges: [
    {
      of: "false",
      why: "Two data with labels 1 and 2. The features 1, 1 do not separate them; the best head is 0, all scores are 0, and the printed constant is 5.66. The features 1, -1 with W = (1, -1) separate them, with scores up to 1, and the constant is 113.6. With the repaired constant 2 sqrt(c) M_2 / M_1 it is 2.83 and 20.9; the best constants on these outputs are 0 and 1/sqrt(2).",
      holds: [
        claim([free(a), free(b)], leq(leads(1, 1), 0)),
        claim([], lt(0, min(sub(1, -1), sub(mul(-1, -1), mul(1, -1))))),
        claim([free(a), free(b)], leq(mul(2, softplus(0)), add(softplus(sub(b, a)), softplus(sub(a, b))))),
      ],
      fails: [
        claim([], leq(C(apart, e), C(one, one))),
        claim([], leq(repaired(apart, e), repaired(one, one))),
        claim([], leq(div(abs(sub(softplus(2), softplus(-2))), sqrt(mul(2, pow(num(2), 2)))), div(abs(sub(softplus(0), softplus(0))), 1))),
      ],
    },
  ],
  repair: {
    text: "C_1 = sqrt(2) serves every representation. What grows where the classes are not separated is the loss itself: two data with equal features and different labels have a mean loss of at least log 2",
    claim: claim([free(a), free(b)], leq(mul(2, softplus(0)), add(softplus(sub(b, a)), softplus(sub(a, b))))),
  },
  uses: ["cross-entropy-constant"],
  note: "Separation drives the scores apart, and the constants with them.",
});

/** Class j is ahead of all others under every perturbation of x, with inputs as representations. */
const ROBUST = "(forall delta in ball(R^d, epsilon): forall k in 1..c: k != j implies (W*(x + delta))[k] < (W*(x + delta))[j])";
export const robustNotUseful = step({
  label: "robust-not-useful",
  where: "Interpretation, second paragraph, third sentence",
  printed: parseClaim(`forall dim d, dim c >= 2, y in 1..c, epsilon > 0: exists W in R^(c x d), x in R^d, j in 1..c: j != y and ${ROBUST}`),
  latex: "c(x + \\delta) = c(x) \\neq y",
  uses: ["theorem-4-1"],
  twins: [{ name: "a robust class is the true one", claim: parseClaim(`forall W in R^(c x d), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where ${ROBUST}: j = y`) }],
  note: "Whatever the true label and the ball, a linear classifier keeps a wrong class there. Here y is the true label, in Theorem 4.1 the predicted class.",
});

const relu = (r: Real): Real => max(r, 0);
const layer = (factor: string) =>
  claim([free(W), free(u), free(v)], leq(sqrt(sum("c", (i) => pow(sub(relu(score(v, i)), relu(score(u, i))), 2), "i")), product(num(factor), frobenius(W), effect)));
export const nonlinearHeadNotCovered = step({
  label: "nonlinear-head-not-covered",
  where: "after Interpretation, nonlinear predictors",
  printed: sentence("A nonlinear function of the representation is not accounted for.", "f(x) = g \\circ f_\\theta(x)", "words about what the theorems leave out"),
  readings: [layer("1")],
  uses: ["linear-layer-stable"],
  twins: [{ name: "the factor 0.99", claim: layer("0.99") }],
  note: "True for that f_theta. With g after f_theta as representation and W the identity it is covered; and the bound extends to Lipschitz g, here max(W u, 0). The type is (g after f_theta)(x).",
});

export const representationNotFineTuned = step({
  label: "representation-not-fine-tuned",
  where: "after Interpretation, fine-tuning",
  printed: sentence("The theory assumes that the representation is not fine-tuned.", "f_\\theta", "the words settle no statement of how the sample and the representation depend on each other"),
  charges: [
    {
      of: "hypothesis-missing",
      why: "No theorem states it. Theorem 3.2 needs it where the sample is the one of the fine-tuning: fitted to two of ten points, a representation has 0.8 on the left and 0.589 on the right.",
      holds: trained,
      fails: [onSample],
    },
  ],
  repair: { text: "theta independent of the sample, as a hypothesis of Theorem 3.2; the other results do not need it", claim: finite },
  uses: ["theorem-3-2-fixed-model"],
  note: "It is at odds with the sentence that the training does not matter.",
});

const scaled = sqrt(sum("c", (i) => pow(norm2(mul(t, at(W, i))), 2), "i"));
export const weightNormInBoth = step({
  label: "weight-norm-in-both",
  where: "Empirical Corroboration",
  printed: sentence("The norm of the weight matrix occurs in both theorems.", "\\|W\\|_2", "words about two formulas"),
  readings: [claim([free(W), free(t)], eq(scaled, mul(abs(t), frobenius(W))))],
  uses: ["theorem-3-2", "theorem-4-1"],
  twins: [{ name: "without the absolute value", claim: claim([free(W), free(t)], eq(scaled, mul(t, frobenius(W)))) }],
  note: "In both it is a factor of the effect. The norm of t W is |t| times that of W; in Theorem 4.1 the scores grow by the same factor.",
});
