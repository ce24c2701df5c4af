import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { polynomialData, readPolynomial } from "../../../src/certificate/polynomial/json.ts";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { points, polynomials, rationals } from "./draws.ts";

const triple = [polynomials(), polynomials(), polynomials()] as const;
const same = (a: Rational, b: Rational): boolean => a.equals(b);

describe("polynomials", () => {
  test("values are those of sums, differences, products and powers", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), points(), fc.integer({ min: 0, max: 4 }), (p, q, x, n) => {
        const [a, b] = [p.evaluate(x), q.evaluate(x)];
        expect(same(p.add(q).evaluate(x), a.add(b))).toBe(true);
        expect(same(p.sub(q).evaluate(x), a.sub(b))).toBe(true);
        expect(same(p.mul(q).evaluate(x), a.mul(b))).toBe(true);
        expect(same(p.pow(n).evaluate(x), a.pow(n))).toBe(true);
      }),
    );
  });
  test("the laws of a commutative ring hold as equalities of data", () => {
    fc.assert(
      fc.property(...triple, (p, q, r) => {
        expect(p.mul(q).equals(q.mul(p))).toBe(true);
        expect(p.mul(q.add(r)).equals(p.mul(q).add(p.mul(r)))).toBe(true);
        expect(p.sub(p).isZero).toBe(true);
      }),
    );
  });
  test("a derivative obeys the product rule", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), fc.integer({ min: 0, max: 2 }), (p, q, i) => {
        expect(p.mul(q).derivative(i).equals(p.derivative(i).mul(q).add(p.mul(q.derivative(i))))).toBe(true);
      }),
    );
  });
  test("substitution commutes with evaluation", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), points(), (p, q, x) => {
        const at = [q.evaluate(x), ...x.slice(1)];
        expect(same(p.substitute((i) => (i === 0 ? q : undefined)).evaluate(x), p.evaluate(at))).toBe(true);
      }),
    );
  });
  test("degrees and atoms", () => {
    const p = Polynomial.of([[Rational.of(2), [1, 0, 3]], [Rational.of(-1), [2]], [Rational.of(0), [0, 9]]]);
    expect([p.degree, p.degreeIn(0), p.degreeIn(1), p.degreeIn(2)]).toEqual([4, 2, 0, 3]);
    expect(p.atoms).toEqual([0, 2]);
    expect(Polynomial.ZERO.constantValue?.sign).toBe(0);
    expect(p.constantValue).toBeUndefined();
  });
  test("data are read back", () => {
    fc.assert(fc.property(polynomials(), (p) => void expect(readPolynomial(JSON.parse(JSON.stringify(polynomialData(p)))).equals(p)).toBe(true)));
    fc.assert(fc.property(rationals, (q) => void expect(readPolynomial([[q.toString(), []]]).constantValue?.equals(q)).toBe(true)));
  });
  test.each([null, 3, "x", [["a", []]], [["1", [-1]]], [["1", [0.5]]], [["1", [99999]]], [[1, []]], [["1/0", []]], [["1", "2"]]])(
    "wrong data are refused: %j",
    (data) => expect(() => readPolynomial(data)).toThrow(RangeError),
  );
});
