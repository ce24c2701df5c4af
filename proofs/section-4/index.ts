import type { Section } from "lemmakit";
import { classifierArgmax, independentOfTask, robustDefinition } from "./classifier.ts";
import { determinesWeightMatrices, invariantRepresentationRobust, strongerSeparationRequired } from "./intuition.ts";
import { theorem41, theorem41Factor, theorem41Maximum } from "./theorem-4-1.ts";
import { weightNorm } from "./weight-norm.ts";

/** Section 4, in the paper's order: Theorem 4.1. */
export const section4: Section = {
  name: "Section 4",
  steps: [
    independentOfTask, robustDefinition, classifierArgmax, determinesWeightMatrices,
    theorem41, theorem41Maximum, theorem41Factor, weightNorm,
    invariantRepresentationRobust, strongerSeparationRequired,
  ],
};
