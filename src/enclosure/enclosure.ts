/** Why an operation has no value on some or all of its input. */
export interface Trouble {
  /** The operation as users write it: `log`, `/`, `sqrt`, … */
  readonly operation: string;
  /** What was met, in words that follow the operation: `of a number that is not positive`. */
  readonly reason: string;
}

/** The operation is defined on the whole input, and its values there lie in [lo, hi]. */
export interface Interval<N> {
  readonly kind: "interval";
  readonly lo: N;
  readonly hi: N;
}
/** The operation is defined on a part of the input; its values there lie in [lo, hi]. */
export interface PartialInterval<N> {
  readonly kind: "partial";
  readonly lo: N;
  readonly hi: N;
  readonly trouble: Trouble;
}
/** The input is not empty, and the operation is defined nowhere on it. */
export interface Undefined {
  readonly kind: "undefined";
  readonly trouble: Trouble;
}
/** The input is empty. */
export interface Empty {
  readonly kind: "empty";
}

/**
 * What is known of a real expression over a box: a closed union, so that overflow, domain errors and emptiness are
 * values and never `NaN`. Bounds are numbers `N` of one layer (doubles or decimals); `lo <= hi`, `lo` may be -∞ and
 * `hi` may be +∞, never the other way round: an enclosure holds real numbers only.
 */
export type Enclosure<N> = Interval<N> | PartialInterval<N> | Undefined | Empty;

/** An enclosure that has bounds. */
export type Bounded<N> = Interval<N> | PartialInterval<N>;

export const EMPTY: Empty = Object.freeze({ kind: "empty" });

/**
 * The closed interval from `lo` to `hi`, for a value that exists on the whole box.
 *
 * @example
 * ```ts
 * import { interval } from "./index.ts";
 * interval(1, 2).hi; // 2
 * ```
 */
export function interval<N>(lo: N, hi: N): Interval<N> {
  return { kind: "interval", lo, hi };
}

/**
 * Whether an enclosure has bounds: it is not empty.
 *
 * @example
 * ```ts
 * import { EMPTY, interval, isBounded } from "./index.ts";
 * isBounded(interval(1, 2)); // true
 * isBounded(EMPTY); // false
 * ```
 */
export function isBounded<N>(e: Enclosure<N>): e is Bounded<N> {
  return e.kind === "interval" || e.kind === "partial";
}
