/** Cross-entropy on a compact set of outputs, and where compactness comes from. */
import {
  at, claim, exp, free, gt, leq, matrix, mul, norm2, normInf, sentence, smallest, spectral, sqrt, step,
  sub, times, vector,
} from "lemmakit";
import { c, f, j, lossLipschitz } from "../notation.ts";

const W = matrix("W", "3", "2");
const u = vector("u", "2");
const v = vector("v", "2");

export const crossEntropyLipschitzOnCompact = step({
  label: "cross-entropy-lipschitz-on-compact",
  where: "after the second display",
  printed: sentence("Cross-entropy is C-Lipschitz, for some C, on a compact set of outputs.", "\\ell(\\cdot, y) \\text{ on } f(\\mathcal{X})"),
  readings: [lossLipschitz],
  reasons: ["cross-entropy-constant-appendix"],
  uses: ["definition-lipschitz"],
  note: "True with C = sqrt(2) on all of R^c, compact or not: the gradient is p - u_y, of norm below sqrt(2). Appendix B, the printed reason, does not prove it.",
});

export const compactClosedBounded = step({
  label: "compact-closed-bounded",
  where: "after the second display",
  printed: sentence("Compact means closed and bounded."),
  readings: [
    claim([free(f)], leq(normInf(f), norm2(f))),
    claim([free(f)], leq(norm2(f), mul(sqrt(c), normInf(f)))),
  ],
  note: "Heine-Borel in R^c. Bounded means the same in every norm.",
});

export const imageCompact = step({
  label: "image-compact",
  where: "after the second display",
  printed: sentence("The outputs of a compact set of inputs are compact if the model is continuous.", "f(\\mathcal{X})"),
  readings: [claim([free(W), free(u), free(v)], leq(norm2(sub(times(W, u), times(W, v))), mul(spectral(W), norm2(sub(u, v)))))],
  uses: ["set-of-representations"],
  note: "A continuous image of a compact set; the linear layer is always continuous. The theorem needs it of the perturbed inputs, and no compact set contains all perturbations of its points.",
});

export const compactnessHelpsConstants = step({
  label: "compactness-helps-constants",
  where: "after the second display",
  printed: sentence("Compactness helps to ensure that the constants exist."),
  readings: [
    claim([free(j), free(f)], leq(smallest("c", (k) => exp(at(f, k)), "k"), exp(at(f, j)))),
    claim([free(f)], gt(smallest("c", (k) => exp(at(f, k)), "k"), 0)),
  ],
  uses: ["image-compact"],
  note: "A continuous function on a nonempty compact set has a minimum and a maximum, and there are finitely many labels.",
});

