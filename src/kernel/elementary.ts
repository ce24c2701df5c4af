import { beyond, blur, guessed } from "./guess.ts";
import { bits, ceilDiv, ceilShift, floorDiv, floorShift, floorSqrt, interval, type Interval } from "./interval.ts";

/** Ways to round: quotients by 2^w and by a number, down or up. */
export const DOWN = Object.freeze({ shift: floorShift, div: floorDiv });
export const UP: typeof DOWN = Object.freeze({ shift: ceilShift, div: ceilDiv });
type Rounding = typeof DOWN;

/**
 * A number below or above e^u, u = n/2^w with 0 ≤ u ≤ 1/2: 1 + u(1 + u/2(1 + u/3(… t))) with as many terms, where the true t
 * lies between 1 and 2.
 */
export function expSeries(n: bigint, w: bigint, terms: bigint, round: Rounding): bigint {
  const one = 1n << w;
  let t = round === DOWN ? one : 2n * one;
  for (let i = terms; i > 0n; i--) t = one + round.div(round.shift(n * t, w), i);
  return t;
}
/** A number below or above e^a, a = n/2^p: the series at a/2^k, turned over where a < 0, and then k squarings. */
function expEnd(n: bigint, p: bigint, round: Rounding): bigint {
  const size = bits(n) > p ? bits(n) - p : 0n;
  const few = floorSqrt(p);
  const k = size + few;
  const w = p + k + 16n;
  const terms = w / few + 1n;
  const u = round.shift(n << (w - p), k);
  let y = u >= 0n ? expSeries(u, w, terms, round) : round.div(1n << (2n * w), expSeries(-u, w, terms, round === DOWN ? UP : DOWN));
  for (let i = 0n; i < k; i++) y = round.shift(y * y, w);
  return round.shift(y, w - p);
}
/** e^a is computed for a up to this, and for none above; and for a above −p: e^−p < 2^−p. */
const far = (p: bigint): bigint => 1n << (p + 15n);
const expBelow = (n: bigint, p: bigint): bigint => (n < -(p << p) ? 0n : expEnd(n < far(p) ? n : far(p), p, DOWN));
const expAbove = (n: bigint, p: bigint): bigint | null => (n < -(p << p) ? 1n : n > far(p) ? null : expEnd(n, p, UP));
export const expI = (a: Interval, p: bigint): Interval => interval(a.lo === null ? 0n : expBelow(a.lo, p), a.hi === null ? null : expAbove(a.hi, p));

/** A guess near log(y) for y > 0, from the length of y. */
const guessLog = (y: bigint, p: bigint): bigint =>
  guessed(y, p, 2n, (y, p) => floorDiv((bits(y) - 1n - p) * 6931471805599453n << p, 10_000_000_000_000_000n), (x, y, p) => {
    const e = expBelow(x, p);
    return e <= 0n ? 0n : floorDiv((y - e) << p, e > y ? y : e);
  });
/** A number x ≤ log(y), for side −1, or ≥: e^x ≤ y or y ≤ e^x shows it, and log 1 = 0. */
function logEnd(y: bigint, p: bigint, side: 1n | -1n, guess: bigint): bigint | null {
  if (y === 1n << p) return 0n;
  const shows = (x: bigint): boolean => (side < 0n ? (expAbove(x, p) ?? y + 1n) <= y : expBelow(x, p) >= y);
  return beyond(guess, side, 1n << blur(y, p), p + 8n, shows);
}
/** Whatever is guessed, the ends are bounds. More digits to work with make a result good to the last of its own. */
export function logI(a: Interval, p: bigint, guess = guessLog): Interval | undefined {
  if (a.lo === null || a.lo <= 0n) return undefined;
  const [k, l] = [blur(a.lo, p) + 14n, blur(a.hi ?? 0n, p) + 14n];
  const lo = logEnd(a.lo << k, p + k, -1n, guess(a.lo << k, p + k));
  const hi = a.hi === null ? null : logEnd(a.hi << l, p + l, 1n, guess(a.hi << l, p + l));
  return interval(lo === null ? null : floorShift(lo, k), hi === null ? null : ceilShift(hi, l));
}
