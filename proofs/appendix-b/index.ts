import type { Section } from "lemmakit";
import * as chain from "./exp-loss.ts";
import * as entry from "./exponential-step.ts";
import * as norms from "./exponential-norm.ts";
import * as local from "./local-constant.ts";
import * as setting from "./setting.ts";
import { logInequality } from "./log-inequality.ts";

/** Appendix B, in the paper's order: the constant claimed for cross-entropy. */
export const appendixB: Section = {
  name: "Appendix B",
  steps: [
    setting.labelRange, setting.crossEntropyDefinitionAppendix, setting.notGloballyLipschitz, setting.onlyOnOutputSet,
    setting.appendixLipschitzGoal, setting.expFactorisation,
    chain.logDifference, chain.logDifferenceRegrouped, logInequality, chain.logInequalityApplied,
    chain.reciprocalExpansionScore, chain.reciprocalExpansionSum, chain.expansionEquality, chain.factorOut,
    chain.coordinateByL1, chain.sumByL1, chain.l1ByL2, chain.expLossLipschitz, chain.deltaUndefined,
    setting.twoVectors, entry.exponentialFactor, entry.exponentialOrder, entry.exponentialTangent, entry.exponentialStep,
    norms.normWithoutRoot, norms.exponentialSumStep, norms.exponentialSumToNorm, norms.exponentialNormBound,
    local.localConstants, local.chainFirstLink, local.chainSecondLink, local.localCrossEntropyConstant,
    local.fixedEpsilon, local.m1Appendix, local.m2Appendix, local.localToGlobalConstants, local.trueClassScore,
    local.m1PositiveIfFinite, local.m2FiniteWording, local.boundedOutputsSuffice, local.continuousSuffices,
    local.crossEntropyConstantAppendix,
  ],
};
