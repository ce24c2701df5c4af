import type { Status } from "../audit/index.ts";

/** A chain of relations: its links, and what they say together. */
export interface Chain {
  readonly steps: readonly string[];
  readonly whole: { readonly text: string; readonly latex: string };
}
export interface ChainReport extends Chain {
  /** `holds` where every link does; what a link that does not hold means for the whole is not said. */
  readonly status: Status;
}

/** Chains with what their links say of them. */
export const judged = (chains: readonly Chain[], statusOf: (label: string) => Status | undefined): ChainReport[] =>
  chains.map(({ steps, whole }) => ({ steps, whole, status: steps.every((l) => statusOf(l) === "holds") ? "holds" : "unproved" }));
