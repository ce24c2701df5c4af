/** The constants M_1 and M_2 of Section 3. */
import {
  refusedLine, parseClaim, at, claim, exp, free, leq, smallest, step,
} from "lemmakit";
import { f, lossNonNegative, y } from "../notation.ts";

const lowest = smallest("c", (k) => exp(at(f, k)), "k");

/** As it is printed; the types refuse it. */
const m1Section3As = "forall f : R^d -> R^c, X subset R^d, M_1 real: M_1 = min(x in X, exp(f(x)[y]))";
export const m1Section3 = step({
  label: "m1-section-3",
  where: "fourth display, first line",
  printed: refusedLine(
    "M_1 is the smallest score.",
    m1Section3As,
    "M_1 = \\min_{x \\in \\mathcal{X} \\times \\mathcal{Y}} e^{f(x)_y}",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "The minimum is over x in X x Y, and y is bound by nothing.",
      illTyped: () => parseClaim(m1Section3As),
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
  printed: parseClaim(
    "forall f : R^d -> R^c, X subset R^d, M_2 real where M_2 = max(x in X, norminf(exp(f(x)))): (forall x in X: norminf(exp(f(x))) <= M_2) and (exists x in X: norminf(exp(f(x))) = M_2)",
  ),
  latex: "M_2 = \\max_{x \\in \\mathcal{X}} \\|e^{f(x)}\\|_\\infty",
  twins: [
    { name: "an upper bound that is not attained", claim: parseClaim("forall f : R^d -> R^c, X subset R^d, M_2 real where (forall x in X: norminf(exp(f(x))) <= M_2): (forall x in X: norminf(exp(f(x))) <= M_2) and (exists x in X: norminf(exp(f(x))) = M_2)") },
  ],
  note: "Well defined on a compact set of outputs. Appendix B takes it over pairs (x, y); the value is the same.",
});

export const m1M2Exist = step({
  label: "m1-m2-exist",
  where: "after the fourth display",
  printed: parseClaim(
    "def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall f : R^d -> R^c, X subset R^d where compact({f(u) : u in X}, R^c), (exists x in X: norm2(x) >= 0): (exists x in X, y in 1..c: forall x' in X, y' in 1..c: exp(f(x)[y]) <= exp(f(x')[y'])) and (exists x in X: forall x' in X: norminf(exp(f(x'))) <= norminf(exp(f(x))))",
  ),
  latex: "M_1, M_2 < \\infty",
  uses: ["image-compact", "m1-section-3", "m2-section-3"],
  note: "The condition that matters is M_1 > 0, which holds as well: a minimum of positive numbers that is attained. For Theorem 3.2 both are needed on the perturbed inputs.",
});

/** As it is printed; the types refuse it. */
const labelSetUndefinedAs = "forall f : R^d -> R^c, x in R^d where y in Y: exp(f(x)[y]) > 0";
export const labelSetUndefined = step({
  label: "label-set-undefined",
  where: "fourth display, first line",
  printed: refusedLine(
    "Labels are taken from a set Y.",
    labelSetUndefinedAs,
    "\\mathcal{Y}",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "Y is never defined; the outputs have their entries over the c classes, and an index into another set picks none.",
      illTyped: () => parseClaim(labelSetUndefinedAs),
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
  printed: parseClaim(
    "forall f : R^d -> R^c, x in R^d, y in 1..c: exp(f(x)[y]) = exp(f(x))[y]",
  ),
  latex: "e^{f(x)_y}, \\quad \\exp(f(x))_y, \\quad \\exp\\{f(x)_y\\}",
  twins: [
    { name: "exp left out", claim: parseClaim("forall f : R^d -> R^c, x in R^d, y in 1..c: exp(f(x)[y]) = f(x)[y]") },
  ],
  note: "exp acts entry by entry, so they are equal.",
});
