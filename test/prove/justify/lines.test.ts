import { describe, expect, test } from "vitest";
import { outcomeOf } from "../justified.ts";

const unit = ["p:(0,1)", "q:(0,1)"];
const KL = "p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))";
const terms = [{ weight: "p", of: "q/p" }, { weight: "1 - p", of: "(1 - q)/(1 - p)" }];

describe("a tangent in place of a function", () => {
  const real = ["x:[,]"];
  test.each([
    ["below e^x at 0", "exp(x) - 1 - x", real, { atom: "exp(x)", at: "0" }],
    ["below e^x at another term", "exp(x) - exp(y)*(1 + x - y)", ["x:[,]", "y:[,]"], { atom: "exp(x)", at: "y" }],
    ["below a power of an exponential", "exp(2*x) - 1 - 2*x", real, { atom: "exp(x)", at: "0" }],
    ["below an exponential with a weight", "x*exp(x) - x - x^2", ["x:[0,]"], { atom: "exp(x)", at: "0" }],
    ["above log at 1", "x - 1 - log(x)", ["x:(0,]"], { atom: "log(x)", at: "1" }],
    ["above log at another term", "x/y + log(y) - 1 - log(x)", ["x:(0,]", "y:(0,]"], { atom: "log(x)", at: "y" }],
    ["above log with a weight", "y*x - y - y*log(x)", ["x:(0,]", "y:[0,]"], { atom: "log(x)", at: "1" }],
    ["below a product of exponentials", "exp(x^2 + y^2) - 1 - x^2 - y^2", ["x:[,]", "y:[,]"], { exponent: "x^2 + y^2", weight: "1", at: "0" }],
    ["below it with a weight", "x^2*exp(x + y) - x^2*(1 + x + y) + y^2", ["x:[,]", "y:[,]"], { exponent: "x + y", weight: "x^2", at: "0" }],
  ] as const)("%s", (_, term, variables, data) => expect(outcomeOf(term, variables, "tangent", data)).toBe("proved"));
  test("strictly", () => expect(outcomeOf("exp(x) - x", ["x:[,]"], "tangent", { atom: "exp(x)", at: "0" }, { strict: true })).toBe("proved"));
  test.each([
    ["1 + x - exp(x)", real, { atom: "exp(x)", at: "0" }],
    ["exp(x) - 1001/1000 - x", real, { atom: "exp(x)", at: "0" }],
    ["log(x) - x + 1", ["x:(0,]"], { atom: "log(x)", at: "1" }],
  ] as const)("not %s", (term, variables, data) => expect(outcomeOf(term, variables, "tangent", data)).not.toBe("proved"));
});

describe("Jensen's inequality", () => {
  test.each([
    ["KL ≥ 0", KL, { terms, root: 1, form: "line" }],
    ["KL ≥ 0 by the mean", KL, { terms, root: 1, form: "mean" }],
    ["the squared Hellinger distance is at most KL", `${KL} - 2 + 2*sqrt(p*q) + 2*sqrt((1 - p)*(1 - q))`, { terms, root: 2, form: "line" }],
    ["and so is −2 log of the affinity", `${KL} + 2*log(sqrt(p*q) + sqrt((1 - p)*(1 - q)))`, { terms, root: 2, form: "mean" }],
    ["entropy is at most log 2", "log(2) + p*log(p) + (1 - p)*log(1 - p)", { terms: [{ weight: "p", of: "1/p" }, { weight: "1 - p", of: "1/(1 - p)" }], root: 1, form: "mean" }],
    ["the log sum inequality", "x*log(x/u) + y*log(y/v) - (x + y)*log((x + y)/(u + v))", { terms: [{ weight: "x", of: "u/x" }, { weight: "y", of: "v/y" }], root: 1, form: "mean" }, ["x:(0,]", "y:(0,]", "u:(0,]", "v:(0,]"]],
  ] as const)("%s", (_, term, data, variables: readonly string[] = unit) => expect(outcomeOf(term, variables, "jensen", data)).toBe("proved"));
  test.each([
    ["KL ≥ 1/1000", `${KL} - 1/1000`, { terms, root: 1, form: "line" }],
    ["entropy at most 0.693", "693/1000 + p*log(p) + (1 - p)*log(1 - p)", { terms: [{ weight: "p", of: "1/p" }, { weight: "1 - p", of: "1/(1 - p)" }], root: 1, form: "mean" }],
  ] as const)("not %s", (_, term, data) => expect(outcomeOf(term, unit, "jensen", data)).not.toBe("proved"));
});
