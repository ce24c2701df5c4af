/** How the constant is said to depend on the quality of the model. The models have two classes, and the true one is y = 1. */
import {
  parseClaim, add, at, claim, div, exp, free, geq, leq, lt, min, mul, positive, pow, product, real, softmax, sqrt, step, sub, sum, inside,
  type Real, type RealLike,
} from "lemmakit";
import { crossEntropy, f, f_, softplus, y } from "../notation.ts";

const s = real("s");
const a = real("a");
const b = real("b");
const constant = (classes: RealLike, m1: RealLike, m2: RealLike): Real => div(product(2, classes, sqrt(classes), pow(m2, 2)), m1);

/** The loss of logits, and the printed constant of a model whose outputs on the data are the rows. */
const lossAt = (u: string, label: string): string => `(-log(exp(${u}[${label}])/sum(q in c, exp(${u}[q]))))`;
const constantOf = (outputs: string): string => `2*c*sqrt(c)*max(i in m, norminf(exp(${outputs}[i])))^2/min(i in m, min(k in c, exp(${outputs}[i][k])))`;
const better = `(forall i in 1..m: ${lossAt("U[i]", "y(i)")} < ${lossAt("V[i]", "y(i)")})`;
const OUTPUTS = "U in R^(m x c), V in R^(m x c)";

export const constantDependsOnTraining = step({
  label: "constant-depends-on-training",
  where: "before Theorem 3.2",
  printed: parseClaim(`forall dim c >= 2, dim m, y : 1..m -> 1..c: exists ${OUTPUTS}: ${better} and ${constantOf("U")} != ${constantOf("V")}`),
  latex: "C = \\frac{2c\\sqrt{c}M_2^2}{M_1}",
  uses: ["cross-entropy-constant"],
  twins: [
    { name: "a larger constant for every better model", claim: parseClaim(`forall dim c >= 2, dim m, y : 1..m -> 1..c, ${OUTPUTS} where ${better}: ${constantOf("V")} < ${constantOf("U")}`) },
    { name: "a constant that the loss decides", claim: parseClaim(`forall dim c >= 2, y : 1..m -> 1..c, ${OUTPUTS} where ${better.replace(" < ", " = ")}: ${constantOf("U")} = ${constantOf("V")}`) },
  ],
  note: "Of two models of the same data, one is better at every input and has another constant: the logits (1, 0, ..., 0) with the label first, and 0. It says little: adding log s to all logits changes no prediction and no loss, and multiplies C by s; sqrt(2) serves every model.",
});

const higherProbability = claim([free(f), free(f_), free(y)], geq(at(softmax(f), y), at(softmax(f_), y)), { where: [leq(crossEntropy(f), crossEntropy(f_))] });
export const betterModelHigherScore = step({
  label: "better-model-higher-score",
  where: "before Theorem 3.2",
  printed: higherProbability,
  latex: "e^{f(x)_y}",
  charges: [
    {
      of: "gap",
      why: "A score does not measure quality: the logits (0, -9) have a smaller loss than (5, 4), and the score 1 against exp(5). It is true of probabilities.",
      holds: [
        claim([], lt(softplus(sub(-9, 0)), softplus(sub(4, 5)))),
        higherProbability,
      ],
      fails: [claim([], geq(exp(0), exp(5)))],
    },
  ],
  repair: {
    text: "The better the model at (x, y), the higher the probability softmax(f(x))_y.",
    claim: higherProbability,
    changes: ["higher-score-larger-m1", "larger-m1-smaller-constant"],
  },
  uses: ["cross-entropy-definition"],
  note: "Read of probabilities. Subtracting 5 from all logits divides every score by exp(5), and changes no probability.",
});

/** M_1 over the scores a > 0 of the true class and b > 0 of the other, before and after a is raised. */
const raised = min(mul(s, a), b);
const scores = [positive(a), positive(b), inside(s, 1, null)];

export const higherScoreLargerM1 = step({
  label: "higher-score-larger-m1",
  where: "before Theorem 3.2",
  printed: parseClaim(
    "forall f : R^d -> R^c, g : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c where (forall i in 1..m: exp(f(x[i])[y(i)]) < exp(g(x[i])[y(i)])): min(i in m, min(k in c, exp(f(x[i])[k]))) < min(i in m, min(k in c, exp(g(x[i])[k])))",
  ),
  repair: {
    text: "M_1 does not fall when the true score alone rises. It rises where M_1 is over the true labels, at the point with the smallest score.",
    claim: claim(scores, geq(raised, min(a, b))),
    changes: ["larger-m1-smaller-constant"],
  },
  uses: ["m1-section-3", "better-model-higher-score"],
  note: "M_1 is over all labels: the logits (0, 0) and (1, 0) have M_1 = 1 both. In training the other scores fall, and M_1 with them: (1, -1) has M_1 = exp(-1).",
});

/** C at the logits (0, 0) and (1, 0), with M_1 over all labels and over the true one. */
const before = constant(2, 1, 1);
const after = constant(2, 1, exp(1));
const afterTrue = constant(2, exp(1), exp(1));
const p = softmax(f);

export const largerM1SmallerConstant = step({
  label: "larger-m1-smaller-constant",
  where: "before Theorem 3.2",
  printed: parseClaim(
    "forall f : R^d -> R^c, g : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c where (forall i in 1..m: (-log(exp(g(x[i])[y(i)])/sum(q in c, exp(g(x[i])[q])))) < (-log(exp(f(x[i])[y(i)])/sum(q in c, exp(f(x[i])[q]))))): 2*c*sqrt(c)*max(i in m, norminf(exp(g(x[i]))))^2/min(i in m, min(k in c, exp(g(x[i])[k]))) < 2*c*sqrt(c)*max(i in m, norminf(exp(f(x[i]))))^2/min(i in m, min(k in c, exp(f(x[i])[k])))",
  ),
  latex: "C = \\frac{2c\\sqrt{c}M_2^2}{M_1}",
  charges: [
    {
      of: "false",
      why: "M_2 moves too. From the logits (0, 0) to (1, 0) the loss falls from log 2 to 0.313, and C rises from 5.66 to 41.8, or to 15.4 where M_1 is over the true labels.",
      holds: [claim([], lt(softplus(-1), softplus(0)))],
      fails: [claim([], lt(after, before)), claim([], lt(afterTrue, before))],
    },
  ],
  repair: {
    text: "What falls is the slope of the loss at the pair itself: with p = softmax(f(x)) its square, the left side, is at most 2 (1 - p_y)^2.",
    claim: claim(
      [free(f), free(y)],
      leq(add(sub(sum("c", (k) => pow(at(p, k), 2), "k"), mul(2, at(p, y))), 1), mul(2, pow(sub(1, at(p, y)), 2))),
    ),
  },
  uses: ["cross-entropy-constant", "higher-score-larger-m1"],
  twins: [
    {
      name: "constant 1% below 2",
      claim: claim(
        [free(f), free(y)],
        leq(add(sub(sum("c", (k) => pow(at(p, k), 2), "k"), mul(2, at(p, y))), 1), mul(div(99, 50), pow(sub(1, at(p, y)), 2))),
      ),
    },
  ],
  note: "With the repaired constant 2 sqrt(c) M_2 / M_1 it does not fall either: 2.83 before; 7.69 after, or 2.83 over the true labels.",
});
