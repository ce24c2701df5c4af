/** The neighbourhood of the sample. */
import {
  add, at, claim, free, index, largest, leq, lt, matrix, norm1, norm2, normInf, positive, sentence, step, sub, vector,
} from "lemmakit";
import { epsilon, lossLipschitz } from "../notation.ts";


export const crossEntropyLipschitzOnSampleNeighbourhood = step({
  label: "cross-entropy-lipschitz-on-sample-neighbourhood",
  where: "after Theorem 3.2",
  printed: sentence("Cross-entropy is Lipschitz on the outputs of the neighbourhood of the sample if the model is continuous.", "f(\\mathbb{X}_\\epsilon)"),
  readings: [lossLipschitz],
  uses: ["cross-entropy-not-globally-lipschitz", "finite-union-compact"],
  note: "True with sqrt(2), continuous or not. The printed constant, with M_1 and M_2 over this set, does not serve (see theorem-3-2-finite-sample).",
});

const d = vector("delta", "d");
const inBall = leq(norm2(d), epsilon);

export const sampleNeighbourhood = step({
  label: "sample-neighbourhood",
  where: "after Theorem 3.2",
  printed: sentence(
    "The relevant set is the closed Euclidean neighbourhood of the sample.",
    "\\mathbb{X}_\\epsilon = \\{x' : \\exists x \\in \\mathbb{X} \\text{ s.t. } \\|x - x'\\|_2 \\le \\epsilon\\}",
  ),
  charges: [
    {
      of: "hypothesis-missing",
      why: "The norm of the attack is not named. It must be one with balls inside the Euclidean ones: the norms 1 and 2 will do, the maximum norm of Appendix A not.",
      holds: [
        claim([positive(epsilon), free(d)], inBall, { where: [lt(norm2(d), epsilon)] }),
        claim([positive(epsilon), free(d)], inBall, { where: [lt(norm1(d), epsilon)] }),
      ],
      fails: [claim([positive(epsilon), free(d)], inBall, { where: [lt(normInf(d), epsilon)] })],
    },
  ],
  repair: {
    text: "The same norm in the set and in the attack; closed balls of any norm are compact.",
    claim: claim([positive(epsilon), free(d)], inBall, { where: [lt(norm2(d), epsilon)] }),
  },
  uses: ["perturbed-loss-maximum"],
  note: "In two dimensions the perturbation (0.9, 0.9) has maximum norm below 1 and Euclidean norm 1.27.",
});

const X = matrix("X", "2", "2");
const x_ = vector("x'", "2");
const i = index("i", "2");

export const finiteUnionCompact = step({
  label: "finite-union-compact",
  where: "after Theorem 3.2",
  printed: sentence("A finite union of compact balls is compact.", "\\mathbb{X}_\\epsilon = \\bigcup_{i=1}^n \\{x' : \\|x_i - x'\\|_2 \\le \\epsilon\\}"),
  readings: [
    claim([free(i), positive(epsilon), free(X), free(x_)], leq(norm2(x_), add(largest("2", (k) => norm2(at(X, k)), "k"), epsilon)), {
      where: [leq(norm2(sub(at(X, i), x_)), epsilon)],
    }),
  ],
  uses: ["sample-neighbourhood"],
  note: "Closed as a finite union of closed sets, and bounded by the largest norm in the sample plus epsilon; shown for two points in the plane.",
});
