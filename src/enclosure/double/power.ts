import { exactDouble } from "../../exact/index.ts";
import { mul, roundExact } from "./directed.ts";
import { estimate, roundScaled } from "./estimate.ts";
import type { Direction } from "./neighbours.ts";
import { divPairs, mulPairs, pair, scalePair, type Pair } from "./pair.ts";

/** A pair times a power of two, so that powers neither overflow nor underflow on the way. */
interface Scaled {
  readonly m: Pair;
  readonly e: number;
}

/** Brings the leading part near 1. */
function normal(m: Pair, e: number): Scaled {
  const k = Math.round(Math.log2(Math.abs(m.hi)));
  return { m: scalePair(m, -k), e: e + k };
}

const times = (a: Scaled, b: Scaled): Scaled => normal(mulPairs(a.m, b.m), a.e + b.e);

/** Up to this exponent n, n · 2^-99 bounds the relative error of a power by squaring with much room. */
const MOST = 2 ** 40;

/**
 * Up to this exponent an undecided rounding is decided by the exact power. Beyond it no power is a double, but those of 1:
 * powers of two leave the range.
 */
const EXACT_MOST = 1100;

/** x^n for finite x > 0, or its reciprocal, for an integer n in [1, 2^40]. */
function finitePower(x: number, n: number, reciprocal: boolean, to: Direction): number {
  const shift = x < 2 ** -1000 ? -200 : x > 2 ** 1000 ? 200 : 0;
  let square = normal(pair(x * 2 ** -shift), shift);
  let product: Scaled = { m: pair(1), e: 0 };
  for (let rest = n; ; square = times(square, square)) {
    if (rest % 2 === 1) product = times(product, square);
    rest = Math.floor(rest / 2);
    if (rest === 0) break;
  }
  const { m, e } = reciprocal ? normal(divPairs(pair(1), product.m), -product.e) : product;
  if (e > 1030) return to < 0 ? Number.MAX_VALUE : Infinity;
  if (e < -1080) return to < 0 ? 0 : Number.MIN_VALUE;
  const value = estimate(m, (n + 2) * 2 ** -99);
  const undecided = Math.abs(value.lo) <= value.error;
  if (undecided && n <= EXACT_MOST) return roundExact(exactDouble(x).pow(reciprocal ? -n : n), to);
  return roundScaled(value, e, to);
}

/**
 * x^n for x in [0, ∞] and an integer n ≠ 0, with the limits at 0 and ∞. The tightest double on one side for n below a
 * million, nearly always; exact powers are not widened.
 */
export function power(x: number, n: number, to: Direction): number {
  if (x === 0 || x === Infinity) return (x === 0) === n > 0 ? 0 : Infinity;
  if (x === 1 || n === 1) return x;
  if (n === 2) return mul(x, x, to);
  const size = Math.abs(n);
  if (size <= MOST) return finitePower(x, size, n < 0, to);
  // Further from 1 than x^MOST, on the same side.
  const grows = x > 1 === n > 0;
  if (grows) return to > 0 ? Infinity : finitePower(x, MOST, n < 0, to);
  return to < 0 ? 0 : finitePower(x, MOST, n < 0, to);
}
