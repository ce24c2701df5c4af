/** Section 6: what the results are said to show. */
import {
  parseClaim, abs, add, at, claim, div, eq, frobenius, free, gt, index, indicator, inside, leq, lt, matrix, mul, neg, nonNegative, norm2, num, positive, pow,
  product, sqrt, step, sub, times, vector, type Real, type Relation,
} from "lemmakit";
import { C, crossEntropyOver, delta, effect, score, softplus, u, v, W, x, y } from "../notation.ts";

/** Three classes and two dimensions. */
const W3 = matrix("W", "3", "2");
const [u2, v2] = [vector("u", "2"), vector("v", "2")];
const [y3, j3] = [index("y", "3"), index("j", "3")];
const loss = (w: typeof u2): Real => crossEntropyOver("3", times(W3, w), y3);
const lead = (w: typeof u2): Real => sub(at(times(W3, w), y3), at(times(W3, w), j3));
const over = (r: Relation) => claim([free(W3), free(u2), free(v2), free(y3), free(j3)], r);
const weighted = (factor: Real): Real => product(factor, frobenius(W3), norm2(sub(v2, u2)));
const lossBound = (right: Real) => over(leq(abs(sub(loss(v2), loss(u2))), right));
const leadBound = (right: Real) => over(leq(abs(sub(lead(v2), lead(u2))), right));
export const conclusionBounded = step({
  label: "conclusion-bounded",
  where: "first sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c: abs((-log(exp((W*f(x + delta))[y])/sum(q in c, exp((W*f(x + delta))[q])))) - (-log(exp((W*f(x))[y])/sum(q in c, exp((W*f(x))[q]))))) <= sqrt(2)*normF(W)*norm2(f(x + delta) - f(x))",
  ),
  uses: ["theorem-3-2", "theorem-3-2-finite-sample", "theorem-4-1"],
  twins: [
    { name: "loss, without the norm of W", claim: lossBound(mul(sqrt(2), norm2(sub(v2, u2)))) },
    { name: "lead, factor 1", claim: leadBound(weighted(num(1))) },
    { name: "factor 1", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c: abs((-log(exp((W*f(x + delta))[y])/sum(q in c, exp((W*f(x + delta))[q])))) - (-log(exp((W*f(x))[y])/sum(q in c, exp((W*f(x))[q]))))) <= normF(W)*norm2(f(x + delta) - f(x))") },
    { name: "without the norm of W", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c: abs((-log(exp((W*f(x + delta))[y])/sum(q in c, exp((W*f(x + delta))[q])))) - (-log(exp((W*f(x))[y])/sum(q in c, exp((W*f(x))[q]))))) <= sqrt(2)*norm2(f(x + delta) - f(x))") },
  ],
  note: "True once the sets are repaired, with the norm of W as a factor: the change of cross-entropy, and of the lead of one class over another, is at most sqrt(2) times the norm of W times the effect.",
});

/** The 0-1 loss of the output r: 1 where r <= 0. From r = 1/(2C) to 0 it rises by 1, and C times the distance is 1/2. */
const wrong = (r: Real): Real => indicator(neg(r));
const small = div(1, mul(2, C));
const jump = claim([positive(C)], lt(mul(C, abs(sub(small, 0))), sub(wrong(num(0)), wrong(small))));
const squares = claim([nonNegative(C)], gt(sub(pow(add(C, 1), 2), pow(num(0), 2)), mul(C, abs(sub(add(C, 1), 0)))));
const smooth = claim([free(x), free(delta)], leq(abs(sub(softplus(add(x, delta)), softplus(x))), abs(delta)));
/** f(x) = x at x = 1/100, perturbations below 1/50: the step to -1/200 is allowed. */
const model = claim([inside(delta, num("-1/50"), num("1/50"))], leq(sub(wrong(add(num("1/100"), delta)), wrong(num("1/100"))), mul(40, abs(delta))));

export const anyLossFunction = step({
  label: "any-loss-function",
  where: "second sentence, the loss",
  printed: parseClaim(
    "forall loss : R^c x 1..c -> R, y in 1..c: exists C in [0,inf): lipschitz(loss(_, y), R^c, C)",
  ),
  charges: [
    {
      of: "false",
      why: "Theorem 3.2 needs a loss that is bounded and Lipschitz. The 0-1 loss has a jump and no constant C: from 1/(2C) to 0 it rises by 1. The squared loss has none on all outputs. With f(x) = x, x = 1/100 and perturbations below 1/50 the 0-1 loss rises by 1, and with C_1 = 40 the bound allows 4/5.",
      holds: [jump, squares],
      fails: [model],
    },
  ],
  repair: { text: "to bounded losses that are Lipschitz on the outputs of the perturbed inputs", only: "log(1 + exp(x))", claim: smooth },
  uses: ["theorem-3-2-lipschitz-hypothesis", "theorem-3-2-bound-hypothesis", "theorem-3-2"],
  note: "Theorem 4.1 has no loss at all. Section 5 says itself that the loss needs conditions.",
});

export const anyDownstreamTask = step({
  label: "any-downstream-task",
  where: "second sentence, the task",
  printed: parseClaim(
    "forall loss : R^c x R^q -> R, t in R^q: exists C in [0,inf): lipschitz(loss(_, t), R^c, C)",
  ),
  charges: [
    {
      of: "false",
      why: "Theorem 4.1 is about classes. With one output, as in regression, its condition is empty and its conclusion idle, while the prediction f(x) = x itself moves by delta. Theorem 3.2 excludes regression with the squared loss, which has no constant C.",
      holds: [squares],
      fails: [claim([free(x), inside(delta, -1, 1)], eq(add(x, delta), x))],
    },
  ],
  repair: { text: "Theorem 4.1 to classification, Theorem 3.2 to tasks whose loss has its two conditions", claim: claim([free(W), free(u), free(v), free(y)], leq(abs(sub(score(v, y), score(u, y))), mul(frobenius(W), effect))) },
  uses: ["theorem-3-2", "theorem-4-1"],
  note: "A task has targets t, in regression numbers, and a loss; the line says that its loss meets what Theorem 3.2 asks of it. What does hold for every task with a linear head: an output changes by at most the norm of W times the effect.",
});
