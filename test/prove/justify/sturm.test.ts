import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { applyRule } from "../../../src/certificate/tree.ts";
import { goalIn } from "../../certificate/goals.ts";
import { random } from "../../enclosure/compiled/random.ts";
import { outcome, outcomeOf } from "../justified.ts";

describe("polynomials in one indeterminate", () => {
  test.each([
    ["a square on the line", "x^2 - 2*x + 1", "x:[,]"],
    ["a touching root of order four", "(x - 1)^4*(x^2 + x + 1)", "x:[,]"],
    ["roots at both ends", "x*(3 - x)*(x^2 + 1)", "x:[0,3]"],
    ["a root of order three at an end, touching ones inside", "x^3*(x - 1)^2*(2*x - 3)^2", "x:[0,]"],
    ["a half line to the left", "(1 - x)*(x^2 - x + 1)", "x:[,1]"],
    ["a number", "x - x + 2", "x:[,]"],
    ["a nearly touching one", "x^2 - 2*x + 1 + 1/1000000000", "x:[0,2]"],
    ["irrational touching roots", "(x^2 - 2)^2*(x + 3)", "x:[0,]"],
    ["of an exponential", "exp(2*x) - 3*exp(x) + 5/2", "x:[0,]"],
    ["of a root", "3 - sqrt(x)", "x:[0,8]"],
    ["between irrational ends", "x*(2 - x)", "x:[0,pi/2]"],
    ["at one point", "(x - 1)*(x - 1/2)", "x:[1,1]"],
    ["Chebyshev's of degree 12, a little up", "2048*x^12 - 6144*x^10 + 6912*x^8 - 3584*x^6 + 840*x^4 - 72*x^2 + 2", "x:[-1,1]"],
  ])("%s", (_, term, variable) => expect(outcomeOf(term, [variable], "sturm")).toBe("proved"));
  test.each([
    ["x^2 - 2*x + 1", "x:[,1)"],
    ["x*(3 - x)", "x:(0,3)"],
    ["x^4 + x + 1", "x:[,]"],
    ["x^3 + 1/1000", "x:[0,1]"],
    ["(x - 1)^3*(x - 3)^4", "x:(1,2]"],
  ])("strictly: %s on %s", (term, variable) => expect(outcomeOf(term, [variable], "sturm", {}, { strict: true })).toBe("proved"));
  test.each([
    ["x^2 - 2*x + 999/1000", "x:[,]", false],
    ["x*(3 - x)", "x:[0,4]", false],
    ["x^2 - 2*x + 1", "x:[,1]", true],
    ["x", "x:[-1/1000,]", false],
  ])("not %s on %s", (term, variable, strict) => expect(outcomeOf(term, [variable], "sturm", {}, { strict })).not.toBe("proved"));

  test("whatever holds of random products of factors is shown", () => {
    const next = random(7);
    const below = (n: number): number => Math.floor(next() * n);
    let shown = 0;
    for (let i = 0; i < 150; i++) {
      const factor = (): string => {
        const r = `${below(9) - 4}/${1 + below(3)}`;
        return below(4) === 0 ? `((x - ${r})^2 + ${1 + below(3)}/${1 + below(40)})` : `(x - ${r})^${1 + below(4)}`;
      };
      const term = Array.from({ length: 1 + below(4) }, factor).join("*");
      const [lo, width] = [below(7) - 3, 1 + below(4)];
      const variable = `x:${["[", "("][below(2)]}${below(3) === 0 ? "" : lo},${below(3) === 0 ? "" : lo + width}${["]", ")"][below(2)]}`;
      const g = goalIn(below(2) ? term : `0 - ${term}`, [variable], { strict: below(3) === 0 });
      if (isRefusal(applyRule(g, "sturm", {}))) continue;
      shown++;
      expect([term, variable, outcome(g, "sturm")]).toEqual([term, variable, "proved"]);
    }
    expect(shown).toBeGreaterThan(30);
  });
});
