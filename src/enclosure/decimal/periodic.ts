import type { Decimal } from "decimal.js";
import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";
import { REDUCTION_LIMIT, cosBounds, quadrant, sinBounds, tanBounds } from "./circular.ts";
import type { Bounds, Context } from "./context.ts";

type B = Bounded<Decimal>;

const POLE: Trouble = { operation: "tan", reason: "of an odd multiple of π/2" };

/** The quadrants of both ends, or `null` where an end is infinite or too far out to be reduced. */
function quadrants(x: B): readonly [bigint, bigint] | null {
  const near = (v: Decimal): boolean => v.isFinite() && v.e < REDUCTION_LIMIT;
  return near(x.lo) && near(x.hi) ? [quadrant(x.lo), quadrant(x.hi)] : null;
}

/** Is some m·π/2 with m ≡ rest (mod period) above the lower end and up to the upper one? */
function passes([from, to]: readonly [bigint, bigint], rest: bigint, period: bigint): boolean {
  const first = from + 1n + ((((rest - from - 1n) % period) + period) % period);
  return first <= to;
}

/** A wave with its crests at m·π/2, m ≡ crest (mod 4), and its troughs two quadrants on. */
function wave(f: (x: Decimal, c: Context) => Bounds, crest: bigint, c: Context): (x: B) => Enclosure<Decimal> {
  return (x) => {
    if (x.lo.isFinite() && x.lo.eq(x.hi)) {
      const { lo, hi } = f(x.lo, c);
      return interval(lo, hi);
    }
    const q = quadrants(x);
    if (q === null) return interval(c.one.neg(), c.one);
    const high = passes(q, crest, 4n);
    const low = passes(q, crest + 2n, 4n);
    if (high && low) return interval(c.one.neg(), c.one);
    const a = f(x.lo, c);
    const b = f(x.hi, c);
    return interval(low ? c.one.neg() : a.lo.lt(b.lo) ? a.lo : b.lo, high ? c.one : a.hi.gt(b.hi) ? a.hi : b.hi);
  };
}

/** sin, cos and tan on intervals: the ends, and the crests, troughs and poles in between. */
export function periodic(c: Context) {
  return {
    sin: wave(sinBounds, 1n, c),
    cos: wave(cosBounds, 0n, c),
    tan: (x: B): Enclosure<Decimal> => {
      if (x.lo.isFinite() && x.lo.eq(x.hi)) {
        const { lo, hi } = tanBounds(x.lo, c);
        return interval(lo, hi);
      }
      const q = quadrants(x);
      // Too far out to count the poles: "partial" is what is known.
      if (q === null || passes(q, 1n, 2n)) {
        return { kind: "partial", lo: c.minusInfinity, hi: c.infinity, trouble: POLE };
      }
      return interval(tanBounds(x.lo, c).lo, tanBounds(x.hi, c).hi);
    },
  };
}
