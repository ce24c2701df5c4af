/** Section 3, in the paper's order. */
import type { Section } from "lemmakit";
import { betterModelHigherScore, constantDependsOnTraining, higherScoreLargerM1, largerM1SmallerConstant } from "./better-model.ts";
import { compactClosedBounded, compactnessHelpsConstants, crossEntropyLipschitzOnCompact, imageCompact } from "./compactness.ts";
import { crossEntropyConstant, theLipschitzConstant } from "./cross-entropy-constant.ts";
import { crossEntropyDefinition } from "./cross-entropy-definition.ts";
import { crossEntropyLipschitzFollows } from "./cross-entropy-lipschitz-follows.ts";
import { dataLaw, modelLinearHead, sampleAndLabels } from "./data.ts";
import { definitionLipschitz, definitionLipschitzNorm, lipschitzNotTooStrong } from "./definition-lipschitz.ts";
import { intuitionMinimized, robustnessBoundedByRepresentation } from "./intuition.ts";
import { boundNeededToApply, crossEntropyBounded } from "./loss-bound.ts";
import { adversarialLoss, adversarialLossMeasurable, standardLoss } from "./losses.ts";
import { labelSetUndefined, m1M2Exist, m1Section3, m2Section3, scoreNotationsAgree } from "./m1-m2.ts";
import { epsilonPositive, perturbedLossMaximum } from "./perturbed-loss.ts";
import { crossEntropyLipschitzOnSampleNeighbourhood, finiteUnionCompact, sampleNeighbourhood } from "./sample-neighbourhood.ts";
import { boundedInProportion, effectOnRepresentation, linearLayerStable, setOfRepresentations, stabilityMust } from "./stability.ts";
import { secondSummandIsSamplingError, theorem32FiniteSample } from "./theorem-3-2-finite-sample.ts";
import { theorem32FixedModel } from "./theorem-3-2-fixed-model.ts";
import { theorem32BoundHypothesis, theorem32LipschitzHypothesis, theorem32Rho, theorem32Sign } from "./theorem-3-2-hypotheses.ts";
import { theorem32 } from "./theorem-3-2.ts";

export const section3: Section = {
  name: "Section 3",
  steps: [
    sampleAndLabels,
    dataLaw,
    modelLinearHead,
    perturbedLossMaximum,
    epsilonPositive,
    standardLoss,
    adversarialLoss,
    adversarialLossMeasurable,
    effectOnRepresentation,
    stabilityMust,
    setOfRepresentations,
    linearLayerStable,
    boundedInProportion,
    definitionLipschitz,
    definitionLipschitzNorm,
    lipschitzNotTooStrong,
    crossEntropyDefinition,
    crossEntropyLipschitzOnCompact,
    compactClosedBounded,
    imageCompact,
    compactnessHelpsConstants,
    crossEntropyConstant,
    theLipschitzConstant,
    labelSetUndefined,
    m1Section3,
    m2Section3,
    scoreNotationsAgree,
    m1M2Exist,
    crossEntropyLipschitzFollows,
    constantDependsOnTraining,
    betterModelHigherScore,
    higherScoreLargerM1,
    largerM1SmallerConstant,
    boundNeededToApply,
    crossEntropyBounded,
    theorem32LipschitzHypothesis,
    theorem32BoundHypothesis,
    theorem32Rho,
    theorem32Sign,
    theorem32,
    theorem32FixedModel,
    secondSummandIsSamplingError,
    theorem32FiniteSample,
    crossEntropyLipschitzOnSampleNeighbourhood,
    sampleNeighbourhood,
    finiteUnionCompact,
    intuitionMinimized,
    robustnessBoundedByRepresentation,
  ],
};
