import type { Section } from "lemmakit";
import * as comparison from "./comparison.ts";
import * as interpretation from "./interpretation.ts";
import { exactEffect, invariantAnyPredictor, lossDependsOnPredictor } from "./significance.ts";

/** Section 5, in the paper's order: the sentences of the discussion that state mathematics. */
export const section5: Section = {
  name: "Section 5",
  steps: [
    invariantAnyPredictor, lossDependsOnPredictor, exactEffect,
    comparison.robustMeansSmallerLossGap, comparison.viceVersa, comparison.widerRange, comparison.moreStabilityConditions,
    comparison.lossUnnecessary, comparison.robustnessConditionsOfLoss, comparison.smoothLosses,
    interpretation.parametersMayDiffer, interpretation.regardlessOfTraining, interpretation.notSeparableLargerConstant,
    interpretation.robustNotUseful, interpretation.nonlinearHeadNotCovered, interpretation.representationNotFineTuned,
    interpretation.weightNormInBoth,
  ],
};
