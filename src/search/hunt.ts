import { sample } from "fast-check";
import { exactDouble, nearestDouble, spend, type Rational } from "../exact/index.ts";
import { ground, type GroundClaim } from "../claim/index.ts";
import { type Witness } from "../certificate/index.ts";
import { failsAt, refute, type Refuted } from "../refute/index.ts";
import { constantValue, type Sizes } from "../term/index.ts";
import { coordinate, rounded, simple, witnessOf } from "./candidate.ts";
import { climb, type Summit } from "./climb.ts";
import { Defined } from "./defined.ts";
import { farObjectiveOf, type FarObjective } from "./far.ts";
import { climbFinely } from "./fine.ts";
import { objectiveOf, type Objective } from "./objective.ts";
import type { Regime } from "./regimes.ts";
import { shrink } from "./shrink.ts";
import { spaceOf, type Space } from "./space.ts";
import { Surface } from "./surface/index.ts";

/** How many points without a value are kept at each choice of sizes. */
const SUSPECTS = 12;
/** Scores below this are far from a violation; rounding cannot explain them. */
const NEARLY = -1e-12;
/** The same where sides that meet are enough: climbs end beside the point where they do. */
const NEARLY_MET = -1e-9;
/** A score where something overflows: it tells no more than a sign. */
const OVERFLOW = 1;
/** Points of each regime that doubles cannot decide and that are kept for a look in decimals. */
const DOUBTFUL = 2;
/** Points beyond doubles that are certified for each regime. */
const FAR = 3;
const HALVINGS = 200;
/** Steps of a climb are too short to go from the points drawn to the end of doubles. */
const MAGNIFIED = [1e20, 1e60, 1e120, 1e200, 1e280] as const;
/** Units of work for one number drawn. */
const DRAWING = 50;
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
  /** The same claim in logarithms, and whether any point was beyond doubles. */
  private readonly far: FarObjective;
  private overflows = false;
  /** What the equality hypotheses leave; nothing where there are none. */
  private readonly surface: Surface | undefined;
  private readonly defined: Defined;
  /** Closed bounds that are rational, by slot. */
  private readonly bounds: readonly { readonly lo: Rational | undefined; readonly hi: Rational | undefined }[];
  /** Whether the claim fails where its sides meet. */
  private readonly strict: boolean;
  feasible = false;
  /** Points that doubles cannot decide. */
  private readonly doubtful: (readonly Rational[])[] = [];
  private best: { point: Float64Array; score: number } | undefined;
  /** Points where a side seemed to have no value: by overflow, or in truth. */
  private readonly suspects: Float64Array[] = [];
  /** A point where exact decimals find no value for a side. */
  undefinedAt: Readonly<Record<string, string>> | undefined;

  constructor(defined: Defined, sizes: Sizes) {
    const { claim } = defined;
    this.defined = defined;
    this.g = ground(claim, sizes);
    this.space = spaceOf(this.g);
    this.objective = objectiveOf(this.g);
    this.far = farObjectiveOf(this.g);
    this.bounds = this.g.inputs.map((i) => {
      const { lo, hi, loOpen, hiOpen } = claim.variables.find((v) => v.name === i.variable)!.domain;
      return { lo: lo && !loOpen ? constantValue(lo) : undefined, hi: hi && !hiOpen ? constantValue(hi) : undefined };
    });
    this.surface = Surface.of(this.g, this.space);
    this.strict = this.g.conclusions.some((c) => c.relation === "<");
  }

  /** A point of doubles in the domains and, nearly, on the equality hypotheses. */
  place(raw: ArrayLike<number>): Float64Array | undefined {
    const doubles = this.space.settle(raw);
    return doubles.every(Number.isFinite) && (!this.surface || this.surface.project(doubles)) ? doubles : undefined;
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

  /** Looks for a suspect where exact decimals agree that a side has no value. */
  *lookAtSuspects(): Generator<void> {
    for (const s of this.suspects.splice(0)) {
      if (this.undefinedAt) return;
      const w = this.witnessNear(this.exact(s));
      const result = w && refute(this.defined.of, w, 80);
      if (result?.kind === "rejected" && result.reason === "undefined") this.undefinedAt = w!.point;
      yield;
    }
  }

  /** A witness of the claim near an exact point: on its equalities, with the letters that it defines. */
  private witnessNear(point: readonly Rational[]): Witness | undefined {
    const there = this.surface ? this.surface.exact(point) : point.map(coordinate);
    return there && this.defined.complete(witnessOf(this.g, there));
  }
  /** That witness, where decimals see the claim fail there. */
  private failingNear(point: readonly Rational[], most?: number): Witness | undefined {
    const witness = this.witnessNear(point);
    return witness && failsAt(this.defined.of, witness, most) ? witness : undefined;
  }

  certify(point: readonly Rational[], most?: number): Refuted | undefined {
    // Sides that must differ are equal, and equalities hold, at points that doubles only come near.
    const beside = this.surface || this.g.conclusions.some((c) => c.relation === "!=") ? [2, 4, 8].map((digits) => point.map((q) => rounded(q, digits))) : [];
    // So are sides that must not meet, where the numbers are simple.
    if (this.strict) beside.push(...[1e-4, 1e-6, 1e-8].map((share) => point.map((q) => simple(q, share))));
    for (const p of this.surface ? [...beside, point] : [point, ...beside]) {
      const witness = this.failingNear(p, most);
      if (!witness) continue;
      for (const w of [shrink(witness, p, (q) => this.failingNear(q, 80)), witness]) {
        const result = refute(this.defined.of, w);
        if (result.kind === "refuted") return result.refuted;
      }
    }
    return undefined;
  }

  /** A climb from a point. On equality hypotheses every step is moved back onto them. */
  private climb(objective: Pick<Objective, "score" | "gradient" | "evaluations">, start: Float64Array, evaluations: number): Summit {
    const { surface } = this;
    const onto = surface ? { ...objective, score: (y: Float64Array) => (surface.project(y) ? objective.score(y) : -Infinity) } : objective;
    return climb(onto, this.space, start, evaluations);
  }

  /** Both objectives climbed from one point. */
  private ascend(start: Float64Array, climbing: number): Refuted | undefined {
    for (const objective of [this.objective, this.objective.ratio]) {
      const top = this.climb(objective, start, climbing / 2);
      if (objective === this.objective) this.note(top.point, top.score);
      if (!(top.score > (this.strict ? NEARLY_MET : NEARLY)) || !top.point.every(Number.isFinite)) continue;
      const exact = this.exact(top.point);
      const refuted = this.certify(exact, top.score > 1e-9 ? undefined : 80);
      if (refuted) return refuted;
      if (top.score !== 0 && Math.abs(top.score) <= -NEARLY) this.doubtful.push(exact);
    }
    return undefined;
  }

  /** Certifies a point that logarithms call false, or one nearer to the origin: decimals end at 10^100000. */
  private certifyNearest(point: Float64Array): Refuted | undefined {
    const points = [point];
    for (let k = 0; k < HALVINGS; k++) {
      const half = this.place(points.at(-1)!.map((v) => v / 2));
      if (!half || !(this.far.score(half) > 0)) break;
      points.push(half);
    }
    for (const p of points.reverse().slice(0, 3)) {
      const refuted = this.certify(this.exact(p));
      if (refuted) return refuted;
    }
    return undefined;
  }

  /** Where doubles lost numbers: points that logarithms call false, the nearest first, and climbs in logarithms. */
  private *beyond(drawn: readonly Float64Array[], near: readonly Float64Array[], climbing: number): Generator<void, Refuted | undefined> {
    const far = [...drawn.slice(0, 1), ...near.slice(0, 1)].flatMap((x) => MAGNIFIED.flatMap((m) => this.place(x.map((v) => v * m)) ?? []));
    const lost = [...drawn, ...far];
    const size = (x: Float64Array) => x.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
    const scored = lost.map((doubles) => ({ doubles, score: this.far.score(doubles) })).filter((s) => s.score > -Infinity);
    const wrong = scored.filter((s) => s.score > 0).sort((a, b) => size(a.doubles) - size(b.doubles));
    for (const s of wrong.slice(0, FAR)) {
      yield;
      const refuted = this.certifyNearest(s.doubles);
      if (refuted) return refuted;
    }
    const right = scored.filter((s) => s.score <= 0).sort((a, b) => b.score - a.score);
    for (const start of [...right.slice(0, 1).map((s) => s.doubles), ...near.slice(0, 1)]) {
      yield;
      const top = this.climb(this.far, start, climbing);
      const refuted = top.score > 0 && top.point.every(Number.isFinite) ? this.certifyNearest(top.point) : undefined;
      if (refuted) return refuted;
    }
    return undefined;
  }

  /** Looks at doubtful points in decimals. */
  *resolve(evaluations: number, most: number): Generator<void, Refuted | undefined> {
    if (this.surface || this.g.inputs.length > FINE_INPUTS) return undefined;
    for (const point of spread(this.doubtful, most)) {
      yield;
      const top = climbFinely(this.g, point, evaluations);
      const refuted = top?.score.gt(0) ? this.certify(top.point) : undefined;
      if (refuted) return refuted;
    }
    return undefined;
  }

  /** One regime: draw, keep the best, certify what looks false, climb from the rest. Pauses between steps. */
  *run(regime: Regime, seed: number, points: number, climbing: number, elsewhere: number): Generator<void, Refuted | undefined> {
    // Paid point by point, so that a large space ends where its budget does.
    for (let k = 0; k < points; k++) spend(DRAWING * this.space.dimension);
    const drawn = sample(regime.draw(this.space), { seed, numRuns: this.space.dimension === 0 ? 1 : points });
    const lost: Float64Array[] = [];
    const scored = drawn.flatMap((raw) => {
      const doubles = this.place(raw);
      if (!doubles) return [];
      const score = this.score(doubles);
      if (this.objective.lostThere()) lost.push(doubles);
      return [{ doubles, score }];
    });
    scored.sort((a, b) => b.score - a.score);
    const likely = scored.filter((s) => s.score > NEARLY);
    const overflowing = likely.filter((s) => s.score === OVERFLOW);
    for (const s of [...overflowing.slice(0, 2), ...likely.filter((l) => l.score !== OVERFLOW).slice(0, 4)]) {
      yield;
      const refuted = this.certify(this.exact(s.doubles), s.score > 1e-9 ? undefined : 80);
      if (refuted) return refuted;
    }
    const unclear = scored.filter((s) => s.score !== 0 && Math.abs(s.score) <= -NEARLY);
    for (const s of spread(unclear, DOUBTFUL)) this.doubtful.push(this.exact(s.doubles));
    if (climbing === 0) return undefined;
    // Where the sides meet there may be no way up: longer searches start elsewhere too.
    const finite = scored.filter((s) => s.score !== -Infinity && s.score !== OVERFLOW);
    const apart = finite.filter((s) => s.score < -1e-9);
    const starts = new Set([...finite.slice(0, 2), ...apart.slice(0, elsewhere), ...spread(apart, elsewhere)]);
    for (const s of starts) {
      yield;
      const refuted = this.ascend(s.doubles, climbing);
      if (refuted) return refuted;
    }
    this.overflows ||= lost.length > 0;
    return this.overflows ? yield* this.beyond(lost, finite.map((s) => s.doubles), climbing / 2) : undefined;
  }
}
