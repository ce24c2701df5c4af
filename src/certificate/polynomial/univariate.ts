import { Rational } from "../../exact/index.ts";
import type { Polynomial } from "./polynomial.ts";
import { commonDenominator } from "./psd.ts";

/** A polynomial in one atom with integer coefficients, constant term first, last coefficient not 0; `[]` is 0. */
export type Univariate = readonly bigint[];

function trim(c: bigint[]): Univariate {
  while (c.length > 0 && c[c.length - 1] === 0n) c.pop();
  return c;
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Divides by the content, a positive integer: signs stay. */
export function primitive(p: Univariate): Univariate {
  let g = 0n;
  for (const c of p) {
    let [a, b] = [absolute(c), g];
    while (b !== 0n) [a, b] = [b, a % b];
    g = a;
    if (g === 1n) return p;
  }
  return p.map((c) => c / g);
}

/** A positive multiple of p in the atom at position i. Throws `RangeError` when another atom occurs. */
export function univariate(p: Polynomial, i: number): Univariate {
  const scale = commonDenominator([...p.terms.values()].map((t) => t.coefficient));
  const c = new Array<bigint>(p.degreeIn(i) + 1).fill(0n);
  for (const { monomial: m, coefficient: q } of p.terms.values()) {
    if (m.some((e, j) => e > 0 && j !== i)) throw new RangeError("the polynomial has more than one atom");
    c[m[i] ?? 0] = q.num * (scale / q.den);
  }
  return primitive(trim(c));
}

export function derivative(p: Univariate): Univariate {
  return p.slice(1).map((c, i) => c * BigInt(i + 1));
}

/** The sign of p(x), by Horner's rule on integers. */
export function signAt(p: Univariate, x: Rational): -1 | 0 | 1 {
  let value = 0n;
  let den = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    value = value * x.num + p[i]! * den;
    den *= x.den;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** A positive multiple of the remainder of a by b, and of the quotient. b is not 0. */
export function divide(a: Univariate, b: Univariate): { readonly quotient: Univariate; readonly remainder: Univariate } {
  const rest = [...a];
  const lead = b[b.length - 1]!;
  const [by, sign] = [absolute(lead), lead < 0n ? -1n : 1n];
  const quotient = new Array<bigint>(Math.max(0, a.length - b.length + 1)).fill(0n);
  for (let k = a.length - b.length; k >= 0; k--) {
    const top = rest[k + b.length - 1]! * sign;
    for (let i = 0; i < rest.length; i++) rest[i]! *= by;
    for (let i = 0; i < quotient.length; i++) quotient[i]! *= by;
    b.forEach((c, i) => (rest[k + i]! -= top * c));
    quotient[k] = top;
  }
  return { quotient: primitive(trim(quotient)), remainder: primitive(trim(rest)) };
}

/** The greatest common divisor, up to a constant factor. */
export function gcd(a: Univariate, b: Univariate): Univariate {
  while (b.length > 0) [a, b] = [b, divide(a, b).remainder];
  return a;
}

/**
 * The product of the irreducible factors of odd multiplicity, up to a constant: exactly the roots where the sign
 * changes. Square-free factorisation (Musser 1971).
 */
export function oddPart(p: Univariate): Univariate {
  let product: Univariate = [1n];
  let c = gcd(p, derivative(p));
  let w = divide(p, c).quotient;
  for (let i = 1; w.length > 1; i++) {
    const y = gcd(w, c);
    if (i % 2 === 1) product = multiply(product, divide(w, y).quotient);
    c = divide(c, y).quotient;
    w = y;
  }
  return primitive(product);
}

/** The product of the distinct irreducible factors, up to a constant. */
export function squareFree(p: Univariate): Univariate {
  return divide(p, gcd(p, derivative(p))).quotient;
}

function multiply(a: Univariate, b: Univariate): Univariate {
  const c = new Array<bigint>(a.length + b.length - 1).fill(0n);
  a.forEach((x, i) => b.forEach((y, j) => (c[i + j]! += x * y)));
  return c;
}
