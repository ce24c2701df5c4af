import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { MAIN } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));

// True, and beyond the prover: it is busy with it until the time is over.
const HARD = { vars: ["x", "y", "u", "v"].map((name) => ({ name, lo: null, hi: null })), lhs: "sqrt(sqrt((x+u)^4+(y+v)^4))", rel: "<=", rhs: "sqrt(sqrt(x^4+y^4))+sqrt(sqrt(u^4+v^4))" };
const EASY = { vars: [{ name: "x", lo: null, hi: null }], lhs: "1+x", rel: "<=", rhs: "exp(x)" };

/** Starts a command, presses Ctrl-C once it has printed or after a while, and waits for its end. */
function interrupted(args: readonly string[], after: "output" | number): Promise<{ code: number | null; signal: string | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder });
    let out = "";
    child.stdout.on("data", (d) => {
      out += String(d);
      if (after === "output") child.kill("SIGINT");
    });
    if (after !== "output") setTimeout(() => child.kill("SIGINT"), after);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out }));
  });
}

describe("Ctrl-C", () => {
  test("ends a file of claims between two lines, workers and all", async () => {
    const file = join(folder, "claims.jsonl");
    writeFileSync(file, [{ id: 0, ...EASY }, { id: 1, ...HARD }, { id: 2, ...HARD }].map((c) => JSON.stringify(c)).join("\n"));
    // `close` comes only when every process that holds the output has ended.
    const { code, signal, out } = await interrupted(["check", "--file", file, "--json", "--timeout", "60"], "output");
    expect(code === 130 || signal === "SIGINT").toBe(true);
    expect(out.endsWith("\n")).toBe(true);
    expect(out.trim().split("\n").map((l) => JSON.parse(l).id)).toEqual(["0"]);
  }, 30_000);
  test("leaves no half-written certificate", async () => {
    const text = `forall x, y, u, v real: ${HARD.lhs} <= ${HARD.rhs}`;
    const { code, signal, out } = await interrupted(["check", text, "--timeout", "60", "--certificate", join(folder, "c.json")], 1500);
    expect(code === 130 || signal === "SIGINT").toBe(true);
    expect(out).toBe("");
    expect(readdirSync(folder).filter((f) => f.startsWith("c.json"))).toEqual([]);
  }, 30_000);
});
