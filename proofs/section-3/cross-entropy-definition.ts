/** Cross-entropy with softmax. */
import { latexTerm, sentence, step } from "lemmakit";
import { crossEntropy, f, lossNonNegative } from "../notation.ts";

export const crossEntropyDefinition = step({
  label: "cross-entropy-definition",
  where: "second display",
  printed: sentence("Cross-entropy of the outputs, combined with softmax.", `\\ell(f(x), y) = ${latexTerm(crossEntropy(f))}`),
  readings: [lossNonNegative],
  note: "Defined for all logits, and at least 0; it is 0 only where there is one class.",
});
