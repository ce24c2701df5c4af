import { Rational } from "../../src/exact/index.ts";
import { balls, type Ball, type Balls } from "./balls.ts";

/** Exact bounds of a real value; `null` is unbounded. */
export interface Bracket {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
}

/** Bits of relative accuracy aimed at: about 60 digits. */
const BITS = 220;
/** Beyond this argument e^x is bracketed by its value here. */
const LARGEST_EXPONENT = 260_000n;

const length = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;
/** log2|q|, rounded up, within 2. */
const scale = (q: Rational): number => length(q.num) - length(q.den) + 1;
const small = (q: Rational): number => (q.sign === 0 ? 0 : Math.max(0, 2 - scale(q)));

/** The bracket (mid ± rad)·2^shift. */
function bracket(b: Ball, bits: number, shift = 0): Bracket {
  const e = shift - bits;
  const value = (m: bigint): Rational => (e >= 0 ? new Rational(m << BigInt(e), 1n) : new Rational(m, 1n << BigInt(-e)));
  return { lo: value(b.mid - b.rad), hi: value(b.mid + b.rad) };
}

const negated = (b: Bracket): Bracket => ({ lo: b.hi && b.hi.neg(), hi: b.lo && b.lo.neg() });

/** Σ x^i/i! for i ≡ from (mod step), |x| <= 1/2; the rest is below twice the last term. */
function taylor(B: Balls, x: Ball, sign: 1 | -1, from: number, step: number): Ball {
  let power = from === 0 ? B.exact(1n) : x;
  let sum = power;
  const factor = step === 1 ? x : B.mul(x, x);
  for (let i = from + step; ; i += step) {
    power = B.mul(power, factor);
    for (let j = i; j > i - step && j > 1; j--) power = B.over(power, j);
    if (sign < 0) power = B.neg(power);
    sum = B.add(sum, power);
    const size = power.mid < 0n ? -power.mid : power.mid;
    if (size + power.rad < 64n) return B.widen(sum, 2n * (size + power.rad) + 2n);
  }
}

/** e^x = ball·2^shift for x >= 0, by halving x and squaring back. */
function expBall(x: Rational, bits: number): { ball: Ball; shift: number; B: Balls } {
  const halvings = Math.max(0, scale(x)) + 3;
  const B = balls(bits + 2 * halvings);
  let ball = taylor(B, B.ratio(x.num, x.den << BigInt(halvings)), 1, 0, 1);
  let shift = 0;
  for (let i = 0; i < halvings; i++) {
    ball = B.mul(ball, ball);
    shift *= 2;
    const extra = Math.max(0, length(ball.mid) - B.bits - 1);
    ball = { mid: ball.mid >> BigInt(extra), rad: (ball.rad >> BigInt(extra)) + 2n };
    shift += extra;
  }
  return { ball, shift, B };
}

export function exp(x: Rational): Bracket {
  const limit = Rational.of(LARGEST_EXPONENT);
  if (x.compare(limit) > 0) return { lo: exp(limit).lo, hi: null };
  if (x.compare(limit.neg()) < 0) return { lo: Rational.ZERO, hi: exp(limit.neg()).hi };
  const { ball, shift, B } = expBall(x.abs(), BITS + small(x));
  return x.sign >= 0 ? bracket(ball, B.bits, shift) : bracket(B.div(B.exact(1n), ball)!, B.bits, -shift);
}

/** (e^x ± e^-x)/2 for 0 <= x <= 300, and their quotient. */
function hyperbolic(x: Rational): { sinh: Bracket; cosh: Bracket; tanh: Bracket } {
  const { ball, shift, B } = expBall(x, BITS + 2 * small(x) + Math.max(0, 3 * Number(x.floor())));
  const e = { mid: ball.mid << BigInt(shift), rad: ball.rad << BigInt(shift) };
  const inverse = B.div(B.exact(1n), e)!;
  const s = B.sub(e, inverse);
  const c = B.add(e, inverse);
  return {
    sinh: bracket(s, B.bits, -1),
    cosh: bracket(c, B.bits, -1),
    tanh: bracket(B.div(s, c)!, B.bits),
  };
}

/** For x > 300: e^x/2 - 1 < sinh x < cosh x < e^x/2 + 1, and 1 - 2^-800 < tanh x < 1. */
function far(x: Rational): { sinh: Bracket; cosh: Bracket; tanh: Bracket } {
  const { lo, hi } = exp(x);
  const half = (q: Rational | null, by: bigint): Rational | null => q && new Rational(q.num + by * 2n * q.den, 2n * q.den);
  const wide = { lo: half(lo, -1n), hi: half(hi, 1n) };
  return { sinh: wide, cosh: wide, tanh: { lo: Rational.ONE.sub(Rational.of(1n, 1n << 800n)), hi: Rational.ONE } };
}

const hyperbolics = (x: Rational) => (x.compare(Rational.of(300)) > 0 ? far(x) : hyperbolic(x));
const odd = (f: (x: Rational) => Bracket) => (x: Rational): Bracket =>
  x.sign === 0 ? { lo: Rational.ZERO, hi: Rational.ZERO } : x.sign < 0 ? negated(f(x.neg())) : f(x);

export const sinh = odd((x) => hyperbolics(x).sinh);
export const tanh = odd((x) => hyperbolics(x).tanh);
export const cosh = (x: Rational): Bracket => hyperbolics(x.abs()).cosh;

