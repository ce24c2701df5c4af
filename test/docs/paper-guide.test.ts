import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit } from "../cli/run.ts";

const root = new URL("../../", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "lemmakit-guide-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const blocks = (file: string, language: string): string[] => [...readFileSync(new URL(file, root), "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((m) => m[1]!);
/** Places, statuses and formulas: evidence and times differ between machines. */
const lines = (text: string): string[] => text.split("\n").filter((l) => /^\d+:\d+ /.test(l)).map((l) => l.replace(/ {2}\[.*/, ""));

describe("what the documents show of auditing a paper is what happens", () => {
  test.each([
    ["docs/guides/audit-your-own-paper.md", "$"],
    ["README.md", "$"],
  ])("%s", (file) => {
    const note = blocks(file, "latex")[0]!;
    const shown = blocks(file, "").find((b) => /^\d+:\d+ /m.test(b))!;
    writeFileSync(join(folder, "note.tex"), note);
    const r = lemmakit(["audit", "note.tex", "--timeout", "5"], { cwd: folder });
    expect(lines(r.out)).toEqual(lines(shown));
    expect(r.out).toContain(/^\d+ relations: .*\.$/m.exec(shown)![0]);
  });
});
