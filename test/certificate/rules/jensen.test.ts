import { describe, expect, test } from "vitest";
import { applyRule } from "../../../src/certificate/tree.ts";
import { isClosed } from "../../../src/certificate/rules/sign.ts";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { goalIn } from "../goals.ts";

const unit = ["p:(0,1)", "q:(0,1)"];
const KL = "p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))";
const terms = [{ weight: "p", of: "q/p" }, { weight: "1 - p", of: "(1 - q)/(1 - p)" }];
const outcome = (term: string, variables: string[], data: Record<string, unknown>, strict = false): "closed" | "open" | "refused" => {
  const goals = applyRule(goalIn(term, variables, { strict }), "jensen", data);
  if (isRefusal(goals)) return "refused";
  return goals.every(isClosed) ? "closed" : "open";
};

describe("jensen", () => {
  test.each([
    ["KL ≥ 0", KL, { terms, root: 1, form: "line" }],
    ["KL ≥ 0 by the mean", KL, { terms, root: 1, form: "mean" }],
    ["the squared Hellinger distance is at most KL", `${KL} - 2 + 2*sqrt(p*q) + 2*sqrt((1 - p)*(1 - q))`, { terms, root: 2, form: "line" }],
    ["and so is −2 log of the affinity", `${KL} + 2*log(sqrt(p*q) + sqrt((1 - p)*(1 - q)))`, { terms, root: 2, form: "mean" }],
    ["entropy is at most log 2", "log(2) + p*log(p) + (1 - p)*log(1 - p)", { terms: [{ weight: "p", of: "1/p" }, { weight: "1 - p", of: "1/(1 - p)" }], root: 1, form: "mean" }],
    ["the log sum inequality", "x*log(x/u) + y*log(y/v) - (x + y)*log((x + y)/(u + v))", { terms: [{ weight: "x", of: "u/x" }, { weight: "y", of: "v/y" }], root: 1, form: "mean" }, ["x:(0,]", "y:(0,]", "u:(0,]", "v:(0,]"]],
  ] as const)("%s", (_, term, data, variables: readonly string[] = unit) => {
    expect(outcome(term, [...variables], data)).toBe("closed");
  });
  test.each([
    ["KL ≥ 1/1000", `${KL} - 1/1000`, { terms, root: 1, form: "line" }],
    ["a Hellinger distance that is too large", `${KL} - 2 + 2*sqrt(p*q) + 199/100*sqrt((1 - p)*(1 - q))`, { terms, root: 2, form: "line" }],
    ["entropy at most 0.693", "693/1000 + p*log(p) + (1 - p)*log(1 - p)", { terms: [{ weight: "p", of: "1/p" }, { weight: "1 - p", of: "1/(1 - p)" }], root: 1, form: "mean" }],
    ["−KL ≥ 0", `0 - (${KL})`, { terms: [{ weight: "p", of: "p/q" }, { weight: "1 - p", of: "(1 - p)/(1 - q)" }], root: 1, form: "line" }],
    // The weight p − q has both signs: log x ≤ x − 1 turns round where it is negative.
    ["(q − p)·log p ≥ (q − p)·(p − 1)", "(q - p)*log(p) - (q - p)*(p - 1)", { terms: [{ weight: "p - q", of: "p" }], root: 1, form: "line" }],
  ] as const)("%s is not closed", (_, term, data) => expect(outcome(term, unit, data)).toBe("open"));
  test.each([
    { terms: [{ weight: "p", of: "p - q" }], root: 1, form: "line" },
    { terms: [{ weight: "p", of: "q - 1" }], root: 1, form: "line" },
    { terms: [{ weight: "p/(p - q)", of: "q" }], root: 1, form: "line" },
    { terms: [{ weight: "p - q", of: "q" }], root: 1, form: "mean" },
    { terms: [{ weight: "p - p", of: "q" }], root: 1, form: "mean" },
    { terms: [], root: 1, form: "line" },
    { terms: [null], root: 1, form: "line" },
    { terms, root: 3, form: "line" },
    { terms, root: 1, form: "curve" },
    { terms },
  ])("%j is refused", (data) => expect(outcome(KL, unit, data)).toBe("refused"));
});

describe("absurd", () => {
  const absurd = (term: string, variables: string[], hypotheses: string[], hypothesis: unknown) => {
    const goals = applyRule(goalIn(term, variables, { hypotheses }), "absurd", { hypothesis });
    return isRefusal(goals) ? "refused" : goals.every(isClosed) ? "closed" : "open";
  };
  const positive = ["x:[0,]", "y:[0,]"];
  test("an assumption that holds nowhere", () => expect(absurd("y - x", positive, ["0 - x*y - 1"], 0)).toBe("closed"));
  test.each<[string, string[], unknown, string]>([
    ["that holds somewhere", ["x*y - 1"], 0, "open"],
    ["that holds at one point only", ["0 - x*y"], 0, "open"],
    ["that is not there", ["0 - x*y - 1"], 1, "refused"],
    ["that is named by no number", ["0 - x*y - 1"], "0", "refused"],
  ])("not one %s", (_, hypotheses, i, result) => expect(absurd("y - x", positive, hypotheses, i)).toBe(result));
});
