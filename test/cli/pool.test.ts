import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { spawnSync } from "node:child_process";
import { lemmakit, MAIN } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("claims on worker threads", () => {
  /** Decides claims in a pool of a process of its own, as built; prints the verdicts. */
  const allInPool = (claims: readonly string[], megabytes: number, threads: number) => {
    const from = (file: string) => JSON.stringify(new URL(file, `file://${MAIN}`).href);
    const script = `import { startPool } from ${from("../pool.js")}; import { parseClaim } from ${from("../../claim/index.js")}; import { Refuted } from ${from("../../refute/index.js")};
      const pool = startPool(${threads}, ${megabytes});
      const all = await Promise.all(${JSON.stringify(claims)}.map((c) => pool.decide(parseClaim(c), { seed: 1, timeout: 5 })));
      console.log(JSON.stringify(all.map(({ verdict }) => ({ sealed: Refuted.is(verdict), verdict: verdict.verdict, message: verdict.message }))));
      await pool.close();`;
    const file = join(folder, "in-pool.mjs");
    writeFileSync(file, script);
    const r = spawnSync(process.execPath, [file], { encoding: "utf8" });
    if (r.stdout === "") throw new Error(r.stderr);
    return { verdicts: JSON.parse(r.stdout) as { sealed: boolean; verdict: string; message?: string }[], err: r.stderr, code: r.status };
  };
  const inPool = (claim: string, megabytes: number) => {
    const { verdicts, err, code } = allInPool([claim], megabytes, 1);
    return { ...verdicts[0]!, err, code };
  };

  test("verdicts are made in the main thread, from the worker's evidence", () => {
    expect(inPool("forall x real: x <= 1", 500)).toMatchObject({ sealed: true, verdict: "refuted", err: "", code: 0 });
  });
  /** More operations than a small memory holds. */
  const heavy = "forall v in R^20000: norm2(v) <= norm1(v)";
  test("a worker that dies is reported, and its claim stays open", () => {
    const r = inPool(heavy, 22);
    expect(r).toMatchObject({ verdict: "open", code: 0, message: "a worker died on this claim; it ran out of memory" });
    expect(r.err).toContain("a worker died");
    expect(r.err).toContain("its claim is tried again");
  });
  test("a worker that dies takes no other claim with it", () => {
    const easy = "forall x real: 1 + x <= exp(x)";
    const r = allInPool([heavy, easy, heavy, easy, easy], 22, 2);
    expect(r.verdicts.map((v) => v.verdict)).toEqual(["open", "proved", "open", "proved", "proved"]);
    expect(r.err.match(/its claim is tried again/g)).toHaveLength(2);
  });
  test("the number of threads changes nothing but the time", () => {
    const lines = ["x - 1", "x - 1.1", "x", "sqrt(x)", "x^2 - 1"].map((rhs, k) => JSON.stringify({ id: k, vars: [{ name: "x", lo: "0", loOpen: true, hi: null }], lhs: "log(x)", rel: "<=", rhs }));
    const file = join(folder, "claims.jsonl");
    writeFileSync(file, `${lines.join("\n")}\n`);
    const run = (jobs: string) => lemmakit(["check", "--file", file, "--json", "--jobs", jobs]).out.trim().split("\n").map((l) => ({ ...JSON.parse(l), seconds: 0 }));
    const one = run("1");
    expect(one).toHaveLength(5);
    expect(run("3")).toEqual(one);
  });
});
