/** The baseline pins statements, statuses, kinds of evidence and witnesses. */
import { describe, expect, test } from "vitest";
import { audit, parseClaim, step, type Audit, type Paper, type StepSource } from "lemmakit";
import { EFFORT } from "./papers.ts";
import { compareBaseline } from "../../src/cli/baseline/compare.ts";
import { pinsOf } from "../../src/cli/baseline/pins.ts";

/** The paper of the guide. */
const guide = (constant: string, change: Partial<StepSource> = {}): Paper => {
  const bound = (k: string) => parseClaim(`forall x > 0: log(x) <= ${k}*(x - 1)`);
  return {
    title: "A note", source: "a draft", results: [],
    sections: [{ name: "Section 1", steps: [
      step({ label: "tangent", where: "(1)", printed: parseClaim("forall x real: exp(x) >= x + 1"), note: "" }),
      step({
        label: "log-bound", where: "(2)", printed: bound(constant), reasons: ["tangent"], repair: { claim: bound("1") }, best: { constant: "1", at: bound("1"), below: bound("0.999") },
        twins: [{ name: "sign lost", claim: parseClaim("forall x > 0: log(x) <= 1 - x") }], note: "", ...change,
      }),
    ] }],
  };
};
const options = EFFORT;
const first = audit(guide("0.9"), options);
const pins = first.then((a) => JSON.parse(JSON.stringify(pinsOf(a))) as ReturnType<typeof pinsOf>);
const drifts = async (paper: Paper, of?: Audit) => compareBaseline(await pins, of ?? (await audit(paper, options)));

describe("the baseline", () => {
  test("the same paper does not drift", async () => expect(await drifts(guide("0.9"))).toEqual([]));
  test("another seed finds another point, and that is no drift", async () => {
    expect(compareBaseline(await pins, await audit(guide("0.9"), { ...options, seed: 7 }))).toEqual([]);
  });
  test("a changed constant drifts though the status stays, with the old and the new statement", async () => {
    expect(await drifts(guide("0.95"))).toEqual(['log-bound: the statement was "forall x > 0: log(x) <= 0.9*(x - 1)", is "forall x > 0: log(x) <= 0.95*(x - 1)"']);
  });
  test("a constant that makes the line true drifts in statement, status, evidence and verdict", async () => {
    const found = await drifts(guide("1"));
    expect(found[0]).toContain("the statement was");
    expect(found[1]).toMatch(/^log-bound: status was false, is holds\. certificate/);
    expect(found).toContain("log-bound: evidence was point of line, is certificate of line");
    expect(found).toContain("log-bound: verdict was refuted, is proved");
  });
  test.each<[string, Partial<StepSource>, string]>([
    ["the repair", { repair: { claim: parseClaim("forall x > 0: log(x) <= 2*x - 1") } }, 'log-bound: repair was "forall x > 0: log(x) <= 1*(x - 1)", is "forall x > 0: log(x) <= 2*x - 1"'],
    ["a twin", { twins: [{ name: "sign lost", claim: parseClaim("forall x > 0: log(x) <= 2 - x") }] }, 'log-bound: twin sign lost was "forall x > 0: log(x) <= 1 - x", is "forall x > 0: log(x) <= 2 - x"'],
    ["the claim just below the best constant", { best: { constant: "1", at: parseClaim("forall x > 0: log(x) <= 1*(x - 1)"), below: parseClaim("forall x > 0: log(x) <= 0.99*(x - 1)") } }, 'log-bound: below was "forall x > 0: log(x) <= 0.999*(x - 1)", is "forall x > 0: log(x) <= 0.99*(x - 1)"'],
    ["a reading that is added", { readings: [parseClaim("1 <= 2")] }, "log-bound: reading is new"],
    ["a twin that is gone", { twins: [] }, 'log-bound: twin sign lost was "forall x > 0: log(x) <= 1 - x", is gone'],
  ])("a change of %s drifts", async (_, change, message) => {
    expect((await drifts(guide("0.9", change))).some((d) => d.startsWith(message))).toBe(true);
  });
  test("a pinned point that no longer refutes is a drift", async () => {
    const broken = (await pins).map((p) => ({ ...p, claims: p.claims.map((c) => (c.witness ? { ...c, witness: { ...c.witness, point: { x: "1" } } } : c)) }));
    expect(compareBaseline(broken, await first)).toEqual(["printed", "below", "twin sign lost"].map((role) => `log-bound: the pinned witness of the ${role} no longer refutes it`));
  });
  test("new and lost steps are drifts, in the part of a paper that may say so", async () => {
    const [a, b] = await pins;
    const result = await first;
    expect(compareBaseline([b!], result)).toEqual(["tangent is new: not in the baseline"]);
    expect(compareBaseline([a!, b!, { ...a!, label: "lost" }], result)).toEqual(["lost is in the baseline and no longer in the paper"]);
    const part = async (index: number) => compareBaseline([a!, b!, { ...a!, label: "lost" }], await audit(guide("0.9"), { ...options, shard: { index, of: 2 } }), { shard: { index, of: 2 } });
    expect([await part(1), await part(2)]).toEqual([["lost is in the baseline and no longer in the paper"], []]);
    expect(compareBaseline([a!, b!, { ...a!, label: "lost" }], await audit(guide("0.9"), { ...options, only: "tangent" }), { only: "tangent" })).toEqual([]);
  });
  test("a theorem stays one, whether its record is believed or it was checked just now", async () => {
    const [result] = await Promise.all([first]);
    const as = (recorded: boolean): Audit => ({
      ...result,
      steps: result.steps.map((s) => ({ ...s, evidence: { ...s.evidence, kind: recorded ? "recorded" : "theorem" }, findings: s.findings.map((f) => ({ ...f, verdict: { verdict: "proved", theorem: "t", recorded } as never, theorem: { recorded } as never })) })),
    });
    expect(pinsOf(as(true))).toEqual(pinsOf(as(false)));
  });
});
