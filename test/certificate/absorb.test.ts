import { describe, expect, test } from "vitest";
import { checkFound } from "./check.ts";
import { printTerm } from "../../src/term/index.ts";
import { doubleLayer } from "../../src/enclosure/index.ts";
import { outerBox } from "../../src/certificate/outer.ts";
import type { Goal } from "../../src/certificate/goal.ts";
import { prove } from "../../src/search/prove/index.ts";
import { parseClaim } from "../../src/claim/index.ts";
import { goalIn } from "./goals.ts";

const boxText = (g: Goal): string =>
  g.variables.map((v) => `${v.name}:${v.loOpen ? "(" : "["}${v.lo ? printTerm(v.lo) : ""},${v.hi ? printTerm(v.hi) : ""}${v.hiOpen ? ")" : "]"}`).join(" ");
const goal = (hypotheses: string[], variables = ["x:[,]", "y:[,]"]) => goalIn("x - y", variables, { hypotheses });

describe("assumptions that bound one variable are moved into the box", () => {
  test.each<[string[], string, number]>([
    [["1 - x", "y - 1/2"], "x:[,1] y:[0.5,]", 0],
    [["4 - x^2", "1 - 4*y^2"], "x:[-2,2] y:[-0.5,0.5]", 0],
    [["0 - x^2", "1 - y^2"], "x:[0,0] y:[-1,1]", 0],
    [["2 - x^2", "1 + y^2"], "x:[,] y:[,]", 2],
    [["x^2 - 1", "1 - x^2*y^2"], "x:[,] y:[,]", 2],
  ])("%j gives %s", (hypotheses, box, left) => {
    const g = goal(hypotheses);
    expect(boxText(g)).toBe(box);
    expect(g.hypotheses.filter((h) => !h.everywhere)).toHaveLength(left);
  });
  test("a square that is large, where the sign is known", () => {
    const g = (vars: string[]) => boxText(goalIn("x*y + 5", vars, { hypotheses: ["x^2 - 4", "y^2 - 1"] }));
    expect(g(["x:[0,]", "y:[,0]"])).toBe("x:[2,] y:[,-1]");
    expect(g(["x:[-1,]", "y:[,1]"])).toBe("x:[-1,] y:[,1]");
  });
  test("a product that is positive leaves out 0", () => {
    const claim = (text: string) => {
      const c = parseClaim(text);
      const found = prove(c, { timeout: 3 });
      return "found" in found && checkFound(c, found.found).kind === "proved";
    };
    expect(claim("forall x >= 0, y <= 0 where x*y < 0: x > 0")).toBe(true);
    expect(claim("forall x >= 0, y <= 0 where x*y <= 0: x > 0")).toBe(false);
    expect(claim("forall x real where x^2 < 1: x < 1")).toBe(true);
    expect(claim("forall x real where x^2 <= 1: x < 1")).toBe(false);
  });
});

describe("an outer box of the points that meet the hypotheses", () => {
  const sides = (hypotheses: string[], variables?: string[]) => outerBox(goal(hypotheses, variables), doubleLayer)!.map((s) => [s.lo, s.hi]);
  test("a disc", () => {
    for (const [lo, hi] of sides(["2 - x^2 - y^2"]).slice(0, 2)) {
      expect(lo).toBeLessThanOrEqual(-Math.SQRT2);
      expect(lo).toBeGreaterThan(-1.4142136);
      expect(hi).toBeGreaterThanOrEqual(Math.SQRT2);
      expect(hi).toBeLessThan(1.4142136);
    }
  });
  test("a simplex, for variables that are not negative", () => {
    expect(sides(["1 - x - 2*y"], ["x:[0,]", "y:[0,]"])).toEqual([[0, 1], [0, 0.5]]);
    expect(sides(["1 - x - y"], ["x:[0,]", "y:[,]"])).toEqual([[0, Infinity], [-Infinity, Infinity]]);
  });
  test("nothing from terms that may be negative, nor from a strip round a curve", () => {
    expect(sides(["1 - x^2 + y^2"])).toEqual([[-Infinity, Infinity], [-Infinity, Infinity]]);
    expect(sides(["1 - x^2*y^2"])).toEqual([[-Infinity, Infinity], [-Infinity, Infinity]]);
    expect(sides(["1 - x^3 - y^2"])).toEqual([[-Infinity, Infinity], [-Infinity, Infinity]]);
    expect(sides(["x^2 + y^2 - 1"])).toEqual([[-Infinity, Infinity], [-Infinity, Infinity]]);
  });
});
