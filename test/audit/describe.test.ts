import { expect, test } from "vitest";
import { describeRefuted, parseClaim, refuteByModel } from "lemmakit";

test("a table is told value by value, each at its place", () => {
  const claim = parseClaim("forall dim m, dim c, y : 1..m -> 1..c, v in R^c, i in 1..m: v[y(i)] >= 0");
  const sizes = { dimensions: { m: 2, c: 2 }, indices: { i: 2 } };
  const result = refuteByModel(claim, { sizes, point: { "v[1]": "0", "v[2]": "-1" }, functions: { y: ["1", "2"] } });
  if (result.kind !== "refuted") throw new Error(result.message);
  expect(describeRefuted(result.refuted)).toBe("false in the model m = 2, c = 2, i = 2, v[1] = 0, v[2] = -1, y(1) = 1, y(2) = 2");
});
