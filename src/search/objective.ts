import type { GroundClaim } from "../claim/index.ts";
import { doubleReading, gradientReading, magnitudeReading } from "../term/index.ts";

/** How badly a claim fails at a point, in doubles. */
export interface Objective {
  /**
   * The violation of the conclusion over the magnitude of the numbers in it, so that it lies in [-1, 1] and does not
   * depend on scale; above 0 the claim looks false. `-Infinity` where a hypothesis fails or a side has no value.
   */
  readonly score: (point: Float64Array) => number;
  /** The direction in which the violation grows at the point scored last. */
  readonly gradient: (out: Float64Array) => void;
  /** Whether doubles lost a number at the point scored last: it overflowed, or has no value. */
  readonly lostThere: () => boolean;
  /** Whether the point scored last met the hypotheses but left a side without a value. */
  readonly undefinedThere: () => boolean;
  readonly evaluations: () => number;
  /** The same claim seen by the ratio of its sides, with its own gradient. */
  readonly ratio: Pick<Objective, "score" | "gradient" | "evaluations">;
}

/** Differences below this share of their magnitude are rounding noise. */
const NOISE = 1e-13;

/** How far two sides that must differ are from being equal, below 0; where they are equal in doubles it looks false. */
const apart = (difference: number): number => (difference === 0 ? Number.MIN_VALUE : -Math.abs(difference));

/** The objective of a claim at fixed sizes. Equality hypotheses are left to `onManifold`, which solves them. */
export function objectiveOf(g: GroundClaim): Objective {
  const n = g.tape.code.length;
  const values = new Float64Array(n);
  const sizes = new Float64Array(n);
  const read = doubleReading(g.tape);
  const magnitudes = magnitudeReading(g.tape);
  const slope = gradientReading(g.tape);
  const inequalities = g.hypotheses.filter((h) => h.relation !== "=");
  let count = 0;
  let worst = g.conclusions[0]!;
  let sign = 1;
  let nowhere = false;
  let lost = false;
  let ratioScore = -Infinity;

  /** (left − right) / (|left| + |right|): finds the worst direction where both sides vanish together. */
  const ratio: Objective["ratio"] = {
    score(point) {
      return objective.score(point) === -Infinity ? -Infinity : ratioScore;
    },
    gradient(out) {
      out.fill(0);
      const [l, r] = [Math.abs(values[worst.left]!), Math.abs(values[worst.right]!)];
      if (!(l > 0) || !(r > 0)) return;
      slope(values, worst.left, sign / l, out);
      slope(values, worst.right, -sign / r, out);
    },
    evaluations: () => count,
  };
  const objective: Objective = {
    ratio,
    score(point) {
      count++;
      nowhere = false;
      lost = false;
      read(point, values);
      for (const h of inequalities) {
        const gap = values[h.right]! - values[h.left]!;
        lost ||= !Number.isFinite(gap);
        if (!(h.relation === "!=" ? gap !== 0 : h.relation === "<" ? gap > 0 : gap >= 0)) return -Infinity;
      }
      magnitudes(values, sizes);
      let best = -Infinity;
      for (const c of g.conclusions) {
        const difference = values[c.left]! - values[c.right]!;
        lost ||= !Number.isFinite(difference);
        if (difference !== difference) {
          nowhere = Number.isFinite(values[c.left]!) !== Number.isFinite(values[c.right]!) || Number.isNaN(values[c.left]!) || Number.isNaN(values[c.right]!);
          continue;
        }
        const violation = c.relation === "=" ? Math.abs(difference) : c.relation === "!=" ? apart(difference) : difference;
        const magnitude = sizes[c.left]! + sizes[c.right]!;
        const score = violation === 0 ? 0 : Number.isFinite(magnitude) ? violation / magnitude : Math.sign(violation);
        if (score > best) {
          best = score;
          worst = c;
          sign = (c.relation === "=" && difference < 0) || (c.relation === "!=" && difference > 0) ? -1 : 1;
          const together = Math.abs(values[c.left]!) + Math.abs(values[c.right]!);
          ratioScore = Math.abs(score) < NOISE ? -Infinity : violation / together;
        }
      }
      return best;
    },
    gradient(out) {
      out.fill(0);
      slope(values, worst.left, sign, out);
      slope(values, worst.right, -sign, out);
    },
    lostThere: () => lost,
    undefinedThere: () => nowhere,
    evaluations: () => count,
  };
  return objective;
}
