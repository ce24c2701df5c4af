import type { Decimal } from "decimal.js";
import type { Bounds, Context } from "./context.ts";
import { boundsOfScaled, parts, tenTo } from "./convert.ts";

/** floor(√n) for n >= 0: Newton's iteration falls strictly until it reaches it, from any start above. */
export function integerSqrt(n: bigint): bigint {
  if (n === 0n) return 0n;
  const shift = BigInt(2 * Math.max(0, Math.ceil((4 * n.toString(16).length - 52) / 2)));
  let x = (BigInt(Math.floor(Math.sqrt(Number(n >> shift)))) + 2n) << (shift >> 1n);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** √x for a finite x >= 0, exact where the root is a decimal of the precision. */
export function sqrtBounds(x: Decimal, c: Context): Bounds {
  if (x.isZero()) return { lo: c.zero, hi: c.zero };
  const { m, e } = parts(x);
  let places = Math.max(0, 2 * c.digits + 4 - m.toString().length);
  if ((e - places) % 2 !== 0) places++;
  const n = m * tenTo(places);
  const root = integerSqrt(n);
  return boundsOfScaled(root, root * root === n ? root : root + 1n, (e - places) / 2, c);
}
