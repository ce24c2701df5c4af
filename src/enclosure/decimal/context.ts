import { Decimal } from "decimal.js";

/** Bounds lie between 10^-100000 and 10^100001; beyond, they are widened to 0, to the largest decimal or to infinity. */
export const EXPONENT_LIMIT = 100_000;

/** The two roundings of one precision, and the ends of its range. */
export interface Context {
  readonly digits: number;
  /** Decimals whose operations round towards -∞. */
  readonly Down: typeof Decimal;
  /** Decimals whose operations round towards +∞. */
  readonly Up: typeof Decimal;
  readonly largest: Decimal;
  readonly tiniest: Decimal;
  readonly zero: Decimal;
  readonly one: Decimal;
  readonly infinity: Decimal;
  readonly minusInfinity: Decimal;
}

/** Two decimals with `lo <= hi`. */
export interface Bounds {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

const contexts = new Map<number, Context>();

function create(digits: number): Context {
  const common = { precision: digits, maxE: EXPONENT_LIMIT, minE: -EXPONENT_LIMIT, defaults: true } as const;
  const Down = Decimal.clone({ ...common, rounding: Decimal.ROUND_FLOOR });
  const Up = Decimal.clone({ ...common, rounding: Decimal.ROUND_CEIL });
  return Object.freeze({
    digits,
    Down,
    Up,
    largest: new Down(`${"9".repeat(digits)}e${EXPONENT_LIMIT - digits + 1}`),
    tiniest: new Down(`1e-${EXPONENT_LIMIT}`),
    zero: new Down(0),
    one: new Down(1),
    infinity: new Down(Infinity),
    minusInfinity: new Down(-Infinity),
  });
}

/** The context of so many significant digits, made once. Throws `RangeError` unless 1 <= digits <= 10000. */
export function context(digits: number): Context {
  if (!Number.isInteger(digits) || digits < 1 || digits > 10_000) {
    throw new RangeError(`a precision is a whole number of digits from 1 to 10000, not ${digits}`);
  }
  let c = contexts.get(digits);
  if (c === undefined) contexts.set(digits, (c = create(digits)));
  return c;
}
