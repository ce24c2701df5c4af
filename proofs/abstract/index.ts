import type { Section } from "lemmakit";
import { bothDirections, preciselyCharacterize } from "./claims.ts";

/** Two sentences of the abstract and of Section 2 that state mathematics. */
export const frontMatter: Section = {
  name: "Abstract and related work",
  steps: [preciselyCharacterize, bothDirections],
};
