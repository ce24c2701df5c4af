import { refusedLine, parseClaim, abs, at, claim, eq, exp, free, leq, log, mul, norm2, num, real, sqrt, step, sub, sum } from "lemmakit";
import { crossEntropy, f, f_, softplus, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const difference = abs(sub(crossEntropy(f), crossEntropy(f_)));
const distance = norm2(sub(f, f_));
const lipschitz = (factor: string) =>
  claim([free(f), free(f_), free(y)], leq(difference, mul(mul(num(factor), sqrt(2)), distance)), { atLeast: { c: 2 } });
const globally = claim([free(f), free(f_), free(y)], leq(difference, mul(sqrt(2), distance)));
const nonNegativeLoss = claim([free(f), free(y)], leq(0, crossEntropy(f)));
const d = real("d");

export const labelRange = step({
  label: "label-range",
  where: "the label, before the first display",
  printed: parseClaim(
    "forall y in 1..c: exists k in 1..c: k = y",
  ),
  latex: "y \\in \\{1, \\dots, c\\}",
  note: "With c = 1 the loss is 0 and every bound is trivial; c >= 2 is meant.",
});

export const crossEntropyDefinitionAppendix = step({
  label: "cross-entropy-definition-appendix",
  where: "first display",
  printed: parseClaim(
    "forall f : R^d -> R^c, loss : R^c x 1..c -> R, x in R^d, y in 1..c where (forall u in R^c, k in 1..c: loss(u, k) = (-log(exp(u[k])/sum(q in c, exp(u[q]))))): loss(f(x), y) = (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q]))))",
  ),
  latex: "\\ell(f(x), y) = -\\log \\left( \\frac{\\exp\\{f(x)_y\\}}{\\sum_{i=1}^c \\exp\\{f(x)_i\\}} \\right)",
  note: "It is defined for all logits and never negative.",
});

export const notGloballyLipschitz = step({
  label: "cross-entropy-not-globally-lipschitz",
  where: "after the first display",
  rocq: further.crossEntropyNotGloballyLipschitz,
  printed: parseClaim(
    "forall y in 1..c: not (exists C in [0,inf): lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), R^c, C))",
  ),
  charges: [{ of: "false", why: "Cross-entropy is sqrt(2)-Lipschitz on all logits in the 2-norm.", holds: [globally] }],
  repair: {
    claim: globally,
    changes: ["cross-entropy-constant", "local-cross-entropy-constant", "cross-entropy-constant-appendix", "theorem-3-2", "theorem-3-2-finite-sample"],
},
  best: { constant: "sqrt(2)", at: lipschitz("1"), below: lipschitz("0.999") },
  twins: [
    { name: "constant 1% below", claim: lipschitz("0.99") },
    { name: "constant 1", claim: claim([free(f), free(f_), free(y)], leq(difference, distance), { atLeast: { c: 2 } }) },
  ],
  note: "The gradient is softmax(f) minus the unit vector of y; its norm is below sqrt(2). As a function of the exponentials the loss is not Lipschitz, but the line speaks of the logits.",
});

export const onlyOnOutputSet = step({
  label: "only-on-output-set",
  where: "after the first display, the subset f(X)",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C > 0 where norm2(delta) < epsilon, lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), {f(u) : u in X}, C): abs((-log(exp(f(x + delta)[y])/sum(q in c, exp(f(x + delta)[q])))) - (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q]))))) <= C*norm2(f(x + delta) - f(x))",
  ),
  latex: "f(\\mathcal{X})",
  charges: [
    {
      of: "hypothesis-missing",
      why: "Appendix A compares the loss at f(x) and at f(x + delta), which need not lie in f(X). On the one-point set f(X) = {(0, 0)} the constant 1/10 serves, and the difference log(1 + exp(d)) - log(2) exceeds d/10.",
      fails: [claim([free(d)], leq(sub(softplus(d), softplus(0)), mul(num("1/10"), abs(d))))],
},
  ],
  repair: { text: "Lipschitz on the outputs of all perturbed inputs, f(X_eps); sqrt(2) is a constant for all logits", claim: parseClaim(
      "forall f : R^d -> R^c, X subset R^d, x in X, delta in R^d, y in 1..c, epsilon > 0, C > 0 where norm2(delta) < epsilon, lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), {f(u) : u in X}, C), lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), {f(u) : u in nbhd(X, epsilon)}, C): abs((-log(exp(f(x + delta)[y])/sum(q in c, exp(f(x + delta)[q])))) - (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q]))))) <= C*norm2(f(x + delta) - f(x))",
    ) },
  note: "What the theorem needs is the set of outputs within the radius.",
});

export const appendixLipschitzGoal = step({
  label: "appendix-lipschitz-goal",
  where: "second display",
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d: exists C in [0,inf): forall x in X, x' in X, y in 1..c: abs((-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q])))) - (-log(exp(f(x')[y])/sum(q in c, exp(f(x')[q]))))) <= C*norm2(f(x) - f(x'))",
  ),
  latex: "|\\ell(f(x), y) - \\ell(f(x'), y)| \\leq C \\|f(x) - f(x')\\|_2",
  note: "Such a C exists: sqrt(2). Here the relation is <= and the norm is named; in Definition 3.1 neither is so.",
});

export const expFactorisation = step({
  label: "exp-factorisation",
  where: "the function of the exponentials",
  rocq: further.expFactorisation,
  printed: claim([free(f), free(y)], eq(sub(log(sum("c", (i) => exp(at(f, i)), "i")), log(exp(at(f, y)))), crossEntropy(f))),
  note: "exp is a bijection from the logits to the positive vectors, so the function is well defined.",
});

/** As it is printed; the types refuse it. */
const twoVectorsAs = "forall dim c, f in R^d, f' in R^d: norm2(exp(f) - exp(f')) = sqrt(sum(i in c, (exp(f[i]) - exp(f'[i]))^2))";
export const twoVectors = step({
  label: "two-vectors",
  where: "second step, the two vectors",
  printed: refusedLine(
    "f and f' are vectors of R^d",
    twoVectorsAs,
    "f, f' \\in \\mathbb{R}^d",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "The sums run over the c classes, and the vectors are said to lie in R^d.",
      illTyped: () => parseClaim(twoVectorsAs),
},
  ],
  repair: { text: "f and f' are vectors of R^c", claim: nonNegativeLoss },
  note: "The letter f also names the model. Harmless once the space is R^c.",
});

