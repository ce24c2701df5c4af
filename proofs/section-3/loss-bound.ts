/** Why the loss must be bounded, and whether it is. */
import { parseClaim, add, claim, div, exp, free, inside, leq, log, mul, normInf, num, at, step, sub, within, type Real } from "lemmakit";
import { c, crossEntropy, delta, f, softplus, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

export const boundNeededToApply = step({
  label: "bound-needed-to-apply",
  where: "before Theorem 3.2",
  printed: parseClaim(
    "forall dim c >= 2, y in 1..c, B real: exists u in R^c: (-log(exp(u[y])/sum(q in c, exp(u[q])))) > B",
  ),
  uses: ["theorem-3-2-bound-hypothesis"],
  note: "It is a hypothesis of the theorem, and cross-entropy exceeds every bound B. In truth only the gap must be bounded, and it is at most C_1 times the norm of W times the effect on the representation.",
});

const ratio = div(normInf(exp(f)), exp(at(f, y)));
const bounded = (factor: string): ReturnType<typeof claim> =>
  claim([free(y), free(f)], leq(crossEntropy(f), mul(num(factor), log(add(1, mul(sub(c, 1), ratio))))));
const onSet = (t: Real) => leq(softplus(t), softplus(1));

export const crossEntropyBounded = step({
  label: "cross-entropy-bounded",
  where: "before Theorem 3.2",
  rocq: [...further.crossEntropyBounded, { theorem: "cross_entropy_bounded_by_scores", says: "with the score of the label for M_1, the loss is at most log(1 + (c - 1) M_2 / M_1)", claim: bounded("1") }],
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c, i in 1..m, delta in R^d, epsilon > 0, B real where norm2(delta) < epsilon, (forall k in 1..m: (-log(exp(f(x[k])[y(k)])/sum(q in c, exp(f(x[k])[q])))) <= B): (-log(exp(f(x[i] + delta)[y(i)])/sum(q in c, exp(f(x[i] + delta)[q])))) <= B",
  ),
  charges: [
    {
      of: "hypothesis-missing",
      why: "The set is f(X), and the theorem considers the loss at f(x + delta). With f_theta(x) = x, W = (1, 0), y = 2 and X = [-1, 1] the bound log(1 + e) holds on f(X), and fails at x = 1 with epsilon = 10.",
      holds: [claim([within(delta, -1, 1)], onSet(delta))],
      fails: [claim([inside(delta, -10, 10)], onSet(add(1, delta)))],
},
  ],
  repair: {
    text: "B bounds the loss on the outputs of the balls about the sample. It does where f is continuous on the closed neighbourhood of X, which is compact where X is; then with M_1 and M_2 over it the loss is at most log(1 + (c - 1) M_2 / M_1).",
    claim: parseClaim(
      "forall f : R^d -> R^c, x in R^(m x d), y : 1..m -> 1..c, i in 1..m, delta in R^d, epsilon > 0, B real where norm2(delta) < epsilon, (forall k in 1..m: (-log(exp(f(x[k])[y(k)])/sum(q in c, exp(f(x[k])[q])))) <= B), (forall k in 1..m: forall u in ball(x[k], epsilon): (-log(exp(f(u)[y(k)])/sum(q in c, exp(f(u)[q])))) <= B): (-log(exp(f(x[i] + delta)[y(i)])/sum(q in c, exp(f(x[i] + delta)[q])))) <= B",
    ),
    changes: ["theorem-3-2-bound-hypothesis", "gap-at-most-c2"],
},
  best: { constant: "log(1 + (c - 1) M_2 / M_1)", at: bounded("1"), below: bounded("0.99") },
  uses: ["cross-entropy-lipschitz-on-compact", "image-compact"],
  twins: [
    { name: "constant 1% below", claim: bounded("0.99") },
    { name: "one class too few", claim: claim([free(y), free(f)], leq(crossEntropy(f), log(add(1, mul(sub(c, 2), ratio)))), { atLeast: { c: 2 } }) },
    { name: "without the 1", claim: claim([free(y), free(f)], leq(crossEntropy(f), log(mul(sub(c, 1), ratio))), { atLeast: { c: 2 } }) },
    { name: "for another label", claim: parseClaim("forall f : R^d -> R^c, x in R^d, y in 1..c, k in 1..c, B real where (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q])))) <= B: (-log(exp(f(x)[k])/sum(q in c, exp(f(x)[q])))) <= B") },
  ],
  note: "On f(X) itself the bound exists, as said.",
});
