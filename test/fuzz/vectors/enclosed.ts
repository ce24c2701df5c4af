/** A real, between two doubles that are a little wider than their rounding; not a number where doubles do not tell. */
export interface Enclosed {
  readonly lo: number;
  readonly hi: number;
}
const SLACK = 1e-15;
const TINY = 1e-305;
export const UNKNOWN: Enclosed = { lo: NaN, hi: NaN };

const wide = (lo: number, hi: number): Enclosed =>
  Number.isFinite(lo) && Number.isFinite(hi) ? { lo: lo - Math.abs(lo) * SLACK - (lo === 0 ? 0 : TINY), hi: hi + Math.abs(hi) * SLACK + (hi === 0 ? 0 : TINY) } : UNKNOWN;
const isZero = ({ lo, hi }: Enclosed): boolean => lo === 0 && hi === 0;
const isExact = ({ lo, hi }: Enclosed): boolean => lo === hi && Number.isInteger(lo) && Math.abs(lo) < 2 ** 26;

export const exactly = (x: number): Enclosed => (Number.isFinite(x) ? { lo: x, hi: x } : UNKNOWN);
export const near = (x: number): Enclosed => wide(x, x);
export const plus = (x: Enclosed, y: Enclosed): Enclosed =>
  isZero(x) ? y : isZero(y) ? x : isExact(x) && isExact(y) ? exactly(x.lo + y.lo) : wide(x.lo + y.lo, x.hi + y.hi);
export const minus = ({ lo, hi }: Enclosed): Enclosed => ({ lo: 0 - hi, hi: 0 - lo });
export function times(x: Enclosed, y: Enclosed): Enclosed {
  if (Number.isNaN(x.lo) || Number.isNaN(y.lo)) return UNKNOWN;
  if (isZero(x) || isZero(y)) return exactly(0);
  if (isExact(x) && isExact(y)) return exactly(x.lo * y.lo);
  const ends = [x.lo * y.lo, x.lo * y.hi, x.hi * y.lo, x.hi * y.hi];
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  // What is not 0 may round to it.
  return wide(lo === 0 && x.lo !== 0 && y.lo !== 0 ? -TINY : lo, hi === 0 ? TINY : hi);
}
export const over = (x: Enclosed, y: Enclosed): Enclosed =>
  y.lo > 0 || y.hi < 0 ? (isExact(x) && isExact(y) && Number.isInteger(x.lo / y.lo) ? exactly(x.lo / y.lo) : times(x, wide(1 / y.hi, 1 / y.lo))) : UNKNOWN;
export const largest = (x: Enclosed, y: Enclosed): Enclosed => ({ lo: Math.max(x.lo, y.lo), hi: Math.max(x.hi, y.hi) });
export const smallest = (x: Enclosed, y: Enclosed): Enclosed => ({ lo: Math.min(x.lo, y.lo), hi: Math.min(x.hi, y.hi) });
export const size = (x: Enclosed): Enclosed => (x.lo >= 0 ? x : x.hi <= 0 ? minus(x) : Number.isNaN(x.lo) ? UNKNOWN : { lo: 0, hi: Math.max(-x.lo, x.hi) });
export const exponential = (x: Enclosed): Enclosed => {
  if (isZero(x)) return exactly(1);
  // Above 0, also where doubles have no number so small.
  const { lo, hi } = wide(Math.exp(x.lo), Math.exp(x.hi));
  return { lo: Math.max(lo, 0), hi: Math.max(hi, TINY) };
};
export const logarithm = (x: Enclosed): Enclosed => (x.lo > 0 ? wide(Math.log(x.lo), Math.log(x.hi)) : UNKNOWN);
export const root = (x: Enclosed): Enclosed => {
  if (!(x.hi >= 0)) return UNKNOWN;
  const r = Math.sqrt(x.lo);
  return isExact(x) && Number.isInteger(r) ? exactly(r) : wide(Math.sqrt(Math.max(x.lo, 0)), Math.sqrt(x.hi));
};
/** A square is no product of two: its factors are one. */
export function power(x: Enclosed, n: number): Enclosed {
  if (n < 0) return over(exactly(1), power(x, -n));
  const base = n % 2 === 0 ? size(x) : x;
  return Array.from({ length: n }, () => base).reduce(times, exactly(1));
}
/** Sine and cosine: a slope of 1 at most. */
export function wave(f: (x: number) => number, x: Enclosed): Enclosed {
  if (isZero(x)) return exactly(f(0));
  const [middle, radius] = [(x.lo + x.hi) / 2, (x.hi - x.lo) / 2];
  return Math.abs(middle) > 1e5 ? (Number.isNaN(middle) ? UNKNOWN : { lo: -1, hi: 1 }) : { lo: f(middle) - radius - 1e-15, hi: f(middle) + radius + 1e-15 };
}
