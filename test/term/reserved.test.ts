import { expect, test } from "vitest";
import { FUNCTION_NAMES } from "../../src/term/names.ts";
import { isReserved, KEYWORDS } from "../../src/term/reserved.ts";
import { readFileSync } from "node:fs";

test("the names of functions are reserved, and no others that look like them", () => {
  expect(FUNCTION_NAMES.filter((n) => !isReserved(n))).toEqual([]);
  const told = /\(\n([^)]*)\)\.split/.exec(readFileSync(new URL("../../src/term/reserved.ts", import.meta.url), "utf8"))![1]!.match(/[a-zA-Z]\w*/g)!;
  expect(told.sort()).toEqual([...FUNCTION_NAMES].sort());
});
test("so are keywords, pi and infinities", () => {
  for (const n of [...KEYWORDS, "pi", "inf", "infinity", "oo"]) expect(isReserved(n), n).toBe(true);
  for (const n of ["x", "e", "Pi", "expo", "constructor"]) expect(isReserved(n), n).toBe(false);
});
