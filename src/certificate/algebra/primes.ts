import { Rational } from "../../exact/index.ts";

const LARGEST_TRIAL = 5000n;

/** A positive rational as powers of numbers above 1: primes, and what trial division leaves of a large number. */
export function primePowers(q: Rational): [bigint, number][] {
  const out: [bigint, number][] = [];
  const collect = (n: bigint, sign: number) => {
    for (let p = 2n; p * p <= n && p <= LARGEST_TRIAL; p += p === 2n ? 1n : 2n) {
      let k = 0;
      while (n % p === 0n) (n /= p), k++;
      if (k > 0) out.push([p, sign * k]);
    }
    if (n > 1n) out.push([n, sign]);
  };
  collect(q.num, 1);
  collect(q.den, -1);
  return out;
}
