import {
  cholesky, inner, inverseCholesky, multiply, plus, scaledIdentity, solveCholesky, symmetric, transpose, zeros, type Matrix,
} from "./matrix.ts";

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

export interface SdpSolution {
  readonly blocks: readonly Matrix[];
  /** Σ cost·trace. */
  readonly value: number;
  /** The largest violation of an equation. */
  readonly residual: number;
  readonly gap: number;
  readonly iterations: number;
}

/** One block with its entries grouped by equation. */
class Unknown {
  readonly n: number;
  readonly r: number;
  readonly face: Matrix;
  readonly faceT: Matrix;
  readonly plain: boolean;
  readonly cost: number;
  readonly rows: ReadonlyMap<number, readonly Entry[]>;
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
    for (const e of b.entries) rows.set(e.equation, [...(rows.get(e.equation) ?? []), e]);
    this.rows = rows;
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

/** Cholesky of a matrix that may be singular: dependent equations get a huge pivot, so that their unknown stays 0. */
function regularised(m: Matrix): Matrix {
  const n = m.rows;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) m.at[i * n + j] = m.at[j * n + i]!;
  const original = Float64Array.from({ length: n }, (_, i) => m.at[i * n + i]!);
  const l = zeros(n, n);
  for (let j = 0; j < n; j++) {
    let d = m.at[j * n + j]!;
    for (let k = 0; k < j; k++) d -= l.at[j * n + k]! ** 2;
    const root = d > 1e-13 * original[j]! && d > 0 ? Math.sqrt(d) : 1e64;
    l.at[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let s = m.at[i * n + j]!;
      for (let k = 0; k < j; k++) s -= l.at[i * n + k]! * l.at[j * n + k]!;
      l.at[i * n + j] = s / root;
    }
  }
  return l;
}

/** The largest step in (0, 1] along which a positive definite matrix stays positive definite, nearly. */
function stepLength(a: Matrix, d: Matrix): number {
  let t = 1;
  while (t > 1e-10 && !cholesky(plus(a, t, d))) t *= 0.8;
  return t;
}

/**
 * Minimises Σ cost·trace(X) subject to linear equations and X ⪰ 0: an infeasible primal–dual interior point method with
 * the direction of Helmberg, Kojima and Monteiro and Mehrotra's corrector. It follows the central path, so the solution
 * lies inside the face of all optimal ones. `undefined` where the value is seen to exceed `hopeless`. In doubles: a
 * suggestion, never evidence.
 */
export function solveSdp(
  given: readonly SdpBlock[],
  right: Float64Array,
  hopeless = Infinity,
  alive: () => boolean = () => true,
): SdpSolution | undefined {
  const m = right.length;
  const size = Math.max(1, ...right.map(Math.abs));
  const blocks = given.filter((b) => b.face.rows > 0).map((b) => new Unknown(b, 4 * size));
  const order = blocks.reduce((s, b) => s + b.r, 0);
  const y = new Float64Array(m);
  let best: SdpSolution | undefined;
  /** Whether Z = C − Σ y_k A_k holds, so that b·y bounds the value from below. */
  let exactDual = false;
  for (let iteration = 0; iteration < 60; iteration++) {
    if (!alive()) return undefined;
    const primal = Float64Array.from(right);
    for (const b of blocks) b.apply(b.x, primal, -1);
    const residual = Math.max(0, ...primal.map(Math.abs));
    const gap = blocks.reduce((s, b) => s + inner(b.x, b.z), 0) / order;
    const value = blocks.reduce((s, b) => s + (b.cost ? b.cost * inner(b.x, scaledIdentity(b.r, 1)) : 0), 0);
    if (!Number.isFinite(gap + residual)) break;
    best = { blocks: blocks.map((b) => b.x), value, residual, gap, iterations: iteration };
    if (gap < 1e-11 * size && residual < 1e-10 * size) break;
    const bound = right.reduce((sum, v, k) => sum + v * y[k]!, 0);
    if (exactDual && bound > hopeless) return undefined;

    const schur = zeros(m, m);
    const steps: { b: Unknown; zi: Matrix; dual: Matrix }[] = [];
    for (const b of blocks) {
      const l = cholesky(b.z);
      if (!l) return finish(best, given);
      const zi = inverseCholesky(l);
      b.schur(schur, zi);
      const dual = plus(plus(scaledIdentity(b.r, b.cost), -1, b.adjoint(y)), -1, b.z);
      steps.push({ b, zi, dual });
    }
    const factor = regularised(schur);
    const direction = (centre: number, corrections?: readonly Matrix[]) => {
      const parts = steps.map(({ b, zi, dual }, k) => {
        let p = plus(plus(zeros(b.r, b.r), centre, zi), -1, b.x);
        if (corrections) p = plus(p, -1, symmetric(multiply(corrections[k]!, zi)));
        return { p, rhs: plus(p, -1, symmetric(multiply(multiply(b.x, dual), zi))) };
      });
      const rhs = Float64Array.from(primal);
      steps.forEach(({ b }, k) => b.apply(parts[k]!.rhs, rhs, -1));
      const dy = solveCholesky(factor, rhs);
      const moves = steps.map(({ b, zi, dual }, k) => {
        const dz = plus(dual, -1, b.adjoint(dy));
        const dx = plus(parts[k]!.p, -1, symmetric(multiply(multiply(b.x, dz), zi)));
        return { dx, dz };
      });
      return { dy, moves };
    };
    const lengths = (moves: readonly { dx: Matrix; dz: Matrix }[]) => ({
      primalStep: Math.min(...steps.map(({ b }, k) => stepLength(b.x, moves[k]!.dx))),
      dualStep: Math.min(...steps.map(({ b }, k) => stepLength(b.z, moves[k]!.dz))),
    });
    const affine = direction(0);
    const a = lengths(affine.moves);
    const ahead = steps.reduce(
      (s, { b }, k) => s + inner(plus(b.x, a.primalStep, affine.moves[k]!.dx), plus(b.z, a.dualStep, affine.moves[k]!.dz)), 0) / order;
    const centring = Math.min(0.8, Math.max(1e-4, (ahead / gap) ** 2));
    const { dy, moves } = direction(centring * gap, affine.moves.map(({ dx, dz }) => multiply(dx, dz)));
    const { primalStep, dualStep } = lengths(moves);
    if (primalStep < 1e-8 && dualStep < 1e-8) break;
    const [tp, td] = [primalStep === 1 ? 1 : 0.95 * primalStep, dualStep === 1 ? 1 : 0.95 * dualStep];
    steps.forEach(({ b }, k) => {
      b.x = symmetric(plus(b.x, tp, moves[k]!.dx));
      b.z = symmetric(plus(b.z, td, moves[k]!.dz));
    });
    for (let k = 0; k < m; k++) y[k]! += td * dy[k]!;
    exactDual ||= td === 1;
    if (steps.some(({ b }) => !cholesky(b.x))) break;
  }
  return finish(best, given);
}

/** Puts empty blocks back in their places. */
function finish(s: SdpSolution | undefined, given: readonly SdpBlock[]): SdpSolution | undefined {
  if (!s) return undefined;
  let next = 0;
  return { ...s, blocks: given.map((b) => (b.face.rows > 0 ? s.blocks[next++]! : zeros(0, 0))) };
}
