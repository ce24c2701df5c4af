import { describe, expect, test } from "vitest";
import { goalIn } from "../../certificate/goals.ts";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { applyRule } from "../../../src/certificate/tree.ts";
import { outcomeOf } from "../justified.ts";

const box = ["x:(0,]", "y:[1,]"];
const by = (term: string, atom: string) => outcomeOf(term, box, "complement", { atom });

describe("the complement of an arc tangent", () => {
  test.each([
    ["atan(x) + atan(1/x) - pi/2", "atan(x)"],
    ["atan(x) + atan(1/x) - pi/2 + 1", "atan(1/x)"],
    ["atan(x*y) + atan(1/(x*y)) - pi/2", "atan(x*y)"],
    ["y*atan(x + 1) + y*atan(1/(x + 1)) - pi*y/2", "atan(x + 1)"],
  ])("%s", (term, atom) => expect(by(term, atom)).toBe("proved"));
  test("not of what may be 0, nor in another power", () => {
    const refused = (term: string, variables: string[], atom: string) => isRefusal(applyRule(goalIn(term, variables), "complement", { atom }));
    expect(refused("atan(x) + 1", ["x:[0,]"], "atan(x)")).toBe(true);
    expect(refused("atan(x) + 1", ["x:[,]"], "atan(x)")).toBe(true);
    expect(refused("atan(x)^2 + 1", ["x:(0,]"], "atan(x)")).toBe(true);
    expect(refused("sin(x) + x", ["x:(0,]"], "sin(x)")).toBe(true);
    expect(refused("atan(x) + 1", ["x:(0,]"], "sin(x)")).toBe(true);
  });
});
