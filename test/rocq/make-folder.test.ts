import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "../../src/rocq/make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder and those around it, also where some are there", () => {
  makeFolder(join(folder, "a", "b", "c"));
  makeFolder(join(folder, "a", "b", "c"));
  expect(existsSync(join(folder, "a", "b", "c"))).toBe(true);
});
test("not below a file", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolder(join(folder, "file", "x", "y"))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(folder, "file"))).toThrow(/EEXIST/);
});
// Node's own recursion does not come back from there.
test.skipIf(!existsSync("/proc/self"))("it ends where no folder can be made", () => expect(() => makeFolder("/proc/none/of/these")).toThrow(/ENOENT/));
