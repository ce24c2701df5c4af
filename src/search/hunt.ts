import fc from "fast-check";
import { exactDouble, nearestDouble, type Rational } from "../exact/index.ts";
import { ground, type Claim, type GroundClaim } from "../claim/index.ts";
import { refute, type Refuted } from "../certificate/index.ts";
import { constantValue, type Sizes } from "../term/index.ts";
import { exactPoint, witnessOf } from "./candidate.ts";
import { climb } from "./climb.ts";
import { climbFinely } from "./fine.ts";
import { onManifold } from "./manifold.ts";
import { objectiveOf, type Objective } from "./objective.ts";
import type { Regime } from "./regimes.ts";
import { shrink } from "./shrink.ts";
import { spaceOf, type Space } from "./space.ts";

/** How many points without a value are kept at each choice of sizes. */
const SUSPECTS = 12;
/** Scores below this are far from a violation; rounding cannot explain them. */
const NEARLY = -1e-12;
/** A score where something overflows: it tells no more than a sign. */
const OVERFLOW = 1;
/** Points of each regime that doubles cannot decide and that are kept for a look in decimals. */
const DOUBTFUL = 2;
/** Beyond so many inputs decimals are too slow to climb in. */
const FINE_INPUTS = 8;

/** Some members of a list, evenly. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]!);
}

/** The point whose sides came nearest to a violation, and the score there. */
export interface Nearest {
  readonly point: Readonly<Record<string, number>>;
  readonly score: number;
}

/** The search at one choice of sizes. */
export class Hunt {
  readonly g: GroundClaim;
  readonly space: Space;
  readonly objective: Objective;
  readonly equalities: boolean;
  /** Closed bounds that are rational, by slot. */
  private readonly bounds: readonly { readonly lo: Rational | undefined; readonly hi: Rational | undefined }[];
  feasible = false;
  /** Points that doubles cannot decide. */
  private readonly doubtful: (readonly Rational[])[] = [];
  private best: { point: Float64Array; score: number } | undefined;
  /** Points where a side seemed to have no value: by overflow, or in truth. */
  private readonly suspects: Float64Array[] = [];

  constructor(claim: Claim, sizes: Sizes) {
    this.g = ground(claim, sizes);
    this.space = spaceOf(this.g);
    this.objective = objectiveOf(this.g);
    this.bounds = this.g.inputs.map((i) => {
      const { lo, hi, loOpen, hiOpen } = claim.variables.find((v) => v.name === i.variable)!.domain;
      return { lo: lo && !loOpen ? constantValue(lo) : undefined, hi: hi && !hiOpen ? constantValue(hi) : undefined };
    });
    this.equalities = this.g.hypotheses.some((h) => h.relation === "=");
  }

  /** A point as doubles and as exact numbers; equality hypotheses are solved exactly. */
  place(raw: ArrayLike<number>): { doubles: Float64Array; exact?: readonly Rational[] } | undefined {
    const doubles = this.space.settle(raw);
    if (!doubles.every(Number.isFinite)) return undefined;
    if (!this.equalities) return { doubles };
    const exact = onManifold(this.g, exactPoint(doubles));
    return exact && { doubles: Float64Array.from(exact, nearestDouble), exact };
  }

  score(doubles: Float64Array): number {
    const score = this.objective.score(doubles);
    this.feasible ||= score > -Infinity || this.objective.undefinedThere();
    this.note(doubles, score);
    if (this.objective.undefinedThere() && this.suspects.length < SUSPECTS) this.suspects.push(Float64Array.from(doubles));
    return score;
  }

  private note(point: Float64Array, score: number): void {
    if (score > -Infinity && score !== OVERFLOW && !(score <= (this.best?.score ?? -Infinity))) this.best = { point: Float64Array.from(point), score };
  }
  nearest(): Nearest | undefined {
    return this.best && { score: this.best.score, point: Object.fromEntries(this.g.inputs.map((i, k) => [i.name, this.best!.point[k]!])) };
  }

