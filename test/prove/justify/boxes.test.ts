import { describe, expect, test } from "vitest";
import { parseClaim } from "lemmakit";
import { elaborate } from "../../../src/prove/elaborate.ts";
import { isClosed } from "../../../src/certificate/rules/sign.ts";
import { goalIn } from "../../certificate/goals.ts";
import { outcome } from "../justified.ts";

/** What becomes of a tree of boxes, of a goal that signs do not close. */
function verdict(term: string, variables: string[], boxes: unknown, hypotheses: string[] = [], strict = false): string {
  const g = goalIn(term, variables, { hypotheses, strict });
  if (isClosed(g)) throw new Error("signs close the goal");
  return outcome(g, "subdivide", { boxes }, []);
}
const square = ["x:[0,1]", "y:[0,1]"];

/** Bisections of a variable in which y² − y + 2/5 is seen to be ≥ 0 on [0, 1]. */
const parts = (k: number, last: unknown = [k, "7/8", 0, 0]) => [k, "1/4", 0, [k, "3/8", 0, [k, "1/2", 0, [k, "5/8", 0, [k, "3/4", 0, last]]]]];
const valley = "y^2 - y + 2/5";

describe("enclosures", () => {
  test.each([
    ["of a value", `exp(x) - x + ${valley}`, ["x:[0,1/2]"]],
    ["on a half line", `atan(x) + 101/100 - sin(x) + ${valley}`, ["x:[0,]"]],
    ["on a half line to the left", `2*atan(-x) + 4*exp(x) + ${valley}`, ["x:[,0]"]],
    ["between irrational ends", `2 - x + ${valley}`, ["x:[0,pi/2]"]],
    ["of a logarithm to the end of its domain", `x - log(x) - 13/20 + ${valley}`, ["x:(0,1/2]"]],
    ["of an inverse to the end of its domain", `exp(1/x) - 7 + ${valley}`, ["x:(0,1/2]"]],
    ["of an inverse of what is below 0", `1 - 7*exp(1/x) + ${valley}`, ["x:[-1/2,0)"]],
    ["of sin where it turns", `sin(x) - 1/20 + ${valley}`, ["x:[1/10,3]"]],
  ])("%s", (_, term, variables) => expect(verdict(term, [...variables, "y:[0,1]"], parts(1))).toBe("proved"));
  test.each([
    ["above", `11/10 - sqrt(1 - x^2 - z^2) + ${valley}`],
    ["below", `sqrt(1 - x^2 - z^2)/2 + ${valley}`],
  ])("of a root that a hypothesis defines, from %s", (_, term) => {
    expect(verdict(term, ["x:[-1,1]", "z:[-1,1]", "y:[0,1]"], parts(2), ["1 - x^2 - z^2"])).toBe("proved");
  });
  test("strictly", () => {
    expect(verdict(valley, ["y:[0,1]"], parts(0), [], true)).toBe("proved");
    expect(verdict(`y*(${valley}) + x`, ["y:[0,1]", "x:[0,1]"], parts(0), [], true)).not.toBe("proved");
  });
  test("not where the occurrences of x are far apart", () => expect(verdict("x^2 - x + 13/50", ["x:[0,1]"], 0)).not.toBe("proved"));
});

describe("mean value forms", () => {
  test.each([
    ["from the middle", "exp(x) - x - 9/10", ["x:[-1/4,1/4]"]],
    ["from an end where the value rises", "exp(x) - x - 9/10", ["x:[1/8,1/2]"]],
    ["from the other end where it falls", "exp(-x) + x - 9/10", ["x:[-1/2,-1/8]"]],
    ["in two variables", "exp(x) - x - 9/10 + exp(y) - y - 9/10", ["x:[-1/4,1/4]", "y:[1/8,1/4]"]],
    ["with a root", "y^2 - y + 3/10 + sqrt(x)^3", ["x:[1/100,1/10]", "y:[2/5,3/5]"]],
    ["with a slope that cancels", "exp(x*log(x)) - 69/100", ["x:[9/25,3/8]"]],
    ["on an open box", "exp(x) - x - 9/10", ["x:(-1/4,1/4)"]],
  ])("%s", (_, term, variables) => expect(verdict(term, variables, "mean")).toBe("proved"));
  test.each([
    ["too wide", "exp(x) - x - 9/10", ["x:[-1,1]"]],
    ["of a false claim", "exp(x) - x - 1001/1000", ["x:[-1/1000,1/1000]"]],
    ["across the corner of a root", "y^2 - y*sqrt(x) + 1/10", ["x:[0,1]", "y:[1,2]"]],
    ["on a half line", "exp(-x) - x*exp(-2*x) + y/10", ["x:[0,]", "y:[0,1]"]],
  ])("not %s", (_, term, variables) => expect(verdict(term, variables, "mean")).not.toBe("proved"));
});

