import { describe, expect, test } from "vitest";
import { check, Refuted } from "lemmakit";

const TRUE = [
  "forall x real: e^x >= 1 + x", "forall x real: 2^x > 0", "forall x in [0,1]: 2^x <= 1 + x",
  "forall x > 0: x^x >= e^(-1/e)", "forall x, y > 0, t in (0,1): x^t*y^(1-t) <= t*x + (1-t)*y", "forall x in [0,1]: tan(x) <= 1.6",
  "forall x in [0,1]: asin(x) >= x", "forall x in [-1,1]: asin(x) + acos(x) = pi/2", "forall x in (0,1]: cot(x) <= 1/x",
  "forall x in [0,1): atanh(x) >= x", "forall x >= 0: asinh(x) <= x", "forall x real: asinh(x) + asinh(-x) = 0", "forall x >= 1: acosh(x) >= 0",
  "forall x real: sigmoid(x) <= 1", "forall x real: softplus(x) >= relu(x)", "forall x > -1: log1p(x) <= x", "forall x real: expm1(x) >= x",
  "forall x > 0: log2(x) <= x", "forall x real: sech(x) <= 1",
  "forall x in [0,1]: 0 <= x^2 <= x <= 1", "forall x > 0: log(x) <= x - 1 and exp(x) > 1", "forall x real: x^2 + 1 != 0",
  "forall x real where x != 0: x^2 > 0", "forall x real, y > x: exp(y) > exp(x)", "forall integer n >= 1, x > -1: (1+x)^n >= 1 + n*x",
  "forall e > 0 let p = 1/(exp(e)+1): p < 1/2",
];
const FALSE = [
  "forall x >= 0: x^(1/3) <= 0.9*x + 0.3", "forall x in (-1,1): tan(x) >= 1.01*x", "forall x > 0, y > 0: atan2(y, x) <= 1.5",
  "forall x real: softplus(x) <= relu(x) + 0.69", "forall x real: sign(x) <= x^2", "forall x real: floor(x) >= x - 0.9",
  "forall x real: erf(x) <= 0.99", "forall x real: cbrt(x) >= x", "forall x in [0,2]: 0 <= x^2 <= x", "forall x real: x^2 != 2*x + 3",
  "forall x real where x != 0: x > 0", "forall integer n >= 0: n^2 >= 2*n", "forall x real: x > 0 and x^2 >= 0",
];

describe("claims with functions defined by terms", () => {
  test.each(TRUE)("%s is proved", async (text) => expect((await check(text)).verdict.verdict).toBe("proved"), 20_000);
  test.each(FALSE)("%s is refuted", async (text) => expect((await check(text)).verdict.verdict).toBe("refuted"), 20_000);
});

/** True; the kernel has no root at 0 but the square root, and no error function. */
const BEYOND = ["forall x >= 0: x^(1/3) <= 1 + x", "forall x in [0,2]: erf(x) <= 2*x/sqrt(pi)"];
describe("claims beyond the kernel", () => {
  test.each(BEYOND)("%s stays open", async (text) => expect((await check(text, { timeout: 2 })).verdict.verdict).toBe("open"), 20_000);
});

describe("what has no value somewhere is not proved", () => {
  test.each(["forall x real: x^(1/3) <= x^2 + 1", "forall x in [-2,2]: asin(x) <= 2", "forall x real, y real: atan2(y, x) <= 4", "forall x in [0,2]: tan(x)^2 >= 0"])(
    "%s",
    async (text) => {
      const { verdict } = await check(text, { timeout: 2 });
      expect([verdict.verdict, "reason" in verdict && verdict.reason]).toEqual(["open", "domain"]);
    },
    20_000,
  );
});

test("the integers of a domain are all that a witness may name", async () => {
  const { verdict } = await check("forall integer n >= 0: (n - 1/2)^2 >= 1/4", { timeout: 2 });
  expect(verdict.verdict).not.toBe("refuted");
});

test("the failing part of a conjunction is named", async () => {
  const { verdict } = await check("forall x in [0,2]: 0 <= x^2 <= x");
  expect(Refuted.is(verdict) && verdict.relation.relation).toBe("<=");
  expect(Refuted.is(verdict) && Number(verdict.violation[0])).toBeGreaterThan(0);
});
