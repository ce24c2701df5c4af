import type { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { positivityFault, type Fact, type PositivityData } from "../../certificate/polynomial/positivity.ts";
import type { BlockPlan } from "./gram.ts";
import { blockPlans, multipliers, relevant, type Known, type Multiplier } from "./plans.ts";
import { Rewriting } from "./rewriting.ts";
import { solvePlan } from "./solve.ts";
import { findZeros, type Zero } from "./zeros.ts";

export interface FindOptions {
  /** Milliseconds to spend. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
}

/** A shape of certificate to try: the multiplier's power, how many facts in a product, and how far above the degree. */
interface Shape {
  readonly power: number;
  readonly most: number;
  readonly extra: number;
}

const SHAPES: readonly Shape[] = [
  { power: 0, most: 0, extra: 0 },
  { power: 0, most: 1, extra: 0 },
  { power: 0, most: 2, extra: 0 },
  { power: 0, most: 8, extra: 0 },
  { power: 1, most: 0, extra: 0 },
  { power: 1, most: 8, extra: 0 },
  { power: 0, most: 1, extra: 2 },
  { power: 0, most: 2, extra: 2 },
  { power: 2, most: 0, extra: 0 },
  { power: 2, most: 8, extra: 0 },
  { power: 0, most: 3, extra: 2 },
  { power: 0, most: 2, extra: 4 },
  { power: 3, most: 8, extra: 0 },
];

/** Beyond this sum of cubes of block sizes a plan would take longer than it is worth. */
const LARGEST_PLAN = 800_000;

const planKey = (m: Multiplier, blocks: readonly BlockPlan[]): string =>
  JSON.stringify([m.blocks.length === 0 ? 0 : m.polynomial.degree, blocks.map((b) => [b.facts, b.monomials.length])]);

/**
 * Looks for a certificate that p ≥ 0 (with `strict`, p > 0) follows from the facts. Whatever it finds has passed the
 * checker; finding nothing says nothing.
 */
export function findPositivity(p: Polynomial, strict: boolean, facts: readonly Fact[], options: FindOptions = {}): PositivityData | undefined {
  const { budget = 5000, signal } = options;
  const end = performance.now() + budget;
  const alive = (): boolean => performance.now() < end && !signal?.aborted;
  const rewriting = new Rewriting(facts);
  const target = rewriting.form(p);
  if (!target) return undefined;
  if (strict) return undefined;
  const known = relevant(target, facts, rewriting);
  const flat = rewriting.rules.every((r) => r.lead.reduce((s, e) => s + e, 0) === 1);
  const { zeros, negative } = flat
    ? findZeros(target, known.map((k) => k.polynomial), 24 + 8 * target.atoms.length, alive)
    : { zeros: [], negative: undefined };
  if (negative) return undefined;
  const tried = new Set<string>();
  for (const shape of SHAPES) {
    if (!alive()) return undefined;
    if (shape.most > 0 && known.length === 0) continue;
    const found = attempt(p, target, shape, known, rewriting, facts, tried, zeros, alive);
    if (found && positivityFault(p, strict, facts, found) === undefined) return found;
  }
  return undefined;
}

function attempt(
  goal: Polynomial,
  p: Polynomial,
  shape: Shape,
  known: readonly Known[],
  rewriting: Rewriting,
  facts: readonly Fact[],
  tried: Set<string>,
  zeros: readonly Zero[],
  alive: () => boolean,
): PositivityData | undefined {
  const [m] = multipliers(p, known, [shape.power]);
  const target = m!.polynomial.mul(p);
  const degree = (shape.most === 0 ? target.degree : Math.max(target.degree, 2)) + shape.extra;
  const blocks = blockPlans(target, known, rewriting, { most: shape.most, degree, limit: 150 });
  const cost = blocks.reduce((s, b) => s + b.monomials.length ** 3, 0);
  const key = planKey(m!, blocks);
  if (cost === 0 || cost > LARGEST_PLAN || tried.has(key)) return undefined;
  tried.add(key);
  const found = solvePlan(m!.polynomial.mul(goal), target, facts, blocks, rewriting, zeros, alive);
  return found && { multiplier: m!.blocks, ...found };
}
