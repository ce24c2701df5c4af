import { describe, expect, test } from "vitest";
import { applyRule } from "../../../src/certificate/tree.ts";
import { goalFrom } from "../polynomial/goals.ts";

const sturm = (claim: string): boolean => Array.isArray(applyRule(goalFrom(claim), "sturm", {}));

describe("the rule sturm", () => {
  test.each([
    "forall x real: x^5 + x <= x^8 + x^2 + 1",
    "forall x in [0, 1]: x*(1 - x) <= 1/4",
    "forall x >= -1: (1 + x)^5 >= 1 + 5*x",
    "forall x > 0: x^3 + 1/x^3 >= 2",
    "forall x in (0, 1): x^2 < x",
    "forall x real: exp(x)/(1 + exp(x))^2 <= 1/4",
    "forall x real: exp(x) + exp(-x) <= exp(3*x/2) + exp(-3*x/2)",
    "forall x >= 0: 3*exp(x) <= exp(2*x) + exp(x) + 1",
    "forall x in [0, pi/2]: x*(2 - x) <= 1",
  ])("closes %s", (claim) => expect(sturm(claim)).toBe(true));
  test.each([
    "forall x real: x^5 + x <= x^8 + 0.5*x^2 + 0.4",
    "forall x in [0, 1]: x*(1 - x) <= 0.2499",
    "forall x >= -4: (1 + x)^5 >= 1 + 5*x",
    "forall x in (0, 1]: x^2 < x",
    "forall x real: exp(x)/(1 + exp(x))^2 < 1/4",
    "forall x >= 0: sqrt(x) <= 0.999*(1 + x)/2",
    "forall x >= 0, y real: x*y <= x^2 + y^2",
    "forall x >= 0: 3.01*exp(x) <= exp(2*x) + exp(x) + 1",
  ])("refuses %s", (claim) => expect(sturm(claim)).toBe(false));
});

describe("the rule sum-of-squares", () => {
  const goal = goalFrom("forall x, y real: 2*x*y <= x^2 + y^2");
  const data = { multiplier: [], blocks: [{ facts: [], monomials: [[1], [0, 1]], gram: [["1"], ["-1", "1"]] }], equations: [] };
  const closes = (d: Record<string, unknown>): boolean => Array.isArray(applyRule(goal, "sum-of-squares", d));
  test("closes a goal by an identity", () => expect(closes(data)).toBe(true));
  test("refuses another goal", () => {
    expect(Array.isArray(applyRule(goalFrom("forall x, y real: 2*x*y < x^2 + y^2"), "sum-of-squares", data))).toBe(false);
    expect(Array.isArray(applyRule(goalFrom("forall x, y real: 2.001*x*y <= x^2 + y^2"), "sum-of-squares", data))).toBe(false);
  });
  test.each([{}, { ...data, blocks: [] }, { ...data, multiplier: "1" }, { ...data, blocks: [{ ...data.blocks[0], gram: [["1"], ["-1", "0.9"]] }] }])(
    "refuses wrong data: %j",
    (d) => expect(closes(d)).toBe(false),
  );
});