/** Σ z^(2i+1)·sign^i/(2i+1) for |z| <= 1/4: atanh and atan. */
function oddSeries(B: Balls, z: Ball, sign: 1 | -1): Ball {
  const square = sign < 0 ? B.neg(B.mul(z, z)) : B.mul(z, z);
  let power = z;
  let sum = z;
  for (let n = 3; ; n += 2) {
    power = B.mul(power, square);
    sum = B.add(sum, B.over(power, n));
    const size = (power.mid < 0n ? -power.mid : power.mid) + power.rad;
    if (size < 64n) return B.widen(sum, size + 2n);
  }
}

/** log x = 2^9·log(x^(1/2^9)) after a power of 2 is taken out; log 2 in the same way from 2. */
function logBall(B: Balls, num: bigint, den: bigint): Ball {
  let u = B.ratio(num, den);
  for (let i = 0; i < 9; i++) u = B.sqrt(u);
  const one = B.exact(1n);
  return B.times(oddSeries(B, B.div(B.sub(u, one), B.add(u, one))!, 1), 2 ** 10);
}

/** For x > 0. */
export function log(x: Rational): Bracket {
  if (x.equals(Rational.ONE)) return { lo: Rational.ZERO, hi: Rational.ZERO };
  let e = length(x.num) - length(x.den);
  const near = x.sub(Rational.ONE);
  if (near.abs().compare(Rational.of(1, 2)) < 0) e = 0;
  const B = balls(BITS + 40 + (e === 0 ? 2 * small(near) : 0));
  const y = e >= 0 ? logBall(B, x.num, x.den << BigInt(e)) : logBall(B, x.num << BigInt(-e), x.den);
  return bracket(e === 0 ? y : B.add(y, B.times(logBall(B, 2n, 1n), e)), B.bits);
}

/** For x > 0: atan x = 2·atan(x/(1 + √(1+x²))), the first step written in 1/x, eight times. */
export const atan = odd((x) => {
  const B = balls(BITS + 20 + 2 * small(x));
  const one = B.exact(1n);
  let t: Ball;
  if (x.compare(Rational.ONE) > 0) {
    const y = B.ratio(x.den, x.num);
    t = B.div(one, B.add(y, B.sqrt(B.add(one, B.mul(y, y)))))!;
  } else {
    const y = B.ratio(x.num, x.den);
    t = B.div(y, B.add(one, B.sqrt(B.add(one, B.mul(y, y)))))!;
  }
  for (let i = 0; i < 7; i++) t = B.div(t, B.add(one, B.sqrt(B.add(one, B.mul(t, t)))))!;
  return bracket(B.times(oddSeries(B, t, -1), 2 ** 8), B.bits);
});

/** sin and cos of x > 0 by halving x and doubling the angle: no π is used. */
function circle(x: Rational): { s: Ball; c: Ball; B: Balls } {
  const halvings = Math.max(0, scale(x)) + 3;
  const B = balls(BITS + 2 * small(x) + 3 * halvings);
  const y = B.ratio(x.num, x.den << BigInt(halvings));
  let s = taylor(B, y, -1, 1, 2);
  let c = taylor(B, y, -1, 0, 2);
  for (let i = 0; i < halvings; i++) {
    const square = B.times(B.mul(s, s), 2);
    s = B.times(B.mul(s, c), 2);
    c = B.sub(B.exact(1n), square);
  }
  return { s, c, B };
}

export const sin = odd((x) => {
  const { s, B } = circle(x);
  return bracket(s, B.bits);
});

export function cos(x: Rational): Bracket {
  if (x.sign === 0) return { lo: Rational.ONE, hi: Rational.ONE };
  const { c, B } = circle(x.abs());
  return bracket(c, B.bits);
}

export const tan = odd((x) => {
  const { s, c, B } = circle(x);
  const q = B.div(s, c);
  return q === null ? { lo: null, hi: null } : bracket(q, B.bits);
});

/** For x > 0: the alternating series 2/√π · Σ (-1)^k x^(2k+1)/(k!(2k+1)) up to 7, with bits for what cancels; 1 − e^(-x²) to 1 beyond. */
export const erf = odd((x) => {
  if (x.compare(Rational.of(7)) > 0) return { lo: Rational.ONE.sub(exp(Rational.of(-49)).hi!), hi: Rational.ONE };
  const B = balls(BITS + 2 * small(x) + 160);
  const y = B.ratio(x.num, x.den);
  const square = B.neg(B.mul(y, y));
  let power = y;
  let sum = y;
  for (let k = 1; ; k++) {
    power = B.over(B.mul(power, square), k);
    sum = B.add(sum, B.over(power, 2 * k + 1));
    const size = (power.mid < 0n ? -power.mid : power.mid) + power.rad;
    if (k > 100 && size < 64n) break;
  }
  const whole = bracket(B.widen(sum, 128n), B.bits);
  const root = sqrt(pi.lo!).lo!;
  const root2 = sqrt(pi.hi!).hi!;
  return { lo: whole.lo!.mul(Rational.of(2)).div(root2), hi: whole.hi!.mul(Rational.of(2)).div(root) };
});

/** For x >= 0. */
export function sqrt(x: Rational): Bracket {
  if (x.sign === 0) return { lo: Rational.ZERO, hi: Rational.ZERO };
  const B = balls(BITS + 2 * small(x));
  const root = B.sqrt(B.ratio(x.num, x.den));
  return bracket(root, B.bits);
}

/** π = 4·atan 1. */
export const pi: Bracket = ((b) => ({ lo: b.lo!.mul(Rational.of(4)), hi: b.hi!.mul(Rational.of(4)) }))(atan(Rational.ONE));
