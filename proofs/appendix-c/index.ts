import type { Section } from "lemmakit";
import * as setting from "./setting.ts";
import * as lead from "./margin.ts";
import * as end from "./conclusion.ts";

/** Appendix C, in the paper's order: the proof of Theorem 4.1. */
export const appendixC: Section = {
  name: "Appendix C",
  steps: [
    setting.robustnessGoal, setting.strictPrediction, setting.rowNotation, setting.strictGoal,
    lead.marginIdentity, lead.necessaryCondition, lead.marginRearranged, lead.necessaryUsedAsSufficient, lead.rowCauchySchwarz,
    lead.marginAbsolute, lead.pairwiseCondition,
    end.conditionNeededForAll, end.followsFromMinimum, end.rowNorm, end.frobeniusCalledTwoNorm, end.proofOfTheorem41,
  ],
};
