import type { Section } from "lemmakit";
import { anyDownstreamTask, anyLossFunction, conclusionBounded } from "./conclusion.ts";

/** Section 6, in the paper's order: the conclusion. */
export const section6: Section = {
  name: "Section 6",
  steps: [conclusionBounded, anyLossFunction, anyDownstreamTask],
};
