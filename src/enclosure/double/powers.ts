import type { Enclosure, Trouble } from "../enclosure.ts";
import { make, partial, undefinedBy, type Bounds } from "./build.ts";
import { abs } from "./order.ts";
import type { Direction } from "./neighbours.ts";
import { power } from "./power.ts";

const AT_ZERO: Trouble = { operation: "^", reason: "of 0 to a negative exponent" };

/** x^n for an odd n ≠ 0, as an odd function; at 0 the limit from the side of `side`. */
const odd = (x: number, n: number, to: Direction, side: number): number =>
  x < 0 || (x === 0 && side < 0) ? -power(-x, n, to < 0 ? 1 : -1) : power(x + 0, n, to);

/** x^n. Throws `RangeError` when n is no integer. */
export function pow(x: Bounds, n: number): Enclosure<number> {
  if (!Number.isInteger(n)) throw new RangeError(`the exponent ${n} is not an integer`);
  if (n === 0) return make(1, 1);
  const isOdd = Math.abs(n % 2) === 1;
  if (n > 0) {
    if (isOdd) return make(odd(x.lo, n, -1, 1), odd(x.hi, n, 1, 1));
    const a = abs(x);
    return make(power(a.lo, n, -1), power(a.hi, n, 1));
  }
  if (x.lo === 0 && x.hi === 0) return undefinedBy(AT_ZERO);
  const build = x.lo <= 0 && x.hi >= 0 ? (lo: number, hi: number) => partial(lo, hi, AT_ZERO) : make;
  if (!isOdd) {
    const a = abs(x);
    return build(power(a.hi, n, -1), power(a.lo, n, 1));
  }
  if (x.lo < 0 && x.hi > 0) return build(-Infinity, Infinity);
  return build(odd(x.hi, n, -1, -1), odd(x.lo, n, 1, 1));
}
