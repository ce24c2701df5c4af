import { parseRational, Rational } from "../../exact/index.ts";
import { Polynomial } from "./polynomial.ts";

/** A polynomial as plain data: exact coefficient text and exponents by position of the atom. */
export type PolynomialData = readonly (readonly [coefficient: string, exponents: readonly number[]])[];

/** No certificate needs an exponent beyond this; larger ones only serve to exhaust the memory. */
const LARGEST_EXPONENT = 4096;

/** The number a text denotes. Throws `RangeError` on anything else. */
export function readRational(value: unknown): Rational {
  const q = typeof value === "string" ? parseRational(value) : undefined;
  if (!q) throw new RangeError("a certificate holds a number that is no exact text");
  return q;
}

export function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError("a certificate lacks a list");
  return value as readonly unknown[];
}

export function readExponents(value: unknown): readonly number[] {
  return readList(value).map((e) => {
    if (!Number.isInteger(e) || (e as number) < 0 || (e as number) > LARGEST_EXPONENT)
      throw new RangeError("a certificate holds an exponent that is no natural number");
    return e as number;
  });
}

/** Reads a polynomial. Throws `RangeError` when the data is none. */
export function readPolynomial(value: unknown): Polynomial {
  return Polynomial.of(
    readList(value).map((t) => {
      const [c, m] = readList(t);
      return [readRational(c), readExponents(m)] as const;
    }),
  );
}

export function polynomialData(p: Polynomial): PolynomialData {
  return p.sorted().map((t) => [t.coefficient.toString(), t.monomial]);
}
