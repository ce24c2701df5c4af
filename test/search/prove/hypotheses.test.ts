import { describe, expect, test } from "vitest";
import { decide, parseClaim } from "../../../src/index.ts";

const verdictOf = async (text: string): Promise<string> => (await decide(parseClaim(text), { work: 3e8 })).verdict.verdict;

describe("assumptions that cut the domain", () => {
  test.each([
    ["forall x real where x != 0: x^2/abs(x) <= abs(x)", "forall x real where x != 0: x^2/abs(x) <= 0.99*abs(x)"],
    ["forall x in [-3,3] where x != 0: sin(x)/x < 1", "forall x in [-3,3] where x != 0: sin(x)/x < 0.99"],
    ["forall x > 0 where x != 1: log(x) < x - 1", "forall x > 0 where x != 2: log(x) < x - 1"],
    ["forall x real where abs(x) < pi/2: cos(x) > 0", "forall x real where abs(x) < 1.6: cos(x) > 0"],
    ["forall x in [0,1], s >= 0 where 4*s^2 = 3*x: s >= x/2", "forall x in [0,1], s real where 4*s^2 = 3*x: s >= x/2"],
    ["forall x in [0,2], s >= 0 where s^2 = 1 - x^2: x <= 1", "forall x in [0,2], s >= 0 where s^2 = 1.1 - x^2: x <= 1"],
    ["forall x in (0,6], s > 0 where s^2 = 3: sin(x)/x > cos(x/s)", "forall x in (0,9], s > 0 where s^2 = 3: sin(x)/x > cos(x/s)"],
  ])("%s", async (claim, twin) => {
    expect(await verdictOf(claim)).toBe("proved");
    expect(await verdictOf(twin)).toBe("refuted");
  });
});
