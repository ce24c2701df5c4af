import { wrap } from "./wrap.ts";

/** Columns below which a table gives way to a stacked list. */
export const NARROW = 110;

/** An entry of a stacked list: a headline, and texts that stand indented below it, each wrapped to the width. */
export function stacked(head: string, texts: readonly string[], width: number): string {
  const indented = texts.filter((t) => t !== "").flatMap((t) => wrap(t, Math.max(20, width - 3)).split("\n"));
  return [head, ...indented.map((line) => `  ${line}`)].join("\n");
}

/** A list and what sums it up, in the order in which they are read: a table ends with its sum; a long list would push it out of sight. */
export const inOrder = (list: string, sum: string, width = 120): readonly [string, string] => (width < NARROW ? [sum, list] : [list, sum]);
