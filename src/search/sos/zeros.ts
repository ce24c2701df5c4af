import { nearestDouble } from "../../exact/index.ts";
import { totalDegree } from "../../certificate/polynomial/monomial.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { Compiled } from "./compiled.ts";
import { cholesky, plus, solveCholesky, zeros as zeroMatrix } from "./matrix.ts";

/** The values an atom may take, in doubles. */
export interface Bounds {
  lo: number;
  hi: number;
}

/** A point, or a direction at infinity, where the polynomial vanishes. */
export interface Zero {
  readonly point: readonly number[];
  readonly atInfinity: boolean;
}

export interface ZeroSearch {
  readonly zeros: readonly Zero[];
  /** A point in the domain where the polynomial is clearly negative: the claim is false. */
  readonly negative: readonly number[] | undefined;
}

/** Reads bounds of single atoms off facts that are linear in one atom. */
export function boundsOf(facts: readonly Polynomial[], width: number): Bounds[] {
  const bounds = Array.from({ length: width }, (): Bounds => ({ lo: -Infinity, hi: Infinity }));
  for (const p of facts) {
    const [atom] = p.atoms;
    if (atom === undefined || p.atoms.length > 1 || p.degree !== 1 || atom >= width) continue;
    const slope = p.derivative(atom).constantValue!;
    const at = nearestDouble(p.coefficient([]).div(slope).neg());
    const b = bounds[atom]!;
    if (slope.sign > 0) b.lo = Math.max(b.lo, at);
    else b.hi = Math.min(b.hi, at);
  }
  return bounds;
}

/** A smooth map of the line onto the values of an atom, with its first two derivatives. */
function chart({ lo, hi }: Bounds): (t: number) => readonly [number, number, number] {
  if (lo > -Infinity && hi < Infinity) {
    const [mid, half] = [(lo + hi) / 2, (hi - lo) / 2];
    return (t) => [mid + half * Math.sin(t), half * Math.cos(t), -half * Math.sin(t)];
  }
  if (lo > -Infinity) return (t) => [lo + t * t, 2 * t, 2];
  if (hi < Infinity) return (t) => [hi - t * t, -2 * t, -2];
  return (t) => [t, 1, 0];
}

export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** One descent by damped Newton steps in the charts. */
function descend(p: Compiled, charts: readonly ((t: number) => readonly [number, number, number])[], start: number[], normalise?: (t: number[]) => void): number[] {
  const n = start.length;
  let t = start;
  normalise?.(t);
  let damping = 1e-2;
  const [gradient, hessian] = [new Float64Array(n), new Float64Array(n * n)];
  const at = (s: readonly number[]) => s.map((v, i) => charts[i]!(v)[0]);
  let value = p.value(at(t));
  for (let step = 0; step < 80; step++) {
    const maps = t.map((v, i) => charts[i]!(v));
    const x = maps.map((m) => m[0]);
    p.gradient(x, gradient);
    p.hessian(x, n, hessian);
    const h = zeroMatrix(n, n);
    const g = new Float64Array(n);
    let size = 1e-300;
    for (let i = 0; i < n; i++) {
      g[i] = -gradient[i]! * maps[i]![1];
      for (let j = 0; j < n; j++) h.at[i * n + j] = hessian[i * n + j]! * maps[i]![1] * maps[j]![1];
      h.at[i * n + i]! += gradient[i]! * maps[i]![2];
      for (let j = 0; j < n; j++) size = Math.max(size, Math.abs(h.at[i * n + j]!));
    }
    let moved = false;
    for (let k = 0; k < 12; k++) {
      const shifted = plus(h, 0, h);
      for (let i = 0; i < n; i++) shifted.at[i * n + i]! += damping * size;
      const l = cholesky(shifted);
      if (l) {
        const d = solveCholesky(l, g);
        const next = t.map((v, i) => v + d[i]!);
        normalise?.(next);
        const after = p.value(at(next));
        if (after < value || (after === value && k === 0)) {
          moved = after < value;
          [t, value] = [next, after];
          damping = Math.max(damping / 8, 1e-14);
          break;
        }
      }
      damping = Math.min(damping * 6 + 1e-14, 1e6);
    }
    if (!moved) break;
  }
  return at(t);
}

