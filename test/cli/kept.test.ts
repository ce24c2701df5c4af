/** Evidence that is kept beside a paper: what it shows was checked again, and nothing else is shown by it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ON_ONE_THREAD, paperFile, STATUSES, STEPS } from "./paper-file.ts";
import { lemmakit, type Run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const paper = paperFile(folder, STEPS);
const kept = join(folder, "proofs", "evidence.jsonl.gz");
let caches = 0;
/** An audit with an empty cache. */
const run = (more: readonly string[] = [], file = paper): Run => lemmakit(["audit", "--paper", file, "--json", ...ON_ONE_THREAD, ...more], { env: { LEMMAKIT_CACHE: join(folder, `cache-${++caches}`) } });
const report = (r: Run) => JSON.parse(r.out) as { readonly steps: readonly { readonly label: string; readonly status: string }[]; readonly decided: number; readonly kept: number };
const statuses = (r: Run) => Object.fromEntries(report(r).steps.map((s) => [s.label, s.status]));
/** How many claims were shown by what was kept, and how many were decided. */
const counts = (r: Run): readonly [kept: number, decided: number] => [report(r).kept, report(r).decided];
/** What a report says, apart from its times and from how its evidence came. */
const said = (r: Run): unknown => JSON.parse(r.out.replace(/"(?:seconds|decided|kept)": [\d.]+/g, '"x": 0'));
const lines = (): string[] => gunzipSync(readFileSync(kept)).toString().trimEnd().split("\n");
const put = (text: readonly string[]): void => writeFileSync(kept, gzipSync(`${text.join("\n")}\n`));
const REFUSED = /^lemmakit: of what is kept in \S+evidence\.jsonl\.gz, (\d+) pieces were refused; their claims were decided anew\n$/;

let fresh: Run;
let whole: readonly string[];
beforeAll(() => {
  fresh = run();
  run(["--keep"]);
  whole = lines();
}, 120_000);
beforeEach(() => {
  mkdirSync(join(folder, "proofs"), { recursive: true });
  put(whole);
});

describe("what is kept", () => {
  test("is a line for the paper and one for each claim that was shown, in an order of its own", () => {
    expect(JSON.parse(whole[0]!)).toEqual({ paper: "A note" });
    const entries = whole.slice(1).map((l) => JSON.parse(l) as { claim: string; witness?: unknown; certificate?: unknown });
    expect(entries.map((e) => [e.claim, e.certificate ? "certificate" : e.witness ? "witness" : ""])).toEqual([
      ["forall x > 0: log(1 + x) <= x", "certificate"],
      ["forall x > 0: log(1 + x) <= x/2", "witness"],
      ["forall x > 0: log(x) <= 0.9*(x - 1)", "witness"],
      ["forall x real: exp(x) >= x + 1", "certificate"],
    ]);
  });
  test("is checked and not searched for; the report is the same, and says how it came", () => {
    const r = run();
    expect([r.code, r.err, statuses(r)]).toEqual([0, "", STATUSES]);
    expect([counts(fresh), counts(r)]).toEqual([[0, 6], [4, 2]]);
    expect(said(r)).toEqual(said(fresh));
  });
  test("counts for nothing with --fresh or another seed; with more work and with less it is evidence still", () => {
    for (const more of [["--fresh"], ["--seed", "2"]]) expect(counts(run(more))).toEqual([0, 6]);
    for (const work of ["2000000", "13000000"]) expect(counts(run(["--work", work]))).toEqual([4, 2]);
  });
  test("of a claim that changed is not used, and leaves the file when it is written anew", () => {
    const changed = paperFile(folder, STEPS.map((s) => s.replace("0.9*(x - 1)", "0.95*(x - 1)")), { name: "changed.mjs" });
    expect(counts(run([], changed))).toEqual([3, 3]);
    expect(counts(run(["--keep"], changed))).toEqual([3, 3]);
    expect(lines().length).toBe(whole.length);
    expect(lines().join()).not.toContain("0.9*(");
    expect(counts(run([], changed))).toEqual([4, 2]);
  });
  test("is written the same again, from itself or from nothing", () => {
    for (const more of [["--keep"], ["--keep", "--fresh"]]) {
      expect(run(more).err).toBe(`lemmakit: the evidence of 4 claims is kept in ${kept}\n`);
      expect(lines()).toEqual(whole);
    }
  });
  test("is of one paper, and of the whole of it", () => {
    for (const more of [["--only", "sum"], ["--shard", "1/2"]]) expect(run(["--keep", ...more])).toMatchObject({ code: 3, out: "", err: expect.stringContaining("not with --only or --shard") as string });
    put([JSON.stringify({ paper: "Another" })]);
    const r = run(["--keep"]);
    expect([r.code, r.err]).toEqual([3, `lemmakit: ${kept} is the evidence of "Another", not of "A note"; remove it if the title has changed\n`]);
    expect(lines()).toHaveLength(1);
  });
});

