import type { Decimal } from "decimal.js";
import { Rational } from "../../exact/index.ts";
import { isBounded } from "../../enclosure/index.ts";
import { toRational } from "../../enclosure/decimal/index.ts";
import { num, type Real } from "../../term/index.ts";
import { enclose } from "./constant.ts";

/** Digits to which the two ends are brought together. */
export const DIGITS = 30;

/** One unit in the last of so many significant digits of a number; of 0, that many places behind the point. */
function unitOf(x: Decimal, digits: number): Rational {
  return Rational.of(10).pow((x.isZero() ? 0 : x.e) - digits);
}

/** A number cut to so many significant digits, moved towards a side, and further by what it may be wrong. */
export function beside(x: Decimal, noise: Decimal, digits: number, towards: 1 | -1): Rational {
  const unit = unitOf(x, digits);
  const moved = toRational(x.plus(noise.times(2 * towards)))!.div(unit);
  const cut = Rational.of(towards > 0 ? -moved.neg().floor() : moved.floor()).mul(unit);
  // A number that has no more digits is not beside itself.
  return cut.equals(toRational(x)!) ? cut.add(unit.mul(Rational.of(towards))) : cut;
}

/** A value moved by one unit in the last digit; of a term, after it is cut. */
export function nextTo(value: Real, digits: number, towards: 1 | -1): Rational | undefined {
  const { exact, enclosure: e } = enclose(value);
  if (!isBounded(e)) return undefined;
  if (exact) return exact.add(unitOf(e.lo, digits).mul(Rational.of(towards)));
  return beside(towards > 0 ? e.hi : e.lo, e.hi.minus(e.lo), digits, towards);
}

/** How many digits two values share: -log10 of what lies between them over their size. */
export function sharedDigits(a: Real, b: Rational): number | undefined {
  const [x, y] = [enclose(a).enclosure, enclose(num(b)).enclosure];
  if (!isBounded(x) || !isBounded(y)) return undefined;
  const gap = x.hi.minus(y.lo).abs();
  const size = x.hi.abs().gt(y.hi.abs()) ? x.hi.abs() : y.hi.abs();
  // A share fits into a double where the values do not.
  return gap.isZero() ? undefined : Math.max(0, Math.floor(-Math.log10((size.isZero() ? gap : gap.div(size)).toNumber()) + 1e-6));
}
