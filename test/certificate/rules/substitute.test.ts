import { describe, expect, test } from "vitest";
import { applyRule } from "../../../src/certificate/tree.ts";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { goalIn } from "../goals.ts";

const halved = { variable: "x", by: "2*u/((1 - u)*(1 + u))", inverse: "x/(1 + sqrt(1 + x^2))", name: "u", lo: "0", hi: "sqrt(2) - 1" };

describe("a substitution that forgets the bounds of a variable", () => {
  test("leaves no assumption", () => {
    const goals = applyRule(goalIn("atan(x) - x/2", ["x:[0,1]"]), "substitute", { ...halved, within: false });
    expect(isRefusal(goals) ? goals : goals.at(-1)!.hypotheses).toEqual([]);
    const kept = applyRule(goalIn("atan(x) - x/2", ["x:[0,1]"]), "substitute", halved);
    expect(isRefusal(kept) ? kept : kept.at(-1)!.hypotheses.length).toBe(1);
  });
  test("is refused where the value has none beyond them", () => {
    expect(applyRule(goalIn("atan(x) + sqrt(1 - x)", ["x:[0,1]"]), "substitute", { ...halved, within: false })).toMatchObject({ kind: "refused" });
  });
});
