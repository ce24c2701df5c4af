/** What a status may say: only what was shown. */
import { describe, expect, test } from "vitest";
import { refute, type Finding, type StepSource } from "lemmakit";
import { addsHypotheses, statusOf } from "../../src/audit/index.ts";
import { open } from "../../src/refute/index.ts";
import { audited, auditedStep, c, FALSE, HARD, line, statusIn, TRUE, words } from "./papers.ts";

describe("a line that is a claim", () => {
  test("proved: holds, by a certificate of the line", async () => {
    const s = await auditedStep({ printed: TRUE });
    expect(s).toMatchObject({ status: "holds", evidence: { kind: "certificate", of: "line", scope: "every value" } });
  });
  test("refuted: false, at a point", async () => {
    expect(await auditedStep({ printed: FALSE })).toMatchObject({ status: "false", evidence: { kind: "point", of: "line", scope: "one point" } });
  });
  test("searched without a result: unproved", async () => {
    const s = await auditedStep({ printed: HARD });
    expect(s).toMatchObject({ status: "unproved", evidence: { kind: "searched", of: "line", scope: "none" } });
    expect(s.because).toMatch(/no counterexample in \d+ points/);
  });
});

describe("what has no value, and what speaks of nothing, does not hold", () => {
  test.each([
    ["never defined", "forall x in [-2,-1]: log(x) <= x", "unproved"],
    ["undefined at one point", "forall x in [0,1]: x/x <= 1", "unproved"],
    ["undefined off a half-line", "forall x real: sqrt(x) >= 0", "unproved"],
    ["hypotheses beyond the range of a sine", "forall x real where sin(x) >= 2: x = 7", "vacuous"],
    ["hypotheses that contradict each other", "forall x, y real where x < y, y < x: x = 7", "vacuous"],
    ["a hypothesis that is never defined", "forall x in [-2,-1] where log(x) <= 1: x = 7", "vacuous"],
    ["an empty domain", "forall x in [2,1]: x <= 3", "vacuous"],
    ["a true conclusion under hypotheses that nothing meets", "forall x real where exp(x) <= -1: x^2 >= 0", "vacuous"],
    ["a hypothesis that is never true, by a proof", "forall x real where exp(x) < 1 + x: x = 7", "vacuous"],
    ["hypotheses that are never true together, by a proof", "forall x, y real where x >= 1, x^2 + y^2 < 2*x*y: x = y", "vacuous"],
    ["an equation without a solution, by a proof", "forall x real where x^2 + 1 = x: x = 7", "vacuous"],
  ])("%s", async (_, text, status) => expect(await statusIn({ printed: c(text) })).toBe(status));
  test("such a claim is not searched at all, as lemmakit check refuses it", async () => {
    const { findings } = await auditedStep({ printed: TRUE, twins: [{ name: "empty", claim: c("forall x in [2,1]: x >= 3") }] });
    expect(findings[1]).toMatchObject({ role: "twin", verdict: { verdict: "open", reason: "domain" }, evaluations: 0, evidence: "the domain [2, 1] of x is empty" });
  });
  test("a hypothesis that one point meets is met, and the point is certified", async () => {
    const s = await auditedStep({ printed: c("forall x, y real where x = y, x^2 = 1: x*y <= 1") });
    expect(s.status).toBe("holds");
    expect(s.findings[0]!.inhabited?.kind).toBe("point");
  });
});

describe("hypothesis-missing needs a repair that is shown, only adds, and speaks of something", () => {
  const printed = c("forall x, y real where x <= y: x <= 1");
  const repaired = (text: string) => statusIn({ printed, repair: { claim: c(text) } });
  test.each([
    ["adds a hypothesis", "forall x, y real where x <= y, y <= 1: x <= 1", "hypothesis-missing"],
    ["narrows a domain", "forall x real, y <= 1 where x <= y: x <= 1", "hypothesis-missing"],
    ["drops a hypothesis", "forall x, y real where y <= 1, x <= 0: x <= 1", "false"],
    ["drops a variable", "forall x real where x <= 1: x <= 1", "false"],
    ["is false", "forall x, y real where x <= y, y <= 2: x <= 1", "false"],
    ["is the line itself", "forall x, y real where x <= y: x <= 1", "false"],
    ["has another conclusion", "forall x, y real where x <= y, y <= 1: x <= 2", "false"],
    ["has hypotheses that nothing meets", "forall x, y real where x <= y, sin(y) >= 2: x <= 1", "false"],
    ["contradicts itself", "forall x, y real where x <= y, y < x: x <= 1", "false"],
    ["contradicts its domain", "forall x >= 3, y real where x <= y, y <= 2: x <= 1", "false"],
  ])("a repair that %s", async (_, text, status) => expect(await repaired(text)).toBe(status));
  test("a domain may not be widened", async () => {
    const wide = { printed: c("forall x in [0,2]: x^2 <= x"), repair: { claim: c("forall x real where 0 <= x, x <= 1: x^2 <= x") } };
    expect(await statusIn(wide)).toBe("false");
    expect(await statusIn({ ...wide, repair: { claim: c("forall x in [0,1]: x^2 <= x") } })).toBe("hypothesis-missing");
    expect(addsHypotheses(c("forall x in (0,1): x < 0"), c("forall x in [0,1/2]: x < 0"))).toBe(false);
    expect(addsHypotheses(c("forall x in [0,1]: x < 0"), c("forall x in (0,1): x < 0"))).toBe(true);
    expect(addsHypotheses(c("forall v in R^c: norm2(v) < 0"), c("forall v in R^d where norm2(v) < 0: norm2(v) < 0"))).toBe(false);
  });
  test("a repair that was only searched", async () => {
    // The triangle inequality of the 4-norm.
    const conclusion = "sqrt(sqrt((x+u)^4+(y+v)^4)) <= sqrt(sqrt(x^4+y^4)) + t";
    const step = await auditedStep({ printed: c(`forall x, y, u, v, t real: ${conclusion}`), repair: { claim: c(`forall x, y, u, v, t real where sqrt(sqrt(u^4+v^4)) <= t: ${conclusion}`) } });
    expect(step.status).toBe("false");
    expect(step.findings[1]!.verdict.verdict).toBe("open");
  });
  test("a charge against a sentence needs such a repair too", async () => {
    const charge = { of: "hypothesis-missing" as const, why: "a model", fails: [FALSE] };
    const of = (repair: StepSource["repair"]) => statusIn({ printed: words, charges: [charge], ...(repair ? { repair } : {}) });
    expect(await of({ claim: TRUE })).toBe("hypothesis-missing");
    expect(await of(undefined)).toBe("false");
    expect(await of({ claim: HARD })).toBe("false");
    expect(await of({ claim: c("forall x real where sin(x) >= 2: x = 7") })).toBe("false");
  });
});

