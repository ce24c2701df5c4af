import { expect, test } from "vitest";
import { decide, parseClaim } from "../../src/index.ts";

test("three positions are tried with two of them together, each two", async () => {
  for (const apart of ["i != j, j != k", "i != k, j != k", "i != j, i != k"]) {
    const claim = parseClaim(`forall f in R^n, i, j, k in 1..n where ${apart}: exp(f[i]) + exp(f[j]) + exp(f[k]) <= sum(l in n, exp(f[l]))`);
    expect((await decide(claim, { work: 6e6, timeout: 30 })).verdict.verdict, apart).toBe("refuted");
  }
});