  /** The exact point of some doubles; a double that stands for a bound becomes the bound. */
  private exact(doubles: Float64Array): Rational[] {
    return Array.from(doubles, (x, k) => {
      const q = exactDouble(x);
      const { lo, hi } = this.bounds[k]!;
      if (lo && (q.compare(lo) < 0 || nearestDouble(lo) === x)) return lo;
      return hi && (q.compare(hi) > 0 || nearestDouble(hi) === x) ? hi : q;
    });
  }

  /** The first suspect where exact decimals agree that a side has no value. */
  undefinedAt(): Readonly<Record<string, string>> | undefined {
    return this.suspects
      .map((s) => witnessOf(this.g, exactPoint(s)))
      .find((w) => {
        const result = refute(this.g.claim, w, 80);
        return result.kind === "rejected" && result.reason === "undefined";
      })?.point;
  }

  certify(point: readonly Rational[], most?: number): Refuted | undefined {
    const result = refute(this.g.claim, witnessOf(this.g, point), most);
    return result.kind === "refuted" ? shrink(this.g, result.refuted, point).refuted : undefined;
  }

  /** Both objectives climbed from one point. On equality hypotheses every step is moved back onto them. */
  private ascend(start: Float64Array, climbing: number): Refuted | undefined {
    for (const objective of [this.objective, this.objective.ratio]) {
      const onto: Pick<Objective, "score" | "gradient" | "evaluations"> = !this.equalities
        ? objective
        : {
            ...objective,
            score: (y) => {
              const p = this.place(y);
              if (!p) return -Infinity;
              y.set(p.doubles);
              return objective.score(y);
            },
          };
      const top = climb(onto, this.space, start, climbing / 2);
      if (objective === this.objective) this.note(top.point, top.score);
      if (!(top.score > NEARLY) || !top.point.every(Number.isFinite)) continue;
      const exact = this.equalities ? this.place(top.point)?.exact : this.exact(top.point);
      const refuted = exact && this.certify(exact, top.score > 1e-9 ? undefined : 80);
      if (refuted) return refuted;
      if (exact && top.score !== 0 && Math.abs(top.score) <= -NEARLY) this.doubtful.push(exact);
    }
    return undefined;
  }

  /** Looks at doubtful points in decimals. */
  resolve(evaluations: number, most: number): Refuted | undefined {
    if (this.equalities || this.g.inputs.length > FINE_INPUTS) return undefined;
    for (const point of spread(this.doubtful, most)) {
      const top = climbFinely(this.g, point, evaluations);
      const refuted = top?.score.gt(0) ? this.certify(top.point) : undefined;
      if (refuted) return refuted;
    }
    return undefined;
  }

  /** One regime: draw, keep the best, certify what looks false, climb from the rest. */
  run(regime: Regime, seed: number, points: number, climbing: number, elsewhere: number): Refuted | undefined {
    const drawn = fc.sample(regime.draw(this.space), { seed, numRuns: this.space.dimension === 0 ? 1 : points });
    const scored = drawn.flatMap((raw) => {
      const p = this.place(raw);
      return p ? [{ ...p, score: this.score(p.doubles) }] : [];
    });
    scored.sort((a, b) => b.score - a.score);
    const likely = scored.filter((s) => s.score > NEARLY);
    const overflowing = likely.filter((s) => s.score === OVERFLOW);
    for (const s of [...overflowing.slice(0, 2), ...likely.filter((l) => l.score !== OVERFLOW).slice(0, 4)]) {
      const refuted = this.certify(s.exact ?? this.exact(s.doubles), s.score > 1e-9 ? undefined : 80);
      if (refuted) return refuted;
    }
    const unclear = scored.filter((s) => s.score !== 0 && Math.abs(s.score) <= -NEARLY);
    for (const s of spread(unclear, DOUBTFUL)) this.doubtful.push(s.exact ?? this.exact(s.doubles));
    if (climbing === 0) return undefined;
    // Where the sides meet there may be no way up: longer searches start elsewhere too.
    const finite = scored.filter((s) => s.score !== -Infinity && s.score !== OVERFLOW);
    const apart = finite.filter((s) => s.score < -1e-9);
    const starts = new Set([...finite.slice(0, 2), ...apart.slice(0, elsewhere), ...spread(apart, elsewhere)]);
    for (const s of starts) {
      const refuted = this.ascend(s.doubles, climbing);
      if (refuted) return refuted;
    }
    return undefined;
  }
}
