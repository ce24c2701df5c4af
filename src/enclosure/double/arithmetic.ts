import type { Enclosure, Trouble } from "../enclosure.ts";
import { make, partial, undefinedBy, type Bounds } from "./build.ts";
import * as directed from "./directed.ts";
import type { Direction } from "./neighbours.ts";

const NO_DIVISOR: Trouble = { operation: "/", reason: "by 0" };

export const add = (x: Bounds, y: Bounds): Enclosure<number> =>
  make(directed.add(x.lo, y.lo, -1), directed.add(x.hi, y.hi, 1));

export const sub = (x: Bounds, y: Bounds): Enclosure<number> =>
  make(directed.add(x.lo, -y.hi, -1), directed.add(x.hi, -y.lo, 1));

/** The extreme of an operation over the four corners; each is rounded before it is compared, so that ties do no harm. */
function corners(f: (a: number, b: number, to: Direction) => number, x: Bounds, y: Bounds): Enclosure<number> {
  return make(
    Math.min(f(x.lo, y.lo, -1), f(x.lo, y.hi, -1), f(x.hi, y.lo, -1), f(x.hi, y.hi, -1)),
    Math.max(f(x.lo, y.lo, 1), f(x.lo, y.hi, 1), f(x.hi, y.lo, 1), f(x.hi, y.hi, 1)),
  );
}

export function mul(x: Bounds, y: Bounds): Enclosure<number> {
  if (x.lo >= 0 && y.lo >= 0) return make(directed.mul(x.lo, y.lo, -1), directed.mul(x.hi, y.hi, 1));
  return corners(directed.mul, x, y);
}

export function div(x: Bounds, y: Bounds): Enclosure<number> {
  if (y.lo > 0 || y.hi < 0) return corners(directed.div, x, y);
  if (y.lo === 0 && y.hi === 0) return undefinedBy(NO_DIVISOR);
  if (x.lo === 0 && x.hi === 0) return partial(0, 0, NO_DIVISOR);
  const splits = y.lo < 0 && y.hi > 0;
  if (splits || (x.lo < 0 && x.hi > 0)) return partial(-Infinity, Infinity, NO_DIVISOR);
  // The divisor ends at 0: its other end gives the bound nearest to 0, with the sign of the quotient.
  const b = y.hi > 0 ? y.hi : y.lo;
  const rises = x.lo >= 0 === b > 0;
  const a = x.lo >= 0 ? x.lo : x.hi;
  return rises
    ? partial(directed.div(a, b, -1), Infinity, NO_DIVISOR)
    : partial(-Infinity, directed.div(a, b, 1), NO_DIVISOR);
}
