/** The conclusion drawn from the printed constant. */
import { claim, div, free, leq, mul, norm2, pow, product, sqrt, step, sub, type Real } from "lemmakit";
import { c, f, f_, lossGap, lossLipschitz, M1, M2, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const lipschitz = (constant: Real) => claim([free(f), free(f_), free(y)], leq(lossGap, mul(constant, norm2(sub(f, f_)))), { atLeast: { c: 2 } });

export const crossEntropyLipschitzFollows = step({
  label: "cross-entropy-lipschitz-follows",
  where: "before Theorem 3.2",
  rocq: further.crossEntropyLipschitzFollows,
  printed: lipschitz(div(product(2, c, sqrt(c), pow(M2, 2)), M1)),
  repair: {
    text: "With sqrt(2), the constant over all logits; on the paper's route with 2 sqrt(c) M_2 / M_1.",
    claim: lossLipschitz,
    changes: ["theorem-3-2-finite-sample"],
  },
  uses: ["definition-lipschitz", "cross-entropy-constant"],
  note: "Here f(X) has two points, f and f'. The derivation it refers to breaks in Appendix B, where two squares and a root are lost.",
});
