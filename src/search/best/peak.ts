import { exactDouble, Rational } from "../../exact/index.ts";
import { newtonStep } from "./newton.ts";
import { rounded } from "../candidate.ts";
import type { Room } from "./room.ts";
import type { Side, Threshold, Turn } from "./threshold.ts";

/** A point where a claim asks most of its constant, as far as was climbed. */
export interface Peak {
  readonly point: readonly Rational[];
  readonly turn: Turn;
  readonly side: Side;
}

/** Digits to which the constant is looked for at first, and in the end. */
const [COARSE, FINE] = [14, 46];
/** Values that differ by less than this share are one. */
const SAME = 1e-48;
/** Beyond this a coordinate is not followed. */
const LARGEST = Rational.of(10).pow(62);
const FACTORS = [Rational.of(1000), Rational.of(1, 1000)];
/** Evaluations of the coarse climb, for each input, and Newton's steps. */
const [CLIMBING, STEPS] = [70, 30];
/** Steps of the fine climb where Newton's do not get on, as at a corner. */
const CORNERING = 420;

/** A climb of the threshold of a claim from a point, to many digits. */
export class Climb {
  private readonly room: Room;
  private readonly threshold: Threshold;
  private readonly side: Side;
  private readonly slots: readonly number[];
  best: Peak;

  private constructor(threshold: Threshold, room: Room, start: Peak) {
    this.threshold = threshold;
    this.room = room;
    this.side = start.side;
    this.best = start;
    this.slots = threshold.g.inputs.flatMap((_, k) => (k !== threshold.slot && room.moves(k) ? [k] : []));
  }

  /** A climb from a point; nothing where the claim does not turn there. */
  static from(threshold: Threshold, room: Room, point: readonly Rational[], side: Side, hint: number): Climb | undefined {
    const placed = room.place(point);
    const turn = placed && threshold.at(placed, side, hint, COARSE);
    return turn && new Climb(threshold, room, { point: placed, turn, side });
  }

  private hint(): number {
    return this.best.turn.value.toNumber();
  }
  /** The turn at a point, or just beside it where the sides meet there whatever the constant is. */
  private look(raw: readonly Rational[], places: number): Peak | undefined {
    for (const nudge of [0n, 1n, -1n]) {
      const point = this.room.place(nudge === 0n ? raw : raw.map((q, k) => (this.slots.includes(k) ? q.add(nudged(q, k, nudge)) : q)));
      const turn = point && this.threshold.at(point, this.side, this.hint(), places);
      if (turn) return { point, turn, side: this.side };
    }
    return undefined;
  }
  private higher(p: Peak | undefined): p is Peak {
    if (!p) return false;
    const gain = p.turn.value.minus(this.best.turn.value).times(this.side);
    return gain.gt(p.turn.noise);
  }
  private attempt(point: readonly Rational[], places: number): boolean {
    const p = this.look(point, places);
    if (!this.higher(p)) return false;
    this.best = p;
    return true;
  }

  /** Multiplies coordinates while that helps, then goes along the axes with steps that grow and shrink. */
  coarse(most = CLIMBING * this.slots.length, places: number = COARSE, first = 8): void {
    let left = most;
    const steps = new Map(this.slots.map((k) => [k, this.best.point[k]!.abs().max(Rational.of(1, 64)).div(Rational.of(first))]));
    const put = (k: number, q: Rational) => (left-- > 0 && q.abs().compare(LARGEST) < 0 ? this.attempt(this.best.point.with(k, q), places) : false);
    if (places === COARSE) for (const k of this.slots) for (const by of FACTORS) while (left > 0 && this.best.point[k]!.sign !== 0 && put(k, this.best.point[k]!.mul(by)));
    const least = Rational.of(1, 10n ** BigInt(places));
    while (left > 0 && this.slots.some((k) => steps.get(k)!.compare(least.mul(this.best.point[k]!.abs().max(least))) > 0)) {
      const before = this.best.point;
      for (const k of this.slots) {
        const h = steps.get(k)!;
        const q = this.best.point[k]!;
        steps.set(k, put(k, q.add(h)) || put(k, q.sub(h)) ? h.mul(Rational.of(2)) : h.div(Rational.of(4)));
      }
      // On from where the round led: along a ridge the axes only zigzag.
      if (this.best.point !== before && left-- > 0) this.attempt(this.best.point.map((q, k) => q.add(q.sub(before[k]!))), places);
    }
  }

  /** Newton's steps on the slope, in many digits. Says whether they ended where no more is to be had. */
  fine(): boolean {
    const start = this.look(this.best.point, FINE);
    if (!start) return false;
    this.best = start;
    const scale = this.slots.map((k) => this.best.point[k]!.abs().max(Rational.of(1, 1000)));
    for (let step = 0; step < STEPS; step++) {
      const move = newtonStep({
        value: (raw) => {
          const point = this.room.place(raw);
          return point && this.threshold.at(point, this.side, this.hint(), FINE)?.value.times(this.side);
        },
        room: this.room, slots: this.slots, scale, point: this.best.point,
      });
      if (!move) return false;
      const tiny = move.gain <= 1e-44 * Math.max(Math.abs(this.hint()), 1e-40);
      let moved = false;
      for (let share = 0; share < 8 && !moved; share++) {
        const by = Rational.of(1, 4n ** BigInt(share));
        moved = this.attempt(this.best.point.map((q, k) => (this.slots.includes(k) ? q.add(exactDouble(move.step[this.slots.indexOf(k)]!).mul(scale[this.slots.indexOf(k)]!).mul(by)) : q)), FINE);
        if (tiny) return true;
      }
      if (!moved) return false;
    }
    return false;
  }

  /** Coordinates that matter little become simple numbers. */
  simplify(): void {
    const all = (by: (q: Rational) => Rational) => this.take(this.best.point.map((q, k) => (this.slots.includes(k) ? by(q) : q)));
    if (all(() => Rational.ONE)) return;
    [1, 2, 4].some((digits) => all((q) => rounded(q, digits)));
    // What the others are tells what a coordinate may be: twice.
    for (const k of [...this.slots, ...this.slots]) {
      const q = this.best.point[k]!;
      [Rational.ZERO, Rational.ONE, Rational.of(-1), ...[1, 2, 4, 8].map((digits) => rounded(q, digits))].some((simple) => simple.equals(q) || this.take(this.best.point.with(k, simple)));
    }
  }
  /** Takes a point that is simpler, where it asks as much. */
  take(point: readonly Rational[]): boolean {
    const p = this.look(point, FINE);
    const doubt = p && p.turn.noise.plus(this.best.turn.noise).plus(p.turn.value.abs().times(SAME));
    if (!doubt || p.turn.value.minus(this.best.turn.value).times(this.side).lt(doubt.neg())) return false;
    this.best = p;
    return true;
  }

  /** The whole climb. */
  run(): void {
    this.coarse();
    if (!this.fine() && this.slots.length > 0) {
      this.coarse(CORNERING, FINE, 1000);
      this.fine();
    }
  }
}

/** A step too small to matter, of another length for each input. */
function nudged(q: Rational, slot: number, direction: bigint): Rational {
  return q.abs().max(Rational.ONE).mul(Rational.of(direction * BigInt(3 + 2 * slot), 10n ** 31n * BigInt(7 + slot)));
}


