/** Why the loss must be bounded, and whether it is. */
import { add, claim, div, exp, free, gt, inside, leq, log, mul, normInf, num, at, real, sentence, step, sub, within, type Real } from "lemmakit";
import { c, crossEntropy, delta, f, softplus, y } from "../notation.ts";
import * as beyond from "./beyond-terms.ts";

const B = real("B");

export const boundNeededToApply = step({
  label: "bound-needed-to-apply",
  where: "before Theorem 3.2",
  printed: sentence("To apply the theorem, cross-entropy must be bounded as well."),
  readings: [claim([free(B)], gt(softplus(B), B))],
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
  rocq: beyond.crossEntropyBounded,
  printed: sentence("An upper bound exists because the loss is considered on a compact set only."),
  charges: [
    {
      of: "hypothesis-missing",
      why: "The set is f(X), and the theorem considers the loss at f(x + delta). With f_theta(x) = x, W = (1, 0), y = 2 and X = [-1, 1] the bound log(1 + e) holds on f(X), and fails at x = 1 with epsilon = 10.",
      holds: [claim([within(delta, -1, 1)], onSet(delta))],
      fails: [claim([inside(delta, -10, 10)], onSet(add(1, delta)))],
    },
  ],
  repair: {
    text: "f continuous on the closed neighbourhood of X, which is compact where X is; then with M_1 and M_2 over it the loss is at most log(1 + (c - 1) M_2 / M_1). Shown with the score of the label for M_1.",
    claim: bounded("1"),
    changes: ["theorem-3-2-bound-hypothesis", "gap-at-most-c2"],
  },
  best: { constant: "log(1 + (c - 1) M_2 / M_1)", at: bounded("1"), below: bounded("0.99") },
  uses: ["cross-entropy-lipschitz-on-compact", "image-compact"],
  twins: [
    { name: "constant 1% below", claim: bounded("0.99") },
    { name: "one class too few", claim: claim([free(y), free(f)], leq(crossEntropy(f), log(add(1, mul(sub(c, 2), ratio)))), { atLeast: { c: 2 } }) },
    { name: "without the 1", claim: claim([free(y), free(f)], leq(crossEntropy(f), log(mul(sub(c, 1), ratio))), { atLeast: { c: 2 } }) },
  ],
  note: "On f(X) itself the bound exists, as said.",
});
