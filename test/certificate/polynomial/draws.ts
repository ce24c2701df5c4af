import fc from "fast-check";
import { Rational } from "lemmakit";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";

export const rationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => Rational.of(n, d));

/** Polynomials in at most `atoms` indeterminates. */
export const polynomials = (atoms = 3, degree = 3, terms = 5): fc.Arbitrary<Polynomial> =>
  fc
    .array(fc.tuple(rationals, fc.array(fc.integer({ min: 0, max: degree }), { minLength: atoms, maxLength: atoms })), { maxLength: terms })
    .map((list) => Polynomial.of(list));

export const points = (atoms = 3): fc.Arbitrary<Rational[]> => fc.array(rationals, { minLength: atoms, maxLength: atoms });

/** A polynomial in one indeterminate from its coefficients, constant term first. */
export const inOne = (...coefficients: number[]): Polynomial => Polynomial.of(coefficients.map((c, i) => [Rational.of(c), [i]] as const));
