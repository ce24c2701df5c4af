import { Rational } from "../../exact/index.ts";

/** The least common multiple of the denominators. */
export function commonDenominator(numbers: Iterable<Rational>): bigint {
  let lcm = 1n;
  for (const { den } of numbers) {
    let [a, b] = [lcm, den];
    while (b !== 0n) [a, b] = [b, a % b];
    lcm = (lcm / a) * den;
  }
  return lcm;
}

/**
 * Whether a symmetric rational matrix is positive semidefinite, exactly. Symmetric elimination without fractions
 * (Bareiss, *Math. Comp.* 22, 1968): each pivot is a minor; a negative pivot, or a zero pivot in a row that is not zero,
 * decides against. Returns `false` also where the matrix is not square or not symmetric.
 */
export function isPositiveSemidefinite(matrix: readonly (readonly Rational[])[]): boolean {
  const n = matrix.length;
  if (matrix.some((row) => row.length !== n)) return false;
  const scale = commonDenominator(matrix.flat());
  const a = matrix.map((row) => row.map((q) => q.num * (scale / q.den)));
  if (a.some((row, i) => row.some((v, j) => v !== a[j]![i]))) return false;
  let previous = 1n;
  for (let k = 0; k < n; k++) {
    const pivot = a[k]![k]!;
    if (pivot < 0n) return false;
    if (pivot === 0n) {
      for (let j = k + 1; j < n; j++) if (a[k]![j] !== 0n) return false;
      continue;
    }
    for (let i = k + 1; i < n; i++)
      for (let j = k + 1; j <= i; j++) {
        const value = (a[i]![j]! * pivot - a[i]![k]! * a[k]![j]!) / previous;
        a[i]![j] = value;
        a[j]![i] = value;
      }
    previous = pivot;
  }
  return true;
}
