/** The constant of Section 3, where f(X) has the two points f and f': M_1 is over all labels and M_2 over all classes. */
import {
  parseClaim, abs, add, claim, div, exp, free, geq, index, leq, log, max, min, mul, norm2, normInf, num, pow, product, smallest, sqrt, step,
  sub, vector, within, at, type Real, type Relation,
} from "lemmakit";
import { c, crossEntropyOver, f, f_, lossGap, M1, M2, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const distance = norm2(sub(f, f_));
const lipschitz = (constant: Real, ...where: Relation[]) =>
  claim([free(f), free(f_), free(y)], leq(lossGap, mul(constant, distance)), { atLeast: { c: 2 }, where });
const constant = div(product(2, c, sqrt(c), pow(M2, 2)), M1);

/** The same over a fixed number of classes. */
function fixed<D extends "2" | "3">(dim: D) {
  const g = vector("f", dim);
  const g_ = vector("f'", dim);
  const label = index("y", dim);
  const low = smallest(dim, (k) => min(exp(at(g, k)), exp(at(g_, k))), "k");
  const high = max(normInf(exp(g)), normInf(exp(g_)));
  const gap = abs(sub(crossEntropyOver(dim, g, label), crossEntropyOver(dim, g_, label)));
  const lip = (constant: Real, ...where: Relation[]) =>
    claim([free(label), free(g), free(g_)], leq(gap, mul(constant, norm2(sub(g, g_)))), { where });
  return { low, high, lip };
}
const two = fixed("2");
const three = fixed("3");
const printed2 = div(mul(mul(4, sqrt(2)), pow(two.high, 2)), two.low);
const printed3 = div(mul(mul(6, sqrt(3)), pow(three.high, 2)), three.low);
const best2 = (factor: string) => two.lip(mul(num(factor), div(mul(sqrt(2), two.high), add(two.low, two.high))));
const ratio = div(num("0.124"), num("0.1239"));
/** The printed constant for two classes, at numbers. */
const at2 = (m1: string, m2: string) => div(mul(mul(4, sqrt(2)), pow(num(m2), 2)), num(m1));

export const crossEntropyConstant = step({
  label: "cross-entropy-constant",
  where: "third display",
  rocq: further.crossEntropyConstant,
  printed: lipschitz(constant),
  charges: [
    {
      of: "false",
      why: "Adding s to all logits changes no loss and multiplies the constant by exp(s). With exp f = (1/100, 1/100), exp f' = (1/200, 1/100) and y = 1 the loss changes by log(3/2), the bound is 0.0785. It is valid for two classes exactly where 4 M_2 (M_1 + M_2) >= M_1, whatever M_1 is where M_2 >= sqrt(c - 1) / (2 c^2), and on the paper's route where c M_2 >= 1.",
      holds: [
        lipschitz(constant, geq(mul(c, M2), 1)),
        two.lip(printed2, geq(product(4, two.high, add(two.low, two.high)), two.low)),
        three.lip(printed3, geq(mul(18, three.high), sqrt(2))),
      ],
      fails: [
        claim([], leq(log(num("3/2")), mul(at2("1/200", "1/100"), log(2)))),
        // M_2 just below 1/8 = sqrt(c - 1) / (2 c^2), and the pair (log M_1, log M_2), (log M_2, log M_1).
        claim([], leq(log(ratio), mul(at2("0.1239", "0.124"), mul(sqrt(2), log(ratio))))),
      ],
},
  ],
  repair: {
    text: "The paper's two steps, done right, give 2 sqrt(c) M_2 / M_1.",
    claim: lipschitz(div(product(2, sqrt(c), M2), M1)),
    changes: ["cross-entropy-lipschitz-follows", "larger-m1-smaller-constant", "theorem-3-2-finite-sample", "local-cross-entropy-constant", "cross-entropy-constant-appendix"],
},
  best: { constant: "sqrt(2) M_2 / (M_1 + M_2) for c = 2; sqrt(2) without M_1 and M_2", at: best2("1"), below: best2("0.99") },
  uses: ["exp-loss-lipschitz", "exponential-norm-bound"],
  twins: [
    { name: "the factor c left out", claim: lipschitz(div(product(2, sqrt(c), pow(M2, 2)), M1)) },
    { name: "M_1 and M_2 exchanged", claim: lipschitz(div(product(2, sqrt(c), M1), M2)) },
    { name: "M_2 left out", claim: lipschitz(div(mul(2, sqrt(c)), M1)) },
    { name: "constant 1% below sqrt(2)", claim: lipschitz(mul(num("0.99"), sqrt(2))) },
  ],
  note: "For c classes the best constant for given M_1, M_2 is the largest over k = 1, ..., c - 1 of sqrt((c-1-k+k t)^2 + (c-1-k) + k t^2) / (c-k+k t), with t = M_2 / M_1. It is below sqrt(2), so a constant made of M_1 and M_2 gains nothing.",
});

const box = vector("f", "2");
const box_ = vector("f'", "2");
const label2 = index("y", "2");
const bestOnBox = div(mul(2, sqrt(2)), 3);

export const theLipschitzConstant = step({
  label: "the-lipschitz-constant",
  where: "third display",
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^(m x d), K real where (forall i in 1..m, k in 1..m, y in 1..c: abs((-log(exp(f(x[i])[y])/sum(q in c, exp(f(x[i])[q])))) - (-log(exp(f(x[k])[y])/sum(q in c, exp(f(x[k])[q]))))) <= K*norm2(f(x[i]) - f(x[k]))): 2*c*sqrt(c)*max(i in m, norminf(exp(f(x[i]))))^2/min(i in m, min(k in c, exp(f(x[i])[k]))) <= K",
  ),
  latex: "C = \\frac{2c\\sqrt{c}M_2^2}{M_1}",
  charges: [
    {
      of: "false",
      why: "Where it is valid, it is not the Lipschitz constant: on the logits [log(1/2), 0]^2 the formula gives 8 sqrt(2) = 11.3, and 2 sqrt(2) / 3 = 0.943 serves.",
      holds: [
        claim(
          [free(label2), within(box, log(num("1/2")), 0), within(box_, log(num("1/2")), 0)],
          leq(abs(sub(crossEntropyOver("2", box, label2), crossEntropyOver("2", box_, label2))), mul(bestOnBox, norm2(sub(box, box_)))),
        ),
      ],
      fails: [claim([], leq(at2("1/2", "1"), bestOnBox))],
},
  ],
  repair: { text: "A Lipschitz constant, and under the condition above only. The one over all logits is sqrt(2).", claim: three.lip(sqrt(2)) },
  uses: ["cross-entropy-constant"],
  note: "The Lipschitz constant of a function is its least one.",
});
