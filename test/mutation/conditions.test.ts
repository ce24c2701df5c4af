import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { RULES } from "../../src/kernel/index.ts";
import { conditions } from "./conditions.ts";
import { equivalent } from "./equivalent.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every mutant changes what stands in its file, once; and every rule has some", () => {
  const all = conditions((f) => readFileSync(`${root}${f}`, "utf8"));
  expect(all.filter((m) => m.from === m.to)).toEqual([]);
  const laws: Readonly<Record<string, string>> = { generalise: "GEN", specialise: "SPEC", "max-least": "MAX-LEAST" };
  const without = Object.keys(RULES).filter((r) => !["hyp"].includes(r) && !all.some((m) => m.drops.startsWith(`${laws[r] ?? r.toUpperCase()}: `)));
  expect(without).toEqual([]);
});
test("what is listed as equivalent is one of them, with the line that it changes", () => {
  const all = conditions((f) => readFileSync(`${root}${f}`, "utf8"));
  expect(equivalent.filter((e) => !all.some((m) => m.file === e.file && m.text === e.text && m.from === e.from && m.to === e.to))).toEqual([]);
});
