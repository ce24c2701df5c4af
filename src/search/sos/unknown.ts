import { spend } from "../../exact/index.ts";
import { multiply, scaledIdentity, transpose, zeros, type Matrix } from "./matrix.ts";

/** One entry of a coefficient matrix: equation k takes `value` times the unknown Q_ij, i ≤ j. */
export interface Entry {
  readonly equation: number;
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

/** An unknown Q = Nᵀ X N with X positive semidefinite; N, one row for each row of X, picks a face. */
export interface SdpBlock {
  readonly face: Matrix;
  readonly entries: readonly Entry[];
  /** The cost of the trace of X. */
  readonly cost: number;
}

/** One block with its entries grouped by equation. */
export class Unknown {
  readonly n: number;
  readonly r: number;
  readonly face: Matrix;
  readonly faceT: Matrix;
  readonly plain: boolean;
  readonly cost: number;
  readonly rows: ReadonlyMap<number, readonly Entry[]>;
  private readonly entries: number;
  x: Matrix;
  z: Matrix;

  constructor(b: SdpBlock, start: number) {
    this.face = b.face;
    this.faceT = transpose(b.face);
    this.r = b.face.rows;
    this.n = b.face.cols;
    this.plain = this.r === this.n && b.face.at.every((v, k) => v === (k % (this.n + 1) === 0 ? 1 : 0));
    this.cost = b.cost;
    const rows = new Map<number, Entry[]>();
    for (const e of b.entries) {
      const row = rows.get(e.equation);
      if (row) row.push(e);
      else rows.set(e.equation, [e]);
    }
    this.rows = rows;
    this.entries = b.entries.length;
    this.x = scaledIdentity(this.r, start);
    this.z = scaledIdentity(this.r, start);
  }
  /** Nᵀ X N. */
  full(x: Matrix): Matrix {
    return this.plain ? x : multiply(multiply(this.faceT, x), this.face);
  }
  /** Adds ⟨A_k, Nᵀ X N⟩ to each sum. */
  apply(x: Matrix, sums: Float64Array, sign: number): void {
    const q = this.full(x).at;
    for (const [k, row] of this.rows) for (const e of row) sums[k]! += sign * e.value * q[e.i * this.n + e.j]!;
  }
  /** N (Σ y_k A_k) Nᵀ. */
  adjoint(y: Float64Array): Matrix {
    const a = zeros(this.n, this.n);
    for (const [k, row] of this.rows)
      for (const e of row) {
        const v = (y[k]! * e.value) / 2;
        a.at[e.i * this.n + e.j]! += v;
        a.at[e.j * this.n + e.i]! += v;
      }
    return this.plain ? a : multiply(multiply(this.face, a), this.faceT);
  }
  /** Adds ⟨A_k, X A_l Z⁻¹⟩ to the Schur complement. */
  schur(m: Matrix, zi: Matrix): void {
    const [x, z, n] = [this.full(this.x).at, this.full(zi).at, this.n];
    const w = new Float64Array(n * n);
    for (const [l, row] of this.rows) {
      w.fill(0);
      spend((n * n * row.length + this.entries) / 8);
      for (const { i, j, value } of row) {
        for (let p = 0; p < n; p++) {
          const [a, b] = [(value / 2) * x[p * n + i]!, (value / 2) * x[p * n + j]!];
          for (let q = 0; q < n; q++) w[p * n + q]! += a * z[j * n + q]! + b * z[i * n + q]!;
        }
      }
      for (const [k, other] of this.rows) {
        if (k > l) continue;
        let s = 0;
        for (const { i, j, value } of other) s += value * (w[i * n + j]! + w[j * n + i]!);
        m.at[l * m.cols + k]! += s / 2;
      }
    }
  }
}
