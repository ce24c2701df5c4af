import { bits } from "../../../src/exact/double.ts";

/** m · 2^e, exactly, never reduced: quick sums and products of doubles. */
export interface Dyadic {
  readonly m: bigint;
  readonly e: number;
}

export function dyadic(x: number): Dyadic {
  if (!Number.isFinite(x)) throw new RangeError(`${x} has no exact value`);
  const b = bits(x);
  const exponent = Number((b >> 52n) & 0x7ffn);
  const fraction = b & 0xfffffffffffffn;
  const m = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  return { m: x < 0 ? -m : m, e: (exponent === 0 ? 1 : exponent) - 1075 };
}

function align(a: Dyadic, b: Dyadic): readonly [bigint, bigint, number] {
  if (a.m === 0n) return [0n, b.m, b.e];
  if (b.m === 0n) return [a.m, 0n, a.e];
  return a.e >= b.e ? [a.m << BigInt(a.e - b.e), b.m, b.e] : [a.m, b.m << BigInt(b.e - a.e), a.e];
}

export const ZERO: Dyadic = { m: 0n, e: 0 };
export const ONE: Dyadic = { m: 1n, e: 0 };

export function add(a: Dyadic, b: Dyadic): Dyadic {
  const [x, y, e] = align(a, b);
  return { m: x + y, e };
}
export const neg = (a: Dyadic): Dyadic => ({ m: -a.m, e: a.e });
export const mul = (a: Dyadic, b: Dyadic): Dyadic => ({ m: a.m * b.m, e: a.e + b.e });
export const sign = (a: Dyadic): number => (a.m > 0n ? 1 : a.m < 0n ? -1 : 0);
export const compare = (a: Dyadic, b: Dyadic): number => sign(add(a, neg(b)));

/** A quotient of two dyadic numbers, with a positive divisor. */
export interface Ratio {
  readonly num: Dyadic;
  readonly den: Dyadic;
}

export const ratio = (num: Dyadic, den: Dyadic): Ratio => (den.m < 0n ? { num: neg(num), den: neg(den) } : { num, den });

/** The sign of x - q; `x` may be infinite. */
export function against(x: number, q: Ratio): number {
  if (!Number.isFinite(x)) return x > 0 ? 1 : -1;
  return compare(mul(dyadic(x), q.den), q.num);
}
