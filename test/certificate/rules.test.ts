import { describe, expect, test } from "vitest";
import { checkFound } from "./check.ts";
import type { Goal } from "../../src/certificate/goal.ts";
import { isClosed } from "../../src/certificate/rules/sign.ts";
import { applyRule } from "../../src/certificate/tree.ts";
import { read } from "./claims.ts";
import { goalIn } from "./goals.ts";

const goal = (term: string, variables: string[], strict = false): Goal => goalIn(term, variables, { strict });
const refused = (g: Goal, rule: string, data: Record<string, unknown>): boolean => "kind" in applyRule(g, rule, data);
/** Whether a rule leaves only goals that signs close at once. */
const closes = (g: Goal, rule: string, data: Record<string, unknown>): boolean => {
  const goals = applyRule(g, rule, data);
  return !("kind" in goals) && goals.every(isClosed);
};

describe("sign", () => {
  test.each([["x^2 + 1", ["x:[,]"]], ["exp(x) + y", ["x:[,]", "y:[0,]"]], ["log(1 + x)", ["x:[0,]"]], ["1 - x*y", ["x:[0,1]", "y:[0,1]"]]])("%s is seen", (t, v) => {
    expect(closes(goal(t, v), "sign", {})).toBe(true);
  });
  test.each([["x", ["x:[-1,1]"]], ["x^3", ["x:[,]"]], ["exp(x) - 1", ["x:[,]"]], ["1 - x*y", ["x:[0,1.01]", "y:[0,1]"]]])("%s is not", (t, v) => {
    expect(refused(goal(t, v), "sign", {})).toBe(true);
  });
  test("0 is not above 0", () => {
    expect(refused(goal("x - x", ["x:[,]"], true), "sign", {})).toBe(true);
    expect(refused(goal("x", ["x:[0,]"], true), "sign", {})).toBe(true);
    expect(closes(goal("x", ["x:(0,]"], true), "sign", {})).toBe(true);
  });
});

describe("rise", () => {
  const g = goal("exp(x) - 1 - x", ["x:[0,]"]);
  test("from the end where the value is 0", () => expect(closes(g, "rise", { variable: "x", side: "lower", index: 0 })).toBe(true));
  test("from the wrong end the limit or the slope fails", () => expect(closes(g, "rise", { variable: "x", side: "upper", index: 0 })).toBe(false));
  test.each([{ variable: "y" }, { side: "middle" }, { index: 1 }, { index: -1 }, { index: "0" }])("not with %j", (wrong) => {
    expect(refused(g, "rise", { variable: "x", side: "lower", index: 0, ...wrong })).toBe(true);
  });
  test("a root is not differentiated at 0", () => expect(closes(goal("sqrt(x^2) + x", ["x:[-1,1]"]), "rise", { variable: "x", side: "lower", index: 0 })).toBe(false));
  test("a strict goal needs a strict end or a strict slope", () => expect(closes(goal("x^3 - x^2*x", ["x:[0,1]"], true), "rise", { variable: "x", side: "lower", index: 0 })).toBe(false));
});

describe("limits", () => {
  test.each(["1000 - x", "log(1 + x) - log(x)"])("%s has no value at infinity to start from", (t) => {
    expect(refused(goal(t, ["x:[1,]"]), "rise", { variable: "x", side: "upper", index: 0 })).toBe(true);
  });
});

describe("touch, concave, tangent", () => {
  const g = goal("exp(x) - 1 - x", ["x:[,]"]);
  test("the least point", () => expect(closes(g, "touch", { variable: "x", at: "0" })).toBe(true));
  test("not another", () => expect(closes(g, "touch", { variable: "x", at: "1" })).toBe(false));
  test("not outside", () => expect(closes(goal("exp(x) - 1 - x", ["x:[1,2]"]), "touch", { variable: "x", at: "0" })).toBe(false));
  test("not where it is concave", () => expect(closes(goal("-x^2", ["x:[,]"]), "touch", { variable: "x", at: "0" })).toBe(false));
  test("a chord", () => expect(closes(goal("log(1 + x) - x*log(2)", ["x:[0,1]"]), "concave", { variable: "x", lower: 0, upper: 0 })).toBe(true));
  test("not of a convex value", () => expect(closes(goal("exp(x) - 3/2", ["x:[0,1]"]), "concave", { variable: "x", lower: 0, upper: 0 })).toBe(false));
  test("below e^x", () => expect(closes(g, "tangent", { atom: "exp(x)", at: "0" })).toBe(true));
  test("not above it", () => expect(closes(goal("1 + x - exp(x)", ["x:[,]"]), "tangent", { atom: "exp(x)", at: "0" })).toBe(false));
  test("a point of contact that may be negative is refused", () => expect(refused(goal("x - 1 - log(x)", ["x:(0,]"]), "tangent", { atom: "log(x)", at: "x - 1" })).toBe(true));
});

