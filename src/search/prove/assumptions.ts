import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { doublesOf } from "../../certificate/box.ts";
import { atomsOf } from "../../certificate/algebra/sum.ts";
import { isConstantAtom } from "./algebraic.ts";
import { simplest } from "./constants.ts";
import type { Step } from "./node.ts";
import { readingOf } from "./reading.ts";
import { gridOf } from "./sampler.ts";

/** Beyond so many assumptions none is denied. */
const MOST = 3;

/** Where a goal fails an assumption of it does: the goal about the assumption, which may be the harder to read and the easier to show. */
export function* contrapositions(g: Goal): Iterable<Step> {
  // What the goal denies is worth assuming where it is plain.
  if (g.value.factors.length > 0 || [...atomsOf(g.value.sum)].some((a) => a.kind !== "variable" && !isConstantAtom(a))) return;
  const places = [...g.hypotheses.entries()].filter(([, h]) => !h.everywhere && (h.kind === "positive" || h.kind === "nonnegative"));
  if (places.length <= MOST) for (const [hypothesis] of places) yield { rule: "contrapose", data: { hypothesis }, cost: 2 };
}

/** Steps to find where an assumption begins to hold. */
const STEPS = 40;

/**
 * An assumption about one variable that holds nowhere below a point (or above one): the interval is cut just before it begins to
 * hold, while the value still has its sign; on one side the assumption is absurd, on the other it may be forgotten.
 */
export function* narrowings(g: Goal): Iterable<Step> {
  const [v, more] = g.variables;
  const assumed = g.hypotheses.filter((h) => !h.everywhere);
  if (!v || more || assumed.length === 0 || assumed.some((h) => h.kind === "zero" || h.kind === "nonzero")) return;
  yield { rule: "forget", data: { all: true }, cost: 1 };
  const [value, ...readings] = [g.value, ...assumed.map((h) => h.value)].map((p) => readingOf(p, [v.name]));
  const meets = (x: number): boolean => readings.every((r) => r.at([x]) >= 0);
  const grid = gridOf(v);
  const first = grid.findIndex(meets);
  if (first < 0) return;
  const last = grid.length - 1 - [...grid].reverse().findIndex(meets);
  const { lo, hi } = doublesOf(v);
  for (const [inside, outside, end] of [[grid[first]!, grid[first - 1], lo], [grid[last]!, grid[last + 1], hi]] as const) {
    if (outside === undefined) continue;
    let [a, b] = [outside, inside];
    for (let k = 0; k < STEPS; k++) {
      const m = (a + b) / 2;
      if (meets(m)) b = m;
      else a = m;
    }
    const room = Math.abs(b - (Number.isFinite(end) ? end : b - Math.sign(b - outside) * Math.max(1, Math.abs(b))));
    for (let width = room / 4; width > room * 1e-9; width /= 8) {
      const at: Rational | undefined = simplest(b - Math.sign(b - outside) * width, width / 2);
      const x = at && Number(at.num) / Number(at.den);
      if (x === undefined || !(value!.at([x]) > 0) || meets(x) || (inside > outside ? x >= b || x <= lo : x <= b || x >= hi)) continue;
      if (Math.abs(x - end) > room / 20) yield { rule: "split", data: { variable: v.name, at: at!.toString() }, cost: 1 };
      break;
    }
  }
}
