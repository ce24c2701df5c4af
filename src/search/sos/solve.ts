import { nearestDouble, Rational } from "../../exact/index.ts";
import type { Span } from "../../exact/work.ts";
import { totalDegree, type Monomial } from "../../certificate/polynomial/monomial.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { BlockData, EquationData, Fact } from "../../certificate/polynomial/positivity.ts";
import { polynomialData } from "../../certificate/polynomial/json.ts";
import { Compiled } from "./compiled.ts";
import { eigen } from "./eigen.ts";
import { multiplyRational, rationalComplement } from "./face.ts";
import { entriesOf, gramSystem, type BlockPlan, type GramSystem } from "./gram.ts";
import { fromRows, scaledIdentity, type Matrix } from "./matrix.ts";
import { roundGrams, type Face } from "./round.ts";
import type { Rewriting } from "./rewriting.ts";
import { solveSdp } from "./sdp.ts";
import type { Entry, SdpBlock } from "./unknown.ts";
import type { Zero } from "./zeros.ts";

export interface Certificate {
  readonly blocks: readonly BlockData[];
  readonly equations: readonly EquationData[];
}

/** Units of work that solving takes, roughly: thirty steps, each a factorisation and its matrix. */
function effort(system: GramSystem): number {
  const m = system.right.length;
  let flops = m ** 3 / 3;
  for (const { monomials } of system.blocks) flops += 4 * monomials.length ** 4 + 2 * m * monomials.length ** 2;
  return (30 * flops) / 8;
}

const valueAt = (m: Monomial, x: readonly number[]): number => m.reduce((v, e, i) => (e === 0 ? v : v * x[i]! ** e), 1);

/** The vectors of monomials a block must be orthogonal to, because of the zeros of the target. */
function forced(block: BlockPlan, degree: number, zeros: readonly Zero[]): number[][] {
  const g = new Compiled(block.product);
  const top = block.product.degree;
  const half = (degree - top) / 2;
  const lead = new Compiled(
    Polynomial.of([...block.product.terms.values()].filter((t) => totalDegree(t.monomial) === top).map((t) => [t.coefficient, t.monomial] as const)),
  );
  const vectors = zeros.flatMap(({ point, atInfinity }) => {
    const f = atInfinity ? lead : g;
    if (point.length < f.width) return [];
    const size = Math.max(...point.map(Math.abs));
    if (Math.abs(f.value(point)) <= 1e-6 * f.size(point.map(() => size))) return [];
    if (!atInfinity) return [block.monomials.map((m) => valueAt(m, point))];
    if (!Number.isInteger(half)) return [];
    return [block.monomials.map((m) => (totalDegree(m) === half ? valueAt(m, point) : 0))];
  });
  // Where all monomials vanish the vector is rounding error and says nothing.
  return vectors.filter((v) => v.some((x) => Math.abs(x) > 1e-5));
}

function faceMatrix(face: Face, n: number): Matrix {
  return face ? fromRows(face.map((row) => row.map(nearestDouble)), n) : scaledIdentity(n, 1);
}

/** The blocks of the solver with a slack s·I on every Gram matrix; s = 0 can be reached exactly when the equations have a solution. */
function withSlack(system: GramSystem, faces: readonly Face[]): SdpBlock[] {
  const slack: Entry[] = [];
  const blocks = system.blocks.map((b, k): SdpBlock => {
    const face = faceMatrix(faces[k], b.monomials.length);
    const entries = entriesOf(system, k);
    const sums = new Map<number, number>();
    for (const { equation, i, j, value } of entries) {
      let q = 0;
      for (let a = 0; a < face.rows; a++) q += face.at[a * face.cols + i]! * face.at[a * face.cols + j]!;
      if (q !== 0) sums.set(equation, (sums.get(equation) ?? 0) + value * q);
    }
    for (const [equation, v] of sums) if (v !== 0) slack.push({ equation, i: 0, j: 0, value: -v });
    return { face, entries, cost: 0 };
  });
  return [...blocks, { face: scaledIdentity(1, 1), entries: slack, cost: 1 }];
}

/**
 * Cuts each face by the directions in which the solution is nearly singular. `undefined` where nothing is cut, or nothing
 * recognised; for `partial` see {@link rationalComplement}.
 */
