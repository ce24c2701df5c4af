import { describe, expect, test } from "vitest";
import { check, InputError, parseClaim } from "lemmakit";

const chain = (n: number, f: (i: number) => string, by: string) => Array.from({ length: n }, (_, i) => f(i)).join(by);

describe("input beyond a limit is refused by the limit's name", () => {
  test.each<[string, string, RegExp]>([
    ["2,000 parentheses", `${"(".repeat(2000)}1${")".repeat(2000)} <= 2`, /more than 250 levels of parentheses/],
    ["1,000 exponentials inside each other", `forall x real: ${"exp(".repeat(1000)}x${")".repeat(1000)} >= 0`, /more than 250 levels/],
    ["5,000 signs", `forall x real: ${"-".repeat(5000)}x <= 1`, /more than 250 levels/],
    ["a tower of powers", `forall x real: ${chain(600, () => "2", "^")} >= x`, /more than 250 levels/],
    ["a sum of 4,000 terms", `forall x real: ${chain(4000, () => "x", "+")} <= 1`, /more than 1000 operations inside each other/],
    ["3,000 variables", `forall ${chain(3000, (i) => `x${i}`, ", ")} real: x0 <= 1`, /more than 1000 variables/],
    ["2,000 hypotheses", `forall x real where ${chain(2000, (i) => `x <= ${i}`, ", ")}: x <= 1`, /more than 1000 hypotheses/],
    ["a dimension of 10^21", "forall dim c >= 1000000000000000000000, v in R^c: norm2(v) >= 0", /the dimension c has more than 100000 entries/],
    ["a vector of 10^9 entries", "forall v in R^1000000000: norm2(v) >= 0", /more than 100000 entries/],
    ["a sum over 10^9 positions", "forall x real: sum(i in 1000000000, x) >= x", /more than 100000 entries/],
    ["a matrix of 10^8 entries", "forall W in R^(10000 x 10000): normF(W) >= 0", /more than 200000 scalar operations/],
    ["a triple sum over 300", "forall v in R^300: sum(i in 300, sum(j in 300, sum(k in 300, v[i]*v[j]*v[k]))) <= norm1(v)^3", /more than 200000 scalar operations/],
    ["a tail of 20 draws from 8 values", "forall v in R^8, p in (0,1)^8, t > 0: tail1(20, v, p, t) <= 1", /more than 200000 scalar operations/],
    ["300,000 characters", `forall x real: x <= 1${" ".repeat(300_000)}`, /more than 200000 characters/],
  ])("%s", async (_, claim, message) => {
    await expect(check(claim, { timeout: 600, work: 1e8 })).rejects.toThrow(InputError);
    await expect(check(claim, { timeout: 600, work: 1e8 })).rejects.toThrow(message);
  });
  test("a message shows the part of a long source about the fault", () => {
    try {
      parseClaim(`forall x real: ${chain(900, () => "x", "+")} <= y + ${chain(900, () => "x", "+")}`);
      expect.unreachable("it was read");
    } catch (e) {
      const [message, source, caret] = (e as InputError).explain().split("\n");
      expect(message).toContain('"y" is not bound');
      expect(source!.length).toBeLessThan(210);
      expect(source![caret!.indexOf("^")]).toBe("y");
    }
  });
});

describe("what is large within the limits ends by its budget", () => {
  test.each<[string, string]>([
    ["a vector of 20,000 entries", "forall v in R^20000: norm2(v) <= norm1(v)"],
    ["a spectral norm of 40 rows", "forall W in R^(40 x 40): spectral(W) <= normF(W)"],
    ["900 hypotheses", `forall x, y real where ${chain(900, (i) => `x*y <= ${i} + exp(x)`, ", ")}: x <= 5`],
    ["a sum of 900 sines", `forall x real: ${chain(900, (i) => `sin(x + ${i})`, " + ")} <= 901`],
    ["a softplus bound whose squares would be many", "forall x real: log(1 + exp(3/4*x + 56/25)) <= (3/4*x + 56/25 + sqrt((3/4*x + 56/25)^2 + 4*log(2)^2))/2"],
    ["powers of a sum", "forall x real: ((x + 1)^1000)^1000 >= 0"],
    ["a power that terms cannot write", "forall x real: ((x + 1)^100)^100 >= 0"],
    ["a divided power", "forall x > 1: ((x^100)^100)^90 > 1"],
    ["powers of powers", "forall x real: ((((2^1000)^1000)^1000)^1000)^1000 >= x"],
  ])("%s", async (_, claim) => {
    const d = await check(claim, { timeout: 600, work: 3e7 });
    expect(["proved", "refuted", "open"]).toContain(d.verdict.verdict);
    // A single step may be dear, but not without end.
    expect(d.work).toBeLessThan(3.3e7);
  });
});
