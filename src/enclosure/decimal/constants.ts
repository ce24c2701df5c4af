import { inverseSeries } from "./series.ts";

/** Σ c·f(1/q), with an error below 2^-w: 64 guard bits hold the counted errors, which stay below 2^40. */
function combination(rows: readonly (readonly [c: number, q: number])[], s: 1 | -1): (w: number) => bigint {
  let stored = 0n;
  let bits = 0;
  return (w) => {
    if (w > bits) {
      const wide = Math.max(512, Math.ceil((w * 5) / 4));
      let sum = 0n;
      let err = 0n;
      for (const [c, q] of rows) {
        const f = inverseSeries(q, s, wide + 64);
        sum += BigInt(c) * f.mid;
        err += BigInt(Math.abs(c)) * f.err;
      }
      if (err >> 40n !== 0n) throw new RangeError(`a constant to ${w} bits is out of reach`);
      // Kept only when whole: the sum may end early where the stack does.
      stored = sum >> 64n; // off by less than 2: the shift, and the error far below one unit
      bits = wide;
    }
    return stored >> BigInt(bits - w);
  };
}

/** π·2^w within 3. Machin: π = 16·atan(1/5) - 4·atan(1/239). */
export const piFixed = combination([[16, 5], [-4, 239]], -1);

/**
 * log(10)·2^w within 3: 46·atanh(1/31) + 34·atanh(1/49) + 20·atanh(1/161), since 2·atanh(1/q) = log((q+1)/(q-1))
 * and (16/15)^23·(25/24)^17·(81/80)^10 = 10.
 */
export const log10Fixed = combination([[46, 31], [34, 49], [20, 161]], 1);
