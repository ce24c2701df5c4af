import { describe, expect, test } from "vitest";
import { goalIn } from "../../certificate/goals.ts";
import { outcome, outcomeOf } from "../justified.ts";

const SIGN = { rule: "sign", children: [] };

describe("a cut", () => {
  const square = { rule: "sum-of-squares", multiplier: [], blocks: [{ facts: [], monomials: [[1], [0, 1]], gram: [["1"], ["-1", "1"]] }], equations: [], children: [] };
  test("shows a term and uses it", () => {
    const g = goalIn("exp(z)*(x^2 - 2*x*y + y^2) + z", ["x:[,]", "y:[,]", "z:[0,]"]);
    const used = { rule: "combine", multipliers: [[0, "exp(z)"]], children: [SIGN] };
    expect(outcome(g, "have", { term: "x^2 - 2*x*y + y^2" }, [square, used])).toBe("proved");
  });
  test("not of one that is not shown", () => {
    expect(outcome(goalIn("x", ["x:[,]"]), "have", { term: "x" }, [SIGN, SIGN])).not.toBe("proved");
  });
});

describe("multiples of hypotheses", () => {
  const variables = ["x:[,]", "y:[,]", "z:[0,]"];
  const combined = (term: string, multipliers: unknown, hypotheses: string[]) => outcomeOf(term, variables, "combine", { multipliers }, { hypotheses });
  test("a sum of them and of what signs show", () => {
    expect(combined("x - y + exp(z)", [[0, "1"]], ["x - y"])).toBe("proved");
    expect(combined("exp(z)*x - exp(z)*y^3 + x^2", [[0, "exp(z)"]], ["x - y^3"])).toBe("proved");
    expect(combined("x - y^3 + y - x^5 + 1", [[0, "1"], [1, "1"]], ["x - y^3", "y - x^5"])).toBe("proved");
  });
  test("not with a multiplier below 0, nor where more is left", () => {
    expect(combined("y^3 - x", [[0, "-1"]], ["x - y^3"])).not.toBe("proved");
    expect(combined("x - y^3 - 1", [[0, "1"]], ["x - y^3"])).not.toBe("proved");
  });
});

describe("a hypothesis that holds nowhere", () => {
  const positive = ["x:[0,]", "y:[0,]"];
  const absurd = (term: string, hypotheses: string[]) => outcomeOf(term, positive, "absurd", { hypothesis: 0 }, { hypotheses });
  test("gives anything", () => {
    expect(absurd("y - x", ["0 - x*y - 1"])).toBe("proved");
    expect(absurd("y - x", ["0 - x - y - exp(x)"])).toBe("proved");
  });
  test("not where it holds somewhere", () => {
    expect(absurd("y - x", ["x*y - 1"])).not.toBe("proved");
    expect(absurd("y - x", ["0 - x*y"])).not.toBe("proved");
  });
});

describe("fewer assumptions", () => {
  const tied = { hypotheses: ["x - y^3"] };
  test("are enough where the value speaks of nothing they tie to it", () => {
    expect(outcome(goalIn("x^2 - 3*x + 3", ["x:[,]", "y:[,]"], tied), "forget", {}, [{ rule: "sturm", children: [] }])).toBe("proved");
  });
  test("not where the value is ≥ 0 under them alone", () => {
    expect(outcome(goalIn("x - 1", ["x:[,]", "y:[1,]"], tied), "forget", {}, [SIGN])).not.toBe("proved");
  });
});

describe("what a goal denies", () => {
  const contraposed = (term: string, hypotheses: string[], strict = false) => outcomeOf(term, ["x:[1,]", "y:[,]"], "contrapose", { hypothesis: 0 }, { hypotheses, strict });
  test("denies an assumption", () => {
    expect(contraposed("y + 1", ["y^3"])).toBe("proved");
    expect(contraposed("1 - y", ["0 - y*x"])).toBe("proved");
  });
  test("not where it holds all the same", () => {
    expect(contraposed("y - 1", ["y^3"])).not.toBe("proved");
    // y = 0 meets the assumption.
    expect(contraposed("y", ["y^3"], true)).toBe("signs do not close the premises");
  });
});
