/** Cross-entropy with softmax. */
import { at, claim, free, geq, latexTerm, leq, log, neg, sentence, softmax, step } from "lemmakit";
import { crossEntropy, f, y } from "../notation.ts";

export const crossEntropyDefinition = step({
  label: "cross-entropy-definition",
  where: "second display",
  printed: sentence("Cross-entropy of the outputs, combined with softmax.", `\\ell(f(x), y) = ${latexTerm(crossEntropy(f))}`),
  readings: [
    claim([free(y), free(f)], geq(crossEntropy(f), 0)),
    claim([free(y), free(f)], leq(crossEntropy(f), neg(log(at(softmax(f), y))))),
    claim([free(y), free(f)], geq(crossEntropy(f), neg(log(at(softmax(f), y))))),
  ],
  note: "Defined for all logits, and at least 0; it is 0 only where there is one class.",
});
