/**
 * The least of the four products of the bounds of [a, b] and [c, d], to nearest, found by the signs. `NaN`, for an unknown bound, fails every
 * comparison; each way to go on from there keeps one, in this bound or in {@link cornerAbove}.
 */
export function cornerBelow(a: number, b: number, c: number, d: number): number {
  if (a >= 0) return c >= 0 ? a * c : b * c;
  if (b <= 0) return d <= 0 ? b * d : a * d;
  if (c >= 0) return a * d;
  return d <= 0 ? b * c : Math.min(a * d, b * c);
}

/** The greatest of them. */
export function cornerAbove(a: number, b: number, c: number, d: number): number {
  if (a >= 0) return d >= 0 ? b * d : a * d;
  if (b <= 0) return c <= 0 ? a * c : b * c;
  if (c >= 0) return b * d;
  return d <= 0 ? a * c : Math.max(a * c, b * d);
}
