/** The recipes of the guide, run as they stand, with the built command in place of the installed one. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { paperFile, printing, STEPS } from "../cli/paper-file.ts";
import { ENV, MAIN } from "../cli/run.ts";

const guide = readFileSync(fileURLToPath(new URL("../../docs/guides/many-machines.md", import.meta.url)), "utf8");
const blocks = (language: string): string[] => [...guide.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map((m) => m[1]!);
const [slurm, merge, processes] = blocks("sh") as [string, string, string];

const root = mkdtempSync(join(tmpdir(), "lemmakit-machines-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
// `npx lemmakit` is the command that was built.
writeFileSync(join(root, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
chmodSync(join(root, "npx"), 0o755);
const paperOf = (name: string): string => {
  const folder = mkdtempSync(join(root, name));
  paperFile(folder, [...STEPS.filter((s) => !s.includes('"hard"')), printing("last", "forall x real: x^2 >= 0")]);
  return folder;
};
const sh = (script: string, cwd: string, env: Record<string, string> = {}) =>
  spawnSync("sh", ["-c", script], { cwd, encoding: "utf8", env: { ...ENV, PATH: `${root}${delimiter}${process.env["PATH"]}`, ...env } });
const report = (folder: string): unknown => JSON.parse(readFileSync(join(folder, "audit.json"), "utf8").replace(/"(?:seconds|decided)": [\d.]+/g, '"x": 0'));
const whole = (() => {
  const folder = paperOf("whole-");
  sh("npx lemmakit audit --paper paper.mjs --json > audit.json", folder);
  return JSON.stringify(report(folder)).replaceAll(folder, "");
})();

describe("the recipes give the report of one run", () => {
  test("a Slurm array", () => {
    const folder = paperOf("slurm-");
    writeFileSync(join(folder, "audit.sbatch"), slurm);
    for (const id of ["1", "2", "3"]) {
      const r = sh("sh audit.sbatch", folder, { SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_COUNT: "3" });
      expect([r.status, r.stderr]).toEqual([0, ""]);
    }
    expect(sh(merge, folder).status).toBe(0);
    expect(JSON.stringify(report(folder))).toBe(whole);
  });
  test("processes of one machine", () => {
    const folder = paperOf("xargs-");
    const r = sh(processes, folder);
    expect([r.status, r.stderr]).toEqual([0, ""]);
    expect(JSON.stringify(report(folder))).toBe(whole);
  });
  test("the commands of the matrix", () => {
    const folder = paperOf("matrix-");
    const commands = [...blocks("yaml")[0]!.matchAll(/- run: (npx .*)/g)].map((m) => m[1]!);
    expect(commands).toHaveLength(2);
    for (const shard of ["1", "2", "3", "4"]) expect(sh(commands[0]!.replaceAll("${{ matrix.shard }}", shard), folder, { LEMMAKIT_CACHE: join(folder, ".lemmakit") }).status).toBe(0);
    expect(sh(commands[1]!, folder).status).toBe(0);
    expect(JSON.stringify(report(folder))).toBe(whole);
    expect(execFileSync("ls", ["-A", folder], { encoding: "utf8" })).toContain(".lemmakit");
  });
});
