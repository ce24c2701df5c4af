import { beyond, guessed } from "./guess.ts";
import { bits, ceilDiv, ceilShift, floorDiv, floorShift, floorSqrt, interval, mulI, negI, type Interval } from "./interval.ts";

const clip = (n: bigint, lo: bigint, hi: bigint): bigint => (n < lo ? lo : n > hi ? hi : n);

/**
 * Where 1 − z/d₁(1 − z/d₂(… t)) lies for z between two numbers and some t from 0 to 1: sin u/u for dᵢ = 2i(2i + 1) and
 * (1 − cos u)·2/u² for dᵢ = (2i + 1)(2i + 2), z = u² ≤ 1.
 */
export function alternating(lo: bigint, hi: bigint, w: bigint, terms: bigint, d: (i: bigint) => bigint): Interval {
  const one = 1n << w;
  let t = interval(0n, one);
  for (let i = terms; i > 0n; i--) t = interval(one - ceilDiv(ceilShift(hi * t.hi!, w), d(i)), one - floorDiv(floorShift(lo * t.lo!, w), d(i)));
  return t;
}
/** Enclosures of sin and cos at t = n/2^p: series at u = t/2^k, then k times 1 − cos 2u = 2v(2 − v) and sin 2u = 2·sin u·(1 − v), v = 1 − cos u. */
export function sinCos(n: bigint, p: bigint): { readonly sin: Interval; readonly cos: Interval } {
  const size = bits(n) > p ? bits(n) - p : 0n;
  if (size > 40n) return { sin: interval(-1n << p, 1n << p), cos: interval(-1n << p, 1n << p) };
  const few = floorSqrt(p);
  const k = size + few;
  const w = p + 2n * k + 8n;
  const u = (n < 0n ? -n : n) << (w - p - k);
  const [one, two] = [1n << w, 2n << w];
  const below = (x: bigint) => floorShift(x, w);
  const above = (x: bigint) => ceilShift(x, w);
  const [lo, hi, terms] = [below(u * u), above(u * u), w / (2n * few) + 1n];
  const a = alternating(lo, hi, w, terms, (i) => 2n * i * (2n * i + 1n));
  const b = alternating(lo, hi, w, terms, (i) => (2n * i + 1n) * (2n * i + 2n));
  let s = interval(below(u * a.lo!), above(u * a.hi!));
  let v = interval(floorShift(lo * b.lo!, w + 1n), ceilShift(hi * b.hi!, w + 1n));
  for (let i = 0n; i < k; i++) {
    s = mulI(s, interval(2n * (one - v.hi!), 2n * (one - v.lo!)), w);
    v = interval(below(2n * v.lo! * (two - v.hi!)), clip(above(2n * v.hi! * (two - v.lo!)), 0n, two));
  }
  const rounded = (x: bigint, y: bigint) => interval(floorShift(clip(x, -one, one), w - p), ceilShift(clip(y, -one, one), w - p));
  return { sin: n < 0n ? rounded(-s.hi!, -s.lo!) : rounded(s.lo!, s.hi!), cos: rounded(one - v.hi!, one - v.lo!) };
}

/** Whether an interval is so wide that it is halved, up to three times. */
export const isWide = (a: Interval, p: bigint): boolean => a.lo !== null && a.hi !== null && a.hi - a.lo > 1n << (p - 5n);
/**
 * sin or cos over an interval: between the values at the ends where the slope keeps its sign, else the value in the middle,
 * give or take half the width, for both and their slopes move no faster than their argument; a wide interval in halves.
 */
