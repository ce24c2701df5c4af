import { block, heading } from "../html.ts";
import type { SiteStep } from "../model.ts";
import { hoeffdingPicture } from "./hoeffding.ts";
import { marginPicture } from "./margin.ts";
import { slackPicture } from "./slack.ts";
import { validityPicture } from "./validity.ts";

/** A picture with the steps it belongs to. */
interface Picture {
  readonly title: string;
  readonly steps: readonly string[];
  /** A figure as HTML. */
  readonly draw: () => string;
}

const PICTURES: readonly Picture[] = [
  { title: "The log inequality touches", steps: ["log-inequality"], draw: slackPicture },
  { title: "Where the printed constant is valid", steps: ["cross-entropy-constant", "cross-entropy-constant-appendix"], draw: validityPicture },
  { title: "The margin of Theorem 4.1", steps: ["theorem-4-1", "proof-of-theorem-4-1"], draw: marginPicture },
  { title: "The law of a sum and Hoeffding's bound", steps: ["hoeffding-tail", "hoeffding-confidence"], draw: hoeffdingPicture },
];

const shown = (steps: readonly SiteStep[]): readonly Picture[] => PICTURES.filter((p) => steps.some((s) => p.steps.includes(s.audited.step.label)));

/** Whether any picture belongs to these steps. */
export const hasPictures = (steps: readonly SiteStep[]): boolean => shown(steps).length > 0;

/** The picture of a step, or nothing. */
export function stepPicture(label: string): string {
  return PICTURES.filter((p) => p.steps.includes(label)).map((p) => p.draw()).join("");
}

/** All pictures on one page, each with links to its steps. */
export function picturesPage(steps: readonly SiteStep[]): string {
  const labels = new Set(steps.map((s) => s.audited.step.label));
  const one = (p: Picture) => `${heading(p.title)}${block(p.draw())}${p.steps.filter((l) => labels.has(l)).map((l) => `[${l}](./${l}.md)`).join(", ")}\n\n`;
  return `---\ntitle: Pictures\n---\n\n# Pictures\n\n${shown(steps).map(one).join("")}`;
}
