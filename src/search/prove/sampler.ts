import { spend } from "../../exact/index.ts";
import { constantValue } from "../../term/index.ts";
import type { Goal, GoalVariable, Hypothesis } from "../../certificate/goal.ts";
import { doublesOf } from "../../certificate/box.ts";
import { readingOf } from "./reading.ts";
import { randomNumbers } from "../random.ts";

/** Points far out on a half line, two in each decade. */
const FAR = Array.from({ length: 12 }, (_, i) => 10 ** (4 + i / 2));

/** The grid of a variable, where it is moderate, and its ends; remembered, for many goals of one proof share variables. */
interface Range {
  readonly grid: readonly number[];
  readonly moderate: readonly number[];
  readonly contains: (x: number) => boolean;
}
const ranges = new WeakMap<GoalVariable, Range>();
function rangeOf(v: GoalVariable): Range {
  let known = ranges.get(v);
  if (!known) {
    const { lo, hi } = doublesOf(v);
    const { loOpen, hiOpen } = v;
    const grid = gridOf(v);
    const contains = (x: number): boolean => x >= lo && x <= hi && !(loOpen && x === lo) && !(hiOpen && x === hi);
    ranges.set(v, (known = { grid, moderate: grid.filter((x) => Math.abs(x) >= 0.02 && Math.abs(x) < 8), contains }));
  }
  return known;
}

/** Points of an interval, increasing: an even grid, and finer and finer towards the ends. */
export function gridOf(v: GoalVariable, half = 40): number[] {
  const { lo, hi } = doublesOf(v);
  spend(2500);
  const out: number[] = [];
  const powers = [...Array.from({ length: half }, (_, i) => 10 ** (-8 + (11.5 * i) / (half - 1))), ...FAR];
  if (Number.isFinite(lo) && Number.isFinite(hi)) {
    const w = hi - lo;
    for (let i = 1; i < half; i++) out.push(lo + (w * i) / half);
    for (let k = 1; k < 9; k++) out.push(lo + w * 10 ** -k, hi - w * 10 ** -k);
  } else if (Number.isFinite(lo)) {
    for (const p of powers) out.push(lo + p);
    for (let i = 1; i < half; i++) out.push(lo + i / 4);
  } else if (Number.isFinite(hi)) {
    for (const p of powers) out.push(hi - p);
    for (let i = 1; i < half; i++) out.push(hi - i / 4);
  } else {
    for (const p of powers) out.push(p, -p);
    for (let i = -half / 2; i <= half / 2; i++) out.push(i / 4 + 0.0123);
  }
  // A double near an irrational end may lie beyond it.
  if (Number.isFinite(lo) && !v.loOpen && v.lo && constantValue(v.lo)) out.push(lo);
  if (Number.isFinite(hi) && !v.hiOpen && v.hi && constantValue(v.hi)) out.push(hi);
  const inside = out.filter((x) => (v.loOpen ? x > lo : x >= lo) && (v.hiOpen ? x < hi : x <= hi));
  return [...new Set(inside)].sort((a, b) => a - b);
}

const sampled = new WeakMap<readonly GoalVariable[], WeakMap<readonly Hypothesis[], { asked: number; points: number[][] }>>();

/**
 * Points of a goal's box that meet its hypotheses, as doubles in the order of its variables; remembered, for many goals
 * of one proof share a box. Fewer points are the first of more.
 */
export function pointsOf(g: Goal, count: number): number[][] {
  let here = sampled.get(g.variables);
  if (!here) sampled.set(g.variables, (here = new WeakMap()));
  let known = here.get(g.hypotheses);
  if (!known || known.asked < count) here.set(g.hypotheses, (known = { asked: count, points: draw(g, count) }));
  return g.variables.length < 2 ? known.points : known.points.slice(0, count);
}

function draw(g: Goal, count: number, seed = 7): number[][] {
  const names = g.variables.map((v) => v.name);
  const assumptions = g.hypotheses.filter((h) => !h.everywhere).map((h) => ({ h, reading: readingOf(h.value, names) }));
  if (assumptions.some(({ h }) => h.kind === "zero")) return [];
  const meets = (p: number[]) => assumptions.every(({ h, reading }) => (h.kind === "nonzero" ? reading.at(p) !== 0 : reading.at(p) >= 0));
  const all = g.variables.map(rangeOf);
  if (all.length === 0) return [[]];
  if (all.length === 1) return all[0]!.grid.map((x) => [x]).filter(meets);
  const random = randomNumbers(seed);
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)]!;
  const out: number[][] = [];
  for (let k = 0; k < count * 6 && out.length < count; k++) {
    const p = all.map(({ grid, moderate }) => pick(k % 3 === 0 && moderate.length ? moderate : grid));
    if (k % 5 === 4) {
      // Nearly equal coordinates.
      const i = Math.floor(random() * p.length);
      const j = Math.floor(random() * p.length);
      p[j] = p[i]! * (1 + (random() - 0.5) * (k % 10 === 4 ? 1e-2 : 0.5));
    }
    spend(8 * p.length);
    if (all.every(({ contains }, i) => contains(p[i]!)) && meets(p)) out.push(p);
  }
  return out;
}
