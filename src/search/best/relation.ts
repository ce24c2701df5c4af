/**
 * Integers, not all 0, whose combination of some numbers is nearly 0: the shortest vector that lattice reduction finds. The numbers
 * come as integers, multiplied by 10^digits and rounded. It is a guess: any numbers have such integers, long ones.
 *
 * A. K. Lenstra, H. W. Lenstra, L. Lovász, Factoring polynomials with rational coefficients (1982); in integers, as in
 * H. Cohen, A course in computational algebraic number theory, 2.6.7.
 */
export function integerRelation(numbers: readonly bigint[]): bigint[] {
  const n = numbers.length;
  const b = numbers.map((x, i) => [...numbers.map((_, j) => (i === j ? 1n : 0n)), x]);
  const dot = (x: readonly bigint[], y: readonly bigint[]): bigint => x.reduce((s, v, i) => s + v * y[i]!, 0n);
  const l: bigint[][] = b.map(() => b.map(() => 0n));
  const d: bigint[] = [1n, ...b.map(() => 0n)];
  const gram = (k: number): void => {
    for (let j = 0; j <= k; j++) {
      let u = dot(b[k]!, b[j]!);
      for (let i = 0; i < j; i++) u = (d[i + 1]! * u - l[k]![i]! * l[j]![i]!) / d[i]!;
      if (j < k) l[k]![j] = u;
      else d[k + 1] = u;
    }
  };
  const reduce = (k: number, j: number): void => {
    const twice = 2n * l[k]![j]!;
    if ((twice < 0n ? -twice : twice) <= d[j + 1]!) return;
    const q = nearest(l[k]![j]!, d[j + 1]!);
    b[k] = b[k]!.map((v, i) => v - q * b[j]![i]!);
    l[k]![j] = l[k]![j]! - q * d[j + 1]!;
    for (let i = 0; i < j; i++) l[k]![i] = l[k]![i]! - q * l[j]![i]!;
  };
  gram(0);
  let most = 0;
  for (let k = 1; k < n; ) {
    if (k > most) {
      most = k;
      gram(k);
    }
    reduce(k, k - 1);
    if (4n * (d[k + 1]! * d[k - 1]! + l[k]![k - 1]! ** 2n) >= 3n * d[k]! ** 2n) {
      for (let j = k - 2; j >= 0; j--) reduce(k, j);
      k++;
      continue;
    }
    [b[k], b[k - 1]] = [b[k - 1]!, b[k]!];
    for (let j = 0; j < k - 1; j++) [l[k]![j], l[k - 1]![j]] = [l[k - 1]![j]!, l[k]![j]!];
    const m = l[k]![k - 1]!;
    const between = (d[k - 1]! * d[k + 1]! + m * m) / d[k]!;
    for (let i = k + 1; i <= most; i++) {
      const t = l[i]![k]!;
      l[i]![k] = (d[k + 1]! * l[i]![k - 1]! - m * t) / d[k]!;
      l[i]![k - 1] = (between * t + m * l[i]![k]!) / d[k + 1]!;
    }
    d[k] = between;
    k = Math.max(1, k - 1);
  }
  return b[0]!.slice(0, n);
}

/** The integer nearest to a quotient with a positive divisor. */
function nearest(a: bigint, b: bigint): bigint {
  const twice = 2n * a + b;
  const q = twice / (2n * b);
  return twice < 0n && q * 2n * b !== twice ? q - 1n : q;
}
