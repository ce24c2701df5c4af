import fc from "fast-check";
import { doubleReading, magnitudeReading } from "../../term/index.ts";
import { spend } from "../../exact/index.ts";
import { REGIMES } from "../regimes.ts";
import { spaceOf } from "../space.ts";
import type { Room } from "./room.ts";
import type { Side, Threshold } from "./threshold.ts";

/** A point where a claim turns, in doubles. */
export interface Sighting {
  readonly point: Float64Array;
  readonly value: number;
  readonly side: Side;
}

/** Points of each regime. */
const POINTS = 40;
const STEPS = 24;
/** Where the sides differ by less than this share of their size, the constant is not told by doubles. */
const NOISE = 1e-11;
/** Units of work for a point. */
const DRAWING = 2000;

/** Draws points from all regimes, and says at which constant the claim turns at each: the furthest first. */
export function scout(threshold: Threshold, room: Room, seed: number): Sighting[] {
  const { g, slot } = threshold;
  const space = spaceOf(g);
  const values = new Float64Array(g.tape.code.length);
  const sizes = new Float64Array(g.tape.code.length);
  const read = doubleReading(g.tape);
  const magnitudes = magnitudeReading(g.tape);
  const out: Sighting[] = [];
  const allowed = () =>
    g.hypotheses.every(({ left, relation, right }) => {
      const gap = values[right]! - values[left]!;
      return relation === "=" ? Math.abs(gap) < 1e-9 * (1 + Math.abs(values[left]!)) : relation === "!=" ? gap !== 0 : relation === "<" ? gap > 0 : gap >= 0;
    });
  const look = (point: Float64Array): void => {
    for (const c of g.conclusions) {
      const sides = (k: number): readonly [number, number] => {
        point[slot] = k;
        read(point, values);
        return [values[c.left]!, values[c.right]!];
      };
      const logs = !threshold.isAffine(c) && [...sides(1), ...sides(2)].every((v) => v > 0);
      const gap = (k: number) => {
        const [l, r] = sides(k);
        return logs ? Math.log(l) - Math.log(r) : l - r;
      };
      let [a, b] = [1, 2];
      let [d, e] = [gap(a), gap(b)];
      let slope = NaN;
      for (let step = 0; step < STEPS && e !== d; step++) {
        slope = (e - d) / (b - a);
        const k = b - e / slope;
        if (!Number.isFinite(k) || Math.abs(k - b) <= 1e-12 * Math.abs(k)) break;
        [a, d, b, e] = [b, e, k, gap(k)];
      }
      e = gap(b);
      magnitudes(values, sizes);
      const size = sizes[c.left]! + sizes[c.right]!;
      const doubt = (NOISE * (logs ? size / values[c.left]! : size)) / Math.abs(slope);
      if (!Number.isFinite(b) || !(doubt + Math.abs(e / slope) < 1e-3 * Math.max(Math.abs(b), 1e-9)) || !allowed()) continue;
      const side = slope < 0 ? 1 : -1;
      const value = b - side * doubt;
      if (Number.isFinite(value)) out.push({ point: Float64Array.from(point), value, side });
    }
  };
  for (const [r, regime] of REGIMES.entries()) {
    if (!regime.applies(space)) continue;
    spend(DRAWING * POINTS);
    for (const raw of fc.sample(regime.draw(space), { seed: seed * 1009 + r, numRuns: space.dimension === 1 ? 1 : POINTS })) {
      const point = room.draw(space, raw);
      if (point) look(point);
    }
  }
  return out.sort((a, b) => (b.value - a.value) * b.side);
}
