import { spend } from "../../exact/index.ts";
import {
  cholesky, inner, inverseCholesky, multiply, plus, scaledIdentity, solveCholesky, symmetric, zeros, type Matrix,
} from "./matrix.ts";
import { Unknown, type SdpBlock } from "./unknown.ts";

export interface SdpSolution {
  readonly blocks: readonly Matrix[];
  /** Σ cost·trace. */
  readonly value: number;
  /** The largest violation of an equation. */
  readonly residual: number;
  readonly gap: number;
  readonly iterations: number;
}

/** Cholesky of a matrix that may be singular: dependent equations get a huge pivot, so that their unknown stays 0. */
function regularised(m: Matrix): Matrix {
  const n = m.rows;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) m.at[i * n + j] = m.at[j * n + i]!;
  const original = Float64Array.from({ length: n }, (_, i) => m.at[i * n + i]!);
  const l = zeros(n, n);
  spend(n ** 3 / 24);
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

/** One unknown at the current point: Z⁻¹ and the residual of its dual equation. */
interface Part {
  readonly block: Unknown;
  readonly inverse: Matrix;
  readonly dual: Matrix;
}
interface Move {
  readonly dx: Matrix;
  readonly dz: Matrix;
}

/** The inverses and residuals at a point, or `undefined` where some Z is no longer definite. */
function partsAt(blocks: readonly Unknown[], y: Float64Array): Part[] | undefined {
  const parts: Part[] = [];
  for (const block of blocks) {
    const l = cholesky(block.z);
    if (!l) return undefined;
    const dual = plus(plus(scaledIdentity(block.r, block.cost), -1, block.adjoint(y)), -1, block.z);
    parts.push({ block, inverse: inverseCholesky(l), dual });
  }
  return parts;
}

/** Newton's direction towards XZ = centre·I, less the products of a first direction. */
function direction(parts: readonly Part[], factor: Matrix, primal: Float64Array, centre: number, corrections?: readonly Matrix[]) {
  const rhs = Float64Array.from(primal);
  const aims = parts.map(({ block, inverse, dual }, k) => {
    let aim = plus(plus(zeros(block.r, block.r), centre, inverse), -1, block.x);
    if (corrections) aim = plus(aim, -1, symmetric(multiply(corrections[k]!, inverse)));
    block.apply(plus(aim, -1, symmetric(multiply(multiply(block.x, dual), inverse))), rhs, -1);
    return aim;
  });
  const dy = solveCholesky(factor, rhs);
  const moves = parts.map(({ block, inverse, dual }, k): Move => {
    const dz = plus(dual, -1, block.adjoint(dy));
    return { dx: plus(aims[k]!, -1, symmetric(multiply(multiply(block.x, dz), inverse))), dz };
  });
  return { dy, moves };
}

const stepsAlong = (parts: readonly Part[], moves: readonly Move[]): [primal: number, dual: number] => [
  Math.min(...parts.map(({ block }, k) => stepLength(block.x, moves[k]!.dx))),
  Math.min(...parts.map(({ block }, k) => stepLength(block.z, moves[k]!.dz))),
];

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
  // Whether Z = C − Σ y_k A_k holds, so that b·y bounds the value from below.
  let exactDual = false;
  for (let iteration = 0; iteration < 60; iteration++) {
    if (!alive()) return undefined;
    const primal = Float64Array.from(right);
    for (const b of blocks) b.apply(b.x, primal, -1);
    const residual = Math.max(0, ...primal.map(Math.abs));
    const gap = blocks.reduce((s, b) => s + inner(b.x, b.z), 0) / order;
    if (!Number.isFinite(gap + residual)) break;
    best = { blocks: blocks.map((b) => b.x), value: blocks.reduce((s, b) => s + b.cost * trace(b.x), 0), residual, gap, iterations: iteration };
    if (gap < 1e-11 * size && residual < 1e-10 * size) break;
    if (exactDual && right.reduce((s, v, k) => s + v * y[k]!, 0) > hopeless) return undefined;

    const parts = partsAt(blocks, y);
    if (!parts) break;
    const schur = zeros(m, m);
    for (const { block, inverse } of parts) block.schur(schur, inverse);
    const factor = regularised(schur);
    const first = direction(parts, factor, primal, 0);
    const [fp, fd] = stepsAlong(parts, first.moves);
    const ahead = parts.reduce((s, { block: b }, k) => s + inner(plus(b.x, fp, first.moves[k]!.dx), plus(b.z, fd, first.moves[k]!.dz)), 0) / order;
    const centring = Math.min(0.8, Math.max(1e-4, (ahead / gap) ** 2));
    const { dy, moves } = direction(parts, factor, primal, centring * gap, first.moves.map(({ dx, dz }) => multiply(dx, dz)));
    const [sp, sd] = stepsAlong(parts, moves);
    if (sp < 1e-8 && sd < 1e-8) break;
    const [tp, td] = [sp === 1 ? 1 : 0.95 * sp, sd === 1 ? 1 : 0.95 * sd];
    parts.forEach(({ block: b }, k) => {
      b.x = symmetric(plus(b.x, tp, moves[k]!.dx));
      b.z = symmetric(plus(b.z, td, moves[k]!.dz));
    });
    for (let k = 0; k < m; k++) y[k]! += td * dy[k]!;
    exactDual ||= td === 1;
    if (blocks.some((b) => !cholesky(b.x))) break;
  }
  return finish(best, given);
}

function trace(a: Matrix): number {
  let s = 0;
  for (let i = 0; i < a.rows; i++) s += a.at[i * a.cols + i]!;
  return s;
}

/** Puts empty blocks back in their places. */
function finish(s: SdpSolution | undefined, given: readonly SdpBlock[]): SdpSolution | undefined {
  if (!s) return undefined;
  let next = 0;
  return { ...s, blocks: given.map((b) => (b.face.rows > 0 ? s.blocks[next++]! : zeros(0, 0))) };
}
