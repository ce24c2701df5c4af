import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/exact/index.ts";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import type { Fact } from "../../../src/certificate/polynomial/positivity.ts";
import { isNegativeSomewhere } from "../../../src/search/sos/variety.ts";

const [a, x, e] = [0, 1, 2].map((i) => Polynomial.atom(i)) as [Polynomial, Polynomial, Polynomial];
const number = (n: number): Polynomial => Polynomial.constant(Rational.of(n));
/** a = |x|, and e > 0. */
const ABSOLUTE: readonly Fact[] = [
  { polynomial: a.pow(2).sub(x.pow(2)), sign: "zero" },
  { polynomial: a.sub(x), sign: "nonnegative" },
  { polynomial: a.add(x), sign: "nonnegative" },
  { polynomial: a, sign: "nonnegative" },
  { polynomial: e, sign: "positive" },
];

describe("points where equations hold", () => {
  test("a polynomial that is negative at one of them is seen to be", () => {
    expect(isNegativeSomewhere(a.mul(e).add(a).sub(e).add(number(1)), ABSOLUTE)).toBe(true);
    expect(isNegativeSomewhere(x.sub(a), ABSOLUTE)).toBe(true);
  });
  test("one that is negative only where they do not hold is not", () => {
    expect(isNegativeSomewhere(a.sub(x), ABSOLUTE)).toBe(false);
    expect(isNegativeSomewhere(a.mul(x).mul(x).sub(x.pow(3)), ABSOLUTE)).toBe(false);
    expect(isNegativeSomewhere(x.pow(2).sub(a.pow(2)), ABSOLUTE)).toBe(false);
  });
  test("nested roots are followed from the inside, whatever their order", () => {
    // a² = e and e² = x: a⁴ − x is 0 on them, and x ≥ 0.
    const facts: readonly Fact[] = [
      { polynomial: a.pow(2).sub(e), sign: "zero" },
      { polynomial: e.pow(2).sub(x), sign: "zero" },
      { polynomial: e, sign: "nonnegative" },
    ];
    expect(isNegativeSomewhere(a.pow(4).sub(x), facts)).toBe(false);
    expect(isNegativeSomewhere(x, facts)).toBe(false);
    expect(isNegativeSomewhere(x.sub(e), facts)).toBe(true);
  });
  test("equations that go round in a circle say nothing", () => {
    const facts: readonly Fact[] = [
      { polynomial: a.pow(2).sub(e), sign: "zero" },
      { polynomial: e.pow(2).sub(a), sign: "zero" },
    ];
    expect(isNegativeSomewhere(a.neg().sub(number(9)), facts)).toBe(false);
  });
});
