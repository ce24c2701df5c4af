import { lasting, type Span } from "../../exact/work.ts";
import { polynomialData, readPolynomial } from "../../certificate/polynomial/json.ts";
import type { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { positivityFault, type Fact, type PositivityData } from "../../certificate/polynomial/positivity.ts";
import type { BlockPlan } from "./gram.ts";
import { margins } from "./margin.ts";
import { blockPlans, multipliers, relevant, type Known, type Multiplier } from "./plans.ts";
import { quotient } from "./quotient.ts";
import { Rewriting } from "./rewriting.ts";
import { solvePlan } from "./solve.ts";
import { isNegativeSomewhere } from "./variety.ts";
import { findZeros, type Zero } from "./zeros.ts";

export interface FindOptions {
  /** Units of work to spend. */
  readonly budget?: number;
  /** Only identities of the degree of the goal, with at most two facts in a product. */
  readonly light?: boolean;
  /** Asked now and then whether to go on. */
  readonly alive?: () => boolean;
}

/** A shape of certificate to try: the multiplier's power, how many facts in a product, and how far above the degree. */
interface Shape {
  readonly power: number;
  readonly most: number;
  readonly extra: number;
}

/** From the cheapest to the dearest; each is left out where it adds nothing to those before it. */
const SHAPES: readonly Shape[] = [
  { power: 0, most: 0, extra: 0 },
  { power: 0, most: 0, extra: 1 },
  { power: 0, most: 0, extra: 2 },
  { power: 0, most: 1, extra: 0 },
  { power: 0, most: 2, extra: 0 },
  { power: 0, most: 3, extra: 0 },
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

const LIGHT: readonly Shape[] = SHAPES.filter((s) => s.power === 0 && s.extra === 0 && s.most <= 2);

/** Beyond this sum of cubes of block sizes a plan would take longer than it is worth. */
const LARGEST_PLAN = 800_000;

const planKey = (m: Multiplier, blocks: readonly BlockPlan[]): string =>
  JSON.stringify([m.blocks.length === 0 ? 0 : m.polynomial.degree, blocks.map((b) => [b.facts, b.monomials.length])]);

/** What stays the same through all attempts at one question. */
interface Question {
  readonly goal: Polynomial;
  readonly facts: readonly Fact[];
  readonly known: readonly Known[];
  readonly rewriting: Rewriting;
  readonly shapes: readonly Shape[];
  readonly clock: Span;
}

/**
 * Looks for a certificate that p ≥ 0 (with `strict`, p > 0) follows from the facts. Whatever it finds has passed the
 * checker; finding nothing says nothing.
 */
export function findPositivity(p: Polynomial, strict: boolean, facts: readonly Fact[], options: FindOptions = {}): PositivityData | undefined {
  const { budget = 3e8, light = false, alive: wanted = () => true } = options;
  const span = lasting(budget);
  const clock: Span = { alive: () => span.alive() && wanted(), left: span.left };
  const shapes = light ? LIGHT : SHAPES;
  const rewriting = new Rewriting(facts, p.atoms);
  const target = rewriting.form(p);
  if (!target) return undefined;
  const known = relevant(target, facts, rewriting);
  if (rewriting.rules.length > 0 && isNegativeSomewhere(p, facts)) return undefined;
  if (!strict) return findNonnegative({ goal: p, facts, known, rewriting, shapes, clock });
  return findPositive({ goal: p, facts, known, rewriting, shapes, clock }, target);
}

/** Takes a margin that is > 0 off a multiple of the goal; what is left is to be ≥ 0. Simple identities are tried first. */
function findPositive(q: Question, target: Polynomial): PositivityData | undefined {
  const candidates = multipliers(target, q.known, [0, 1])
    .flatMap((m) => [...margins(m.polynomial.mul(target), q.facts, q.known, q.clock.alive)].map((margin) => ({ m, margin })))
    .sort((a, b) => b.margin.size.compare(a.margin.size));
  for (const shapes of q.shapes === LIGHT ? [LIGHT] : [LIGHT, q.shapes.filter((x) => x.power === 0)])
    for (const { m, margin } of candidates) {
      if (!q.clock.alive()) return undefined;
      const found = findNonnegative({ ...q, goal: m.polynomial.mul(q.goal).sub(margin.polynomial), shapes });
      const whole = found && { ...found, multiplier: m.blocks, blocks: [margin.block, ...found.blocks] };
      if (whole && positivityFault(q.goal, true, q.facts, whole) === undefined) return whole;
    }
  return undefined;
}

/** Where a fact divides the goal, the quotient is looked at instead, and every term of its identity multiplied by the fact. */
function findNonnegative(q: Question): PositivityData | undefined {
  for (const { position } of q.known) {
    const fact = q.facts[position]!.polynomial;
    const goal = fact.terms.size > 1 ? quotient(q.goal, fact) : undefined;
    const found = goal && findNonnegative({ ...q, goal });
    if (!found) continue;
    const equations = found.equations.map((e) => ({ ...e, cofactor: polynomialData(readPolynomial(e.cofactor).mul(fact)) }));
    return { ...found, blocks: found.blocks.map((b) => ({ ...b, facts: [position, ...b.facts] })), equations };
  }
  return findIdentity(q);
}

function findIdentity(q: Question): PositivityData | undefined {
  const { goal, facts, known, rewriting, shapes, clock } = q;
  const target = rewriting.form(goal);
  if (!target) return undefined;
  const flat = rewriting.rules.every((r) => r.lead.reduce((s, e) => s + e, 0) === 1);
  const { zeros, negative } = flat
    ? findZeros(target, known.map((k) => k.polynomial), 24 + 8 * target.atoms.length, clock.alive)
    : { zeros: [], negative: undefined };
  if (negative) return undefined;
  const tried = new Set<string>();
  for (const shape of shapes) {
    if (!clock.alive()) return undefined;
    if (shape.most > 0 ? known.length === 0 : shape.extra > 0 && rewriting.rules.length === 0) continue;
    const found = attempt(q, target, shape, tried, zeros);
    if (found && positivityFault(goal, false, facts, found) === undefined) return found;
  }
  return undefined;
}

function attempt(q: Question, p: Polynomial, shape: Shape, tried: Set<string>, zeros: readonly Zero[]): PositivityData | undefined {
  const { goal, facts, known, rewriting, clock } = q;
  const [m] = multipliers(p, known, [shape.power]);
  const target = rewriting.form(m!.polynomial.mul(p));
  if (!target) return undefined;
  const degree = (shape.most === 0 ? target.degree : Math.max(target.degree, 2)) + shape.extra;
  const blocks = blockPlans(target, known, rewriting, { most: shape.most, degree, limit: 150 });
  const cost = blocks.reduce((s, b) => s + b.monomials.length ** 3, 0);
  const key = planKey(m!, blocks);
  if (cost === 0 || cost > LARGEST_PLAN || tried.has(key)) return undefined;
  tried.add(key);
  const found = solvePlan(m!.polynomial.mul(goal), target, facts, blocks, rewriting, zeros, clock);
  return found && { multiplier: m!.blocks, ...found };
}
