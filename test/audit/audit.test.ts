/** An audit decides claims as `lemmakit check` does, and reports what it has. */
import { describe, expect, test } from "vitest";
import { audit, printClaim, type Decider, type ProofIndex } from "lemmakit";
import { decideHere, graphOf, Look, NO_PROOFS, nothingMeets, SoundnessAlarm } from "../../src/audit/index.ts";
import { decide } from "../../src/search/index.ts";
import { c, EFFORT, FALSE, HARD, line, paperOf, TRUE, words } from "./papers.ts";

const theorem = (recorded: boolean) => ({ verdict: "proved", assurance: "rocq", theorem: "t", recorded }) as never;
const proofs = (parts: Partial<Record<"proved" | "refuted", readonly (readonly [string, boolean])[]>>): ProofIndex => ({
  ...NO_PROOFS,
  proved: new Map((parts.proved ?? []).map(([k, r]) => [k, theorem(r)])),
  refuted: new Map((parts.refuted ?? []).map(([k, r]) => [k, theorem(r)])),
});
const findings = (printed: typeof TRUE, index: ProofIndex) => new Look({ decide: decideHere(), effort: EFFORT, proofs: index }).findings(line({ printed }));

describe("the strongest evidence that was shown", () => {
  const [key, hard] = [printClaim(TRUE), printClaim(HARD)];
  test.each<[string, typeof TRUE, ProofIndex, string]>([
    ["a theorem checked now, before a certificate", TRUE, proofs({ proved: [[key, false]] }), "theorem"],
    ["a certificate checked now, before a record", TRUE, proofs({ proved: [[key, true]] }), "certificate"],
    ["a record, where nothing else is found", HARD, proofs({ proved: [[hard, true]] }), "recorded"],
    ["a theorem of the negation", HARD, proofs({ refuted: [[hard, true]] }), "recorded"],
    ["a point, before a theorem of the negation", FALSE, proofs({ refuted: [[printClaim(FALSE), false]] }), "point"],
    ["no evidence", HARD, NO_PROOFS, "searched"],
  ])("%s", async (_, claim, index, kind) => {
    const { steps } = await audit(paperOf(line({ printed: claim })), { ...EFFORT, proofs: index });
    expect(steps[0]!.evidence.kind).toBe(kind);
  });
  test("a claim both proved and refuted raises an alarm, whoever says so", async () => {
    await expect(findings(FALSE, proofs({ proved: [[printClaim(FALSE), true]] }))).rejects.toThrow(SoundnessAlarm);
    await expect(findings(TRUE, proofs({ refuted: [[key, true]] }))).rejects.toThrow(SoundnessAlarm);
    await expect(findings(HARD, proofs({ proved: [[hard, true]], refuted: [[hard, true]] }))).rejects.toThrow(/soundness alarm: a claim of a-line is both proved and refuted/);
    await expect(findings(TRUE, proofs({ proved: [[key, true]] }))).resolves.toHaveLength(1);
  });
});

describe("models that are kept", () => {
  const claim = c("forall f : R -> R where f(0) = 0: f(1) <= 1");
  const model = (f: string) => ({ [printClaim(claim)]: { sizes: { dimensions: {}, indices: {} }, point: {}, functions: { f } } });
  const judged = async (f: string) => {
    const asked: string[] = [];
    const never: Decider = (asking) => {
      asked.push(printClaim(asking));
      return Promise.resolve({ verdict: { verdict: "open", reason: "budget", message: "not searched" } as never, evaluations: 0, seconds: 0 });
    };
    const { steps } = await audit({ ...paperOf(line({ printed: claim })), models: model(f) }, { decide: never });
    return { status: steps[0]!.status, searched: asked.includes(printClaim(claim)) };
  };
  test("refute without a search", async () => expect(await judged("(x in R |-> 2*x)")).toEqual({ status: "false", searched: false }));
  test("count for nothing where the checker does not accept them", async () => {
    expect(await judged("(x in R |-> x)")).toEqual({ status: "unproved", searched: true });
    expect(await judged("(x in R |-> 2*x + 1)")).toEqual({ status: "unproved", searched: true });
    expect(await judged("no term")).toEqual({ status: "unproved", searched: true });
  });
});

test("where a theorem says that nothing meets the hypotheses, the line is vacuous", async () => {
  const claim = c("forall f : R -> R where f(0) < f(0): f(1) <= 1");
  const empty = proofs({ proved: [[printClaim(nothingMeets(claim)), true]] });
  const { steps } = await audit(paperOf(line({ printed: claim })), { ...EFFORT, proofs: empty });
  expect(steps[0]!.status).toBe("vacuous");
});

