import { Rational } from "../../exact/index.ts";
import type { TapeWriter } from "../tape.ts";

/**
 * The largest singular value of a matrix of places. One row or column: its 2-norm. Two: √((a + d + √((a − d)² + 4b²)) / 2)
 * from the Gram matrix [a b; b d]. More: an instruction of its own, which each reading encloses.
 */
export function expandSpectral(t: TapeWriter, matrix: readonly (readonly number[])[]): number {
  const rows = matrix.length <= (matrix[0]?.length ?? 0) ? matrix : transpose(matrix);
  const dot = (u: readonly number[], v: readonly number[]) =>
    u.map((x, i) => (u === v ? t.pow(x, 2) : t.apply("mul", x, v[i]!))).reduce((a, b) => t.apply("add", a, b));
  if (rows.length === 0) return t.number(Rational.ZERO);
  const [u, v] = rows;
  if (rows.length === 1) return t.apply("sqrt", dot(u!, u!));
  if (rows.length > 2) return t.spectral(rows.length, rows.flat());
  const two = t.number(Rational.of(2));
  const [a, b, d] = [dot(u!, u!), dot(u!, v!), dot(v!, v!)];
  const spread = t.apply("add", t.pow(t.apply("sub", a, d), 2), t.apply("mul", t.number(Rational.of(4)), t.pow(b, 2)));
  return t.apply("sqrt", t.apply("div", t.apply("add", t.apply("add", a, d), t.apply("sqrt", spread)), two));
}

function transpose(m: readonly (readonly number[])[]): number[][] {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
}
