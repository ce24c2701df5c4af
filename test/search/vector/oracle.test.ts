import { expect, test } from "vitest";
import { Budget } from "../../../src/exact/index.ts";
import { add, fact, variable } from "../../../src/kernel/index.ts";
import { Oracle } from "../../../src/search/vector/oracle.ts";

test("a question that is too long to be written as a claim has no answer, and ends nothing", () => {
  const sum = Array.from({ length: 400 }, (_, k) => variable(`x${k}`)).reduce(add);
  expect(new Budget({ work: 1e9 }).run(() => new Oracle().ask({ facts: [], goal: fact(sum, ">=") }, 1e6))).toBeUndefined();
});
