/**
 * Whether the model of Theorem 3.2 may depend on the sample. The model of the counterexample: x uniform on 10, 20, ...,
 * 100, n = 2, epsilon = 2, W = 1, l(r, y) = min(|r|, 1), and f_theta the sum of hat(x - 10 k) over the points 10 k that
 * are not in the sample.
 */
import {
  abs, add, claim, free, inside, leq, log, max, min, mul, div, neg, num, positive, real, sentence, sqrt, step, sub, tail, vector, within, type Real,
} from "lemmakit";
import { delta, n, rho, samplingError } from "../notation.ts";
import * as further from "./further-theorems.ts";

const s = real("s");
const t = real("t");
const relu = (z: Real): Real => max(z, 0);
/** Rises from 0 at 0 to 1 at 1, and falls to 0 at 2. */
const hat = (z: Real): Real => add(sub(relu(z), mul(2, relu(sub(z, 1)))), relu(sub(z, 2)));
const loss = (z: Real): Real => min(abs(z), 1);

const R = vector("R", "2");
const w = vector("w", "2");
const upper = mul(n, sqrt(div(log(rho), mul(-2, n))));

export const theorem32FixedModel = step({
  label: "theorem-3-2-fixed-model",
  where: "Theorem 3.2, an unsaid quantifier",
  rocq: further.theorem32FixedModel,
  printed: sentence("The model is fixed before the sample is drawn, or trained on it: neither is said.", "f_{W,\\theta}"),
  charges: [
    {
      of: "hypothesis-missing",
      why: "A representation trained on the sample breaks it, with C_1 = C_2 = 1 valid for all outputs: it is constant near the n = 2 sample points and has bumps near the others of ten points, so that the left side is at least 0.8 and the right side 0.589 at rho = 1/2, for every sample.",
      holds: [
        claim([free(s), free(t)], leq(abs(sub(loss(s), loss(t))), abs(sub(s, t)))),
        claim([inside(delta, -2, 2)], leq(abs(hat(add(delta, 10))), 0)),
        claim([inside(delta, -2, 2)], leq(abs(hat(sub(delta, 10))), 0)),
        claim([], leq(1, loss(hat(num(1))))),
      ],
      fails: [claim([], leq(num("8/10"), samplingError(1, num("1/2"), 2)))],
    },
  ],
  repair: {
    text: "theta independent of the sample; W may depend on it. Then Hoeffding's bound, applied to the effects R_i in [0, B], holds for all W at once: the left side is at most the norm of W times C_1 times (mean R_i + B sqrt(log(rho) / (-2n))).",
    only: "B = 1 and two values",
    claim: claim([within(R, 0, 1), positive(w), within(rho, num("1/100"), 1)], leq(tail(1, "n", neg(R), w, upper), rho)),
    changes: ["gap-variables-independent"],
  },
  uses: ["theorem-3-2", "gap-variables-independent"],
  note: "Where W alone is trained, as after pre-training, the printed proof fails and the printed bound stays true: the gaps are below a monotone function of the effects, for which the Dvoretzky-Kiefer-Wolfowitz inequality with Massart's constant gives the same deviation.",
});
