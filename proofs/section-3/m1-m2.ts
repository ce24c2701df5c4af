/** The constants M_1 and M_2 of Section 3. */
import {
  at, claim, exp, free, geq, gt, index, leq, neg, normInf, positive, real, sentence, smallest, step, eq, type Index,
} from "lemmakit";
import { crossEntropy, f, j, lossNonNegative, y } from "../notation.ts";

const M_1 = real("M_1");
const B = real("B");
const lowest = smallest("c", (k) => exp(at(f, k)), "k");

export const m1Section3 = step({
  label: "m1-section-3",
  where: "fourth display, first line",
  printed: sentence("M_1 is the smallest score.", "M_1 = \\min_{x \\in \\mathcal{X} \\times \\mathcal{Y}} e^{f(x)_y}"),
  charges: [
    {
      of: "ill-posed",
      why: "The minimum is over x in X x Y, and y is bound by nothing.",
      illTyped: () => claim([positive(M_1), free(f)], leq(M_1, exp(at(f, y)))),
    },
  ],
  repair: {
    text: "(x, y) in X x Y, as in Appendix B. A product of sets: the minimum is over all labels, not over the true ones.",
    claim: claim([free(y), free(f)], leq(lowest, exp(at(f, y)))),
    changes: ["m1-appendix"],
  },
  uses: ["label-set-undefined"],
  note: "Read as printed in Appendix B, M_1 is the smallest score of any class at any input.",
});

export const m2Section3 = step({
  label: "m2-section-3",
  where: "fourth display, second line",
  printed: sentence("M_2 is the largest score.", "M_2 = \\max_{x \\in \\mathcal{X}} \\|e^{f(x)}\\|_\\infty"),
  readings: [claim([free(j), free(f)], leq(exp(at(f, j)), normInf(exp(f))))],
  note: "Well defined on a compact set of outputs. Appendix B takes it over pairs (x, y); the value is the same.",
});

const bounded = { where: [leq(normInf(f), B)] };

export const m1M2Exist = step({
  label: "m1-m2-exist",
  where: "after the fourth display",
  printed: sentence("M_1 and M_2 are finite if the set of outputs is compact.", "M_1, M_2 < \\infty"),
  readings: [
    claim([free(f), positive(B)], geq(lowest, exp(neg(B))), bounded),
    claim([free(f), positive(B)], leq(normInf(exp(f)), exp(B)), bounded),
    claim([positive(B)], gt(exp(neg(B)), 0)),
  ],
  uses: ["image-compact", "m1-section-3", "m2-section-3"],
  note: "The condition that matters is M_1 > 0, which holds as well: a minimum of positive numbers that is attained. For Theorem 3.2 both are needed on the perturbed inputs.",
});

export const labelSetUndefined = step({
  label: "label-set-undefined",
  where: "fourth display, first line",
  printed: sentence("Labels are taken from a set Y.", "\\mathcal{Y}"),
  charges: [
    {
      of: "ill-posed",
      why: "Y is never defined; the outputs have their entries over the c classes, and an index into another set picks none.",
      illTyped: () => claim([free(f)], geq(crossEntropy(f, index("y", "Y") as never as Index<"c">), 0)),
    },
  ],
  repair: {
    text: "Y = {1, ..., c}, as Appendix B has it.",
    claim: lossNonNegative,
    changes: ["m1-section-3", "m1-appendix"],
  },
  note: "Only the labels of the sample are named before, by a different letter.",
});

export const scoreNotationsAgree = step({
  label: "score-notations-agree",
  where: "fourth display",
  printed: sentence("The scores, written in three ways.", "e^{f(x)_y}, \\quad \\exp(f(x))_y, \\quad \\exp\\{f(x)_y\\}"),
  readings: [claim([free(y), free(f)], eq(at(exp(f), y), exp(at(f, y))))],
  note: "exp acts entry by entry, so they are equal.",
});
