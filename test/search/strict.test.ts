import { expect, test } from "vitest";
import { decide, parseClaim } from "../../src/index.ts";

/** Strict claims whose sides meet, and where; with `>=` for `>` (`<=` for `<`) they hold. */
const MEETING: readonly (readonly [text: string, at: Readonly<Record<string, string>>])[] = [
  ["forall x > 0: 3/7*x - 1 > log(3/7*x)", { x: "7/3" }],
  ["forall x > 35/33: 1 - 1/(3/7*x - 5/11) < log(3/7*x - 5/11)", { x: "112/33" }],
  ["forall x, y real: (3/7*x - 1)^2 + (y - 2/3)^2 > 0", { x: "7/3", y: "2/3" }],
  ["forall x > 0: 3/7*x + 7/(3*x) > 2", { x: "7/3" }],
  ["forall x in R^3 where x >= 1/1000: x[1] + x[2] + x[3] > 0.003", { "x[1]": "0.001", "x[2]": "0.001", "x[3]": "0.001" }],
];

test.each(MEETING)("%s fails where its sides meet", async (text, at) => {
  const { verdict } = await decide(parseClaim(text), { work: 6e8, timeout: 60 });
  expect(verdict.verdict).toBe("refuted");
  expect("witness" in verdict && verdict.witness.point).toEqual(at);
}, 40_000);

test.each(MEETING)("%s is not refuted where its sides may meet", async (text) => {
  const [before, after] = text.split(": ") as [string, string];
  const weak = `${before}: ${after.replace(/ ([<>]) /, " $1= ")}`;
  expect((await decide(parseClaim(weak), { work: 1e8, timeout: 60 })).verdict.verdict).toBe("proved");
}, 40_000);
