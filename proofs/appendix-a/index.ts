/** Appendix A, the proof of Theorem 3.2, in the paper's order. */
import type { Section } from "lemmakit";
import { expectedGapBound, expectedGapEquality, expectedGapExpanded, finalEquality } from "./expected-gap.ts";
import { gapAtMostC2, gapNonnegative, gapVariables, gapVariablesIndependent, labelsCorrespond } from "./gap-variables.ts";
import { hoeffdingOneSidedSuffices, hoeffdingProbabilityStep, hoeffdingTail } from "./hoeffding.ts";
import { cauchySchwarzStep, effectBoundedByMaximum, lipschitzStep, samePerturbation } from "./lipschitz-step.ts";
import { maximisers, maximisersExist, maximisersInDataSet } from "./maximisers.ts";
import { proofOfTheorem32 } from "./proof-of-theorem-3-2.ts";
import { infinityNormOfPerturbation, representationOrder } from "./representation-order.ts";

export const appendixA: Section = {
  name: "Appendix A",
  steps: [
    gapVariables,
    gapVariablesIndependent,
    labelsCorrespond,
    gapNonnegative,
    gapAtMostC2,
    hoeffdingTail,
    hoeffdingOneSidedSuffices,
    hoeffdingProbabilityStep,
    expectedGapEquality,
    expectedGapExpanded,
    expectedGapBound,
    maximisers,
    maximisersExist,
    maximisersInDataSet,
    lipschitzStep,
    samePerturbation,
    cauchySchwarzStep,
    effectBoundedByMaximum,
    representationOrder,
    infinityNormOfPerturbation,
    finalEquality,
    proofOfTheorem32,
  ],
};
