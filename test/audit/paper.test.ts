import { describe, expect, test } from "vitest";
import { isClaim, latexClaim, parseClaim, printClaim, refuteByModel, type StepSource } from "lemmakit";
import { graphOf, nothingMeets, refusalOf } from "../../src/audit/index.ts";
import { paper } from "lemmakit/paper";

const steps = paper.sections.flatMap((s) => s.steps.map((step) => ({ section: s.name, step })));
const claimsOf = (s: StepSource) => [
  ...(isClaim(s.printed) ? [s.printed] : []), ...(s.readings ?? []), ...(s.repair ? [s.repair.claim] : []),
  ...(s.best ? [s.best.at, s.best.below] : []), ...(s.twins ?? []).map((t) => t.claim),
  ...(s.charges ?? []).flatMap((c) => [...(c.holds ?? []), ...(c.fails ?? [])]),
];

/** Displayed formulas of the paper, by section, and the steps that state them. A line with several links has several. */
const DISPLAYED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "Section 3": [
    ["standard-loss", "adversarial-loss"], ["cross-entropy-definition"], ["cross-entropy-constant"], ["m1-section-3"], ["m2-section-3"],
    ["theorem-3-2"], ["definition-lipschitz"],
  ],
  "Section 4": [["classifier-argmax"], ["theorem-4-1"]],
  "Appendix A": [
    ["gap-variables"], ["hoeffding-tail", "hoeffding-probability-step"], ["expected-gap-equality", "expected-gap-expanded", "expected-gap-bound"],
    ["maximisers", "lipschitz-step"], ["cauchy-schwarz-step"], ["final-equality", "proof-of-theorem-3-2"],
  ],
  "Appendix B": [
    ["cross-entropy-definition-appendix"], ["appendix-lipschitz-goal"], ["log-difference", "log-difference-regrouped"],
    ["log-inequality-applied", "expansion-equality", "factor-out"], ["exp-loss-lipschitz"], ["exponential-factor"], ["exponential-step"],
    ["norm-without-root", "exponential-sum-step", "exponential-sum-to-norm"], ["local-constants"],
    ["chain-first-link", "chain-second-link", "local-cross-entropy-constant"], ["m1-appendix"], ["m2-appendix"], ["cross-entropy-constant-appendix"],
  ],
  "Appendix C": [
    ["strict-goal"], ["margin-identity"], ["necessary-condition", "margin-rearranged"], ["row-cauchy-schwarz"], ["pairwise-condition", "margin-absolute"],
    ["follows-from-minimum"], ["row-norm", "frobenius-called-two-norm"],
  ],
};

describe("the paper", () => {
  test("has at least 80 steps, and its graph has no circle", () => {
    expect(steps.length).toBeGreaterThanOrEqual(80);
    expect(graphOf(paper).steps.size).toBe(steps.length);
  });
  test.each(Object.entries(DISPLAYED))("every displayed formula of %s has a step", (section, formulas) => {
    const labels = steps.filter((s) => s.section === section).map((s) => s.step.label);
    expect(formulas.flat().filter((l) => !labels.includes(l))).toEqual([]);
  });
  test("the labels that others rely on are there", () => {
    const wanted = [
      "definition-lipschitz", "cross-entropy-constant", "cross-entropy-not-globally-lipschitz", "log-inequality", "exponential-tangent",
      "exponential-norm-bound", "hoeffding-tail", "theorem-3-2", "theorem-3-2-finite-sample", "theorem-4-1",
    ];
    expect(wanted.filter((l) => !steps.some((s) => s.step.label === l))).toEqual([]);
  });
  test("at least 135 lines are claims that the types accept, and at most 25 are sentences, each with the reason", () => {
    expect(steps.filter(({ step }) => isClaim(step.printed)).length).toBeGreaterThanOrEqual(135);
    const sentences = steps.flatMap(({ step }) => (!isClaim(step.printed) && step.printed.stated === undefined ? [{ label: step.label, unsaid: step.printed.unsaid }] : []));
    expect(sentences.length).toBeLessThanOrEqual(25);
    expect(sentences.filter((s) => !s.unsaid).map((s) => s.label)).toEqual([]);
  });
  test("what is stated as a claim that the types refuse is refused for its sorts or names", () => {
    for (const { step } of steps) if (!isClaim(step.printed) && step.printed.stated !== undefined) {
      expect(refusalOf(step.printed)?.kind, step.label).toMatch(/^(sort-mismatch|dimension-mismatch|unbound-variable)$/);
      expect(step.charges?.some((x) => x.illTyped), step.label).toBe(true);
    }
  });
  test("every model that is kept is of a claim of the paper, and refutes it", { timeout: 120_000 }, () => {
    const claims = new Map(steps.flatMap(({ step }) => claimsOf(step)).flatMap((x) => [x, nothingMeets(x)]).map((x) => [printClaim(x), x]));
    for (const [text, model] of Object.entries(paper.models ?? {})) expect(claims.has(text) && refuteByModel(claims.get(text)!, model).kind, text).toBe("refuted");
  });
  test("every claim prints and is read back the same", () => {
    for (const { step } of steps) for (const c of claimsOf(step)) {
      expect(printClaim(parseClaim(printClaim(c)))).toBe(printClaim(c));
      expect(latexClaim(c, true).length).toBeGreaterThan(3);
    }
  });
  test("every step says where it stands and why", () => {
    for (const { step } of steps) {
      expect(step.label).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(step.where.length).toBeGreaterThan(3);
      expect(step.note.length, step.label).toBeGreaterThan(10);
    }
  });
  test("repairs name later lines that exist", () => {
    const labels = new Set(steps.map((s) => s.step.label));
    for (const { step } of steps) expect((step.repair?.changes ?? []).filter((l) => !labels.has(l)), step.label).toEqual([]);
  });
});
