import type { Goal } from "../../certificate/goal.ts";
import { absoluteValues, factors, samplesOf, squares, transcendental } from "./algebraic.ts";
import { multivariate } from "./multivariate.ts";
import type { Step } from "./node.ts";
import { polynomials } from "./polynomials.ts";
import { univariate } from "./univariate.ts";

/** Beyond this many terms a goal is left alone. */
const MOST_TERMS = 400;

/** The steps worth trying on a goal, the most promising first. They are found lazily. */
export function* stepsFor(g: Goal, expired: () => boolean): Iterable<Step> {
  if (g.value.sum.terms.size > MOST_TERMS || g.variables.length === 0) return;
  const points = samplesOf(g);
  if (yield* polynomials(g, expired)) return;
  yield* factors(g, points);
  yield* absoluteValues(g, points);
  if (g.variables.length === 1 && g.hypotheses.every((h) => h.everywhere)) yield* univariate(g, expired);
  else yield* multivariate(g, points, expired);
  yield* squares(g, points);
  yield* transcendental(g, points);
}
