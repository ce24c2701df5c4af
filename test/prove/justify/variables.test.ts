import { describe, expect, test } from "vitest";
import { goalFrom } from "../../certificate/polynomial/goals.ts";
import { goalIn } from "../../certificate/goals.ts";
import { outcome } from "../justified.ts";

const SIGN = { rule: "sign", children: [] };
const line = { rule: "tangent", atom: "exp(d)", at: "0", children: [SIGN] };
const STURM = { rule: "sturm", children: [] };

describe("a new variable for another", () => {
  const shift = { variable: "x", by: "y + d", inverse: "x - y", name: "d", lo: null, hi: null };
  test("a difference", () => expect(outcome(goalIn("exp(x - y) - 1 - x + y", ["x:[,]", "y:[,]"]), "substitute", shift, [line])).toBe("proved"));
  test("a ratio of positive numbers, with bounds", () => {
    const g = goalIn("x^2 + y^2 - x*y", ["x:[1,2]", "y:(0,]"]);
    const data = { variable: "x", by: "y*d", inverse: "x/y", name: "d", lo: "0", hi: null, loOpen: true };
    expect(outcome(g, "substitute", data, [STURM])).toBe("proved");
  });
  test("an exponential", () => {
    const h = goalIn("x^2 - 2*x + 1", ["x:(0,]"]);
    expect(outcome(h, "substitute", { variable: "x", by: "exp(t)", inverse: "log(x)", name: "t", lo: null, hi: null }, [STURM])).toBe("proved");
  });
  test("where bounds of the old one become assumptions about the new", () => {
    // (x − y)²·(x + y), with y + d ≥ 0 for x.
    const g = goalIn("x^3 - x^2*y - x*y^2 + y^3", ["x:[0,]", "y:[0,]"]);
    expect(outcome(g, "substitute", shift, [{ rule: "combine", multipliers: [[0, "1"]], children: [SIGN] }])).toBe("proved");
  });
  test("not with an inverse that does not fit", () => {
    expect(outcome(goalIn("exp(x - y) - 1 - x + y", ["x:[,]", "y:[,]"]), "substitute", { ...shift, inverse: "x + y" }, [line])).not.toBe("proved");
  });
});

describe("a term becomes a variable", () => {
  const h = goalIn("(x*y)^2 - x*y + 1", ["x:[,]", "y:[,]"]);
  const data = { of: "x*y", to: "w^2 - w + 1", name: "w", lo: null, hi: null };
  test("free", () => expect(outcome(h, "generalise", data, [STURM])).toBe("proved"));
  test("in an interval", () => {
    const g = goalIn("exp(2*x^2) - exp(x^2) + y", ["x:[,]", "y:[0,]"]);
    expect(outcome(g, "generalise", { of: "exp(x^2)", to: "w^2 - w + y", name: "w", lo: "1", hi: null }, [SIGN])).toBe("proved");
  });
  test("in an interval that has to be shown", () => {
    const g = goalIn("(x^2 - x + 1)^2 - (x^2 - x + 1)/2 + y", ["x:[,]", "y:[0,]"]);
    const range = { of: "x^2 - x + 1", to: "w^2 - w/2 + y", name: "w", lo: "3/4", hi: null };
    expect(outcome(g, "generalise", range, [STURM, SIGN])).toBe("proved");
    expect(outcome(g, "generalise", { ...range, lo: "4/5" }, [STURM, SIGN])).not.toBe("proved");
  });
  test("not for another value", () => expect(outcome(h, "generalise", { ...data, to: "w^2 - w + 2" }, [STURM])).not.toBe("proved"));
});

describe("an equation solved", () => {
  test.each([
    ["forall x, y real where x + y = 1: x*y <= 1/4", "x", STURM],
    ["forall x, y > 0 where x*y = 1: x + y >= 2", "y", STURM],
    ["forall x, y > 0 where 2*x + 3*y = 6: log(x) <= log(3 - 3*y/2) + y", "x", SIGN],
    ["forall x, y in [0, 1] where x + 2*y = 2: x <= 2*y", "x", SIGN],
  ] as const)("%s", (claim, variable, tree) => expect(outcome(goalFrom(claim), "solve", { hypothesis: 0, variable }, [tree])).toBe("proved"));
  test("its bounds are used", () => {
    const g = goalFrom("forall x in [0, 1], y real where y = 2*x: y <= 2");
    expect(outcome(g, "solve", { hypothesis: 0, variable: "y" }, [SIGN])).toBe("proved");
    expect(outcome(goalFrom("forall x in [0, 1], y real where y = 2*x: y <= 1"), "solve", { hypothesis: 0, variable: "y" }, [SIGN])).not.toBe("proved");
  });
});
