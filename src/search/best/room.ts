import { Rational } from "../../exact/index.ts";
import type { GroundClaim } from "../../claim/index.ts";
import { decimalLayer, encloseAll, isBounded } from "../../enclosure/index.ts";
import { toRational } from "../../enclosure/decimal/index.ts";
import { rounded } from "../candidate.ts";
import { spaceOf, type Space } from "../space.ts";
import { Surface } from "../surface/index.ts";

/** How near a point comes to an end that is left out, or that is no fraction. */
export const NEAREST = Rational.of(1, 10n ** 60n);
/** Digits of coordinates. */
const COORDINATES = 70;

/** An end of the interval of an input: the last value that is tried, and the fraction that it is, where it belongs to the interval or not. */
export interface End {
  readonly last: Rational;
  readonly at: Rational;
  readonly open: boolean;
}

/** The intervals of the inputs of a claim. */
export class Room {
  readonly lo: readonly (End | undefined)[];
  readonly hi: readonly (End | undefined)[];
  private readonly integer: readonly boolean[];
  private readonly surface: Surface | undefined;
  private readonly slot: number;

  /** The room of a claim with a constant in a slot of its own, which is not moved. */
  constructor(g: GroundClaim, slot: number) {
    this.slot = slot;
    this.surface = Surface.of(g, spaceOf(g));
    const layer = decimalLayer(80);
    const values = encloseAll(g.tape, layer, g.inputs.map(() => layer.point(Rational.ZERO)));
    const end = (place: number | null, open: boolean, inwards: 1 | -1): End | undefined => {
      const e = place === null ? undefined : values[place]!;
      if (!e || !isBounded(e)) return undefined;
      const [lo, hi] = [toRational(e.lo), toRational(e.hi)];
      if (!lo || !hi) return undefined;
      const exact = lo.equals(hi);
      const at = inwards > 0 ? hi : lo;
      const margin = NEAREST.mul(at.abs().max(Rational.ONE));
      return { at, open, last: exact && !open ? at : inwards > 0 ? at.add(margin) : at.sub(margin) };
    };
    this.lo = g.inputs.map((i) => end(i.lo, i.loOpen, 1));
    this.hi = g.inputs.map((i) => end(i.hi, i.hiOpen, -1));
    this.integer = g.inputs.map((i) => i.integer);
  }

  /** The nearest value that an input may have, in digits that can be carried on. */
  clamp(slot: number, q: Rational): Rational {
    const [lo, hi] = [this.lo[slot]?.last, this.hi[slot]?.last];
    if (lo && q.compare(lo) <= 0) return lo;
    if (hi && q.compare(hi) >= 0) return hi;
    if (this.integer[slot]) return Rational.of(q.add(Rational.of(1, 2)).floor());
    const r = q.size > 7 * COORDINATES ? rounded(q, COORDINATES) : q;
    return lo && r.compare(lo) < 0 ? lo : hi && r.compare(hi) > 0 ? hi : r;
  }
  /** The point of the room nearest to some coordinates, on the equalities of the claim; nothing where none is seen. */
  place(raw: readonly Rational[]): readonly Rational[] | undefined {
    const within = raw.map((q, k) => (k === this.slot ? q : this.clamp(k, q)));
    if (!this.surface) return within;
    const there = this.surface.exact(within);
    return there?.every((c, k) => !c.root && (k === this.slot || this.clamp(k, c.q).equals(c.q))) ? there.map((c) => c.q) : undefined;
  }
  /** The same in doubles. */
  draw(space: Space, raw: ArrayLike<number>): Float64Array | undefined {
    const doubles = space.settle(raw);
    return doubles.every(Number.isFinite) && (!this.surface || this.surface.project(doubles)) ? doubles : undefined;
  }
  /** Whether an input can be moved by small steps. */
  moves(slot: number): boolean {
    return !this.integer[slot];
  }
  /** The end at which a value stands. */
  endAt(slot: number, q: Rational): -1 | 0 | 1 {
    if (this.lo[slot] && q.compare(this.lo[slot]!.last) <= 0) return -1;
    return this.hi[slot] && q.compare(this.hi[slot]!.last) >= 0 ? 1 : 0;
  }
}
