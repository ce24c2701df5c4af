import { Decimal } from "decimal.js";
import { Rational } from "../../exact/index.ts";
import { EXPONENT_LIMIT, context, type Bounds, type Context } from "./context.ts";

const WORD = 7;
const powers: bigint[] = [];

/** 10^n for n >= 0; the small ones are kept. */
export function tenTo(n: number): bigint {
  if (n > 4000) return 10n ** BigInt(n);
  return (powers[n] ??= 10n ** BigInt(n));
}

/** A finite decimal as `m·10^e`, exactly. */
export function parts(x: Decimal): { readonly m: bigint; readonly e: number } {
  // decimal.js keeps words of seven digits, the first one unpadded and never 0 unless the number is.
  let text = String(x.d[0]);
  const head = text.length;
  for (let i = 1; i < x.d.length; i++) text += String(x.d[i]).padStart(WORD, "0");
  const m = BigInt(text);
  return { m: x.s < 0 ? -m : m, e: x.e - (head - 1) - WORD * (x.d.length - 1) };
}

/** The exact value of a decimal, or `null` when it is infinite. Throws `RangeError` on `NaN`. */
export function toRational(x: Decimal): Rational | null {
  if (x.isNaN()) throw new RangeError("NaN has no exact value");
  if (!x.isFinite()) return null;
  const { m, e } = parts(x);
  return e >= 0 ? Rational.of(m * tenTo(e)) : Rational.of(m, tenTo(-e));
}

/** The tightest bounds with the digits of `c` on every number from `lo·10^e` to `hi·10^e`. */
export function boundsOfScaled(lo: bigint, hi: bigint, e: number, c: Context): Bounds {
  return { lo: scaledBelow(lo, e, c), hi: scaledAbove(hi, e, c) };
}

/** The greatest decimal not above `m·10^e`; `-Infinity` below the range. */
export function scaledBelow(m: bigint, e: number, c: Context): Decimal {
  return m < 0n ? negate(magnitude(-m, e, c, true), c) : magnitude(m, e, c, false);
}

/** The least decimal not below `m·10^e`; `Infinity` above the range. */
export function scaledAbove(m: bigint, e: number, c: Context): Decimal {
  return m < 0n ? negate(magnitude(-m, e, c, false), c) : magnitude(m, e, c, true);
}

const negate = (x: Decimal, c: Context): Decimal => (x.isZero() ? c.zero : x.neg());

/** `m·10^e` for m >= 0, rounded away from 0 or towards it: the text is cut, and 1 added when something was cut off. */
function magnitude(m: bigint, e: number, c: Context, away: boolean): Decimal {
  if (m === 0n) return c.zero;
  let text = m.toString();
  const cut = text.length - c.digits;
  if (cut > 0) {
    const rest = text.slice(c.digits);
    text = text.slice(0, c.digits);
    if (away && /[1-9]/.test(rest)) text = (BigInt(text) + 1n).toString();
    e += cut;
  }
  const exponent = e + text.length - 1;
  if (exponent > EXPONENT_LIMIT) return away ? c.infinity : c.largest;
  if (exponent < -EXPONENT_LIMIT) return away ? c.tiniest : c.zero;
  return new c.Down(`${text}e${e}`);
}

/** The greatest decimal of so many digits not above `q`. */
export function decimalBelow(q: Rational, digits: number): Decimal {
  return boundsOfRational(q, context(digits)).lo;
}

/** The least decimal of so many digits not below `q`. */
export function decimalAbove(q: Rational, digits: number): Decimal {
  return boundsOfRational(q, context(digits)).hi;
}

/** The tightest bounds of a rational number. */
export function boundsOfRational(q: Rational, c: Context): Bounds {
  if (q.den === 1n) return boundsOfScaled(q.num, q.num, 0, c);
  // The quotient cut after p places has more than c.digits digits; a next unit bounds it above.
  const lead = Math.floor((q.num.toString(16).length - q.den.toString(16).length) * 1.2042);
  const p = c.digits + 4 - lead;
  const scaled = p >= 0 ? q.num * tenTo(p) : q.num;
  const den = p >= 0 ? q.den : q.den * tenTo(-p);
  const cut = scaled / den;
  if (cut * den === scaled) return boundsOfScaled(cut, cut, -p, c);
  return scaled < 0n ? boundsOfScaled(cut - 1n, cut, -p, c) : boundsOfScaled(cut, cut + 1n, -p, c);
}