/** A point where p is clearly negative, among points at the ends of intervals and at many scales: descent stops short of ends. */
function sampleNegative(p: Compiled, limits: readonly Compiled[], bounds: readonly Bounds[], random: () => number): number[] | undefined {
  for (let k = 0; k < 150; k++) {
    const x = bounds.map(({ lo, hi }) => {
      const size = random() < 0.35 ? 0 : 10 ** (4 * random() - 2);
      if (lo > -Infinity && hi < Infinity) return [lo, hi, lo + random() * (hi - lo)][k % 3 === 2 ? 2 : Math.floor(3 * random())]!;
      if (lo > -Infinity) return lo + size;
      return hi < Infinity ? hi - size : random() < 0.5 ? size : -size;
    });
    if (p.value(x) < -1e-7 * p.size(x) && limits.every((g) => g.value(x) >= 0)) return x;
  }
  return undefined;
}

function leadingForm(p: Polynomial): Polynomial {
  const d = p.degree;
  return Polynomial.of([...p.terms.values()].filter((t) => totalDegree(t.monomial) === d).map((t) => [t.coefficient, t.monomial] as const));
}

const isForm = (p: Polynomial): boolean => [...p.terms.values()].every((t) => totalDegree(t.monomial) === p.degree);

/**
 * Looks for zeros of p where the facts hold, by descent from many seeded starts, and for zeros of its leading form, which
 * are zeros at infinity. Every zero cuts down the squares that can occur in a certificate.
 */
export function findZeros(p: Polynomial, facts: readonly Polynomial[], starts: number, alive: () => boolean): ZeroSearch {
  const width = Math.max(0, ...p.atoms.map((i) => i + 1));
  const bounds = boundsOf(facts, width);
  const limits = facts.map((f) => new Compiled(f)).filter((f) => f.width <= width);
  const random = generator(7);
  const found: Zero[] = [];
  let negative: readonly number[] | undefined;

  const hunt = (q: Polynomial, ranges: readonly Bounds[], cone: boolean, atInfinity: boolean): void => {
    const compiled = new Compiled(q);
    const charts = ranges.map(chart);
    const squared = ranges.map((b) => b.lo > -Infinity || b.hi < Infinity);
    const normalise = (t: number[]): void => {
      const size = Math.max(1e-300, ...t.map((v, i) => (squared[i] ? v * v : Math.abs(v))));
      t.forEach((v, i) => (t[i] = squared[i] ? v / Math.sqrt(size) : v / size));
    };
    for (let k = 0; k < starts && !negative && alive(); k++) {
      const scale = cone ? 1 : [1, 0.3, 3, 10][k % 4]!;
      const start = ranges.map((b) => (b.lo > -Infinity && b.hi < Infinity ? (random() - 0.5) * Math.PI : scale * (random() + random() + random() - 1.5)));
      // A positive start for half-lines keeps charts t² away from their fold.
      const x = descend(compiled, charts, start.map((v, i) => (squared[i] ? Math.abs(v) + 0.05 : v)), cone ? normalise : undefined);
      const size = compiled.size(x);
      if (!Number.isFinite(size)) continue;
      const value = compiled.value(x);
      if (!atInfinity && limits.some((g) => g.value(x) < -1e-9 * (g.size(x) + 1e-9))) continue;
      if (value < -1e-7 * size && !atInfinity) negative = x;
      else if ((Math.abs(value) <= 1e-12 * size || size === 0) && x.every((v) => Math.abs(v) < 1e4)) found.push({ point: x, atInfinity });
    }
  };

  negative = sampleNegative(new Compiled(p), limits, bounds, random);
  if (negative) return { zeros: [], negative };
  const zeroBound = (b: Bounds): boolean => (b.lo === 0 && b.hi === Infinity) || (b.hi === 0 && b.lo === -Infinity) || (b.lo === -Infinity && b.hi === Infinity);
  const cone = isForm(p) && bounds.every(zeroBound);
  hunt(p, bounds, cone, false);
  if (!cone && !negative) {
    const directions = bounds.map((b): Bounds => {
      if (b.lo > -Infinity && b.hi < Infinity) return { lo: 0, hi: 0 };
      return b.lo > -Infinity ? { lo: 0, hi: Infinity } : b.hi < Infinity ? { lo: -Infinity, hi: 0 } : b;
    });
    if (directions.some((b) => b.lo !== b.hi)) hunt(leadingForm(p), directions, true, true);
  }
  return { zeros: found, negative };
}