describe("changes of variables", () => {
  const g = goal("exp(x - y) - 1 - x + y", ["x:[,]", "y:[,]"]);
  const shift = { variable: "x", by: "y + d", inverse: "x - y", name: "d", lo: null, hi: null };
  test("a difference", () => expect(refused(g, "substitute", shift)).toBe(false));
  test.each([{ inverse: "x + y" }, { by: "y - d" }, { by: "d^2" }, { name: "y" }, { by: "log(d)" }, { inverse: "1/x" }])("not with %j", (wrong) => {
    expect(refused(g, "substitute", { ...shift, ...wrong })).toBe(true);
  });
  test("an interval too small leaves a goal that is false", () => expect(closes(g, "substitute", { ...shift, lo: "0" })).toBe(false));
  test("a general value is the same at the term", () => {
    const h = goal("(x*y)^2 - x*y + 1", ["x:[,]", "y:[,]"]);
    expect(refused(h, "generalise", { of: "x*y", to: "w^2 - w + 1", name: "w", lo: null, hi: null })).toBe(false);
    expect(refused(h, "generalise", { of: "x*y", to: "w^2 - w + 2", name: "w", lo: null, hi: null })).toBe(true);
    expect(refused(h, "generalise", { of: "x*y", to: "w^2 - w + 1 + 0*log(w)", name: "w", lo: null, hi: null })).toBe(true);
  });
});

describe("roots, absolute values, sums, products", () => {
  test("squares compare", () => expect(refused(goal("sqrt(x) - x", ["x:[0,1]"]), "roots", { root: "root x", side: "less" })).toBe(false));
  test("only a root", () => expect(refused(goal("sqrt(x) - x", ["x:[0,1]"]), "roots", { root: "x", side: "less" })).toBe(true));
  test("one side of |x| is enough only where it is added", () => {
    expect(closes(goal("abs(x) - x", ["x:[,]"]), "absolute", { of: "abs(x)", as: 1 })).toBe(true);
    expect(closes(goal("x - abs(x)", ["x:[,]"]), "absolute", { of: "abs(x)", as: 1 })).toBe(false);
    expect(closes(goal("1 - abs(x)", ["x:[,]"]), "absolute", { of: "abs(x)" })).toBe(false);
  });
  test("the terms of a sum must add up", () => {
    const g = goal("exp(x) - 1 - x + y^2", ["x:[,]", "y:[,]"]);
    expect(refused(g, "sum", { terms: ["exp(x) - 1 - x", "y^2"] })).toBe(false);
    expect(closes(g, "sum", { terms: ["exp(x) - 1 - x", "y^2"] })).toBe(false);
    expect(refused(g, "sum", { terms: ["exp(x) - 1 - x", "x^2"] })).toBe(true);
    expect(refused(g, "sum", { terms: ["exp(x) - 1 - x", "y^2", "0*log(x)"] })).toBe(true);
  });
  test("a split point lies inside", () => {
    const g = goal("exp(x) - 1 - x", ["x:[0,1]"]);
    expect(refused(g, "split", { variable: "x", at: "1/2" })).toBe(false);
    for (const at of ["2", "-1", "1/0", "x", "log(0)", ""]) expect(refused(g, "split", { variable: "x", at })).toBe(true);
  });
});

describe("the whole certificate", () => {
  const step = { rule: "rise", variable: "x", side: "lower", index: 0 };
  const leaf = { rule: "sign", children: [] };
  test("a missing and a misplaced child are refused", () => {
    const claim = read("forall x >= 0: exp(x) >= 1 + x");
    expect(checkFound(claim, { defined: [], proofs: [{ ...step, children: [leaf, leaf] }] }).kind).toBe("proved");
    for (const children of [[], [leaf], [{ rule: "rise" }, leaf], "no"])
      expect(checkFound(claim, { defined: [], proofs: [{ ...step, children }] }).kind).toBe("refused");
  });
  test("a proof of one claim is none of another", () => {
    expect(checkFound(read("forall x >= -1: exp(x) >= 1 + x"), { defined: [], proofs: [{ ...step, children: [leaf, leaf] }] }).kind).toBe("refused");
  });
});

describe("tangents of products of exponentials", () => {
  const gauss = goal("exp(x^2 + y^2) - x*exp(1/2) - y*exp(1/2)", ["x:[,]", "y:[,]"]);
  const tangent = (at: string, weight = "1") => ({ exponent: "x^2 + y^2", weight, at });
  test("at 1/2 a square is left", () => {
    const goals = applyRule(gauss, "tangent", tangent("1/2"));
    expect("kind" in goals).toBe(false);
    
    expect(goals).toHaveLength(1);
    expect(closes(goal("exp(x^2 + y^2) - 1 - x^2 - y^2", ["x:[,]", "y:[,]"]), "tangent", tangent("0"))).toBe(true);
  });
  test("not from below, and not with a weight of both signs", () => {
    expect(closes(goal("1 + x^2 + y^2 - exp(x^2 + y^2)", ["x:[,]", "y:[,]"]), "tangent", tangent("0", "-1"))).toBe(false);
    expect(closes(goal("x*exp(x^2 + y^2) - x*(1 + x^2 + y^2)", ["x:[,]", "y:[,]"]), "tangent", tangent("0", "x"))).toBe(false);
    expect(closes(goal("exp(x^2 + y^2) - 1001/1000 - x^2 - y^2", ["x:[,]", "y:[,]"]), "tangent", tangent("0"))).toBe(false);
  });
  test.each([{ weight: "1/x" }, { at: "log(x)" }, { exponent: "sqrt(x)" }, { exponent: 3 }, { at: undefined }])("not with %j", (wrong) => {
    expect(refused(gauss, "tangent", { ...tangent("1/2"), ...wrong })).toBe(true);
  });
});
