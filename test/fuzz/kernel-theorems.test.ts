import { expect, test } from "vitest";
import { RULES } from "../../src/kernel/index.ts";
import { stream } from "../kernel/semantics.ts";
import { Monkey } from "./kernel-theorems.ts";

/** Mutants are tried in their thousands. */
const short = process.env["FUZZ"] === "short";

test("what rules make at random holds at random points, of all sizes", () => {
  const made = new Map<string, number>();
  let confirmed = 0;
  for (let seed = 1; seed <= (short ? 3 : 12); seed++) {
    const monkey = new Monkey(stream(seed));
    for (let k = 0; k < 900; k++) monkey.step();
    for (const [rule, count] of monkey.applied) made.set(rule, (made.get(rule) ?? 0) + count.made);
    confirmed += monkey.worlds.confirmed;
  }
  if (short) return;
  expect([...made.entries()].filter(([, n]) => n === 0).map(([r]) => r)).toEqual([]);
  expect([...made.keys()].sort()).toEqual(Object.keys(RULES).sort());
  expect(confirmed).toBeGreaterThan(3_000);
});
