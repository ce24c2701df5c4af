import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EFFORT, HARD, paperFile, printing, STATUSES, STEPS } from "./paper-file.ts";
import { ENV, lemmakit, MAIN } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("lemmakit audit", () => {
  test("one step as JSON, by the contract", () => {
    const r = lemmakit(["audit", "--only", "exponential-tangent", "--json"]);
    expect(r.err).toBe("");
    const a = JSON.parse(r.out);
    expect(a.paper.title).toContain("Adversarial Robustness");
    expect(a.steps).toHaveLength(1);
    const [s] = a.steps;
    expect(s).toMatchObject({ label: "exponential-tangent", status: "false", verdict: "refuted" });
    expect(s.where).toContain("Appendix B");
    expect(s.printed.text).toContain("exp(f_i' - f_i) <= f_i' - f_i - 1");
    expect(s.printed.latex).toContain("\\exp");
    expect(Number(s.left[0])).toBeGreaterThan(Number(s.right[1]));
    expect(s.repair.text).toContain("<= exp(");
    expect(a.seed).toBe(1);
  });
  test("a step nobody knows: exit 3, with a hint", () => {
    const r = lemmakit(["audit", "--only", "tangent"]);
    expect([r.code, r.out]).toEqual([3, ""]);
    expect(r.err).toContain("exponential-tangent");
  });
  test("another seed, the same verdict", () => {
    for (const seed of ["2", "3"]) {
      const a = JSON.parse(lemmakit(["audit", "--only", "norm-without-root", "--json", "--seed", seed]).out);
      expect([a.steps[0].status, a.seed]).toEqual(["false", Number(seed)]);
    }
  });
  test("explain shows formula, status, evidence, repair, neighbours and the replay", () => {
    const { out, code } = lemmakit(["explain", "exponential-step"]);
    expect(code).toBe(0);
    for (const part of ["exponential-step", "gap", "exponential-tangent, does not hold", "used by", "exponential-sum-step", "twin ", "lemmakit audit --only exponential-step --seed 1"])
      expect(out).toContain(part);
  });
});

