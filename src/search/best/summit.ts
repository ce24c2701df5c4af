import { exactDouble, Rational } from "../../exact/index.ts";
import { claim as makeClaim, ground, type Claim } from "../../claim/index.ts";
import type { Witness } from "../../certificate/index.ts";
import { isBounded } from "../../enclosure/index.ts";
import { toRational } from "../../enclosure/decimal/index.ts";
import { InputError, type Sizes } from "../../term/index.ts";
import { sizePlans } from "../sizes.ts";
import { enclose, isAbout, valueOf } from "./constant.ts";
import { Climb, type Peak } from "./peak.ts";
import { Room } from "./room.ts";
import { scout, type Sighting } from "./scout.ts";
import { Threshold, type Side } from "./threshold.ts";

/** A claim at fixed sizes, with what is needed to climb in it. */
export interface Ground {
  readonly sizes: Sizes;
  readonly threshold: Threshold;
  readonly room: Room;
}
/** The highest peak that was found on a side. */
export interface Summit extends Peak {
  readonly on: Ground;
}

/** Climbs on each side, from points that lie apart. */
const CLIMBS = 3;
/** The share of a value within which both sides may meet. */
const MEETING = 0.3;
/** Sightings that may stand for a peak in simpler numbers. */
const SIMPLER = 30;

/** The peaks of a claim on both sides: what its other variables ask of the constant at the worst. */
export class Summits {
  private readonly claim: Claim;
  private readonly name: string;
  private readonly grounds: Ground[] = [];
  readonly best = new Map<Side, Summit>();
  /** The side on which most points ask something. */
  main: Side | undefined;

  constructor(claim: Claim, name: string) {
    // What is said of the constant alone is its domain: where the claim asks most may lie outside it.
    this.claim = makeClaim(claim.variables, claim.conclusion, {
      where: claim.hypotheses.filter((h) => !isAbout(h, name)), atLeast: Object.fromEntries(claim.dimensions.map((d) => [d.name, d.atLeast])),
    });
    this.name = name;
  }

  /** Looks at all sizes, then climbs from the best points; pauses between steps. */
  *run(seed: number): Generator<void, void> {
    const seen: { readonly on: Ground; readonly s: Sighting }[] = [];
    for (const sizes of sizePlans(this.claim)) {
      const on = this.at(sizes);
      if (!on) continue;
      for (const s of scout(on.threshold, on.room, seed)) seen.push({ on, s });
      yield;
    }
    const sides = ([1, -1] as const).map((side) => ({ side, sorted: seen.filter(({ s }) => s.side === side).sort((a, b) => (b.s.value - a.s.value) * side) }));
    sides.sort((a, b) => b.sorted.length - a.sorted.length);
    for (const { side, sorted } of sides) {
      // What is asked on the other side matters where both meet: then one value is left.
      const first = this.main && this.best.get(this.main)?.turn.value.toNumber();
      if (first !== undefined && !(Math.abs(first - (sorted[0]?.s.value ?? Infinity)) <= MEETING * Math.abs(first))) continue;
      const starts: typeof sorted = [];
      for (const x of sorted) if (starts.length < CLIMBS && starts.every((y) => apart(x.s.point, y.s.point))) starts.push(x);
      // Of what repeats itself, a peak near 0 is the one to show.
      const highest = sorted[0]?.s.value ?? 0;
      const close = sorted.filter(({ s }) => Math.abs(s.value - highest) <= MEETING * Math.abs(highest)).sort((x, y) => reach(x.s.point) - reach(y.s.point));
      for (const { on, s } of [...starts, ...close.slice(0, 1)]) {
        this.climb(on, Array.from(s.point, exactDouble), side, s.value);
        yield;
      }
      const top = this.best.get(side);
      if (!top) continue;
      this.main ??= side;
      const value = top.turn.value.toNumber();
      const near = sorted.filter(({ on, s }) => on === top.on && Math.abs(s.value - value) <= 1e-9 * Math.abs(value));
      const points = near.map(({ s }) => Array.from(s.point, exactDouble)).sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, SIMPLER);
      this.improve(side, (climb) => points.some((p) => climb.take(p)) || climb.simplify());
      yield;
    }
  }

  /** Climbs from the point of a witness; pauses between steps. */
  *from(w: Witness, side: Side, hint: number): Generator<void, void> {
    const on = this.at(w.sizes);
    const point = on?.threshold.g.inputs.map((i, k) => (k === on.threshold.slot ? Rational.ZERO : numberOf(w.point[i.name]!)));
    if (on && point?.every((q) => q !== undefined)) this.climb(on, point, side, hint);
    yield;
    this.improve(side, (climb) => climb.simplify());
  }

  private at(sizes: Sizes): Ground | undefined {
    const known = this.grounds.find((g) => JSON.stringify(g.sizes) === JSON.stringify(sizes));
    if (known) return known;
    try {
      const g = ground(this.claim, sizes);
      const threshold = new Threshold(g, this.name);
      const made = { sizes, threshold, room: new Room(g, threshold.slot) };
      this.grounds.push(made);
      return made;
    } catch (e) {
      if (e instanceof InputError && e.kind === "too-large") return undefined;
      throw e;
    }
  }
  private climb(on: Ground, point: readonly Rational[], side: Side, hint: number): void {
    const climb = Climb.from(on.threshold, on.room, point, side, hint);
    try {
      climb?.run();
    } finally {
      // A climb that its budget ended has come somewhere.
      if (climb) this.note(climb.best, on);
    }
  }
  private note(peak: Peak, on: Ground): void {
    const { side } = peak;
    const before = this.best.get(side);
    const gain = before ? peak.turn.value.minus(before.turn.value).times(side) : peak.turn.noise.plus(1);
    // Of peaks as high, the nearer one.
    if (gain.gt(peak.turn.noise) || (gain.gte(peak.turn.noise.neg()) && before && sizeOf(peak).compare(sizeOf(before)) < 0)) this.best.set(side, { ...peak, on });
  }
  private improve(side: Side, by: (climb: Climb) => unknown): void {
    const top = this.best.get(side);
    const climb = top && Climb.from(top.on.threshold, top.on.room, top.point, side, top.turn.value.toNumber());
    if (!climb) return;
    climb.best = top;
    try {
      by(climb);
    } finally {
      this.best.set(side, { ...climb.best, on: top.on });
    }
  }
}

/** A number from its text, a term to many digits. */
function numberOf(text: string): Rational | undefined {
  const { exact, enclosure: e } = enclose(valueOf(text));
  return exact ?? (isBounded(e) ? (toRational(e.lo) ?? undefined) : undefined);
}
const reach = (point: Float64Array): number => point.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
const sizeOf = ({ point }: Peak): Rational => point.reduce((m, q) => m.max(q.abs()), Rational.ZERO);
const lengthOf = (point: readonly Rational[]): number => point.reduce((n, q) => n + q.toString().length, 0);
const apart = (a: Float64Array, b: Float64Array): boolean => a.some((x, k) => Math.abs(x - b[k]!) > 0.02 * Math.max(Math.abs(x), Math.abs(b[k]!), 1e-6));

/** A point of a summit as a witness, the constant left out. */
export function witnessAt({ on, point }: Summit, texts?: readonly string[]): Witness {
  const { g, slot } = on.threshold;
  return { sizes: on.sizes, point: Object.fromEntries(g.inputs.flatMap((i, k) => (k === slot ? [] : [[i.name, texts?.[k] ?? point[k]!.toString()]]))) };
}