test("a repair that is proved, and that nothing is known to meet, is no repair", async () => {
  const repaired = c("forall x > 0 where x <= 1: log(x) <= x - 1.1");
  const [found] = (await auditedStep({ printed: TRUE })).findings;
  const at = (inhabited: Finding["inhabited"]) => {
    const findings: Finding[] = [{ ...found!, claim: FALSE, verdict: open("budget", ""), refutation: { theorem: "t", recorded: true } as never }, { ...found!, role: "repair", claim: repaired, ...(inhabited ? { inhabited } : {}) }];
    return statusOf(line({ printed: FALSE, repair: { claim: repaired } }), findings, () => undefined).status;
  };
  expect(at({ kind: "point", at: {} as never })).toBe("hypothesis-missing");
  expect(at({ kind: "unknown" })).toBe("false");
  expect(at({ kind: "empty", because: "" })).toBe("false");
  expect(at(undefined)).toBe("false");
});

describe("a charge is sustained when all of its evidence is shown", () => {
  const of = (parts: Partial<NonNullable<StepSource["charges"]>[number]>) => statusIn({ printed: words, charges: [{ of: "false", why: "because", ...parts }] });
  test("on claims proved and claims refuted", async () => {
    expect(await of({ holds: [TRUE], fails: [FALSE] })).toBe("false");
    expect(await of({ holds: [TRUE] })).toBe("false");
  });
  test.each<[string, Parameters<typeof of>[0]]>([
    ["no evidence", {}],
    ["a claim that is only open", { holds: [HARD] }],
    ["an open claim beside a shown one", { holds: [TRUE, HARD], fails: [FALSE] }],
    ["a refuted claim that must hold", { holds: [FALSE] }],
    ["a claim that must fail and is open", { fails: [HARD] }],
    ["a claim that must fail and is proved", { fails: [FALSE, TRUE] }],
    ["a formula that does type", { illTyped: () => c("forall u, v in R^c: u <= v") }],
    ["a formula with a slip of the pen", { illTyped: () => c("forall u, v in R^c: u <= <= v") }],
    ["a formula that claims nothing", { illTyped: () => c("forall x real where") }],
  ])("not on %s", async (_, parts) => expect(await of(parts)).toBe("unchecked"));
  test("on a formula that its types refuse", async () => {
    expect(await of({ illTyped: () => c("forall u in R^c, v in R^d: u <= v") })).toBe("false");
    expect(await of({ illTyped: () => c("forall u in R^c: u[k] <= 1") })).toBe("false");
  });
});

describe("nothing true is accused", () => {
  const square = c("forall x real: x^2 >= 0");
  test.each(["false", "ill-posed", "hypothesis-missing", "vacuous"] as const)("a claim that is proved, charged with %s on evidence of something else", async (of) => {
    const charge = { of, why: "a model", holds: [TRUE], fails: [FALSE] };
    expect(await statusIn({ printed: square, charges: [charge], repair: { claim: TRUE } })).toBe("holds");
  });
  test("a sentence whose readings are proved", async () => {
    expect(await statusIn({ printed: words, readings: [square], charges: [{ of: "false", why: "a model", fails: [FALSE] }] })).toBe("holds");
  });
  test("a claim that is open is not false for the failure of another", async () => {
    expect(await statusIn({ printed: HARD, charges: [{ of: "false", why: "a model", fails: [FALSE] }] })).toBe("unproved");
  });
});