describe("what is not evidence shows nothing", () => {
  const spoil = (change: (line: string, k: number) => string): void => put([whole[0]!, ...whole.slice(1).map(change)]);
  const claimOf = (line: string): string => /^\{"claim":"(?:[^"\\]|\\.)*"/.exec(line)![0];
  const rest = (line: string): string => line.slice(claimOf(line).length);
  test.each<[string, () => void, number]>([
    ["each proof under a claim with a point, and each point under one with a proof", () => spoil((l, k) => claimOf(l) + rest(whole[1 + ((k + 2) % 4)]!)), 4],
    ["all said to be proved, by the first proof there is", () => spoil((l) => claimOf(l) + rest(whole[1]!)), 3],
    ["all said to be refuted, by the first point there is", () => spoil((l) => claimOf(l) + rest(whole[2]!)), 3],
    ["points moved", () => spoil((l) => l.replace(/"x":"[^"]*"/g, '"x":"-1"')), 2],
    ["certificates cut short", () => spoil((l) => l.replace(/"steps":\[.*?\](?=,"|\})/s, '"steps":[]')), 2],
    ["verdicts without evidence", () => spoil((l) => `${claimOf(l)},"verdict":"proved","assurance":"rocq","evaluations":1,"seed":1,"brief":false}`), 4],
    ["all said to be open", () => spoil((l) => `${claimOf(l)},"open":{"reason":"budget","message":"nothing here","timeout":9999,"ended":null},"evaluations":1,"seed":1,"brief":false}`), 4],
    ["all said to be refused", () => spoil((l) => `${claimOf(l)},"refused":true,"evaluations":1,"seed":1,"brief":false}`), 4],
    ["lines cut off", () => spoil((l) => l.slice(0, l.length / 2)), 4],
    ["lists, numbers, brackets without end", () => put([whole[0]!, "[]", "7", "null", "[".repeat(200_000)]), 4],
    ["bytes that are no archive", () => writeFileSync(kept, "\u0000\u00ff{["), 1],
    ["an archive cut off", () => writeFileSync(kept, readFileSync(kept).subarray(0, 200)), 1],
    ["an archive without end", () => writeFileSync(kept, gzipSync(Buffer.alloc(600_000_000), { level: 1 })), 1],
    ["a folder", () => { rmSync(kept); mkdirSync(kept); }, 1],
  ])("%s: the same statuses, and how many were refused", (_, change, refused) => {
    change();
    const r = run();
    expect([r.code, statuses(r)]).toEqual([0, STATUSES]);
    expect(Number(REFUSED.exec(r.err)?.[1])).toBe(refused);
    expect(said(r)).toEqual(said(fresh));
    rmSync(kept, { recursive: true });
  });
  test("all said to have nothing beside a theorem: decided, for there is no theorem", () => {
    spoil((l) => `${claimOf(l)},"evaluations":0,"seed":1,"brief":false,"nothing":true}`);
    const r = run();
    expect([r.code, r.err, statuses(r), counts(r)]).toEqual([0, "", STATUSES, [0, 6]]);
  });
  test("it is mended by --keep, and no other file is written through a link", () => {
    spoil(() => "?");
    run(["--keep"]);
    expect(lines()).toEqual(whole);
    rmSync(kept);
    symlinkSync(join(folder, "elsewhere"), kept);
    run(["--keep"]);
    expect([existsSync(join(folder, "elsewhere")), lines()]).toEqual([false, whole]);
  });
});

test("a paper in LaTeX keeps its evidence beside it", () => {
  const tex = join(folder, "note.tex");
  writeFileSync(tex, "Let $x > 0$. Then $\\log x \\le x - 1$ and $\\log x \\le x - 2$.\n");
  const of = (...more: readonly string[]) => lemmakit(["audit", tex, "--json", ...ON_ONE_THREAD, ...more], { env: { LEMMAKIT_CACHE: join(folder, `cache-${++caches}`) } });
  const first = of("--keep");
  expect(first.err).toBe(`lemmakit: the evidence of 2 claims is kept in ${join(folder, "note.evidence.jsonl.gz")}\n`);
  expect(counts(of())).toEqual([2, 0]);
  expect(said(of())).toEqual(said(first));
});
