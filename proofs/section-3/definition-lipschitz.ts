/** Definition 3.1, and the norms it leaves unnamed. */
import {
  parseClaim, abs, claim, free, index, leq, lt, mul, nonNegative, norm1, norm2, normInf, sentence, sqrt, step, sub, vector,
  type Real,
} from "lemmakit";
import { C, crossEntropyOver, f, f_, lossGap, lossLipschitz, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const r = vector("r", "a");
const r_ = vector("r'", "a");
/** The value g(r). */
const g = vector("g", "b");

export const definitionLipschitz = step({
  label: "definition-lipschitz",
  where: "Definition 3.1",
  rocq: further.definitionLipschitz,
  printed: parseClaim(
    "forall g : R^a -> R^b, S subset R^a, C real, r in S, r' in S where (forall u in S, v in S: norm2(g(u) - g(v)) < C*norm2(u - v)): norm2(g(r) - g(r')) < C*norm2(r - r')",
  ),
  latex: "\\|g(r) - g(r')\\| < C \\|r - r'\\| \\quad \\text{for any } r, r' \\in \\mathcal{R}",
  charges: [
    {
      of: "vacuous",
      why: "No function on a nonempty set satisfies it: at r' = r it asks for 0 < 0, whatever C is.",
      holds: [claim([free(C), free(r), free(g)], leq(mul(C, norm2(sub(r, r))), norm2(sub(g, g))))],
      fails: [claim([free(r), free(r_)], lt(norm2(sub(r, r_)), mul(2, norm2(sub(r, r_)))))],
    },
  ],
  repair: {
    text: "<= in place of <, with C >= 0. Then a constant function is C-Lipschitz for every C, and best constants exist.",
    only: "constant functions",
    claim: claim([nonNegative(C), free(g), free(r), free(r_)], leq(norm2(sub(g, g)), mul(C, norm2(sub(r, r_))))),
    changes: [
      "bounded-in-proportion", "cross-entropy-lipschitz-on-compact", "cross-entropy-lipschitz-follows", "theorem-3-2-lipschitz-hypothesis",
      "theorem-3-2", "theorem-3-2-finite-sample", "lipschitz-step", "appendix-lipschitz-goal", "cross-entropy-constant-appendix",
    ],
  },
  note: "All later lines are read with <=; read literally, the hypothesis of Theorem 3.2 is never met. To ask r different from r' would also do, but would exclude best constants that are attained, as that of g(r) = r.",
});

const f3 = vector("f", "3");
const g3 = vector("f'", "3");
const y3 = index("y", "3");
const lossGap3 = abs(sub(crossEntropyOver("3", f3, y3), crossEntropyOver("3", g3, y3)));
const three = (bound: Real) => claim([free(y3), free(f3), free(g3)], leq(lossGap3, bound));
const d3 = sub(f3, g3);
const inMaximumNorm = claim([free(f), free(f_), free(y)], leq(lossGap, mul(sqrt(2), normInf(sub(f, f_)))));

export const definitionLipschitzNorm = step({
  label: "definition-lipschitz-norm",
  where: "Definition 3.1",
  printed: sentence("The norms of the definition.", "\\|\\cdot\\| \\text{ on } \\mathbb{R}^a \\text{ and } \\mathbb{R}^b", "the paper does not settle which norms are meant"),
  charges: [
    {
      of: "ill-posed",
      why: "The norms are not named, and the constant depends on them: cross-entropy has sqrt(2) in the Euclidean norm, and not in the maximum norm, where 2 is best.",
      holds: [lossLipschitz, three(mul(2, normInf(d3))), three(norm1(d3))],
      fails: [inMaximumNorm],
    },
  ],
  repair: {
    text: "The Euclidean norm on both sides, as the appendices use it.",
    claim: lossLipschitz,
  },
  note: "The best constants of cross-entropy are sqrt(2), 2 and 1 for the norms 2, infinity and 1 of the logits.",
  uses: ["definition-lipschitz"],
});

export const lipschitzNotTooStrong = step({
  label: "lipschitz-not-too-strong",
  where: "after Definition 3.1",
  printed: parseClaim(
    "forall y in 1..c: exists C in [0,inf): lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), R^c, C)",
  ),
  note: "True of cross-entropy, globally, with sqrt(2). For the squared loss on unbounded outputs it is a real limitation.",
});
