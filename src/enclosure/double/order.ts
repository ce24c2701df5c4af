import { Interval, max as packageMax, min as packageMin, negative } from "interval-arithmetic";
import type { Enclosure } from "../enclosure.ts";
import { make, type Bounds } from "./build.ts";

/**
 * Operations that round nothing. Minimum, maximum and negation are the package's, which are right on intervals that are not
 * empty; `abs` is not, since the package calls the absolute value of the whole line empty.
 */
const of = (x: Bounds): Interval => new Interval(x.lo, x.hi);
const back = (x: { lo: number; hi: number }): Enclosure<number> => make(x.lo, x.hi);

export const neg = (x: Bounds): Enclosure<number> => back(negative(of(x)));
export const min = (x: Bounds, y: Bounds): Enclosure<number> => back(packageMin(of(x), of(y)));
export const max = (x: Bounds, y: Bounds): Enclosure<number> => back(packageMax(of(x), of(y)));

/** The least and the greatest distance from 0. */
export function abs(x: Bounds): { lo: number; hi: number } {
  if (x.lo >= 0) return { lo: x.lo + 0, hi: x.hi };
  if (x.hi <= 0) return { lo: -x.hi + 0, hi: -x.lo };
  return { lo: 0, hi: Math.max(-x.lo, x.hi) };
}

/** 1 where x ≥ 0, else 0. */
export const step = (x: Bounds): Enclosure<number> => make(x.lo >= 0 ? 1 : 0, x.hi >= 0 ? 1 : 0);