describe("a paper of one's own", () => {
  const results = '[{ name: "Result", statement: "bound", proof: ["tangent"], repaired: "True with 1." }, { name: "Second", statement: "sum", proof: ["sum", "prose"], repaired: "" }]';
  const paper = paperFile(folder, STEPS, { results });
  const audit = (...more: readonly string[]) => lemmakit(["audit", "--paper", paper, ...EFFORT, ...more]);

  test("elsewhere than on a terminal each step is a line, then come the counts", () => {
    const { out, err, code } = audit();
    expect([code, err]).toEqual([0, `lemmakit: no baseline to compare with; write one with \`lemmakit baseline --paper ${paper}\`\n`]);
    const lines = out.trim().split("\n");
    expect(lines.slice(0, 3)).toEqual(["A note (a draft)", "", "One"]);
    expect(lines.slice(3, 9).map((l) => /^(\S+) +(\S+):/.exec(l)?.slice(1))).toEqual(Object.entries(STATUSES).map(([label, status]) => [status, label]));
    expect(lines[3]).toMatch(/tangent: certificate, every value: \d+ steps \[\d+\.\d\d s\]$/);
    expect(lines[5]).toMatch(/hard: searched: .*no counterexample in \d+ points.* \[/);
    expect(lines[6]).toContain("empty: Nothing meets its hypotheses: no point meets the hypotheses sin(x) >= 2.");
    expect(lines[7]).toContain("prose: No claim states this line.");
    expect(out).toContain("6 steps in ");
    expect(out).toContain("1 holds, 1 false, 1 unproved, 1 vacuous, 1 unchecked, 1 gap");
    expect(out).toContain("  stated: 5 as claims, 1 as sentences: prose\n");
    expect(out).toContain("twins: 1 of 1 refuted");
  });
  test("a result whose statement is broken is not said to have a sound proof", () => {
    const { out } = audit();
    expect(out).toContain("Result: false as printed; its printed proof cannot stand, though no single step of it is broken. True with 1.");
    expect(out).toContain("Second: gap as printed; its printed proof passes 1 broken step, and 1 step that nothing has shown.");
    expect(out).not.toContain("no broken step");
  });
  test("the three that are not shown are no `holds` in JSON, and every replay names the paper", () => {
    const report = JSON.parse(audit("--json").out);
    const by = Object.fromEntries(report.steps.map((s: { label: string }) => [s.label, s]));
    expect(report.steps.filter((s: { status: string }) => s.status === "holds").map((s: { label: string }) => s.label)).toEqual(["tangent"]);
    expect(by.tangent).toMatchObject({ printed: { kind: "claim" }, verdict: "proved", assurance: "certificate", evidence: { kind: "certificate", of: "line", scope: "every value" } });
    expect(by.prose).toMatchObject({ printed: { kind: "sentence", reason: "nothing is said of what follows" }, verdict: "open", evidence: { kind: "nothing", of: "nothing", scope: "none" } });
    expect(by.hard).toMatchObject({ verdict: "open", evidence: { kind: "searched" } });
    expect(by.empty).toMatchObject({ evidence: { kind: "empty" } });
    expect(by.bound.replay).toBe(`lemmakit audit --only bound --seed 1 --paper ${paper}`);
    expect(by.sum.twins).toEqual([{ name: "half", text: "forall x > 0: log(1 + x) <= x/2", verdict: "refuted" }]);
    expect(lemmakit(["explain", "prose", "--paper", paper, ...EFFORT]).out).toContain("it follows\n  no claim says it: nothing is said of what follows\n");
    const { out } = lemmakit(["explain", "bound", "--paper", paper, ...EFFORT]);
    expect(out).toContain(`lemmakit audit --only bound --seed 1 --paper ${paper}`);
  });
  test("a baseline pins it, drifts by its statement, and belongs to one paper", () => {
    const baseline = ["--baseline", join(folder, "pins.json")];
    expect(lemmakit(["baseline", "--paper", paper, ...EFFORT, ...baseline]).code).toBe(0);
    expect(audit(...baseline)).toMatchObject({ code: 0, out: expect.stringContaining("Every step equals the baseline.") });
    const next = /lemmakit (explain \S+ --paper \S+?)\. /.exec(audit(...baseline).out)![1]!;
    expect(lemmakit(next.split(" "))).toMatchObject({ code: 0 });
    const changed = paperFile(folder, STEPS.map((s) => s.replace("0.9*(x", "0.95*(x")), { name: "changed.mjs", results });
    const drifted = lemmakit(["audit", "--paper", changed, ...EFFORT, ...baseline]);
    expect([drifted.code, drifted.err]).toEqual([1, 'lemmakit: bound: the statement was "forall x > 0: log(x) <= 0.9*(x - 1)", is "forall x > 0: log(x) <= 0.95*(x - 1)"\n']);
    expect(drifted.out).toContain(`1 drifted from the baseline; review, then \`lemmakit baseline --paper ${changed}\`.`);
    for (const command of ["audit", "baseline"]) {
      const other = lemmakit([command, "--only", "log-inequality", ...baseline].filter((a) => command === "audit" || !["--only", "log-inequality"].includes(a)));
      expect([other.code, other.out]).toEqual([3, ""]);
      expect(other.err).toContain('is the baseline of "A note", not of "How Adversarial');
    }
  });
  test("Ctrl-C: the lines that were finished, the counts, and 130", async () => {
    const slow = paperFile(folder, [...STEPS.slice(0, 2), printing("slow", HARD), STEPS[4]!], { name: "slow.mjs" });
    const child = spawn(process.execPath, [MAIN, "audit", "--paper", slow, "--timeout", "100", "--work", "1000000000000"], { env: ENV });
    let [out, err] = ["", ""];
    child.stdout.on("data", (d) => {
      const before = out.includes("bound:");
      out += String(d);
      if (!before && out.includes("bound:")) child.kill("SIGINT");
    });
    child.stderr.on("data", (d) => (err += String(d)));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(out).toContain("2 steps in ");
    expect(out).not.toContain("slow");
    expect(err).toBe("lemmakit: stopped after 2 steps\n");
  });
});

describe("shards", () => {
  const results = '[{ name: "Result", statement: "sum", proof: ["bound", "prose"], repaired: "" }]';
  const paper = paperFile(folder, STEPS, { name: "shards.mjs", results });
  const baseline = join(folder, "shards.json");
  const base = ["--paper", paper, ...EFFORT, "--baseline", baseline];
  lemmakit(["baseline", ...base]);
  writeFileSync(baseline, readFileSync(baseline, "utf8").replace('"status":"unchecked"', '"status":"holds"'));
  const whole = lemmakit(["audit", ...base, "--json"]);
  const said = (out: string): unknown => JSON.parse(out.replace(/"(?:seconds|decided)": [\d.]+/g, '"x": 0'));
  const reports = (of: number): string[] =>
    Array.from({ length: of }, (_, k) => {
      const file = join(folder, `${k + 1}-of-${of}.json`);
      writeFileSync(file, lemmakit(["audit", ...base, "--json", "--shard", `${k + 1}/${of}`]).out);
      return file;
    });

  test.each([1, 3])("%i of them, merged, are the whole: report, results, drifts and exit code", (of) => {
    const merged = lemmakit(["merge", ...reports(of).reverse()]);
    expect([merged.code, whole.code]).toEqual([1, 1]);
    expect(said(merged.out)).toEqual(said(whole.out));
    expect(merged.err).toBe(whole.err);
  });
  test("a shard that is missing, doubled, cut off, stopped or of another audit is refused", () => {
    const [a, b] = reports(2) as [string, string];
    const refused = (...files: readonly string[]) => {
      const r = lemmakit(["merge", ...files]);
      expect([r.code, r.out]).toEqual([3, ""]);
      return r.err;
    };
    const edited = (change: (report: Record<string, unknown>) => void): string => {
      const file = join(folder, "edited.json");
      const report = JSON.parse(readFileSync(b, "utf8"));
      change(report);
      writeFileSync(file, JSON.stringify(report));
      return file;
    };
    expect(refused(a)).toContain("shard 2 of 2 is missing");
    expect(refused(a, a)).toContain("are both shard 1 of 2");
    expect(refused(a, edited((r) => (r["stopped"] = true)))).toContain("was stopped before its end");
    expect(refused(a, edited((r) => (r["seed"] = 7)))).toContain("are not parts of one audit");
    expect(refused(a, edited((r) => (r["steps"] = (r["steps"] as unknown[]).slice(1))))).toContain("do not share the steps of one paper");
    expect(refused(a, edited((r) => delete r["shard"]))).toContain("is the report of no shard");
    writeFileSync(join(folder, "cut.json"), readFileSync(b, "utf8").slice(0, 300));
    expect(refused(a, join(folder, "cut.json"))).toContain("was the report cut off?");
    expect(refused(a, join(folder, "nowhere.json"))).toContain("cannot be read");
    for (const shard of ["0/2", "3/2", "1", "a/b"]) expect(lemmakit(["audit", ...base, "--shard", shard])).toMatchObject({ code: 3, err: expect.stringContaining("--shard takes i/n") });
  });
  test("shards of a paper in LaTeX, merged, are its report, share and troubles too", () => {
    const tex = join(folder, "note.tex");
    writeFileSync(tex, "Let $x > 0$. Then $\\log x \\le x - 1$ and $\\log x \\le x - 2$. Moreover $\\int_0^1 x \\le 1$ and $q \\le q^2$.\n");
    const of = (...more: readonly string[]) => lemmakit(["audit", tex, "--json", ...EFFORT, ...more]);
    const parts = ["1/2", "2/2"].map((shard, k) => {
      const file = join(folder, `note-${k}.json`);
      writeFileSync(file, of("--shard", shard).out);
      return file;
    });
    const [merged, one] = [lemmakit(["merge", ...parts]), of()];
    expect(JSON.parse(one.out).share).toMatchObject({ proved: 1, refuted: 1 });
    expect([merged.code, said(merged.out)]).toEqual([one.code, said(one.out)]);
  });
  test("shards of a file of claims, merged, are its report line by line", () => {
    const file = join(folder, "claims.jsonl");
    const claim = (id: string, rhs: string) => JSON.stringify({ id, vars: [{ name: "x", lo: "0", loOpen: true, hi: null }], lhs: "log(x)", rel: "<=", rhs });
    writeFileSync(file, [claim("a", "x - 1"), "", claim("b", "x - 1.1"), "not JSON", claim("a", "x"), claim("c", "sqrt(x)")].join("\n"));
    const check = (...more: readonly string[]) => lemmakit(["check", "--file", file, "--json", ...more]);
    const plain = (out: string) => out.trim().split("\n").map((l) => ({ ...JSON.parse(l), seconds: 0 }));
    const one = check();
    for (const of of [2, 5]) {
      const parts = Array.from({ length: of }, (_, k) => {
        const part = join(folder, `claims-${k + 1}-of-${of}.jsonl`);
        writeFileSync(part, check("--shard", `${k + 1}/${of}`).out);
        return part;
      });
      const merged = lemmakit(["merge", ...parts]);
      expect([merged.code, plain(merged.out)]).toEqual([one.code, plain(one.out)]);
      if (of === 2) {
        writeFileSync(parts[1]!, readFileSync(parts[1]!, "utf8").split("\n").slice(0, -2).join("\n"));
        expect(lemmakit(["merge", ...parts])).toMatchObject({ code: 3, err: expect.stringContaining("was cut off: it does not end with the number of its lines") });
        expect(lemmakit(["merge", parts[0]!])).toMatchObject({ code: 3, err: expect.stringContaining("shard 2 of 2 is missing") });
      }
    }
    expect(existsSync(file)).toBe(true);
  });
});
