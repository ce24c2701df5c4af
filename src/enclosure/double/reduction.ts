import { exactDouble } from "../../exact/index.ts";
import { addPairs, beyond, fixed, ofFixed, pair, pairOf, twoSum, type Pair } from "./pair.ts";
import { machinPi } from "./pi.ts";

/** x = index · π/2 + rest, with |rest| below 0.8 and known up to `error`; index is the nearest integer, or nearly. */
export interface Reduced {
  readonly index: bigint;
  readonly rest: Pair;
  readonly error: number;
}

/** 99 digits after the point. */
const HALF_PI = fixed(1570796326794896619231321691639751442098584699687552910487472296153908203143104499314017412671058534n, 10n ** 99n);

/** π/2 in three pieces of 30 bits and a pair for what is left. */
function pieces(): { tops: readonly number[]; tail: Pair } {
  const tops: number[] = [];
  let rest = HALF_PI;
  for (const bits of [30, 60, 90]) {
    const top = Math.floor(ofFixed(rest) * 2 ** bits) * 2 ** -bits;
    tops.push(top);
    rest = beyond(rest, top);
  }
  return { tops, tail: pairOf(rest) };
}
/** π/2 to 106 bits. */
export const HALF_PI_PAIR = pairOf(HALF_PI);
const { tops: TOPS, tail: TAIL } = pieces();

/** Below this the products of the index and a piece are exact. */
const QUICK = 2 ** 20;

/** The products and the first difference are exact; every later sum has a relative error below 2^-101. */
function quickly(x: number): Reduced {
  const n = Math.round(x / (Math.PI / 2));
  const [p0, p1, p2] = TOPS as [number, number, number];
  let rest = twoSum(x - n * p0, -n * p1);
  rest = addPairs(rest, pair(-n * p2));
  rest = addPairs(rest, pair(-n * TAIL.hi));
  return { index: BigInt(n), rest, error: Math.abs(rest.hi) * 2 ** -99 + 2 ** -120 };
}

/** Fraction bits of the exact path: the greatest double has 1024 bits before the point. */
const BITS = 1300n;
let halfPi: bigint | undefined;

/** Exact reduction: x and π/2 as integers over 2^1300. The error is at most index · 2^-1299, below 2^-270. */
function exactly(x: number): Reduced {
  halfPi ??= machinPi(BITS) >> 1n;
  const q = exactDouble(x);
  const scaled = (q.num << BITS) / q.den; // exact: the denominator is at most 2^52 here
  const twice = 2n * scaled;
  const index = (twice >= 0n ? twice + halfPi : twice - halfPi) / (2n * halfPi);
  // 200 fraction bits are kept: the rest is never below 2^-70 for a double.
  const rest = (scaled - index * halfPi) >> (BITS - 200n);
  const hi = Number(rest);
  const lo = Number(rest - BigInt(hi));
  return { index, rest: { hi: hi * 2 ** -200, lo: lo * 2 ** -200 }, error: Math.abs(hi * 2 ** -200) * 2 ** -99 + 2 ** -195 };
}

/**
 * Reduces a finite x modulo π/2. No double but 0 lies within 2^-70 of a multiple of π/2 (Muller, "Elementary Functions",
 * section 11.3.2: the nearest one is 2^-61 away), so the sign of the rest is certain.
 */
export function reduce(x: number): Reduced {
  if (Math.abs(x) <= Math.PI / 4) return { index: 0n, rest: pair(x), error: 0 };
  return Math.abs(x) < QUICK ? quickly(x) : exactly(x);
}

/** The largest integer j with j · π/2 ≤ x, exactly. */
export function quarterBelow(x: number): bigint {
  const { index, rest } = reduce(x);
  return rest.hi < 0 ? index - 1n : index;
}