describe("ends", () => {
  const rising = "exp(x) - x - 1";
  test.each([
    ["a lower end", rising, ["x:[0,1]"], [0, "lo", 0]],
    ["a lower end of a half line", rising, ["x:[0,]"], [0, "lo", 0]],
    ["an open end", rising, ["x:(0,1)"], [0, "lo", 0]],
    ["an upper end", "exp(-x) + x - 1", ["x:[-1,0]"], [0, "hi", 0]],
    ["an irrational end", "sin(x) - x + 1", ["x:[0,pi/2]"], [0, "hi", 0]],
    ["one after the other", "exp(x + y) - x - y - 1", ["x:[0,1]", "y:[0,1]"], [0, "lo", [1, "lo", 0]]],
    ["in a part", rising, ["x:[-1/10,1]"], [0, "0", [0, "hi", 0], [0, "lo", 0]]],
    ["of a value with a divisor", "3*x + exp(1/(1 + x)) - 2", ["x:[0,5]"], [0, "lo", 0]],
  ])("%s", (_, term, variables, boxes) => expect(verdict(term, variables, boxes)).toBe("proved"));
  test.each([
    ["the other end", rising, ["x:[0,1]"], [0, "hi", 0]],
    ["a slope of both signs", "exp(x) - x - 1/2", ["x:[-1,1]"], [0, "lo", 0]],
    ["a false claim", "exp(x) - x - 1001/1000", ["x:[0,1]"], [0, "lo", 0]],
    ["a slope of a root at 0", "sqrt(x) - x + 1/100", ["x:[0,1]"], [0, "lo", 0]],
  ])("not %s", (_, term, variables, boxes) => expect(verdict(term, variables, boxes)).not.toBe("proved"));
});

describe("bisections", () => {
  test("all parts are asked", () => {
    expect(verdict(valley, ["y:[0,1]"], parts(0))).toBe("proved");
    expect(verdict(valley, ["y:[0,1]"], parts(0, 0))).not.toBe("proved");
    expect(verdict("x*y - x + 3/10", square, [0, "1/4", 0, 0])).not.toBe("proved");
  });
});

describe("hypotheses", () => {
  test("a box outside of one is left out", () => {
    expect(verdict("x + y - 1", ["x:[0,2]", "y:[0,2]"], [0, "1", [1, "1", ["outside", 0], 0], 0], ["x^2 + y^2 - 4"])).toBe("proved");
  });
  test("a box outside, under an end that stands for an interval", () => {
    // Where y ≤ 1/2 no x in [0, 1] meets x·y ≥ 1; elsewhere the value rises with x.
    expect(verdict("x + y - 1/2", ["x:[0,1]", "y:[0,2]"], [0, "lo", [1, "1/2", ["outside", 0], 0]], ["x*y - 1"])).toBe("proved");
  });
  test("a disc bounds its points", () => {
    expect(verdict("2 - x", ["x:[,]", "y:[,]"], 0, ["1 - x^2 - y^2"])).toBe("proved");
    expect(verdict("1 - x", ["x:[0,]", "y:[0,]"], 0, ["1 - x - y"])).toBe("proved");
    expect(verdict("3/2 + x - y", ["x:[,]", "y:[,]"], [0, "0", [1, "1/4", 0, [0, "-5/6", 0, 0]], 0], ["1 - x^2 - 4*y^2"])).toBe("proved");
  });
  test.each([[["outside", 0]], [["outside", 1]], [["outside", "0"]]])("%j leaves out no more", (boxes) => {
    expect(verdict("x + y - 1", ["x:[0,2]", "y:[0,2]"], boxes, ["x^2 + y^2 - 4"])).not.toBe("proved");
  });
  test("an end stands for points that may meet what it does not", () => {
    expect(verdict("x - 9", ["x:[0,10]"], [0, "lo", ["outside", 0]], ["x^2 - 25"])).not.toBe("proved");
  });
});

test("in a claim, a leaf that the kernel does not see is halved", () => {
  const c = parseClaim("forall x in [0,1]: x^2 - x + 13/50 >= 0");
  expect("theorems" in elaborate(c, { defined: [], proofs: [{ rule: "subdivide", boxes: 0, children: [] }] })).toBe(true);
  const twin = parseClaim("forall x in [0,1]: x^2 - x + 12/50 >= 0");
  expect("theorems" in elaborate(twin, { defined: [], proofs: [{ rule: "subdivide", boxes: 0, children: [] }] })).toBe(false);
});
