/** The error function in doubles: a series of positive terms up to 2.5, then 1 minus a continued fraction of erfc. Close, never evidence. */
export function erfDouble(x: number): number {
  if (x < 0) return -erfDouble(-x);
  if (!(x < 6)) return x === x ? 1 : NaN;
  if (x <= 2.5) {
    let term = x;
    let sum = x;
    for (let k = 0; term > sum * 1e-17; k++) {
      term *= (2 * x * x) / (2 * k + 3);
      sum += term;
    }
    return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let k = 60; k > 0; k--) fraction = x + k / 2 / fraction;
  return 1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
