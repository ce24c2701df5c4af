import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit, MAIN } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("input beyond a limit: exit 3, nothing on stdout, and lines short enough to read", () => {
  test.each<[string, string, RegExp]>([
    ["2,000 parentheses", `${"(".repeat(2000)}1${")".repeat(2000)} <= 2`, /more than 250 levels of parentheses/],
    ["a sum of 4,000 terms", `forall x real: ${Array(4000).fill("x").join("+")} <= 1`, /more than 1000 operations inside each other/],
  ])("%s", (_, claim, message) => {
    const r = lemmakit(["check", claim]);
    expect([r.code, r.out]).toEqual([3, ""]);
    expect(r.err).toMatch(message);
    expect(r.err.split("\n").every((l) => l.length < 300)).toBe(true);
  });
});

describe("one line never ends the others", () => {
  const line = (id: string, lhs: string, more: object = {}) => JSON.stringify({ id, vars: [{ name: "x", lo: null, hi: null }], lhs, rel: "<=", rhs: "x + 1", ...more });
  test("deep, long, mistyped and good lines, with a byte-order mark before them", () => {
    const lines = [
      line("good", "x"),
      line("deep", `${"(".repeat(3000)}x${")".repeat(3000)}`),
      line("sum", Array(4000).fill("x").join("+")),
      `{"id": "long", "lhs": "${"x".repeat(250_000)}`,
      line("open end", "x", { vars: [{ name: "x", lo: "0", loOpen: "true" }] }),
      JSON.stringify({ id: { a: 1 }, lhs: "1", rel: "<=", rhs: "2" }),
      "[".repeat(100_000),
      "null",
      line("empty", "x", { vars: [{ name: "x", lo: "2", hi: "1" }] }),
      line("last", "x + 2"),
    ];
    const r = lemmakit(["check", "--file", "-", "--json"], { input: `\uFEFF${lines.join("\n")}` });
    const rows = r.out.trim().split("\n").map((l) => JSON.parse(l));
    expect(rows.map((d) => [d.id, d.verdict ?? d.error.slice(0, 40)])).toEqual([
      ["good", "proved"],
      ["deep", expect.stringContaining("more than 250 levels")],
      ["sum", expect.stringContaining("more than 1000 operations")],
      ["line 4", "the line has more than 200000 characters"],
      ["open end", '"loOpen of x" must be true or false'],
      ["line 6", '"id" must be text or a number'],
      ["line 7", expect.stringContaining("not JSON")],
      ["line 8", "a claim must be an object"],
      ["empty", expect.stringContaining("the domain [2, 1] of x is empty")],
      ["last", "refuted"],
    ]);
    expect(r.code).toBe(3);
  });
  test("no claim at all is bad input", () => {
    expect(lemmakit(["check", "--file", "-"], { input: "\n\n" })).toMatchObject({ code: 3, out: "" });
  });
});

describe("exit codes beside the verdicts", () => {
  test.each<[string, string[], RegExp]>([
    ["a folder of claims", ["check", "--file", folder], /cannot be read: it is a folder/],
    ["a folder as a certificate", ["recheck", folder], /cannot be read: it is a folder/],
    ["a paper that is no module", ["audit", "--paper", folder], /cannot be loaded/],
    ["a certificate in no folder", ["check", "--certificate", join(folder, "none", "c.json"), "1 <= 2"], /cannot be written/],
  ])("%s: 3", (_, args, message) => {
    const r = lemmakit(args);
    expect(r.code).toBe(3);
    expect(r.err).toMatch(message);
  });
  test("a fault of ours: 70, and how to report it", () => {
    const script = `import { guardProcess } from ${JSON.stringify(new URL("../failure.js", `file://${MAIN}`).href)}; guardProcess(); setTimeout(() => null.x);`;
    const r = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(r.status).toBe(70);
    expect(r.stderr).toMatch(/an internal fault, which says nothing of the claim; please report it: TypeError/);
  });
  test("output that cannot be written: 74", () => {
    const r = spawnSync("sh", ["-c", `"${process.execPath}" "${MAIN}" check "1 <= 2" > /dev/full`], { encoding: "utf8" });
    expect(r.status).toBe(74);
    expect(r.stderr).toContain("ENOSPC");
  });
  test("a reader that goes away is no fault: nothing is said", async () => {
    const file = join(folder, "many.jsonl");
    writeFileSync(file, Array.from({ length: 40 }, (_, k) => JSON.stringify({ id: k, lhs: "1", rel: "<=", rhs: "2" })).join("\n"));
    const child = spawn(process.execPath, [MAIN, "check", "--file", file, "--json"]);
    let err = "";
    child.stderr.on("data", (d: Buffer) => (err += d.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([74, ""]);
  });
});

test("a hostile certificate is refused within its budget", () => {
  const file = join(folder, "hostile.json");
  const claim = "forall x in [0,1]: x^2 <= x + exp(x)";
  const split = (at: string, below: string) => `{"rule":"split","variable":"x","at":"${at}","children":[${below}]}`;
  const trees = [split("1e99999", ""), split("1e999999999999", ""), split(`0.${"3".repeat(100_000)}`, '{"rule":"sign"},{"rule":"sign"}'), `${split("1/2", "").slice(0, -2).repeat(3000)}${"]}".repeat(3000)}`];
  for (const tree of trees) {
    writeFileSync(file, `{"claim":"${claim}","certificate":{"defined":[],"proofs":[${tree}]}}`);
    const r = lemmakit(["recheck", file, "--work", "20000000"]);
    expect(r.code).toBe(2);
    expect(r.out).toMatch(/^(?:refused|not checked): forall x in \[0,1\]/);
  }
});
