import { describe, expect, test } from "vitest";
import type { Goal } from "../../../src/certificate/goal.ts";
import type { PositivityData } from "../../../src/certificate/polynomial/positivity.ts";
import { polynomialView } from "../../../src/certificate/polynomial/view.ts";
import { findPositivity } from "../../../src/search/sos/find.ts";
import { goalIn } from "../../certificate/goals.ts";
import { goalFrom } from "../../certificate/polynomial/goals.ts";
import { outcome } from "../justified.ts";

function found(g: Goal): PositivityData {
  const { target, facts } = polynomialView(g);
  const data = findPositivity(target, g.strict, facts, { budget: 6e8 });
  if (!data) throw new Error("no identity was found");
  return data;
}
const shown = (g: Goal, data: PositivityData = found(g)): string => outcome(g, "sum-of-squares", { ...data }, []);

describe("identities that the finder finds", () => {
  test.each([
    ["no facts", "forall x, y, z real: x*y + y*z + z*x <= x^2 + y^2 + z^2"],
    ["a box", "forall x, y in [0, 1]: x + y - 2*x*y <= 1"],
    ["an irrational bound", "forall x in [0, sqrt(2)], y in [0, 1]: x*y <= 3/2"],
    ["a hypothesis", "forall x, y real where x^2 + y^2 <= 1: x + y <= 3/2"],
    ["an equation", "forall x, y real where x^2 + y^2 = 1: x*y <= 1/2"],
    ["an inequation", "forall x, y real where x*y != 0: 0 < x^2 + y^2"],
    ["a strict hypothesis", "forall x, y real where x > y: 0 < (x - y)*(1 + x^2)"],
    ["a root", "forall x, y >= 0: sqrt(x*y) <= (x + y)/2"],
    ["an absolute value", "forall x, y real: abs(x*y) <= (x^2 + y^2)/2"],
    ["a sine and a cosine", "forall x real, a real, b real: (a*sin(x) + b*cos(x))^2 <= a^2 + b^2"],
    ["an exponential", "forall x, y real: 2*exp(x + y) <= exp(2*x) + exp(2*y)"],
    ["an enclosure", "forall x in [0, 1], y real: 2*exp(x)*y <= 3*(1 + y^2)"],
    ["a divisor", "forall x, y > 0: 4/(x + y) <= 1/x + 1/y"],
    ["a multiplier that is 0 at a point", "forall x, y, z real: x^4*y^2 + y^4*z^2 + z^4*x^2 >= 3*x^2*y^2*z^2"],
    ["a multiplier with 1 in it", "forall x, y real: 3*x^2*y^2 <= x^4*y^2 + x^2*y^4 + 1"],
    ["a multiplier of numbers that are not below 0", "forall x, y, z >= 0: x*y*z <= ((x + y + z)/3)^3"],
    ["strictly, with a margin", "forall a, b > 0, t in [0, 1]: 0 < t*a + (1 - t)*b"],
  ])("%s", (_, claim) => expect(shown(goalFrom(claim))).toBe("proved"), 60_000);
});

describe("multipliers that vanish", () => {
  const one = (facts: number[], monomials: number[][], gram: string[][]) => ({ facts, monomials, gram });
  test.each([
    ["squares", "forall x, y, z real: x^4*y^2 + y^4*z^2 + z^4*x^2 >= 3*x^2*y^2*z^2"],
    ["numbers that are not below 0", "forall x, y, z >= 0: x*(x - y)*(x - z) + y*(y - z)*(y - x) + z*(z - x)*(z - y) >= 0"],
  ])("the goal vanishes with them: %s", (_, claim) => {
    const g = goalFrom(claim);
    const data = found(g);
    // No number among the blocks of the multiplier, so it is not certain to be > 0.
    expect(data.multiplier.length > 0 && data.multiplier.every((b) => b.monomials.some((m) => m.some((e) => e > 0)) || b.facts.length > 0)).toBe(true);
    expect(shown(g, data)).toBe("proved");
  }, 60_000);
  test("not where nothing says so", () => {
    const g = goalIn("x^2 + y - 1/2", ["x:[,]", "y:[0,1]"]);
    const data = { multiplier: [one([], [[1]], [["1"]])], blocks: [one([], [[2]], [["1"]])], equations: [] };
    expect(shown(g, data)).not.toBe("proved");
  });
});

test("a wrong identity, a wrong Gram matrix and a wrong fact give nothing", () => {
  const g = goalFrom("forall x, y real: 2*x*y <= x^2 + y^2");
  const block = { facts: [], monomials: [[1], [0, 1]], gram: [["1"], ["-1", "1"]] };
  expect(shown(g, { multiplier: [], blocks: [block], equations: [] })).toBe("proved");
  for (const wrong of [{ ...block, gram: [["1"], ["-1", "2"]] }, { ...block, gram: [["1"], ["1", "1"]] }, { ...block, facts: [0] }])
    expect(shown(g, { multiplier: [], blocks: [wrong], equations: [] })).not.toBe("proved");
});
