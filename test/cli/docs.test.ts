import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lemmakit } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-out-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder that holds something else is not replaced", () => {
  writeFileSync(join(folder, "thesis.tex"), "years of work");
  const { code, err } = lemmakit(["docs", "--out", folder]);
  expect(code).toBe(3);
  expect(err).toContain("holds something else");
  expect(readdirSync(folder)).toEqual(["thesis.tex"]);
});

test("a paper that is not there is bad input, and nothing is written", () => {
  const out = join(folder, "site");
  const { code, err } = lemmakit(["docs", "--paper", join(folder, "none.mjs"), "--out", out]);
  expect(code).toBe(3);
  expect(err).toContain("there is no file");
  expect(existsSync(out)).toBe(false);
});
