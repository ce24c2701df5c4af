/** A real number known to lie within `rad` of `mid`, both counted in units 2^-bits. */
export interface Ball {
  readonly mid: bigint;
  readonly rad: bigint;
}

const size = (n: bigint): bigint => (n < 0n ? -n : n);

/** Ball arithmetic in fixed point, slow and plain: every operation widens its radius by what it may have lost. */
export function balls(bits: number) {
  const w = BigInt(bits);
  const one = 1n << w;
  const exact = (n: bigint): Ball => ({ mid: n << w, rad: 0n });
  const ratio = (num: bigint, den: bigint): Ball => {
    const mid = (num << w) / den;
    return { mid, rad: mid * den === num << w ? 0n : 1n };
  };
  const add = (a: Ball, b: Ball): Ball => ({ mid: a.mid + b.mid, rad: a.rad + b.rad });
  const neg = (a: Ball): Ball => ({ mid: -a.mid, rad: a.rad });
  const mul = (a: Ball, b: Ball): Ball => ({
    mid: (a.mid * b.mid) >> w,
    rad: ((size(a.mid) * b.rad + size(b.mid) * a.rad + a.rad * b.rad) >> w) + 2n,
  });
  const over = (a: Ball, n: number): Ball => ({ mid: a.mid / BigInt(n), rad: a.rad / BigInt(n) + 2n });
  const times = (a: Ball, n: number): Ball => ({ mid: a.mid * BigInt(n), rad: a.rad * BigInt(n) });
  /** `null` where the divisor may be 0. */
  const div = (a: Ball, b: Ball): Ball | null => {
    const least = size(b.mid) - b.rad;
    if (least <= 0n) return null;
    const mid = (a.mid << w) / b.mid;
    return { mid, rad: ((a.rad << w) + (size(mid) + 1n) * b.rad) / least + 2n };
  };
  /** For a ball of positive numbers. */
  const sqrt = (a: Ball): Ball => {
    const low = root((a.mid - a.rad) << w);
    const high = root((a.mid + a.rad) << w) + 1n;
    return { mid: (low + high) >> 1n, rad: ((high - low) >> 1n) + 1n };
  };
  /** Widens by one unit: a remainder that small. */
  const widen = (a: Ball, by: bigint): Ball => ({ mid: a.mid, rad: a.rad + by });
  return { bits, one, exact, ratio, add, sub: (a: Ball, b: Ball) => add(a, neg(b)), neg, mul, over, times, div, sqrt, widen };
}

export type Balls = ReturnType<typeof balls>;

/** floor(√n), digit by digit from above. */
function root(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) / 2n;
    if (next >= x) return x;
    x = next;
  }
}
