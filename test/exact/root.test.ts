import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational, rationalRoot } from "../../src/exact/index.ts";
import { rationals } from "./rationals.ts";

describe("the root of a rational", () => {
  it("gives back what was raised, also beyond doubles", () => {
    fc.assert(fc.property(rationals, fc.integer({ min: 1, max: 7 }), (q, n) => rationalRoot(q.abs().pow(n), BigInt(n))!.equals(q.abs())));
    const long = Rational.of(10n ** 400n + 1n, 3n);
    expect(rationalRoot(long.pow(2), 2n)!.equals(long)).toBe(true);
  });
  it.each([["2", 2n], ["8/9", 2n], ["9/8", 2n], ["-4", 2n], ["-8", 3n], ["16", 3n]])("%s has none of order %s", (text, n) => {
    const [num, den = "1"] = text.split("/");
    expect(rationalRoot(Rational.of(BigInt(num!), BigInt(den)), n)).toBeUndefined();
  });
  it("a root next to a square is none", () => {
    expect(rationalRoot(Rational.of(10n ** 60n + 1n), 2n)).toBeUndefined();
    expect(rationalRoot(Rational.of(10n ** 60n), 2n)!.equals(Rational.of(10n ** 30n))).toBe(true);
  });
});
