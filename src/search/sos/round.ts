import { Rational, exactDouble } from "../../exact/index.ts";
import { isPositiveSemidefinite } from "../../certificate/polynomial/psd.ts";
import { eliminate, type Equation, type Solved } from "./eliminate.ts";
import { multiplyRational } from "./face.ts";
import { pairIndex, type GramSystem } from "./gram.ts";
import { cholesky, fromRows, type Matrix } from "./matrix.ts";

/** A face of the cone of a block: the rows span what the squares are made of; `undefined` is the whole cone. */
export type Face = readonly (readonly Rational[])[] | undefined;

/** Denominators to round to, from pretty to fine. */
const DENOMINATORS = [1n, 2n, 12n, 60n, 2n ** 10n, 2n ** 16n, 2n ** 22n, 2n ** 30n, 2n ** 40n, 2n ** 50n];

/** The exact equations in the unknowns of the faces, numbered block after block. */
function equationsOf(system: GramSystem, faces: readonly Face[]): { equations: Equation[]; sizes: number[] } {
  const equations: Equation[] = system.right.map((right) => ({ left: new Map(), right }));
  const put = (k: number, u: number, v: Rational) => {
    const sum = (equations[k]!.left.get(u) ?? Rational.ZERO).add(v);
    if (sum.sign === 0) equations[k]!.left.delete(u);
    else equations[k]!.left.set(u, sum);
  };
  let offset = 0;
  const sizes = system.blocks.map((block, b) => {
    const n = block.monomials.length;
    const face = faces[b];
    const r = face ? face.length : n;
    const rows = face?.map((row) => row.flatMap((v, i) => (v.sign === 0 ? [] : [{ v, i }])));
    for (let q = 0; q < r; q++)
      for (let p = 0; p <= q; p++) {
        const u = offset + pairIndex(p, q);
        const pairs = system.pairs[b]!;
        if (!rows) {
          for (const t of pairs[pairIndex(p, q)]!) put(t.equation, u, t.value);
          continue;
        }
        for (const { v, i } of rows[p]!)
          for (const { v: w, i: j } of rows[q]!) {
            // X_pq stands for both orders when p < q; a pair i < j counts Q_ij twice already.
            const times = (p < q ? 2n : 1n) * (i === j ? 2n : 1n);
            const c = v.mul(w).mul(Rational.of(times, 2n));
            for (const t of pairs[pairIndex(Math.min(i, j), Math.max(i, j))]!) put(t.equation, u, t.value.mul(c));
          }
      }
    offset += (r * (r + 1)) / 2;
    return r;
  });
  return { equations, sizes };
}

/** Rounds the free unknowns to a denominator and computes the others. */
function fill(solved: Solved, guess: readonly number[], denominator: bigint): Rational[] {
  const scale = Number(denominator);
  const values = guess.map((x, u) => (solved.pivots.has(u) ? Rational.ZERO : Rational.of(exactDouble(Math.round(x * scale)).num, denominator)));
  for (const [pivot, { left, right }] of solved.pivots) {
    let v = right;
    for (const [u, c] of left) if (u !== pivot) v = v.sub(c.mul(values[u]!));
    values[pivot] = v;
  }
  return values;
}

function lowerToFull(values: readonly Rational[], offset: number, r: number): Rational[][] {
  return Array.from({ length: r }, (_, i) => Array.from({ length: r }, (_, j) => values[offset + pairIndex(Math.min(i, j), Math.max(i, j))]!));
}

const approximately = (m: readonly (readonly Rational[])[]): Matrix =>
  fromRows(m.map((row) => row.map((q) => Number(q.num) / Number(q.den))), m.length);

/**
 * Exact Gram matrices near the given ones: the equations are solved exactly, with the free unknowns rounded ever finer
 * until every matrix is positive semidefinite (Peyrl and Parrilo, *Theoret. Comput. Sci.* 409, 2008).
 */
export function roundGrams(
  system: GramSystem,
  faces: readonly Face[],
  grams: readonly Matrix[],
  alive: () => boolean = () => true,
): Rational[][][] | undefined {
  const { equations, sizes } = equationsOf(system, faces);
  const solved = eliminate(equations, alive);
  if (!solved) return undefined;
  const guess: number[] = [];
  grams.forEach((g, b) => {
    for (let q = 0; q < sizes[b]!; q++) for (let p = 0; p <= q; p++) guess.push(g.at[p * g.cols + q]!);
  });
  for (const denominator of DENOMINATORS) {
    if (!alive()) return undefined;
    const values = fill(solved, guess, denominator);
    let offset = 0;
    const exact = sizes.map((r) => {
      const m = lowerToFull(values, offset, r);
      offset += (r * (r + 1)) / 2;
      return m;
    });
    if (!exact.every((m) => m.every((row, i) => row[i]!.sign >= 0))) continue;
    if (!exact.every(plausible) || !exact.every(isPositiveSemidefinite)) continue;
    return exact.map((m, b) => {
      const face = faces[b];
      if (!face) return m;
      const n = system.blocks[b]!.monomials.length;
      const transposed = Array.from({ length: n }, (_, i) => face.map((row) => row[i]!));
      return multiplyRational(multiplyRational(transposed, m, face.length), face, n);
    });
  }
  return undefined;
}

/** A quick test in doubles: slightly shifted, the matrix must have a Cholesky factor. */
function plausible(m: readonly (readonly Rational[])[]): boolean {
  const a = approximately(m);
  const n = m.length;
  const size = Math.max(0, ...a.at.map(Math.abs));
  for (let i = 0; i < n; i++) a.at[i * n + i]! += 1e-9 * size + 1e-300;
  return n === 0 || cholesky(a) !== undefined;
}
