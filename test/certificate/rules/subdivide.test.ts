import { describe, expect, test } from "vitest";
import { applyRule } from "../../../src/certificate/tree.ts";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { goalIn } from "../goals.ts";

/** What a tree of boxes leaves to be shown: nothing, or a refusal. */
const verdict = (term: string, variables: string[], boxes: unknown, hypotheses: string[] = [], strict = false): string => {
  const left = applyRule(goalIn(term, variables, { hypotheses, strict }), "subdivide", { boxes });
  return isRefusal(left) ? left.message : "closed";
};
const closed = "closed";
const square = ["x:[0,1]", "y:[0,1]"];

describe("leaves", () => {
  test("an enclosure does not see that both occurrences of x are one", () => {
    expect(verdict("x^2 - x + 13/50", ["x:[0,1]"], 0)).toBe("an enclosure does not decide");
  });
  test("a mean value form sees that exp x > x + 9/10 near the least point, and not far from it", () => {
    expect(verdict("exp(x) - x - 9/10", ["x:[-1/4,1/4]"], "mean")).toBe(closed);
    expect(verdict("exp(x) - x - 9/10", ["x:[-1,1]"], "mean")).toBe("a mean value form does not decide");
  });
  test("a mean value form of a false claim never decides", () => {
    expect(verdict("exp(x) - x - 1001/1000", ["x:[-1/1000,1/1000]"], "mean")).toBe("a mean value form does not decide");
  });
  test("no mean value form across the corner of an absolute value or of a root, nor on a half line", () => {
    expect(verdict("y^2 - y*abs(x) + 1/10", ["x:[-1,1]", "y:[1,2]"], "mean")).toBe("a mean value form does not decide");
    expect(verdict("y^2 - y*sqrt(x) + 1/10", ["x:[0,1]", "y:[1,2]"], "mean")).toBe("a mean value form does not decide");
    expect(verdict("y^2 - y + 3/10 + sqrt(x)^3", ["x:[0,1/10]", "y:[2/5,3/5]"], "mean")).toBe("a mean value form does not decide");
    expect(verdict("y^2 - y + 3/10 + sqrt(x)^3", ["x:[1/100,1/10]", "y:[2/5,3/5]"], "mean")).toBe(closed);
    expect(verdict("exp(-x) - x*exp(-2*x) + y/10", ["x:[0,]", "y:[0,1]"], "mean")).toBe("a mean value form does not decide");
  });
});

describe("ends", () => {
  const rising = "exp(x) - x - 1";
  test("a value that does not fall stands at its lower end", () => {
    expect(verdict(rising, ["x:[0,1]"], [0, "lo", 0])).toBe(closed);
    expect(verdict(rising, ["x:[0,]"], [0, "lo", 0])).toBe(closed);
  });
  test.each([
    ["the other end", "exp(x) - x - 1", ["x:[0,1]"], [0, "hi", 0], "the slope may change its sign"],
    ["a slope of both signs", "exp(x) - x - 1/2", ["x:[-1,1]"], [0, "lo", 0], "the slope may change its sign"],
    ["an end at infinity", "exp(-x) - exp(-2*x)/3 - 1/100", ["x:[0,]"], [0, "hi", 0], "an end is lo or hi, and finite"],
    ["a false claim", "exp(x) - x - 1001/1000", ["x:[0,1]"], [0, "lo", 0], "an enclosure does not decide"],
    ["a slope of a root at 0", "sqrt(x) - x + 1/100", ["x:[0,1]"], [0, "lo", 0], "the slope may change its sign"],
    ["no end", rising, ["x:[0,1]"], [0, "__proto__", 0], "an end is lo or hi, and finite"],
    ["no variable", rising, ["x:[0,1]"], ["length", "lo", 0], "a division names a variable"],
  ])("not with %s", (_, term, variables, boxes, message) => {
    expect(verdict(term, variables, boxes)).toBe(message);
  });
});

describe("bisections", () => {
  test("both parts are asked", () => {
    expect(verdict("x*y - x + 3/10", square, [0, "1/4", 0, 0])).toBe("an enclosure does not decide");
    const parabola = (last: unknown) => [0, "1/4", 0, [0, "3/8", 0, [0, "1/2", 0, [0, "5/8", 0, [0, "3/4", 0, last]]]]];
    expect(verdict("x^2 - x + 2/5", ["x:[0,1]"], parabola([0, "7/8", 0, 0]))).toBe(closed);
    expect(verdict("x^2 - x + 2/5", ["x:[0,1]"], parabola(0))).toBe("an enclosure does not decide");
  });
  test.each([[[0, "2", 0, 0]], [[0, "-1", 0, 0]]])("%j is not in the box", (boxes) => {
    expect(verdict("x*y - x + 3/10", square, boxes)).toBe("the point is not in the box");
  });
  test.each([[[0]], [[0, "1/2", 0, 0, 0]], ["box"], [null], [{}], [[0, "q", 0, 0]], [[0, 0.5, 0, 0]]])("%j is no box", (boxes) => {
    expect(verdict("x*y - x + 3/10", square, boxes)).not.toBe(closed);
  });
});

describe("hypotheses", () => {
  const far = ["x^2 + y^2 - 4"];
  test("a box outside of a hypothesis is left out", () => {
    expect(verdict("x + y - 1", ["x:[0,2]", "y:[0,2]"], [0, "1", [1, "1", ["outside", 0], 0], 0], far)).toBe(closed);
  });
  test.each([[["outside", 0]], [["outside", 1]], [["outside", "0"]], [["outside"]], [["outside", 0, 0]]])("%j leaves out no more", (boxes) => {
    expect(verdict("x + y - 1", ["x:[0,2]", "y:[0,2]"], boxes, far)).not.toBe(closed);
  });
  test("an end stands for points that may meet what it does not", () => {
    // x² ≥ 25 and x ≥ 9 fails at 5, and the end 0 does not meet the hypothesis.
    expect(verdict("x - 9", ["x:[0,10]"], [0, "lo", ["outside", 0]], ["x^2 - 25"])).toBe("a box is not outside the hypothesis");
    expect(verdict("x - 9", ["x:[0,10]"], [0, "lo", [0, "0", ["outside", 0], ["outside", 0]]], ["x^2 - 25"])).toBe("an end is not divided");
  });
});
