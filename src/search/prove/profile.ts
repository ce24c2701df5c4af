import type { Goal } from "../../certificate/goal.ts";
import { doublesOf } from "../../certificate/box.ts";
import { readingOf, type Reading } from "./reading.ts";
import { slopeIn } from "./slope.ts";
import { gridOf } from "./sampler.ts";

/** A turning point of a goal in one variable, and the grid points on both sides of it. */
export interface Turn {
  readonly kind: "least" | "greatest";
  readonly at: number;
  readonly value: number;
  readonly left: number;
  readonly right: number;
}
/** The shape of a goal in one variable, in doubles. */
export interface Profile {
  readonly reading: Reading;
  readonly grid: readonly number[];
  /** Where the slope is known to change its sign. */
  readonly turns: readonly Turn[];
  /** The sign of the slope at the left; 0 where it is known nowhere. */
  readonly first: number;
  /** The least value on the grid. */
  readonly slack: number;
  readonly bounded: boolean;
}

export function profileOf(g: Goal): Profile {
  const [v] = g.variables;
  const reading = readingOf(g.value, [v!.name]);
  const grid = gridOf(v!, 60);
  const d = slopeIn(g, v!.name);
  const slope = d && readingOf(d, [v!.name]);
  const slopeSign = (x: number): number => {
    if (slope) return slope.sign([x]) || 0;
    // No derivative: compare neighbours.
    const h = 1e-6 * Math.max(Math.abs(x), 1e-3);
    const rise = reading.at([x + h]) - reading.at([x - h]);
    return Math.abs(rise) <= 16 * reading.error || rise !== rise ? 0 : Math.sign(rise);
  };
  const signs = grid.map(slopeSign);
  const known = grid.map((x, i) => ({ x, s: signs[i]! })).filter((p) => p.s !== 0);
  const turns: Turn[] = [];
  for (let i = 1; i < known.length; i++) {
    const [a, b] = [known[i - 1]!, known[i]!];
    if (a.s === b.s) continue;
    let [lo, hi] = [a.x, b.x];
    for (let k = 0; k < 60; k++) {
      const mid = (lo + hi) / 2;
      const s = slopeSign(mid);
      if (s === 0) {
        // Noise all round: the middle of the flat part.
        let [l, r] = [mid, mid];
        let [dl, dr] = [lo, hi];
        for (let j = 0; j < 40; j++) {
          const m = (dl + l) / 2;
          if (slopeSign(m) === a.s) dl = m;
          else l = m;
          const n = (dr + r) / 2;
          if (slopeSign(n) === b.s) dr = n;
          else r = n;
        }
        lo = l;
        hi = r;
        break;
      }
      if (s === a.s) lo = mid;
      else hi = mid;
    }
    const at = (lo + hi) / 2;
    turns.push({ kind: a.s < 0 ? "least" : "greatest", at, value: reading.at([at]), left: a.x, right: b.x });
  }
  const values = grid.map((x) => reading.at([x])).filter((r) => r === r);
  const { lo, hi } = doublesOf(v!);
  return {
    reading,
    grid,
    turns,
    first: known[0]?.s ?? 0,
    slack: values.length ? Math.min(...values) : NaN,
    bounded: Number.isFinite(lo) && Number.isFinite(hi),
  };
}