describe("deciding", () => {
  /** Decides like `check`, and keeps what was asked. */
  const recorder = () => {
    const asked: string[] = [];
    const decider: Decider = (claim, options) => {
      asked.push(`${printClaim(claim)}${options.brief ? " (brief)" : ""}`);
      return decide(claim, { ...options, ...EFFORT });
    };
    return { asked, decider };
  };
  test("every claim of a step is asked, each once, twins and all", async () => {
    const { asked, decider } = recorder();
    const all = ["printed", "reading", "holds", "fails", "repair", "best", "below", "twin"] as const;
    const of = Object.fromEntries(all.map((role, k) => [role, c(`forall x > 0: log(x) <= x + ${k}`)]));
    const step = line({
      printed: of["printed"]!, readings: [of["reading"]!], charges: [{ of: "gap", why: "", holds: [of["holds"]!], fails: [of["fails"]!] }],
      repair: { claim: of["repair"]! }, best: { constant: "1", at: of["best"]!, below: of["below"]! }, twins: [{ name: "twin", claim: of["twin"]! }],
    });
    const { steps } = await audit(paperOf(step, { ...step, label: "again" }), { decide: decider });
    expect(steps[0]!.findings.map((f) => f.role)).toEqual([...all]);
    for (const claim of Object.values(of)) expect(asked.filter((a) => a === printClaim(claim))).toHaveLength(1);
    expect(steps[1]!.seconds).toBe(0);
  });
  test("a claim with a theorem gets a first look, others the whole of it", async () => {
    const { asked, decider } = recorder();
    await audit(paperOf(line({ printed: TRUE }), line({ label: "b", printed: FALSE })), { decide: decider, proofs: proofs({ proved: [[printClaim(TRUE), true]] }) });
    expect(asked).toEqual([`${printClaim(TRUE)} (brief)`, printClaim(FALSE)]);
  });
  test("a first look is short where the whole is not", async () => {
    const [brief, whole] = [await decide(HARD, { ...EFFORT, brief: true }), await decide(HARD, EFFORT)];
    expect([brief.verdict.verdict, whole.verdict.verdict]).toEqual(["open", "open"]);
    expect(brief.work).toBeLessThan(whole.work / 2);
  });
});

describe("parts of a paper", () => {
  const paper = paperOf(
    line({ label: "a", printed: FALSE }), line({ label: "b", printed: TRUE, reasons: ["a"] }), line({ label: "c", printed: words }),
    line({ label: "d", printed: TRUE, reasons: ["e"] }), line({ label: "e", printed: TRUE, reasons: ["a"] }),
  );
  const whole = audit(paper, EFFORT);
  test("steps are told in the paper's order, each when all its status depends on is known", async () => {
    const told: string[] = [];
    await audit(paper, { ...EFFORT, finished: (s, done, total) => told.push(`${s.step.label} ${s.status} ${done}/${total}`) });
    expect(told).toEqual(["a false 1/5", "b gap 2/5", "c unchecked 3/5", "d gap 4/5", "e gap 5/5"]);
  });
  test.each([1, 2, 3, 5, 7])("%i shards give together what the whole gives", async (of) => {
    const parts = await Promise.all(Array.from({ length: of }, (_, k) => audit(paper, { ...EFFORT, shard: { index: k + 1, of } })));
    const byLabel = (steps: Awaited<typeof whole>["steps"]) => steps.map((s) => `${s.step.label} ${s.status} ${s.because}`).sort();
    expect(byLabel(parts.flatMap((p) => p.steps))).toEqual(byLabel((await whole).steps));
  });
  test("an audit that is stopped reports what was finished, and no results", async () => {
    const stop = new AbortController();
    const result = await audit({ ...paper, results: [{ name: "R", statement: "a", proof: ["b"], repaired: "" }] }, { ...EFFORT, signal: stop.signal, finished: (s) => void (s.step.label === "b" && stop.abort()) });
    expect(result).toMatchObject({ stopped: true, results: [] });
    expect(result.steps.map((s) => s.step.label)).toEqual(["a", "b"]);
    expect((await audit(paper, { signal: AbortSignal.abort() })).steps).toEqual([]);
  });
  test("a result names what is broken in its proof, and what nothing has shown", async () => {
    const { results } = await audit({ ...paper, results: [{ name: "R", statement: "d", proof: ["b", "c"], repaired: "" }] }, EFFORT);
    expect(results).toEqual([{ name: "R", step: "d", proof: ["b", "c"], statement: "gap", broken: ["a", "b"], unshown: ["c"], repaired: "" }]);
    expect(graphOf(paper).usedBy("a")).toEqual(["b", "e"]);
  });
});
