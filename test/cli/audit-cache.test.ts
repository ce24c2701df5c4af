/** Audits over one cache, in every bad state: no wrong verdict, no lost result, a clear message. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { EFFORT, paperFile, printing, STATUSES, STEPS } from "./paper-file.ts";
import { ENV, lemmakit, MAIN, spawned, type Run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-audits-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const paper = paperFile(folder, STEPS);
const at = (name: string) => ({ LEMMAKIT_CACHE: join(folder, name) });
const arguments_ = (file = paper) => ["audit", "--paper", file, "--json", ...EFFORT];
const run = (env: Record<string, string>, more: readonly string[] = [], file = paper): Run => lemmakit([...arguments_(file), "--jobs", "1", ...more], { env });
/** The same in a process of its own: what it knows of another run, it has from the cache. */
const runAlone = (env: Record<string, string>, more: readonly string[] = [], file = paper): Run => spawned([...arguments_(file), ...more], { env });
const statuses = (r: Pick<Run, "out">) => Object.fromEntries((JSON.parse(r.out).steps as { label: string; status: string }[]).map((s) => [s.label, s.status]));
const decided = (r: Run): number => JSON.parse(r.out).decided;
const entries = (name: string): string[] => readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".json")).map((f) => join(folder, name, f));
/** What a report says, apart from its times and from who had decided what. */
const said = (r: Run): unknown => JSON.parse(r.out.replace(/"(?:seconds|decided)": [\d.]+/g, '"x": 0'));

describe("a second audit", () => {
  const first = runAlone(at("second"));
  test("says the same and decides nothing", () => {
    expect([first.code, first.err, statuses(first)]).toEqual([0, "", STATUSES]);
    expect(decided(first)).toBe(6);
    const second = runAlone(at("second"));
    expect([decided(second), said(second)]).toEqual([0, said(first)]);
  });
  test("after one changed constant decides only what depends on it", () => {
    const changed = paperFile(folder, STEPS.map((s) => s.replace("0.9*(x - 1)", "0.95*(x - 1)")), { name: "changed.mjs" });
    expect(decided(runAlone(at("second"), [], changed))).toBe(1);
  });
  test("with --fresh decides all anew, and says the same", () => {
    const fresh = runAlone(at("second"), ["--fresh"]);
    expect([decided(fresh), said(fresh)]).toEqual([decided(first), said(first)]);
  });
  test("with another seed or more work takes nothing of it", () => {
    for (const more of [["--seed", "2"], ["--work", "4000001"]]) expect(decided(runAlone(at("second"), more))).toBe(decided(first));
  });
});

