import { describe, expect, test } from "vitest";
import { addsHypotheses, audit, findingsOf, parseClaim, refute, sentence, statusOf, step, open, type Finding, type Paper, type StepSource } from "lemmakit";
import { compareBaseline, pinsOf } from "../../src/cli/baseline.ts";

const truth = parseClaim("forall x > 0: log(x) <= x - 1");
const lie = parseClaim("forall x > 0: log(x) <= x - 1.1");
const refuted = (() => {
  const r = refute(lie, { sizes: { dimensions: {}, indices: {} }, point: { x: "1" } });
  if (r.kind !== "refuted") throw new Error("the lie holds");
  return r.refuted;
})();
const finding = (role: Finding["role"], false_: boolean, charge?: number): Finding => ({
  role, charge, claim: false_ ? lie : truth, verdict: false_ ? refuted : open("budget", ""), evidence: "evidence", evaluations: 1, seconds: 0,
});
const source = (parts: Partial<StepSource> = {}): StepSource => step({ label: "a-step", where: "here", printed: truth, note: "", ...parts });
const sound = () => false;

describe("flipping a verdict flips the status", () => {
  test("printed: holds or false", () => {
    expect(statusOf(source(), [finding("printed", false)], sound).status).toBe("holds");
    expect(statusOf(source(), [finding("printed", true)], sound).status).toBe("false");
  });
  test("a repair that only adds a hypothesis: hypothesis-missing", () => {
    const repaired = { ...lie, hypotheses: [parseClaim("forall x > 0 where x >= 3: x <= 4").hypotheses[0]!] };
    expect(addsHypotheses(lie, repaired)).toBe(true);
    expect(addsHypotheses(lie, lie)).toBe(false);
    expect(addsHypotheses(lie, truth)).toBe(false);
    const s = source({ printed: lie, repair: { claim: repaired } });
    expect(statusOf(s, [finding("printed", true), finding("repair", false)], sound).status).toBe("hypothesis-missing");
  });
  test("a reason that fails: gap", () => {
    const s = source({ reasons: ["another"] });
    expect(statusOf(s, [finding("printed", false)], sound).status).toBe("holds");
    expect(statusOf(s, [finding("printed", false)], (l) => l === "another").status).toBe("gap");
    expect(statusOf(s, [finding("printed", true)], (l) => l === "another").status).toBe("false");
  });
  test("a charge stands only on all of its evidence", () => {
    const s = source({ printed: sentence("something"), charges: [{ of: "vacuous", why: "because", holds: [truth], fails: [lie] }] });
    const of = (holds: boolean, fails: boolean) => statusOf(s, [finding("holds", holds, 0), finding("fails", fails, 0)], sound).status;
    expect(of(false, true)).toBe("vacuous");
    expect(of(true, true)).toBe("holds");
    expect(of(false, false)).toBe("holds");
    expect(statusOf(s, [finding("holds", false, 0)], sound).status).toBe("holds");
  });
  test("a charge without evidence is never sustained", () => {
    const s = source({ printed: sentence("something"), charges: [{ of: "false", why: "I say so" }] });
    expect(statusOf(s, [], sound).status).toBe("holds");
  });
  test("an ill-typed line must be refused by the builder", () => {
    const charge = (illTyped: () => unknown) => source({ printed: sentence("x"), charges: [{ of: "ill-posed" as const, why: "sorts", illTyped }] });
    expect(statusOf(charge(() => parseClaim("forall u in R^c, v in R^d: u <= v")), [], sound).status).toBe("ill-posed");
    expect(statusOf(charge(() => parseClaim("forall u, v in R^c: u <= v")), [], sound).status).toBe("holds");
  });
});

describe("the baseline", () => {
  const paper = (constant: string): Paper => ({
    title: "A paper", source: "here", results: [],
    sections: [{ name: "One", steps: [source({ label: "bound", printed: parseClaim(`forall x > 0: log(x) <= x - ${constant}`) }), source({ label: "next", reasons: ["bound"] })] }],
  });
  test("one changed constant is a drift, with its cause, and it spreads", async () => {
    const pins = pinsOf(await audit(paper("1")));
    expect(compareBaseline(pins, await audit(paper("1")))).toEqual([]);
    const drifts = compareBaseline(pins, await audit(paper("1.001")));
    expect(drifts.some((d) => /^bound: status was holds, is false\. x = /.test(d))).toBe(true);
    expect(drifts.some((d) => /^next: status was holds, is gap\. The printed reason, bound/.test(d))).toBe(true);
  });
  test("new and lost steps are drifts", async () => {
    const result = await audit(paper("1"));
    const pins = pinsOf(result);
    expect(compareBaseline(pins.slice(1), result)).toEqual(["bound is new: not in the baseline"]);
    expect(compareBaseline([...pins, { ...pins[0]!, label: "lost" }], result)[0]).toContain("lost is in the baseline and no longer in the paper");
  });
  test("a claim both proved and refuted raises an alarm", () => {
    const proofs = { proved: new Map([["forall x > 0: log(x) <= x - 1.1", {} as never]]), refuted: new Map(), theorems: new Map() };
    expect(() => findingsOf(source({ printed: lie }), { seed: 1, proofs })).toThrow(/soundness alarm/);
  });
});
