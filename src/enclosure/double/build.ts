import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";

/** An interval of doubles; adding 0 turns -0 into 0. */
export const make = (lo: number, hi: number): Enclosure<number> => interval(lo + 0, hi + 0);

/** An interval on a part of the input. */
export const partial = (lo: number, hi: number, trouble: Trouble): Enclosure<number> => ({
  kind: "partial",
  lo: lo + 0,
  hi: hi + 0,
  trouble,
});

export const undefinedBy = (trouble: Trouble): Enclosure<number> => ({ kind: "undefined", trouble });

export type Bounds = Bounded<number>;
