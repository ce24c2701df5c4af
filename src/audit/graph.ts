import { InputError } from "../term/index.ts";
import type { Paper, StepSource } from "./step.ts";

/** The steps of a paper by label, and who uses whom. */
export interface Graph {
  readonly steps: ReadonlyMap<string, { readonly step: StepSource; readonly section: string }>;
  readonly usedBy: (label: string) => readonly string[];
}

/**
 * What a step rests on: the reasons the paper gives, then the rest.
 *
 * @example
 * ```ts
 * import { sentence, step } from "lemmakit";
 * import { usesOf } from "./index.ts";
 * usesOf(step({ label: "b", where: "", printed: sentence("so it follows"), reasons: ["a"], uses: ["a", "c"], note: "" })); // ["a", "c"]
 * ```
 */
export function usesOf(step: StepSource): readonly string[] {
  return [...new Set([...(step.reasons ?? []), ...(step.uses ?? [])])];
}

/**
 * Builds the graph. Throws `InputError` on a label used twice, a use of an unknown label, or a circle.
 *
 * @example
 * ```ts
 * import { sentence, step } from "lemmakit";
 * import { graphOf } from "./index.ts";
 * const [a, b] = [{ label: "a" }, { label: "b", reasons: ["a"] }].map((s) => step({ ...s, where: "", printed: sentence("so"), note: "" }));
 * const graph = graphOf({ title: "", source: "", sections: [{ name: "1", steps: [a!, b!] }], results: [] });
 * graph.usedBy("a"); // ["b"]
 * ```
 */
export function graphOf(paper: Paper): Graph {
  const steps = new Map<string, { step: StepSource; section: string }>();
  for (const section of paper.sections) {
    for (const step of section.steps) {
      if (steps.has(step.label)) throw new InputError("usage", `two steps are called ${step.label}`);
      steps.set(step.label, { step, section: section.name });
    }
  }
  const state = new Map<string, "open" | "done">();
  const visit = (label: string, from: string): void => {
    const entry = steps.get(label);
    if (!entry) throw new InputError("usage", `${from} uses ${label}, which is no step`);
    if (state.get(label) === "done") return;
    if (state.get(label) === "open") throw new InputError("usage", `${label} rests on itself, by way of ${from}`);
    state.set(label, "open");
    for (const u of usesOf(entry.step)) visit(u, label);
    state.set(label, "done");
  };
  for (const label of steps.keys()) visit(label, "the paper");
  const usedBy = (label: string) => [...steps.values()].filter((e) => usesOf(e.step).includes(label)).map((e) => e.step.label);
  return { steps, usedBy };
}
