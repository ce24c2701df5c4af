import type { Enclosure, Trouble } from "../enclosure.ts";
import { make, partial, type Bounds } from "./build.ts";
import type { Direction } from "./neighbours.ts";
import { quarterBelow } from "./reduction.ts";
import { cos as cosAt, sin as sinAt, tan as tanAt } from "./trigonometric.ts";

/** The multiples of π/2 in (lo, hi], as the first and the last integer; none when first > last. */
function quarters(x: Bounds): { first: bigint; last: bigint } {
  return { first: quarterBelow(x.lo) + 1n, last: quarterBelow(x.hi) };
}

/** Whether an integer of residue r modulo m lies in [first, last]. */
function meets(first: bigint, last: bigint, r: bigint, m: bigint): boolean {
  const up = (((r - first) % m) + m) % m;
  return first + up <= last;
}

/** A wave with its maxima at the multiples of π/2 of residue `top` modulo 4, and its minima half a period on. */
const wave =
  (f: (x: number, to: Direction) => number, top: bigint) =>
  (x: Bounds): Enclosure<number> => {
    if (!Number.isFinite(x.lo) || !Number.isFinite(x.hi)) return make(-1, 1);
    const { first, last } = quarters(x);
    const lo = meets(first, last, top + 2n, 4n) ? -1 : Math.min(f(x.lo, -1), f(x.hi, -1));
    const hi = meets(first, last, top, 4n) ? 1 : Math.max(f(x.lo, 1), f(x.hi, 1));
    return make(lo, hi);
  };

export const sin = wave(sinAt, 1n);
export const cos = wave(cosAt, 0n);

const POLE: Trouble = { operation: "tan", reason: "of an odd multiple of pi/2" };

export function tan(x: Bounds): Enclosure<number> {
  if (!Number.isFinite(x.lo) || !Number.isFinite(x.hi)) return partial(-Infinity, Infinity, POLE);
  const { first, last } = quarters(x);
  if (meets(first, last, 1n, 2n)) return partial(-Infinity, Infinity, POLE);
  return make(tanAt(x.lo, -1), tanAt(x.hi, 1));
}
