/**
 * Power series in fixed point. A number y is held as the integer Y near y·2^w; "an error of k" means
 * |Y - y·2^w| <= k. Shifts round down and divisions towards 0, so each costs an error of at most 1.
 */
export interface Fixed {
  readonly mid: bigint;
  readonly err: bigint;
}

/**
 * Σ a_i for a_i = a_{i-1}·ζ/d_i, a_0 = first/2^w, i = 1, 2, …
 *
 * Needs |a_0| <= 1, |ζ| <= 0.65, d_i >= 2, `first` exact and Z within 1 of ζ·2^w. The error e_i of a term obeys
 * e_i <= (0.65·e_{i-1} + |a_{i-1}| + 1)/2 + 1 <= 3. At the last term |A_i| <= 1, so |a_i| <= 4 units; the tail is
 * at most 4·(1/3 + 1/9 + …) = 2. With n terms after the first the error is at most 3n + 2.
 */
export function factorialSeries(first: bigint, z: bigint, w: number, d: (i: number) => number): Fixed {
  const shift = BigInt(w);
  let term = first;
  let mid = first;
  let n = 0;
  while (term > 1n || term < -1n || n === 0) {
    n++;
    term = ((term * z) >> shift) / BigInt(d(n));
    mid += term;
  }
  return { mid, err: BigInt(3 * n + 2) };
}

/**
 * Σ s^i·z^(2i+1)/(2i+1): atan z for s = -1, atanh z for s = 1.
 *
 * Needs |z| <= 1/2, Z exact. The powers p_i = p_{i-1}·z² have an error e_i <= e_{i-1}/4 + 1/2 + 1 <= 2, the quotients
 * 1 more. At the last |P_i| <= 1, so |p_i| <= 3 units and the tail is at most 3·(1/4 + 1/16 + …) = 1.
 * With n terms after the first the error is at most 3n + 1.
 */
export function oddSeries(z: bigint, s: 1 | -1, w: number): Fixed {
  const shift = BigInt(w);
  const square = ((z * z) >> shift) * BigInt(s);
  let power = z;
  let mid = z;
  let n = 0;
  while (power > 1n || power < -1n) {
    n++;
    power = (power * square) >> shift;
    mid += power / BigInt(2 * n + 1);
  }
  return { mid, err: BigInt(3 * n + 1) };
}

/** As {@link oddSeries} at z = 1/q for an integer q >= 2: the powers divide by q², and the same bound holds. */
export function inverseSeries(q: number, s: 1 | -1, w: number): Fixed {
  const divisor = BigInt(s * q * q);
  let power = (1n << BigInt(w)) / BigInt(q);
  let mid = power;
  let n = 0;
  while (power > 1n || power < -1n) {
    n++;
    power /= divisor;
    mid += power / BigInt(2 * n + 1);
  }
  return { mid, err: BigInt(3 * n + 3) };
}
