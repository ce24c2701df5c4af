import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestDouble, Rational } from "lemmakit";
import { eigen } from "../../../src/search/sos/eigen.ts";
import { eliminate, type Equation } from "../../../src/search/sos/eliminate.ts";
import { nearbyRational, rationalComplement } from "../../../src/search/sos/face.ts";
import { cholesky, fromRows, inverseCholesky, multiply, scaledIdentity, transpose } from "../../../src/search/sos/matrix.ts";
import { quotient } from "../../../src/search/sos/quotient.ts";
import { Rewriting } from "../../../src/search/sos/rewriting.ts";
import { polynomials, rationals } from "../../certificate/polynomial/draws.ts";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";

const close = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => Array.from(a).every((x, i) => Math.abs(x - b[i]!) < 1e-8 * (1 + Math.abs(x)));
const squares = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
);

describe("matrices in doubles", () => {
  test("an inverse and the eigenvectors of a definite matrix", () => {
    fc.assert(
      fc.property(squares, (rows) => {
        const n = rows.length;
        const b = fromRows(rows, n);
        const a = multiply(transpose(b), b);
        for (let i = 0; i < n; i++) a.at[i * n + i]! += 1;
        expect(close(multiply(a, inverseCholesky(cholesky(a)!)).at, scaledIdentity(n, 1).at)).toBe(true);
        const { values, vectors } = eigen(a);
        vectors.forEach((v, k) => {
          const image = Array.from({ length: n }, (_, i) => v.reduce((s, x, j) => s + a.at[i * n + j]! * x, 0));
          expect(close(image, v.map((x) => x * values[k]!))).toBe(true);
        });
      }),
    );
  });
  test("an indefinite matrix has no Cholesky factor", () => expect(cholesky(fromRows([[1, 2], [2, 1]], 2))).toBeUndefined());
});

describe("exact numbers", () => {
  test("simple fractions are recognised through noise, others not", () => {
    fc.assert(
      fc.property(rationals, (q) => {
        expect(nearbyRational(nearestDouble(q) + 1e-11, 1e-9)!.equals(q)).toBe(true);
      }),
    );
    expect(nearbyRational(Math.PI, 1e-12)).toBeUndefined();
    expect(nearbyRational(NaN, 1e-9)).toBeUndefined();
  });
  test("the complement of vectors known in doubles", () => {
    const basis = rationalComplement([[1, 1, 1], [2, 2, 2 + 1e-12]], 3, 1e-7)!;
    expect(basis).toHaveLength(2);
    for (const row of basis) expect(row.reduce((s, x) => s.add(x), Rational.ZERO).sign).toBe(0);
    // (1, √2) alone has no rational complement; with its conjugate it leaves nothing.
    expect(rationalComplement([[1, Math.SQRT2]], 2, 1e-7)).toBeUndefined();
    expect(rationalComplement([[1, Math.SQRT2], [1, -Math.SQRT2]], 2, 1e-7)).toEqual([]);
  });
  test("elimination solves, and sees contradictions", () => {
    const equation = (left: number[], right: number): Equation => ({
      left: new Map(left.flatMap((c, i) => (c === 0 ? [] : [[i, Rational.of(c)] as const]))),
      right: Rational.of(right),
    });
    const solved = eliminate([equation([1, 1, 1], 6), equation([0, 2, 5], -4), equation([2, 5, -1], 27)])!;
    expect([0, 1, 2].map((u) => solved.pivots.get(u)!.right.toString())).toEqual(["5", "3", "-2"]);
    expect(eliminate([equation([1, 1], 1), equation([2, 2], 3)])).toBeUndefined();
    expect(eliminate([equation([1, 1], 1), equation([2, 2], 2)])!.pivots.size).toBe(1);
  });
});

describe("polynomials for the search", () => {
  test("a quotient is exact or none", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), (p, q) => {
        fc.pre(!q.isZero && !p.isZero);
        expect(quotient(p.mul(q), q)!.equals(p)).toBe(true);
        const more = quotient(p.mul(q).add(Polynomial.ONE), q);
        expect(more === undefined || more.mul(q).equals(p.mul(q).add(Polynomial.ONE))).toBe(true);
      }),
    );
  });
  test("rewriting accounts for what it changes", () => {
    const [x, y, s] = [Polynomial.atom(0), Polynomial.atom(1), Polynomial.atom(2)];
    const facts = [
      { polynomial: s.pow(2).sub(x.pow(2)).sub(y.pow(2)), sign: "zero" as const },
      { polynomial: x.add(y).sub(Polynomial.ONE), sign: "zero" as const },
    ];
    const rewriting = new Rewriting(facts, [0, 1, 2]);
    fc.assert(
      fc.property(polynomials(), (p) => {
        const { form, cofactors } = rewriting.run(p)!;
        const back = [...cofactors].reduce((sum, [i, c]) => sum.add(c.mul(facts[i]!.polynomial)), form);
        expect(back.equals(p)).toBe(true);
        expect(rewriting.form(form)!.equals(form)).toBe(true);
      }),
    );
  });
});
