import { describe, expect, test } from "vitest";
import { parseClaim, search } from "lemmakit";

describe("false beyond the range of doubles", () => {
  test.each([
    "forall x real: exp(x) <= 10^400",
    "forall x real: x^200 <= 10^500 + exp(x)",
    "forall x real: exp(-x) >= 1/10^500",
    "forall x, h real: (exp(h*log(3))*exp(x) + exp(3*x) + 1)/(exp(h*log(2))*exp(2*x)) >= 1/10^100",
    "forall x, y real: exp(x) + exp(y) >= exp(x + y)/10^320",
    "forall v in R^n: sum(i in n, exp(v[i])) <= 10^400*n",
    "forall x, y >= 1: x*y <= 10^500",
  ])("%s", async (text) => {
    // Along coupled directions chance matters: a few longer searches, as a decision makes them.
    const found = [];
    for (const seed of [1, 2, 3]) found.push((await search(parseClaim(text), { seed, points: 120, climbing: 800, elsewhere: 2, timeout: 600 })).refuted);
    for (const f of found) expect(f?.verdict).toBe("refuted");
  });
});

describe("true there", () => {
  test.each([
    "forall x real: exp(x)/(1 + exp(x)) <= 1",
    "forall x, y real: exp(x + y) <= exp(2*x) + exp(2*y)",
    "forall x >= 0: x^100 <= 10^600*exp(x/2)",
    "forall x > 0: cosh(x) <= 10^310 + sinh(x)",
  ])("%s", async (text) => {
    for (const seed of [1, 2, 3]) expect((await search(parseClaim(text), { seed, timeout: 600 })).refuted).toBeUndefined();
  });
});
