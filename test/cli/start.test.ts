/** The command from its bundle: the same as from its modules, and never older than them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ENV, MAIN } from "./run.ts";

const start = dirname(MAIN);
const folder = mkdtempSync(join(tmpdir(), "lemmakit-start-"));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (main: string, args: readonly string[]) => {
  const r = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", env: ENV, cwd: folder });
  return [r.status, r.stdout.replace(/in [\d.]+ s|"seconds": ?[\d.e-]+|\[[\d.]+ s\]/g, ""), r.stderr];
};

describe("the bundle", () => {
  test.each(["check", "audit"])("of %s is run where it is not older than the modules, with the code that V8 made of it", (name) => {
    const bundles = readdirSync(start).filter((f) => f.startsWith(`${name}-`) && f.endsWith(".cjs"));
    const modified = (file: string) => statSync(file).mtimeMs;
    const built = Math.max(0, ...bundles.map((f) => modified(join(start, f))));
    const isFresh = built > 0 && built >= modified(join(start, "../../../.tsbuildinfo"));
    const script = `const b = require(${JSON.stringify(join(start, "bundled.cjs"))}); b.tune(); const l = b.load("${name}"); console.log(l ? "bundle " + (l.script.cachedDataRejected === false) : "modules")`;
    const told = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout.trim();
    expect(told).toBe(isFresh ? "bundle true" : "modules");
  });
  test.each([
    ["proved", ["check", "forall x > 0: log(x) <= x - 1"]],
    ["refuted", ["check", "--json", "forall x > 0: log(x) <= x - 1.1"]],
    ["bad input", ["check", "forall x > 0: log(x <= 1"]],
    ["bad usage", ["check"]],
    ["help", ["check", "--help"]],
    ["symbols", ["check", "∀ β > 0, x₁ ∈ [0,1], y ∈ ℝ: x₁·β ≤ √(β²) × 1 ∧ ‖(y)‖₂ ≥ 0"]],
    ["letters that are no symbols", ["check", "forall 𝑥 real: 𝑥² ≥ −1"]],
    ["the paper that ships", ["audit", "--only", "log-inequality", "--json"]],
    ["a step that it has not", ["audit", "--only", "log-inequalities"]],
    ["a paper of one's own", ["audit", "--paper", "none.ts"]],
    ["a source", ["audit", "none.tex"]],
  ])("says what the modules say: %s", (_, args) => {
    expect(run(MAIN, args)).toEqual(run(join(start, "../main.js"), args));
  });
  test("reads the symbols that its help promises", () => {
    expect(run(MAIN, ["check", "∀ β > 0, x ∈ [0,1]: x·β ≤ √(β²) × 1"])[1]).toContain("proved");
  });
  test("finds what stands beside its modules", () => {
    expect(run(MAIN, ["check", "--rocq", "p.v", "forall x > 0: log(x) <= x - 1"])[0]).toBe(0);
    expect(existsSync(join(folder, "kernel.v"))).toBe(true);
    expect(readFileSync(join(folder, "p.v"), "utf8")).toContain("log");
  });
  test("holds one copy of every class: its parts know each other", () => {
    const text = readdirSync(start).filter((f) => /^(?:check|audit)-.*\.cjs$/.test(f)).map((f) => readFileSync(join(start, f), "utf8"));
    for (const t of text) {
      const modules = [...t.matchAll(/^ *\/\/ (\.\.?\/\S+\.js)$/gm)].map(([, m]) => m);
      expect(modules).toContain("../kernel/kernel.js");
      expect(modules).toEqual([...new Set(modules)]);
    }
  });
});
