/** The lines about losses, representations and laws that are claims: the finder refutes each, whatever its seed. */
import { describe, expect, test } from "vitest";
import { findModel, isClaim, printClaim, refuteByModel } from "lemmakit";
import { paper } from "lemmakit/paper";

const LABELS = ["theorem-3-2", "theorem-3-2-finite-sample", "lipschitz-step", "gap-at-most-c2", "intuition-minimized", "maximisers-in-data-set", "condition-needed-for-all"];
const steps = new Map(paper.sections.flatMap((s) => s.steps.map((x) => [x.label, x.printed] as const)));

describe.each(LABELS)("%s", (label) => {
  const line = steps.get(label)!;
  if (!isClaim(line)) throw new Error(`${label} is a sentence`);
  test.each([1, 2, 3])("a model is found with seed %i, and stands on its own", (seed) => {
    const found = findModel(line, { seed });
    expect(found?.verdict).toBe("refuted");
    expect(printClaim(found!.claim)).toBe(printClaim(line));
    expect(refuteByModel(line, JSON.parse(JSON.stringify(found!.witness))).kind).toBe("refuted");
  }, 120_000);
});
