import { EMPTY, interval, isBounded, type Enclosure, type Trouble } from "./enclosure.ts";
import type { Layer } from "./layer.ts";

type Order<N> = Pick<Layer<N>, "compare">;

const troubleOf = <N>(x: Enclosure<N>): Trouble | undefined => (x.kind === "partial" ? x.trouble : undefined);

function build<N>(lo: N, hi: N, trouble: Trouble | undefined): Enclosure<N> {
  return trouble ? { kind: "partial", lo, hi, trouble } : interval(lo, hi);
}

/**
 * The values that two enclosures share. `empty` where they share none, and where one of them has no values.
 * Partial where an argument is.
 */
export function intersection<N>({ compare }: Order<N>, x: Enclosure<N>, y: Enclosure<N>): Enclosure<N> {
  if (!isBounded(x) || !isBounded(y)) return EMPTY;
  const lo = compare(x.lo, y.lo) >= 0 ? x.lo : y.lo;
  const hi = compare(x.hi, y.hi) <= 0 ? x.hi : y.hi;
  return compare(lo, hi) > 0 ? EMPTY : build(lo, hi, troubleOf(x) ?? troubleOf(y));
}

/**
 * The tightest interval around both enclosures. One that has no values adds none; `empty` when neither has any.
 * Partial where an argument is.
 */
export function convexHull<N>({ compare }: Order<N>, x: Enclosure<N>, y: Enclosure<N>): Enclosure<N> {
  if (!isBounded(x)) return isBounded(y) ? y : EMPTY;
  if (!isBounded(y)) return x;
  const lo = compare(x.lo, y.lo) <= 0 ? x.lo : y.lo;
  const hi = compare(x.hi, y.hi) >= 0 ? x.hi : y.hi;
  return build(lo, hi, troubleOf(x) ?? troubleOf(y));
}
