import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { isPositiveSemidefinite } from "../../../src/certificate/polynomial/psd.ts";
import { rationals } from "./draws.ts";

type Rows = Rational[][];
const rectangles = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([r, n]) =>
  fc.array(fc.array(rationals, { minLength: n, maxLength: n }), { minLength: r, maxLength: r }),
);
/** Bᵀ D B. */
const congruent = (b: Rows, d: (k: number) => Rational): Rows =>
  b[0]!.map((_, i) => b[0]!.map((_, j) => b.reduce((s, row, k) => s.add(row[i]!.mul(row[j]!).mul(d(k))), Rational.ZERO)));

describe("positive semidefinite matrices", () => {
  test("Gram matrices are, of any rank", () => {
    fc.assert(fc.property(rectangles, (b) => void expect(isPositiveSemidefinite(congruent(b, () => Rational.ONE))).toBe(true)));
  });
  test("a matrix with a negative value of its form is not", () => {
    fc.assert(
      fc.property(rectangles, fc.nat(), (b, at) => {
        const k = at % b.length;
        const m = congruent(b, (i) => (i === k ? Rational.of(-1) : Rational.ZERO));
        expect(isPositiveSemidefinite(m)).toBe(b[k]!.every((x) => x.sign === 0));
      }),
    );
  });
  test("the least dent is seen", () => {
    const one = Rational.ONE;
    const m = (x: Rational): Rows => [[one, one], [one, x]];
    expect(isPositiveSemidefinite(m(one))).toBe(true);
    expect(isPositiveSemidefinite(m(one.sub(Rational.of(1n, 10n ** 40n))))).toBe(false);
  });
  test("a zero pivot in a row that is not zero", () => {
    const [o, i] = [Rational.ZERO, Rational.ONE];
    expect(isPositiveSemidefinite([[o, i], [i, i]])).toBe(false);
    expect(isPositiveSemidefinite([[o, o], [o, i]])).toBe(true);
    expect(isPositiveSemidefinite([[i, o, o], [o, o, i], [o, i, o]])).toBe(false);
  });
  test("what is not square or not symmetric is refused", () => {
    const [o, i] = [Rational.ZERO, Rational.ONE];
    expect(isPositiveSemidefinite([[i, o]])).toBe(false);
    expect(isPositiveSemidefinite([[i, i], [o, i]])).toBe(false);
    expect(isPositiveSemidefinite([])).toBe(true);
  });
});
