/** The n-th power of x, n ≥ 0, by squaring. */
export function powered<T>(x: T, n: number, one: T, times: (a: T, b: T) => T): T {
  let [result, square] = [one, x];
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = times(result, square);
    if (k > 1) square = times(square, square);
  }
  return result;
}
