import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { applyRule } from "../../../src/certificate/tree.ts";
import { goalIn } from "../goals.ts";

const forgotten = (term: string, variables: string[], hypotheses: string[]) => applyRule(goalIn(term, variables, { hypotheses }), "forget", {});

describe("the rule forget", () => {
  test("leaves out what ties the variables of the value to others", () => {
    const goals = forgotten("x - 1", ["x:(0,]", "y:[1,]"], ["x - y^3"]);
    expect(isRefusal(goals) ? goals : goals.map((g) => [g.hypotheses.length, g.variables.map((v) => v.name)])).toEqual([[0, ["x"]]]);
  });
  test("refuses where nothing does", () => {
    expect(forgotten("x - y", ["x:(0,]", "y:[1,]"], ["x - y^3"])).toMatchObject({ kind: "refused" });
  });
  test("refuses where the value may be undefined without it", () => {
    expect(forgotten("x + sqrt(x) - 1", ["x:[,]", "y:[1,]"], ["x - y^3"])).toMatchObject({ kind: "refused" });
  });
});
