import type { Goal } from "../../certificate/goal.ts";
import { readingOf } from "./reading.ts";
import { pointsOf } from "./sampler.ts";

/** Whether no sampled point contradicts a goal. A goal that fails this is false; one that passes may be. */
export function plausible(g: Goal): boolean {
  if (g.value.sum.terms.size === 0) return !g.strict;
  const names = g.variables.map((v) => v.name);
  const reading = readingOf(g.value, names);
  const points = pointsOf(g, names.length > 2 ? 300 : 160);
  return !points.some((p) => reading.isNegative(p));
}
