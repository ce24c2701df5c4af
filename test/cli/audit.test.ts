import { describe, expect, test } from "vitest";
import { lemmakit } from "./run.ts";

describe("lemmakit audit", () => {
  test("one step as JSON, by the contract", () => {
    const r = lemmakit(["audit", "--only", "exponential-tangent", "--json"]);
    expect(r.err).toBe("");
    const a = JSON.parse(r.out);
    expect(a.paper.title).toContain("Adversarial Robustness");
    expect(a.steps).toHaveLength(1);
    const [s] = a.steps;
    expect(s).toMatchObject({ label: "exponential-tangent", status: "false", verdict: "refuted" });
    expect(s.where).toContain("Appendix B");
    expect(s.printed.text).toContain("exp(f_i' - f_i) <= f_i' - f_i - 1");
    expect(s.printed.latex).toContain("\\exp");
    expect(Number(s.left[0])).toBeGreaterThan(Number(s.right[1]));
    expect(s.repair.text).toContain("<= exp(");
    expect(a.seed).toBe(1);
  });
  test("a step nobody knows: exit 3, with a hint", () => {
    const r = lemmakit(["audit", "--only", "tangent"]);
    expect([r.code, r.out]).toEqual([3, ""]);
    expect(r.err).toContain("exponential-tangent");
  });
  test("another seed, the same verdict", () => {
    for (const seed of ["2", "3"]) {
      const a = JSON.parse(lemmakit(["audit", "--only", "norm-without-root", "--json", "--seed", seed]).out);
      expect([a.steps[0].status, a.seed]).toEqual(["false", Number(seed)]);
    }
  });
  test("explain shows formula, status, evidence, repair, neighbours and the replay", () => {
    const { out, code } = lemmakit(["explain", "exponential-step"]);
    expect(code).toBe(0);
    for (const part of ["exponential-step", "gap", "exponential-tangent, does not hold", "used by", "exponential-sum-step", "twins", "lemmakit audit --only exponential-step --seed 1"])
      expect(out).toContain(part);
  });
});
