import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { applyRule } from "../../../src/certificate/tree.ts";
import { goalIn } from "../../certificate/goals.ts";
import { outcome, outcomeOf } from "../justified.ts";

const STURM = { rule: "sturm", children: [] };

describe("angles taken apart", () => {
  test.each([
    ["2 - 2*sin(x)^2 - 2*cos(x)^2", "cos"],
    ["sin(3*x) - 3*sin(x) + 4*sin(x)^3", "sin"],
    ["cos(4*x) - 8*cos(x)^4 + 8*cos(x)^2 - 1", "cos"],
    ["cos(x + 1) - cos(x)*cos(1) + sin(x)*sin(1)", "cos"],
    ["sin(x/2) - 2*sin(x/4)*cos(x/4)", "sin"],
    ["2 + cos(x)*sin(x)^2 + cos(x)^3 - cos(x)", "cos"],
  ])("%s", (term, keep) => expect(outcomeOf(term, ["x:[,]"], "circle", { keep })).toBe("proved"));
  test("leave a polynomial in one of the two", () => {
    expect(outcome(goalIn("3 + 4*cos(x) + cos(2*x)", ["x:[,]"]), "circle", { keep: "cos" }, [STURM])).toBe("proved");
    expect(outcome(goalIn("5/4 - sin(x) - cos(x)^2", ["x:[,]"]), "circle", { keep: "sin" }, [STURM])).toBe("proved");
  });
  test("not where another value is left", () => {
    expect(outcome(goalIn("3 + 5*cos(x) + cos(2*x)", ["x:[,]"]), "circle", { keep: "cos" }, [STURM])).not.toBe("proved");
  });
  test("not where there is nothing to take apart, nor without one that is kept", () => {
    expect(isRefusal(applyRule(goalIn("x - sin(x)", ["x:[,]"]), "circle", { keep: "cos" }))).toBe(true);
    expect(isRefusal(applyRule(goalIn("cos(x)^2 + 1", ["x:[,]"]), "circle", { keep: "tan" }))).toBe(true);
    expect(isRefusal(applyRule(goalIn("1/sin(2*x) - sin(x)", ["x:(0,1]"]), "circle", { keep: "cos" }))).toBe(true);
  });
});
