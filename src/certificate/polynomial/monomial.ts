/**
 * A power product of atoms x_0, x_1, …: the exponents by position, without trailing zeros, so that equal monomials are
 * equal arrays whatever the number of atoms.
 */
export type Monomial = readonly number[];

export const UNIT: Monomial = Object.freeze([]);

/** Drops trailing zeros. */
export function monomial(exponents: readonly number[]): Monomial {
  let n = exponents.length;
  while (n > 0 && exponents[n - 1] === 0) n--;
  return n === exponents.length ? exponents : exponents.slice(0, n);
}

export const keyOf = (m: Monomial): string => m.join(",");

export function times(a: Monomial, b: Monomial): Monomial {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length === 0 ? long : long.map((e, i) => e + (short[i] ?? 0));
}

/** The quotient a/b, or `undefined` where b does not divide a. */
export function over(a: Monomial, b: Monomial): Monomial | undefined {
  if (b.length > a.length) return undefined;
  for (let i = 0; i < b.length; i++) if (a[i]! < b[i]!) return undefined;
  const q = a.map((e, i) => e - (b[i] ?? 0));
  return monomial(q);
}

export function totalDegree(m: Monomial): number {
  let d = 0;
  for (let i = 0; i < m.length; i++) d += m[i]!;
  return d;
}

/** Graded lexicographic order: a positive number when a is the larger. */
export function compareMonomials(a: Monomial, b: Monomial): number {
  const d = totalDegree(a) - totalDegree(b);
  if (d !== 0) return d;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const e = (a[i] ?? 0) - (b[i] ?? 0);
    if (e !== 0) return e;
  }
  return 0;
}
