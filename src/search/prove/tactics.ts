import { atomsOf } from "../../certificate/algebra/sum.ts";
import { constantValue } from "../../term/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { anglesApart, complements, overOneAngle } from "./angles.ts";
import { contrapositions, narrowings } from "./assumptions.ts";
import { Chains } from "./chains.ts";
import { Divisors } from "./divisors.ts";
import { absoluteValues, factors, parts, plainly, samplesOf, squares, transcendental } from "./algebraic.ts";
import { differences, hasSlack, inBoxes, inFewBoxes, monotone, ordered, stationary, symmetries, tangents, zeros } from "./multivariate.ts";
import { contradictions, logarithms } from "./logarithms.ts";
import { oriented } from "./frame.ts";
import type { Step } from "./node.ts";
import { equations, exclusions, fromInfinity, gaps, overExponentials, withoutRoots } from "./changes.ts";
import { isPolynomialInOne, quickSquares, slowSquares, sturmStep } from "./polynomials.ts";
import { rationally } from "./circles.ts";
import { fromContacts } from "./contact.ts";
import { byTangentLines } from "./lagrange.ts";
import { overArctangent } from "./over-call.ts";
import { separations } from "./separations.ts";
import { univariate } from "./univariate.ts";

/** Beyond this many terms a goal is left alone. */
const MOST_TERMS = 400;

/** What the goals met so far tell the tactics. */
export interface Hints {
  readonly divisors: Divisors;
  readonly chains: Chains;
}

/** Steps of one kind, found only when there is fuel for them. */
export interface Stage {
  readonly from: number;
  readonly steps: () => Iterable<Step>;
}

/** Beyond these a reduction is not looked for. */
const REDUCED = { variables: 4, terms: 40 };
/** A step to an equivalent goal in fewer variables, or in better ones: no other is worth a try. */
function reduction(g: Goal): Step | undefined {
  if (g.variables.length > REDUCED.variables || g.value.sum.terms.size > REDUCED.terms) return undefined;
  for (const step of differences(g)) return { ...step, cost: 0 };
  for (const step of oriented(g)) return step;
  return undefined;
}

const hasRationalEnds = (g: Goal): boolean => g.variables.every((v) => [v.lo, v.hi].every((b) => b === null || constantValue(b) !== undefined));

const hasCalls = (g: Goal): boolean => [g.value.sum, ...g.value.factors.map((f) => f.base)].some((s) => [...atomsOf(s)].some((a) => a.kind === "call"));

/** The steps worth trying on a goal, in stages: the cheap and promising first. */
export function stagesFor(g: Goal, expired: () => boolean, hints: Hints = { divisors: new Divisors(), chains: new Chains() }): readonly Stage[] {
  if (g.value.sum.terms.size > MOST_TERMS || g.variables.length === 0) return [];
  if (isPolynomialInOne(g) && hasRationalEnds(g) && g.hypotheses.every((h) => h.everywhere)) return [{ from: 0, steps: () => sturmStep(g) }];
  const fewer = reduction(g);
  if (fewer) return [{ from: 0, steps: () => [fewer] }];
  hints.divisors.learn(g.value);
  let sampled: number[][] | undefined;
  const points = () => (sampled ??= samplesOf(g));
  const one = g.variables.length === 1 && g.hypotheses.every((h) => h.everywhere);
  const stages: Stage[] = [
    { from: 0, steps: () => exclusions(g) },
    { from: 0, steps: () => plainly(g, points()) },
    { from: 0, steps: () => sturmStep(g) },
    { from: 1, steps: () => contradictions(g, points()) },
    { from: 1, steps: () => (g.hypotheses.some((h) => h.kind === "zero") ? [{ rule: "forget", data: {}, cost: 0 }] : []) },
    { from: 1, steps: () => byTangentLines(g) },
    { from: 1, steps: () => equations(g) },
    { from: 1, steps: () => narrowings(g) },
    { from: 2, steps: () => contrapositions(g) },
    { from: 1, steps: () => overOneAngle(g, points()) },
    { from: 1, steps: () => anglesApart(g) },
    { from: 1, steps: () => overArctangent(g, points()) },
    { from: 1, steps: () => quickSquares(g, expired) },
    { from: 1, steps: () => factors(g, points()) },
    { from: 1, steps: () => absoluteValues(g, points()) },
    { from: 1, steps: () => parts(g, points()) },
    { from: 2, steps: () => squares(g, points()) },
    { from: one ? 4 : 2, steps: () => hints.divisors.over(g) },
    ...(one
      ? [
          { from: 1, steps: () => (hasCalls(g) && !hasSlack(g, points()) ? rationally(g) : []) },
          { from: hasCalls(g) || !hasRationalEnds(g) ? 1 : 6, steps: () => fromContacts(g, expired) },
          { from: 1, steps: () => univariate(g, expired) },
          { from: 3, steps: () => hints.chains.from(g) },
          { from: 5, steps: () => tangents(g, points()) },
        ]
      : [
          { from: 1, steps: () => separations(g) },
          { from: 1, steps: () => inFewBoxes(g, points(), expired) },
          { from: 1, steps: () => symmetries(g, points()) },
          { from: 1, steps: () => zeros(g, points()) },
          { from: 1, steps: () => monotone(g, points()) },
          { from: 1, steps: () => stationary(g, points()) },
          { from: 2, steps: () => ordered(g) },
          { from: 2, steps: () => gaps(g) },
          { from: 3, steps: () => tangents(g, points()) },
          { from: 4, steps: () => inBoxes(g, expired, 600) },
          { from: 10, steps: () => inBoxes(g, expired, 8000) },
        ]),
    { from: 2, steps: () => logarithms(g, points()) },
    { from: 2, steps: () => transcendental(g, points()) },
    { from: 2, steps: () => withoutRoots(g) },
    { from: 2, steps: () => fromInfinity(g) },
    { from: 2, steps: () => complements(g) },
    { from: 3, steps: () => overExponentials(g) },
    { from: 4, steps: () => slowSquares(g, expired) },
  ];
  return stages.sort((a, b) => a.from - b.from);
}

/** All steps at once, for looking at. */
export function* stepsFor(g: Goal, expired: () => boolean, hints?: Hints): Iterable<Step> {
  for (const s of stagesFor(g, expired, hints)) yield* s.steps();
}
