import { Rational } from "./rational.ts";

/**
 * The floor of the n-th root of an integer that is not negative, by Newton's iteration from above. Throws `RangeError` on bad arguments.
 *
 * @example
 * ```ts
 * import { integerRoot } from "./index.ts";
 * integerRoot(80n, 4n); // 2n
 * ```
 */
export function integerRoot(x: bigint, n: bigint): bigint {
  if (x < 0n || n < 1n) throw new RangeError("a root of a negative number, or no root");
  if (x < 2n || n === 1n) return x;
  let r = 1n << (BigInt(x.toString(2).length) / n + 1n);
  for (;;) {
    const next = ((n - 1n) * r + x / r ** (n - 1n)) / n;
    if (next >= r) return r;
    r = next;
  }
}

/** The n-th root of a rational that is an n-th power of one and not negative, else `undefined`. */
export function rationalRoot(q: Rational, n: bigint): Rational | undefined {
  if (q.sign < 0) return undefined;
  const [num, den] = [integerRoot(q.num, n), integerRoot(q.den, n)];
  return num ** n === q.num && den ** n === q.den ? Rational.of(num, den) : undefined;
}
