import { powered } from "../exact/power.ts";

/**
 * Intervals of fixed-point numbers: an end n stands for n/2^p, p the precision of the work at hand; `null` is unbounded.
 * Every operation gives an interval that holds all values at points of its arguments. Bounds that contradict each other
 * make an empty one: no point meets them then, so any result is right, and operations need only end.
 */
export interface Interval {
  readonly lo: bigint | null;
  readonly hi: bigint | null;
}
export const ALL: Interval = Object.freeze({ lo: null, hi: null });
/** Ends are held no longer than this: what lies beyond is unbounded, or only known to lie beyond. */
const HUGE = 1n << 65_536n;
export const interval = (lo: bigint | null, hi: bigint | null): Interval => ({
  lo: lo === null || lo < -HUGE ? null : lo > HUGE ? HUGE : lo,
  hi: hi === null || hi > HUGE ? null : hi < -HUGE ? -HUGE : hi,
});
/** The length of |n|; 0 has none. */
export const bits = (n: bigint): bigint => (n === 0n ? 0n : BigInt((n < 0n ? -n : n).toString(2).length));

/** n/2^k rounded down; shifting a bigint rounds down for both signs. */
export const floorShift = (n: bigint, k: bigint): bigint => n >> k;
export const ceilShift = (n: bigint, k: bigint): bigint => -(-n >> k);
/** a/b rounded down, b > 0. */
export const floorDiv = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
export const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);

/** The floor of the square root of n ≥ 0. */
export function floorSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

const least = (list: readonly bigint[]): bigint => list.reduce((m, x) => (x < m ? x : m));
const most = (list: readonly bigint[]): bigint => list.reduce((m, x) => (x > m ? x : m));

export const addI = (a: Interval, b: Interval): Interval =>
  interval(a.lo === null || b.lo === null ? null : a.lo + b.lo, a.hi === null || b.hi === null ? null : a.hi + b.hi);
export const negI = (a: Interval): Interval => interval(a.hi === null ? null : -a.hi, a.lo === null ? null : -a.lo);

const isZero = (a: Interval): boolean => a.lo === 0n && a.hi === 0n;
/** Products of ends; an unbounded side leaves what signs tell. */
export function mulI(a: Interval, b: Interval, p: bigint): Interval {
  if (isZero(a) || isZero(b)) return interval(0n, 0n);
  if (a.lo !== null && a.hi !== null && b.lo !== null && b.hi !== null) {
    const ends = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    return interval(floorShift(least(ends), p), ceilShift(most(ends), p));
  }
  const [x, y] = [signOf(a), signOf(b)];
  if (x < 0) return negI(mulI(negI(a), b, p));
  if (y < 0) return negI(mulI(a, negI(b), p));
  if (x === 0 && y === 0) return ALL;
  if (x === 0) return mulI(b, a, p);
  // a ≥ 0 from here; its lower end is finite.
  const up = (n: bigint | null, m: bigint | null) => (n === null || m === null ? null : ceilShift(n * m, p));
  const down = (n: bigint | null, m: bigint | null) => (n === null || m === null ? null : floorShift(n * m, p));
  if (y > 0) return interval(down(a.lo, b.lo), up(a.hi, b.hi));
  return interval(down(a.hi, b.lo), up(a.hi, b.hi));
}
/** 1 where nothing is below 0, −1 where nothing is above, else 0. */
const signOf = (a: Interval): number => (a.lo !== null && a.lo >= 0n ? 1 : a.hi !== null && a.hi <= 0n ? -1 : 0);

/** An even power is that of |a|, and then powers grow with a: those of the ends. */
export function powerI(a: Interval, n: number, p: bigint): Interval {
  if (n === 0) return interval(1n << p, 1n << p);
  const { lo, hi } = n % 2 === 0 ? absI(a) : a;
  return interval(lo === null ? null : powerOf(lo, n, p).lo, hi === null ? null : powerOf(hi, n, p).hi);
}
const powerOf = (x: bigint, n: number, p: bigint): Interval => powered(interval(x, x), n, interval(1n << p, 1n << p), (a, b) => mulI(a, b, p));

export function absI(a: Interval): Interval {
  const s = signOf(a);
  if (s > 0) return a;
  if (s < 0) return negI(a);
  return interval(0n, a.lo === null || a.hi === null ? null : most([-a.lo, a.hi]));
}
/** 1/a where a is certainly not 0; otherwise nothing is known, not even that there is a value. */
export function invI(a: Interval, p: bigint): Interval | undefined {
  const one = 1n << (2n * p);
  if (a.lo !== null && a.lo > 0n) return interval(a.hi === null ? 0n : floorDiv(one, a.hi), ceilDiv(one, a.lo));
  if (a.hi !== null && a.hi < 0n) {
    const m = invI(negI(a), p);
    return m && negI(m);
  }
  return undefined;
}
export function sqrtI(a: Interval, p: bigint): Interval | undefined {
  if (a.lo === null || a.lo < 0n) return undefined;
  return interval(floorSqrt(a.lo << p), a.hi === null ? null : a.hi === 0n ? 0n : floorSqrt((a.hi << p) - 1n) + 1n);
}
