import { round } from "interval-arithmetic";

// Captured when this module loads: `round.disable()` turns off `round.next` and `round.prev`, never these two.
const { safeNext, safePrev } = round;

/** Which way a result is rounded: -1 towards -∞ (a lower bound), 1 towards +∞ (an upper bound). */
export type Direction = -1 | 1;

/**
 * The least double above `x`. Guarded: the package keeps `-Infinity` where the next double is the lowest finite one,
 * and answers -0 above the largest negative subnormal.
 */
export function up(x: number): number {
  if (x === -Infinity) return -Number.MAX_VALUE;
  return safeNext(x) + 0;
}

/** The greatest double below `x`. Guarded: the package keeps `Infinity`, and with it an overflown lower bound. */
export function down(x: number): number {
  if (x === Infinity) return Number.MAX_VALUE;
  return safePrev(x) + 0;
}

/** The next double in a direction. */
export function beyond(x: number, to: Direction): number {
  return to < 0 ? down(x) : up(x);
}

/**
 * A bound for the exact value `x + e`, where `e` is too small to reach past the next double. Only its sign is used;
 * where it is 0, `x` is exact and is not widened.
 */
export function bound(x: number, e: number, to: Direction): number {
  return e * to > 0 ? beyond(x, to) : x + 0;
}
