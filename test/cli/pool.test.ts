import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseClaim } from "../../dist/src/claim/index.js";
import { Refuted } from "../../dist/src/certificate/index.js";
import { startPool } from "../../dist/src/cli/pool.js";
import { lemmakit } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("claims on worker threads", () => {
  test("verdicts are made in this thread, from the worker's evidence", async () => {
    const pool = startPool(1);
    const { verdict } = await pool.decide(parseClaim("forall x real: x <= 1"), { seed: 1, timeout: 5 });
    expect(Refuted.is(verdict)).toBe(true);
    await pool.close();
  });
  test("a worker that dies is reported, and its claim stays open", async () => {
    const pool = startPool(1, 8);
    const { verdict } = await pool.decide(parseClaim("forall x > 0: abs(log(x)) <= abs(x - 1/x)/2"), { seed: 1, timeout: 5 });
    expect(verdict).toMatchObject({ verdict: "open", message: expect.stringContaining("ran out of memory") });
    await pool.close();
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