function cut(faces: readonly Face[], grams: readonly Matrix[], widths: readonly number[], threshold: number, partial: boolean): Face[] | undefined {
  let changed = false;
  const size = Math.max(1e-300, ...grams.map((g) => Math.max(0, ...g.at.map(Math.abs))));
  const next = faces.map((face, b): Face | null => {
    const g = grams[b]!;
    if (g.rows === 0) return face;
    const { values, vectors } = eigen(g);
    const small = vectors.filter((_, i) => values[i]! < threshold * size);
    if (small.length === 0) return face;
    changed = true;
    const basis = rationalComplement(small, g.rows, Math.sqrt(threshold), partial);
    if (!basis) return null;
    return face ? multiplyRational(basis, face, widths[b]!) : basis;
  });
  return changed && !next.includes(null) ? (next as Face[]) : undefined;
}

function firstOf<T, R>(list: readonly T[], f: (x: T) => R | undefined): R | undefined {
  for (const x of list) {
    const r = f(x);
    if (r !== undefined) return r;
  }
  return undefined;
}

function gramData(gram: readonly (readonly Rational[])[], block: BlockPlan): BlockData | undefined {
  const used = gram.flatMap((row, i) => (row.some((q) => q.sign !== 0) ? [i] : []));
  if (used.length === 0) return undefined;
  return {
    facts: block.facts,
    monomials: used.map((i) => block.monomials[i]!),
    gram: used.map((i, k) => used.slice(0, k + 1).map((j) => gram[i]![j]!.toString())),
  };
}

/** Writes goal = Σ blocks + Σ cofactor·equation exactly, or gives up; `target` is the normal form of the goal. */
export function solvePlan(
  goal: Polynomial,
  target: Polynomial,
  facts: readonly Fact[],
  blocks: readonly BlockPlan[],
  rewriting: Rewriting,
  zeros: readonly Zero[],
  { alive, left }: Span,
): Certificate | undefined {
  const system = gramSystem(target, blocks, rewriting);
  if (!system || effort(system) > left()) return undefined;
  const right = Float64Array.from(system.right, nearestDouble);
  const scale = Math.max(...right.map(Math.abs));
  if (scale > 0) right.forEach((v, i) => (right[i] = v / scale));
  const widths = blocks.map((b) => b.monomials.length);
  let faces: Face[] = blocks.map((b) => {
    const vectors = forced(b, target.degree, zeros);
    if (vectors.length === 0) return undefined;
    return [1e-10, 1e-8, 1e-7].map((t) => rationalComplement(vectors, b.monomials.length, t)).find((f) => f !== undefined);
  });
  for (let round = 0; round < 4 && alive(); round++) {
    if (faces.every((f) => f?.length === 0)) return undefined;
    const solution = solveSdp(withSlack(system, faces), right, 1e-4, alive);
    if (!solution || !(solution.value < 1e-3)) return undefined;
    const grams = solution.blocks.slice(0, -1);
    const scaled = grams.map((g) => ({ ...g, at: g.at.map((v) => v * (scale || 1)) }));
    const exact = roundGrams(system, faces, scaled, alive);
    if (exact) return certificate(goal, facts, blocks, rewriting, exact);
    const next = firstOf([false, true], (partial) => firstOf([1e-8, 1e-6, 1e-5, 1e-4, 1e-3], (t) => cut(faces, grams, widths, t, partial)));
    if (!next) return undefined;
    faces = next;
  }
  return undefined;
}

/** Adds the multiples of the equations, which make the identity exact. */
function certificate(
  goal: Polynomial,
  facts: readonly Fact[],
  blocks: readonly BlockPlan[],
  rewriting: Rewriting,
  grams: readonly Rational[][][],
): Certificate | undefined {
  let rest = goal;
  const data = blocks.flatMap((block, b) => {
    const gram = grams[b]!;
    const square = Polynomial.of(
      gram.flatMap((row, i) => row.map((q, j) => [q, addExponents(block.monomials[i]!, block.monomials[j]!)] as const)),
    );
    rest = rest.sub(block.facts.reduce((q, i) => q.mul(facts[i]!.polynomial), square));
    const d = gramData(gram, block);
    return d ? [d] : [];
  });
  const run = rewriting.run(rest);
  if (!run || !run.form.isZero) return undefined;
  return { blocks: data, equations: [...run.cofactors].map(([fact, q]) => ({ fact, cofactor: polynomialData(q) })) };
}

const addExponents = (a: Monomial, b: Monomial): number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + (b[i] ?? 0));
