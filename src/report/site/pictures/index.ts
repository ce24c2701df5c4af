import { block, heading } from "../html.ts";

/** A picture with the steps it belongs to. */
export interface Picture {
  readonly title: string;
  readonly steps: readonly string[];
  /** A figure as HTML. */
  readonly draw: () => string;
}

const PICTURES: readonly Picture[] = [];

/** The picture of a step, or nothing. */
export function stepPicture(label: string): string {
  return PICTURES.filter((p) => p.steps.includes(label)).map((p) => p.draw()).join("");
}

/** All pictures on one page. */
export function picturesPage(): string {
  return `---\ntitle: Pictures\n---\n\n${PICTURES.map((p) => heading(p.title) + block(p.draw())).join("")}`;
}