export function circularI(which: "sin" | "cos", a: Interval, p: bigint, halvings = 3): Interval {
  const one = 1n << p;
  if (a.lo === null || a.hi === null || a.hi - a.lo > 8n * one) return interval(-one, one);
  const middle = (a.lo + a.hi) >> 1n;
  const radius = a.hi - middle > middle - a.lo ? a.hi - middle : middle - a.lo;
  const at = sinCos(middle, p);
  const slope = which === "sin" ? at.cos : negI(at.sin);
  const end = (n: bigint) => sinCos(n, p)[which];
  if (slope.lo! >= radius) return interval(end(a.lo).lo, end(a.hi).hi);
  if (slope.hi! <= -radius) return interval(end(a.hi).lo, end(a.lo).hi);
  if (halvings > 0 && isWide(a, p)) {
    const [x, y] = [circularI(which, interval(a.lo, middle), p, halvings - 1), circularI(which, interval(middle, a.hi), p, halvings - 1)];
    return interval(x.lo! < y.lo! ? x.lo : y.lo, x.hi! > y.hi! ? x.hi : y.hi);
  }
  return interval(clip(at[which].lo! - radius, -one, one), clip(at[which].hi! + radius, -one, one));
}

/** A guess near π/2. */
const guessHalfPi = (p: bigint): bigint => guessed(1n << p, p, 3n, (_, p) => (3n << p) / 2n, (x, _, p) => sinCos(x, p).cos.lo!);
/** π/2: below it cos is positive on [0, 2], above it cos is negative on [0, 2]. */
function halfPi(p: bigint, guess = guessHalfPi(p)): Interval {
  const two = 2n << p;
  const [lo, hi] = [guess - 8n, guess + 8n];
  return interval(lo >= 0n && lo <= two && sinCos(lo, p).cos.lo! > 0n ? lo : 1n << p, hi >= 0n && hi <= two && sinCos(hi, p).cos.hi! < 0n ? hi : two);
}
/** Whatever is guessed, the ends are bounds. */
export function piI(p: bigint, guess = guessHalfPi): Interval {
  const h = halfPi(p + 8n, guess(p + 8n));
  return interval(floorShift(2n * h.lo!, 8n), ceilShift(2n * h.hi!, 8n));
}

/** A guess near atan(y): x + (y·cos x − sin x)/(cos x + y·sin x) is three times closer than x. */
const guessAtan = (y: bigint, p: bigint): bigint =>
  guessed(y, p, 3n, (y, p) => floorDiv(3n * (y << p), 2n * ((1n << p) + (y < 0n ? -y : y))), (x, y, p) => {
    const { sin, cos } = sinCos(x, p);
    const [num, den] = [floorShift(y * cos.lo!, p) - sin.lo!, cos.lo! + floorShift(y * sin.lo!, p)];
    return den <= 0n ? 0n : floorDiv(num << p, den);
  });
/** Whether x ≤ atan(y), for side −1, or ≥ is seen: |x| < π/2, and sin x ≤ y·cos x or ≥. */
function isBeyond(x: bigint, y: bigint, p: bigint, side: 1n | -1n): boolean {
  const size = x < 0n ? -x : x;
  if (100n * size > 157n << p && size > halfPi(p).lo!) return false;
  const { sin, cos } = sinCos(x, p);
  const product = mulI(interval(y, y), cos, p);
  return side < 0n ? sin.hi! <= product.lo! : sin.lo! >= product.hi!;
}
const atanEnd = (y: bigint, p: bigint, side: 1n | -1n, guess: bigint): bigint =>
  y === 0n ? 0n : beyond(guess, side, 4n, p + 1n, (x) => isBeyond(x, y, p, side)) ?? side * halfPi(p).hi!;
/** Whatever is guessed, the ends are bounds. */
export function atanI(a: Interval, p: bigint, guess = guessAtan): Interval {
  const q = p + 8n;
  const lo = a.lo === null ? -halfPi(q).hi! : atanEnd(a.lo << 8n, q, -1n, guess(a.lo << 8n, q));
  const hi = a.hi === null ? halfPi(q).hi! : atanEnd(a.hi << 8n, q, 1n, guess(a.hi << 8n, q));
  return interval(floorShift(lo, 8n), ceilShift(hi, 8n));
}
