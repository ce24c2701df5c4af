import { expect, test } from "vitest";
import { stream } from "../kernel/semantics.ts";
import { paperTrial } from "./statuses.ts";

test("no status of a random paper says what is not so, each is given, and most lines are decided", async () => {
  const { statuses, decided, decidable, wrong } = await paperTrial(stream(4), 90);
  expect(wrong).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual(["false", "gap", "holds", "hypothesis-missing", "ill-posed", "unchecked", "unproved", "vacuous"]);
  expect(decided / decidable).toBeGreaterThan(0.8);
}, 120_000);
