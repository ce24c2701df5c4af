import { exactDouble, Rational } from "../../exact/index.ts";

/**
 * The first convergent of the continued fraction of x within `tolerance`, or `undefined` where its denominator is so large
 * that any number would have one as near.
 */
export function nearbyRational(x: number, tolerance: number): Rational | undefined {
  if (!Number.isFinite(x)) return undefined;
  const largest = Math.max(1, Math.floor(0.2 / Math.sqrt(tolerance)));
  let rest = exactDouble(x);
  let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
  for (let k = 0; k < 40; k++) {
    const a = rest.floor();
    [p0, q0, p1, q1] = [p1, q1, a * p1 + p0, a * q1 + q0];
    if (q1 > BigInt(largest)) return undefined;
    if (Math.abs(Number(p1) / Number(q1) - x) <= tolerance * (1 + Math.abs(x))) return Rational.of(p1, q1);
    const frac = rest.sub(Rational.of(a));
    if (frac.sign === 0) return undefined;
    rest = Rational.ONE.div(frac);
  }
  return undefined;
}

/**
 * A rational basis of the vectors orthogonal to all the given ones, which are known in doubles only: reduce to echelon
 * form with full pivoting, recognise the entries, read off the complement. When an entry is no simple rational:
 * `undefined`, or with `partial` the part of the complement that does not need it.
 */
export function rationalComplement(
  vectors: readonly (readonly number[])[],
  n: number,
  tolerance: number,
  partial = false,
): Rational[][] | undefined {
  const rows = vectors.map((v) => {
    const size = Math.max(...v.map(Math.abs), 1e-300);
    return v.map((x) => x / size);
  });
  const pivots: number[] = [];
  const reduced: number[][] = [];
  while (rows.length > 0) {
    let [best, at, column] = [Math.max(1e-5, 100 * tolerance), -1, -1];
    rows.forEach((r, i) =>
      r.forEach((x, j) => {
        if (Math.abs(x) > best && !pivots.includes(j)) [best, at, column] = [Math.abs(x), i, j];
      }),
    );
    if (at < 0) break;
    const [row] = rows.splice(at, 1);
    const unit = row!.map((x) => x / row![column]!);
    for (const r of [...rows, ...reduced]) {
      const c = r[column]!;
      if (c !== 0) unit.forEach((x, j) => (r[j]! -= c * x));
      r[column] = 0;
    }
    pivots.push(column);
    reduced.push(unit);
  }
  const basis: Rational[][] = [];
  for (let j = 0; j < n; j++) {
    if (pivots.includes(j)) continue;
    const row = new Array<Rational>(n).fill(Rational.ZERO);
    row[j] = Rational.ONE;
    const entries = reduced.map((r) => nearbyRational(r[j]!, tolerance));
    if (entries.includes(undefined)) {
      if (!partial) return undefined;
      continue;
    }
    pivots.forEach((column, k) => (row[column] = entries[k]!.neg()));
    basis.push(row);
  }
  return basis;
}

/** The product of two rational matrices, given by rows. */
export function multiplyRational(a: readonly (readonly Rational[])[], b: readonly (readonly Rational[])[], cols: number): Rational[][] {
  return a.map((row) =>
    Array.from({ length: cols }, (_, j) =>
      row.reduce((s, v, k) => (v.sign === 0 || b[k]![j]!.sign === 0 ? s : s.add(v.mul(b[k]![j]!))), Rational.ZERO),
    ),
  );
}
