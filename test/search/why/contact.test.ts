import { describe, expect, test } from "vitest";
import { contactNear } from "../../../src/search/why/contact.ts";
import { goalIn } from "../../certificate/goals.ts";

const near = (term: string, variables: string[], point: number[]) => {
  const g = goalIn(term, variables);
  return contactNear(g.value, g.variables, point);
};

describe("touching points", () => {
  test.each<[string, string[], number[], Record<string, string>, Record<string, number | null>]>([
    ["exp(x) - 1 - x", ["x:[,]"], [3e-9], { x: "0" }, { x: 2 }],
    ["exp(x) + exp(-x) - 2 - x^2", ["x:[,]"], [-1e-4], { x: "0" }, { x: 4 }],
    ["x - log(1 + x)", ["x:[0,]"], [1e-7], { x: "0" }, { x: 2 }],
    ["x - 1 - log(x)", ["x:(0,]"], [1.000003], { x: "1" }, { x: 2 }],
    ["x/exp(1) - log(x)", ["x:(0,]"], [2.71828183], { x: "exp(1)" }, { x: 2 }],
    ["log(2) + p*log(p) + (1 - p)*log(1 - p)", ["p:(0,1)"], [0.50001], { p: "0.5" }, { p: 2 }],
    ["sqrt(x) - x", ["x:[0,1]"], [0.99999999], { x: "1" }, { x: 1 }],
    ["x^2 - 2*x*y + y^2 + exp(z) - 1", ["x:[,]", "y:[,]", "z:[0,]"], [3.1234, 3.1234, 1e-9], { x: "3.125", y: "3.125", z: "0" }, { x: 2, y: 2, z: 1 }],
    ["exp(x*y) - 1 - x*y", ["x:[,]", "y:[,]"], [1e-9, 1e-9], { x: "0", y: "0" }, { x: null, y: null }],
  ])("%s touches", (term, variables, point, at, order) => {
    const found = near(term, variables, point);
    expect(found!.at).toEqual(at);
    expect(found!.order).toEqual(order);
  });

  test("none where the sides do not meet, and none outside of the domain", () => {
    expect(near("exp(x) - 1 - x + 1/10^9", ["x:[,]"], [3e-9])).toBeUndefined();
    expect(near("x", ["x:(0,]"], [1e-12])).toBeUndefined();
    expect(near("exp(x) - 1 - x", ["x:[1/1000,]"], [1e-3])).toBeUndefined();
  });
});
