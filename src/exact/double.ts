import { Rational } from "./rational.ts";

const view = new DataView(new ArrayBuffer(8));

/** The bits of a double as an unsigned 64-bit integer. */
export function bits(x: number): bigint {
  view.setFloat64(0, x);
  return view.getBigUint64(0);
}

function fromBits(b: bigint): number {
  view.setBigUint64(0, b);
  return view.getFloat64(0);
}

/**
 * The least double above `x`; the largest finite double is followed by `Infinity`. `NaN` stays. Never -0.
 *
 * @example
 * ```ts
 * import { nextUp } from "./index.ts";
 * nextUp(1) - 1 === Number.EPSILON; // true
 * ```
 */
export function nextUp(x: number): number {
  if (x !== x || x === Infinity) return x;
  if (x === 0) return Number.MIN_VALUE;
  return fromBits(x > 0 ? bits(x) + 1n : bits(x) - 1n) + 0; // -0 + 0 is 0
}

/**
 * The greatest double below `x`; the least finite double is preceded by `-Infinity`. `NaN` stays. Never -0.
 *
 * @example
 * ```ts
 * import { nextDown } from "./index.ts";
 * nextDown(Infinity) === Number.MAX_VALUE; // true
 * ```
 */
export function nextDown(x: number): number {
  return 0 - nextUp(-x);
}

/**
 * The exact value of a finite double. Throws `RangeError` on `NaN` and infinities, which are no numbers.
 *
 * @example
 * ```ts
 * import { exactDouble } from "lemmakit";
 * exactDouble(0.5).toString(); // "0.5"
 * exactDouble(0.1).toString() === "0.1"; // false, for the double 0.1 is a little more
 * ```
 */
export function exactDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`${x} has no exact value`);
  const b = bits(x);
  const exponent = Number((b >> 52n) & 0x7ffn);
  const fraction = b & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const shift = (exponent === 0 ? 1 : exponent) - 1075;
  const signed = x < 0 ? -mantissa : mantissa;
  return shift >= 0 ? Rational.of(signed << BigInt(shift)) : Rational.of(signed, 1n << BigInt(-shift));
}

const LARGEST = exactDouble(Number.MAX_VALUE);
const bitLength = (n: bigint): number => n.toString(2).length;

/** The greatest double not above a positive rational. */
function floorPositive(q: Rational): number {
  if (q.compare(LARGEST) >= 0) return Number.MAX_VALUE;
  // 2^e <= q < 2^(e+2); a mantissa of at most 53 bits, fewer among the subnormals.
  const e = bitLength(q.num) - bitLength(q.den) - 1;
  let scale = Math.max(e - 52, -1074);
  let m = scale >= 0 ? q.num / (q.den << BigInt(scale)) : (q.num << BigInt(-scale)) / q.den;
  if (m >= 1n << 53n) {
    m >>= 1n;
    scale += 1;
  }
  return Number(m) * 2 ** scale; // exact: both factors and the product are doubles
}

/**
 * The greatest double not above `q`; `-Infinity` below the range of finite doubles.
 *
 * @example
 * ```ts
 * import { parseRational } from "lemmakit";
 * import { doubleBelow } from "./index.ts";
 * doubleBelow(parseRational("0.1")!) < 0.1; // true
 * ```
 */
export function doubleBelow(q: Rational): number {
  if (q.sign === 0) return 0;
  return q.sign > 0 ? floorPositive(q) : -doubleAbove(q.neg());
}

/**
 * The least double not below `q`; `Infinity` above the range of finite doubles.
 *
 * @example
 * ```ts
 * import { parseRational } from "lemmakit";
 * import { doubleAbove } from "./index.ts";
 * doubleAbove(parseRational("0.1")!); // 0.1
 * ```
 */
export function doubleAbove(q: Rational): number {
  if (q.sign === 0) return 0;
  if (q.sign < 0) return 0 - doubleBelow(q.neg()); // 0, not -0, above a tiny negative number
  if (q.compare(LARGEST) > 0) return Infinity;
  const below = floorPositive(q);
  return exactDouble(below).equals(q) ? below : nextUp(below);
}

/**
 * The double nearest to `q`, ties to even; an infinity from half a step beyond the range on. Never -0.
 *
 * @example
 * ```ts
 * import { nearestDouble, parseRational } from "lemmakit";
 * nearestDouble(parseRational("1/3")!) === 1 / 3; // true
 * ```
 */
export function nearestDouble(q: Rational): number {
  if (q.sign < 0) return 0 - nearestDouble(q.neg());
  const lo = doubleBelow(q);
  const hi = doubleAbove(q);
  if (lo === hi) return hi;
  if (!Number.isFinite(hi)) {
    const half = exactDouble(Number.MAX_VALUE).add(Rational.of(1n << 970n));
    return q.compare(half) < 0 ? lo : hi;
  }
  const middle = exactDouble(lo).add(exactDouble(hi)).div(Rational.of(2));
  const side = q.compare(middle);
  if (side !== 0) return side < 0 ? lo : hi;
  return bits(lo) & 1n ? hi : lo;
}
