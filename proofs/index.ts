import type { Paper } from "lemmakit";
import { frontMatter } from "./abstract/index.ts";
import { appendixA } from "./appendix-a/index.ts";
import { appendixB } from "./appendix-b/index.ts";
import { appendixC } from "./appendix-c/index.ts";
import { models } from "./models.ts";
import { results } from "./results.ts";
import { section3 } from "./section-3/index.ts";
import { section4 } from "./section-4/index.ts";
import { section5 } from "./section-5/index.ts";
import { section6 } from "./section-6/index.ts";
import { unproved } from "./unproved.ts";

/**
 * The audit of the paper that ships with lemmakit: every line as a claim or in words, with what repairs it.
 *
 * @example
 * ```ts
 * import { isClaim, printClaim } from "lemmakit";
 * import { paper } from "lemmakit/paper";
 * const line = paper.sections.flatMap((s) => s.steps).find((s) => s.label === "log-inequality")!;
 * isClaim(line.printed) && printClaim(line.printed); // "forall x > 0: abs(log(x)) <= 1/2*abs(x - x^-1)"
 * ```
 */
export const paper: Paper = {
  title: "How Adversarial Robustness Transfers from Pre-training to Downstream Tasks",
  source: "arXiv 2208.03835v1",
  sections: [frontMatter, section3, section4, section5, section6, appendixA, appendixB, appendixC],
  results,
  unproved,
  models,
};
