/** arctan(1/k) · 2^bits, up to one unit for each term of the series. */
function arctanOfInverse(k: bigint, bits: bigint): bigint {
  let power = (1n << bits) / k;
  let sum = power;
  const square = k * k;
  for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
    power /= square;
    sum += sign * (power / n);
  }
  return sum;
}

/**
 * π · 2^bits, off by at most one, by Machin's formula π = 16 arctan(1/5) - 4 arctan(1/239). 32 more bits are carried than
 * are given out; the series has fewer than one term for each two of them.
 */
export function machinPi(bits: bigint): bigint {
  const guarded = bits + 32n;
  return (16n * arctanOfInverse(5n, guarded) - 4n * arctanOfInverse(239n, guarded)) >> 32n;
}