describe("what no machine looked at is unchecked", () => {
  test.each<[string, Partial<StepSource>]>([
    ["prose", {}],
    ["prose with a repair", { repair: { claim: TRUE } }],
    ["prose with a charge that nobody can show", { charges: [{ of: "false", why: "I say so" }] }],
    ["prose whose reason is shown not to serve", { charges: [{ of: "gap", why: "no", fails: [FALSE] }] }],
  ])("%s", async (_, parts) => {
    const s = await auditedStep({ printed: words, ...parts });
    expect(s).toMatchObject({ status: "unchecked", evidence: { kind: "nothing", of: "nothing", scope: "none" } });
  });
  test("the reader says why it could not be stated", async () => {
    expect((await auditedStep({ printed: words, unread: "two readings remain" })).because).toBe("two readings remain");
  });
  test("a sentence holds by its readings, and says so", async () => {
    expect(await auditedStep({ printed: words, readings: [TRUE] })).toMatchObject({ status: "holds", evidence: { kind: "certificate", of: "reading" } });
    expect(await auditedStep({ printed: words, readings: [TRUE, HARD] })).toMatchObject({ status: "unproved", evidence: { kind: "searched", of: "reading" } });
    expect(await auditedStep({ printed: words, readings: [TRUE, FALSE] })).toMatchObject({ status: "false", evidence: { kind: "point", of: "reading" } });
    expect(await auditedStep({ printed: words, charges: [{ of: "false", why: "a model", fails: [FALSE] }] })).toMatchObject({ status: "false", evidence: { kind: "point", of: "model" } });
  });
});

test("a claim that is refused for its size says so, and ends no other line", async () => {
  const huge = c("forall x real: sum(i in 900, sum(j in 900, x*x)) >= 0");
  const { steps } = await audited([line({ label: "huge", printed: huge }), line({ printed: TRUE })]);
  expect(steps.map((s) => [s.status, s.evidence.kind])).toEqual([["unproved", "nothing"], ["holds", "certificate"]]);
  expect(steps[0]!.because).toMatch(/has more than \d+ scalar operations/);
});

describe("reasons", () => {
  const after = async (reason: StepSource["printed"], printed: StepSource["printed"] = TRUE) => {
    const { steps } = await audited([line({ label: "reason", printed: reason }), line({ label: "next", printed, reasons: ["reason"] })]);
    return steps[1]!;
  };
  test("a broken reason is a gap in a line that is shown", async () => {
    expect(await after(FALSE)).toMatchObject({ status: "gap", because: "The printed reason, reason, does not hold.", evidence: { kind: "certificate", of: "line" } });
    expect((await after(c("forall x real where sin(x) >= 2: x = 7"))).status).toBe("gap");
  });
  test("a line that is not shown has no gap: it is not known to be true", async () => {
    expect((await after(FALSE, HARD)).status).toBe("unproved");
    expect((await after(FALSE, FALSE)).status).toBe("false");
  });
  test("a reason that nothing has shown is no gap, and is named", async () => {
    expect(await after(HARD)).toMatchObject({ status: "holds", because: expect.stringContaining("nothing shows its reason reason") });
    expect(await after(words)).toMatchObject({ status: "holds", because: expect.stringContaining("nothing shows its reason reason") });
    expect((await after(TRUE)).because).not.toContain("nothing shows");
  });
  test("a charge of a gap needs a line that is shown", async () => {
    const charge = { of: "gap" as const, why: "it does not follow", fails: [FALSE] };
    expect(await auditedStep({ printed: TRUE, charges: [charge] })).toMatchObject({ status: "gap", because: "it does not follow" });
    expect(await statusIn({ printed: HARD, charges: [charge] })).toBe("unproved");
    expect(await statusIn({ printed: FALSE, charges: [charge] })).toBe("false");
    expect(await statusIn({ printed: words, readings: [TRUE], charges: [charge] })).toBe("gap");
  });
});

test("a theorem of the negation refutes, without a point", () => {
  const finding: Finding = { role: "printed", charge: undefined, claim: HARD, verdict: open("budget", ""), refutation: { theorem: "t", recorded: true, verdict: "proved" } as never, evidence: "refuted by theorem t in Rocq", evaluations: 1, seconds: 0 };
  expect(statusOf(line({ printed: HARD }), [finding], () => undefined)).toMatchObject({ status: "false", evidence: { kind: "recorded", of: "line" } });
});
test("flipping the verdict of a line flips its status", () => {
  const r = refute(FALSE, { sizes: { dimensions: {}, indices: {} }, point: { x: "1" } });
  if (r.kind !== "refuted") throw new Error("it holds");
  const finding: Finding = { role: "printed", charge: undefined, claim: FALSE, verdict: open("budget", "searched"), evidence: "searched", evaluations: 1, seconds: 0 };
  const status = (f: Finding) => statusOf(line({ printed: FALSE }), [f], () => undefined).status;
  expect(status(finding)).toBe("unproved");
  expect(status({ ...finding, verdict: r.refuted })).toBe("false");
  expect(statusOf(line({ printed: FALSE }), [], () => undefined).status).toBe("unchecked");
});
