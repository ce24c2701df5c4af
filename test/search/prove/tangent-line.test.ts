import { describe, expect, test } from "vitest";
import { check, parseClaim } from "lemmakit";
import { prove } from "../../../src/search/prove/index.ts";

const rule = (claim: string): string | undefined => {
  const found = prove(parseClaim(claim), { timeout: 20 });
  return "found" in found ? found.found.proofs[0]!.rule : undefined;
};

describe("a claim that is a tangent", () => {
  const TANGENTS = ["forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) <= x/exp(1)", "forall x real: exp(x) >= 1 + x", "forall x real: exp(2*x) >= exp(1)*2*x", "forall x > -1: 3*log(1 + x) <= 3*x"];
  test.each(TANGENTS)("is shown by it: %s", (claim) => expect(rule(claim)).toBe("tangent"));
  test.each(TANGENTS)("has a proof that the kernel follows: %s", async (claim) => expect((await check(claim)).verdict.verdict).toBe("proved"));
});

describe("a claim that touches otherwise is shown otherwise", () => {
  test.each(["forall x > 0: x*log(x) >= x - 1", "forall x real: exp(x) + exp(-x) >= 2"])("%s", (claim) => {
    expect(rule(claim)).not.toBe("tangent");
    expect(rule(claim)).toBeDefined();
  });
});
