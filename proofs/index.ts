import type { Paper } from "lemmakit";
import { appendixB } from "./appendix-b/index.ts";

/** The audit of the paper that ships with lemmakit. */
export const paper: Paper = {
  title: "How Adversarial Robustness Transfers from Pre-training to Downstream Tasks",
  source: "arXiv 2208.03835v1",
  sections: [appendixB],
  results: [],
};
