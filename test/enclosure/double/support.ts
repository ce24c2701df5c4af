import { EMPTY, interval, type Enclosure } from "../../../src/enclosure/enclosure.ts";
import { exactDouble, parseDecimal, Rational } from "../../../src/exact/index.ts";

/** The interval of two doubles, as they are. */
export const I = (lo: number, hi = lo): Enclosure<number> => interval(lo, hi);
export { EMPTY };

/** Whether bounds of doubles hold an exact number. */
export function holds(e: { lo: number; hi: number }, q: Rational): boolean {
  const above = e.lo === -Infinity || exactDouble(e.lo).compare(q) <= 0;
  return above && (e.hi === Infinity || exactDouble(e.hi).compare(q) >= 0);
}

export const exact = (text: string): Rational => parseDecimal(text)!;

/** The bounds of an enclosure that has some; a test fails where it has none. */
export function bounds(e: Enclosure<number>): { lo: number; hi: number } {
  if (e.kind !== "interval" && e.kind !== "partial") throw new Error(`${e.kind} has no bounds`);
  return e;
}

/** The kind, and the bounds where there are some: what tests compare. */
export function shape(e: Enclosure<number>): readonly unknown[] {
  return e.kind === "interval" || e.kind === "partial" ? [e.kind, e.lo, e.hi] : [e.kind];
}
