import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../../src/kernel/index.ts";

test("every rule has a file of tests under its name, and no other has", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((f) => f.endsWith(".test.ts") && f !== "every.test.ts").map((f) => f.slice(0, -".test.ts".length));
  expect(files.sort()).toEqual(Object.keys(RULES).sort());
});