describe("a cache in a bad state", () => {
  run(at("bad"));
  const whole = entries("bad").map((f) => [f, readFileSync(f, "utf8")] as const);
  const others = whole.map(([, text]) => text);
  test.each<[string, (text: string, k: number) => string]>([
    ["cut off", (text) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["garbage", (_, k) => "\u0000\u00ff{[".repeat(k + 1)],
    ["each entry under the name of another", (_, k) => others[(k + 1) % others.length]!],
    ["all said to be proved, by the first proof there is", (text) => text.replace(/"(?:witness|certificate|open)":.*/s, `${/"certificate":.*/s.exec(others.find((o) => o.includes('"certificate"'))!)![0]}`)],
    ["all said to be open, without a seal", (text) => text.replace(/"(?:witness|certificate|open)":.*/s, '"open":{"reason":"budget","message":"nothing here","timeout":9999},"evaluations":1}')],
    ["points moved", (text) => text.replace(/"x":"[^"]*"/g, '"x":"7"')],
  ])("%s: the same statuses", (_, spoil) => {
    for (const [k, [file, text]] of whole.entries()) writeFileSync(file, spoil(text, k));
    const r = run(at("bad"));
    expect([r.code, r.err, statuses(r)]).toEqual([0, "", STATUSES]);
  });
  test("it mends itself: the next audit decides nothing", () => {
    run(at("bad"));
    expect(decided(run(at("bad")))).toBe(0);
  });
  test("a folder that cannot be made: said once, nothing lost", () => {
    writeFileSync(join(folder, "a-file"), "");
    const r = run({ LEMMAKIT_CACHE: join(folder, "a-file", "cache") });
    expect([r.code, statuses(r)]).toEqual([0, STATUSES]);
    expect(r.err).toMatch(/^lemmakit: the cache \S+ cannot be written \(.+\); what is found is used and not kept\n$/);
  });
  test("no room for a byte: said once, nothing lost, no draft left", () => {
    mkdirSync(join(folder, "full"));
    // A limit on the size of files fails writes as a full disk does.
    const r = spawnSync("bash", ["-c", 'ulimit -f 0; exec "$@"', "_", process.execPath, MAIN, ...arguments_()], { encoding: "utf8", env: { ...ENV, ...at("full") } });
    expect([r.status, statuses({ out: r.stdout })]).toEqual([0, STATUSES]);
    expect(r.stderr).toMatch(/^lemmakit: the cache \S+ cannot be written \(EFBIG.+\); what is found is used and not kept\n$/);
    expect(readdirSync(join(folder, "full"), { recursive: true, encoding: "utf8" }).filter((f) => /\.(?:tmp|json)$/.test(f))).toEqual([]);
  });
});

describe("several at once, and some that end badly", () => {
  const start = (name: string) => spawn(process.execPath, [MAIN, ...arguments_()], { env: { ...ENV, ...at(name) } });
  const ended = (child: ReturnType<typeof start>): Promise<Run> =>
    new Promise((resolve) => {
      let [out, err] = ["", ""];
      child.stdout.on("data", (d) => (out += String(d)));
      child.stderr.on("data", (d) => (err += String(d)));
      child.on("close", (code) => resolve({ code, out, err }));
    });
  test("three audits over one cache", async () => {
    const runs = await Promise.all([start("shared"), start("shared"), start("shared")].map(ended));
    for (const r of runs) expect([r.code, r.err, statuses(r)]).toEqual([0, "", STATUSES]);
    expect(said(runs[0]!)).toEqual(said(runs[1]!));
    expect(decided(run(at("shared")))).toBe(0);
  });
  test.each([700])("an audit that is killed after %i ms leaves nothing that misleads", async (milliseconds) => {
    const child = start("killed");
    setTimeout(() => child.kill("SIGKILL"), milliseconds);
    await ended(child);
    const r = run(at("killed"));
    expect([r.code, r.err, statuses(r)]).toEqual([0, "", STATUSES]);
  });
  test("a worker that dies takes no other line with it, and its own says so", () => {
    // More operations than the memory holds, at once.
    const heavy = printing("heavy", "forall v in R^20000: norm2(v) <= norm1(v)");
    const from = (file: string) => JSON.stringify(new URL(file, `file://${MAIN}`).href);
    const script = join(folder, "dies.mjs");
    writeFileSync(script, `import { startDecider } from ${from("../decider.js")}; import { audit } from ${from("../../audit/index.js")};
      import { paper } from ${JSON.stringify(paperFile(folder, [heavy, ...STEPS, heavy.replace("heavy", "again")], { name: "heavy.mjs" }))};
      const decider = startDecider({ jobs: 2, megabytes: 17 }, new AbortController().signal);
      const { steps } = await audit(paper, { decide: decider.decide, work: 3e7, timeout: 60 });
      console.log(JSON.stringify({ steps: steps.map((s) => ({ label: s.step.label, status: s.status, because: s.because })) }));
      await decider.close();`);
    const r = spawnSync(process.execPath, [script], { encoding: "utf8", env: { ...ENV, ...at("dies") } });
    expect(r.stderr).toMatch(/a worker died \(.*memory.*\); its claim is tried again/);
    expect(statuses({ out: r.stdout })).toEqual({ ...STATUSES, heavy: "unproved", again: "unproved" });
    const [first] = JSON.parse(r.stdout).steps;
    expect(first.because).toContain("a worker died on this claim; it ran out of memory");
  });
});
