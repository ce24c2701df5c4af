import { Rational } from "../exact/index.ts";
import { interval, isBounded, type Enclosure } from "./enclosure.ts";
import type { Layer } from "./layer.ts";

/**
 * The width left by n squarings is about 2^−n, and rounding errors double with each: stop below log2(10), while the
 * traces still have digits.
 */
const SQUARINGS_PER_DIGIT = 2.5;

/**
 * The largest singular value of a matrix of enclosures, entries by rows.
 *
 * For the Gram matrix G (n rows, positive semidefinite, largest eigenvalue λ), λ^p ≤ tr(G^p) ≤ n·λ^p. Take any positive
 * numbers s_k and A_0 = G, A_{k+1} = (A_k / s_k)². Then tr(G^(2^K)) = tr(A_K)·Π s_k^(2^(K−k)), so λ lies between
 * Π s_k^(2^−k)·(tr(A_K)/n)^(2^−K) and the same without n. Each line holds for every real matrix inside, so interval
 * evaluation is sound; s_k is the upper bound of the trace, an exact number, and adds no width.
 */
export function encloseSpectral<N>(layer: Layer<N>, entries: readonly Enclosure<N>[], rows: number): Enclosure<N> {
  const cols = entries.length / rows;
  const m = Array.from({ length: rows }, (_, i) => entries.slice(i * cols, (i + 1) * cols));
  const square = (a: readonly (readonly Enclosure<N>[])[]) => a.map((u) => a.map((v) => inner(layer, u, v)));
  let power = square(m);
  const scales: Enclosure<N>[] = [];
  const squarings = Math.floor(SQUARINGS_PER_DIGIT * layer.digits);
  for (let k = 0; ; k++) {
    const trace = power.map((r, i) => r[i]!).reduce((a, b) => layer.add(a, b));
    if (!isBounded(trace)) return trace;
    const top = layer.exact(trace.hi);
    const bottom = layer.exact(trace.lo);
    if (top?.sign === 0) return layer.point(Rational.ZERO);
    if (k === squarings || top === null || bottom === null || bottom.sign <= 0) {
      const zero = layer.point(Rational.ZERO);
      const low = layer.div(layer.max(trace, zero), layer.point(Rational.of(rows)));
      if (!isBounded(low)) return low;
      return unwind(layer, scales, { ...trace, lo: low.lo });
    }
    const scale = interval(trace.hi, trace.hi);
    scales.push(scale);
    power = square(power.map((r) => r.map((x) => layer.div(x, scale))));
  }
}

function inner<N>(layer: Layer<N>, u: readonly Enclosure<N>[], v: readonly Enclosure<N>[]): Enclosure<N> {
  return u.map((x, k) => (u === v ? layer.pow(x, 2) : layer.mul(x, v[k]!))).reduce((a, b) => layer.add(a, b));
}

/** √(s_0 · √(s_1 · √(… √rest))): the roots, from the inside out, and one more for the singular value. */
function unwind<N>(layer: Layer<N>, scales: readonly Enclosure<N>[], rest: Enclosure<N>): Enclosure<N> {
  return layer.sqrt(scales.reduceRight((inside, s) => layer.mul(s, layer.sqrt(inside)), rest));
}
