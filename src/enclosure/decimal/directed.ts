import type { Decimal } from "decimal.js";
import type { Context } from "./context.ts";

/** The four operations with one direction of rounding, on bounds that may be infinite. */
export interface Directed {
  add(a: Decimal, b: Decimal): Decimal;
  sub(a: Decimal, b: Decimal): Decimal;
  /** 0·∞ is 0: an infinite bound is never a member, only a limit. */
  mul(a: Decimal, b: Decimal): Decimal;
  /** For b other than 0; x/∞ is 0. */
  div(a: Decimal, b: Decimal): Decimal;
}

/**
 * decimal.js rounds the four operations correctly in the direction asked for (its documentation; the tests compare
 * with exact rationals). It leaves its range without regard to the direction, though: an overflow becomes ±Infinity
 * and an underflow 0. Here a result that left the range is put back on the side that keeps it a bound.
 */
function directed(c: Context, up: boolean): Directed {
  const D = up ? c.Up : c.Down;
  const outermost = up ? c.largest.neg() : c.largest;
  const least = up ? c.tiniest : c.tiniest.neg();

  /** `sign` is asked for when the result is 0: the sign of the exact result. */
  function back(result: Decimal, finite: boolean, sign: () => number): Decimal {
    if (result.isZero()) return sign() === (up ? 1 : -1) ? least : c.zero;
    if (!finite || result.isFinite()) return result;
    return result.isPositive() === up ? result : outermost;
  }
  const bothFinite = (a: Decimal, b: Decimal): boolean => a.isFinite() && b.isFinite();

  return {
    add: (a, b) => back(D.add(a, b), bothFinite(a, b), () => a.cmp(b.neg())),
    sub: (a, b) => back(D.sub(a, b), bothFinite(a, b), () => a.cmp(b)),
    mul(a, b) {
      if (a.isZero() || b.isZero()) return c.zero;
      return back(D.mul(a, b), bothFinite(a, b), () => a.s * b.s);
    },
    div(a, b) {
      if (a.isZero() || !b.isFinite()) return c.zero;
      return back(D.div(a, b), bothFinite(a, b), () => a.s * b.s);
    },
  };
}

const made = new WeakMap<Context, { readonly down: Directed; readonly up: Directed }>();

/** The operations of a context in both directions. */
export function directions(c: Context): { readonly down: Directed; readonly up: Directed } {
  let pair = made.get(c);
  if (pair === undefined) made.set(c, (pair = { down: directed(c, false), up: directed(c, true) }));
  return pair;
}
