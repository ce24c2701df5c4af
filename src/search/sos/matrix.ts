import { spend } from "../../exact/index.ts";

/** A dense matrix in doubles, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly at: Float64Array;
}

export function zeros(rows: number, cols: number): Matrix {
  spend(10 + (rows * cols) / 8);
  return { rows, cols, at: new Float64Array(rows * cols) };
}

export function scaledIdentity(n: number, c: number): Matrix {
  const a = zeros(n, n);
  for (let i = 0; i < n; i++) a.at[i * n + i] = c;
  return a;
}

export function fromRows(rows: readonly (readonly number[])[], cols: number): Matrix {
  const a = zeros(rows.length, cols);
  rows.forEach((r, i) => a.at.set(r, i * cols));
  return a;
}

export function transpose(a: Matrix): Matrix {
  const t = zeros(a.cols, a.rows);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) t.at[j * a.rows + i] = a.at[i * a.cols + j]!;
  return t;
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  const c = zeros(a.rows, b.cols);
  const n = b.cols;
  spend((a.rows * a.cols * n) / 8);
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.cols; k++) {
      const v = a.at[i * a.cols + k]!;
      if (v === 0) continue;
      for (let j = 0; j < n; j++) c.at[i * n + j]! += v * b.at[k * n + j]!;
    }
  return c;
}

/** a + c·b. */
export function plus(a: Matrix, c: number, b: Matrix): Matrix {
  const s = zeros(a.rows, a.cols);
  for (let i = 0; i < s.at.length; i++) s.at[i] = a.at[i]! + c * b.at[i]!;
  return s;
}

/** (a + aᵀ)/2. */
export function symmetric(a: Matrix): Matrix {
  const n = a.rows;
  const s = zeros(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) s.at[i * n + j] = (a.at[i * n + j]! + a.at[j * n + i]!) / 2;
  return s;
}

export function inner(a: Matrix, b: Matrix): number {
  let s = 0;
  for (let i = 0; i < a.at.length; i++) s += a.at[i]! * b.at[i]!;
  return s;
}

/** The lower Cholesky factor, or `undefined` when a is not positive definite to working precision. */
export function cholesky(a: Matrix): Matrix | undefined {
  const n = a.rows;
  const l = zeros(n, n);
  spend(n ** 3 / 24);
  for (let j = 0; j < n; j++) {
    let d = a.at[j * n + j]!;
    for (let k = 0; k < j; k++) d -= l.at[j * n + k]! ** 2;
    if (!(d > 0)) return undefined;
    const root = Math.sqrt(d);
    l.at[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let s = a.at[i * n + j]!;
      for (let k = 0; k < j; k++) s -= l.at[i * n + k]! * l.at[j * n + k]!;
      l.at[i * n + j] = s / root;
    }
  }
  return l;
}

/** Solves l·lᵀ·x = b. */
export function solveCholesky(l: Matrix, b: Float64Array): Float64Array {
  const n = l.rows;
  const x = Float64Array.from(b);
  spend(n ** 2 / 8);
  for (let i = 0; i < n; i++) {
    let s = x[i]!;
    for (let k = 0; k < i; k++) s -= l.at[i * n + k]! * x[k]!;
    x[i] = s / l.at[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let s = x[i]!;
    for (let k = i + 1; k < n; k++) s -= l.at[k * n + i]! * x[k]!;
    x[i] = s / l.at[i * n + i]!;
  }
  return x;
}

/** The inverse of l·lᵀ. */
export function inverseCholesky(l: Matrix): Matrix {
  const n = l.rows;
  const a = zeros(n, n);
  const e = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    e.fill(0);
    e[j] = 1;
    const column = solveCholesky(l, e);
    for (let i = 0; i < n; i++) a.at[i * n + j] = column[i]!;
  }
  return symmetric(a);
}
