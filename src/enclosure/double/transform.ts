/**
 * Error-free transforms: the rounding error of a sum or of a product, as a double of its own.
 * Sources: Knuth (sum), Dekker and Veltkamp (product). They hold for round-to-nearest without overflow, and the product
 * without underflow; the callers see to that.
 */

/** The error of `s = fl(a + b)`: a + b - s, exactly. */
export function sumError(a: number, b: number, s: number): number {
  const t = s - a;
  return a - (s - t) + (b - t);
}

const SPLITTER = 2 ** 27 + 1;

/** The error of `p = fl(a · b)`: a · b - p, exactly. */
export function productError(a: number, b: number, p: number): number {
  const ca = SPLITTER * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = SPLITTER * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}

const within = (x: number, least: number, most: number): boolean => {
  const m = Math.abs(x);
  return m >= least && m <= most;
};

/** Whether `productError` is exact for these factors and their product: nothing in it overflows or underflows. */
export function productIsSafe(a: number, b: number, p: number): boolean {
  return within(p, 2 ** -960, 2 ** 1000) && within(a, 2 ** -960, 2 ** 960) && within(b, 2 ** -960, 2 ** 960);
}
