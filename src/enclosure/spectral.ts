import { Rational } from "../exact/index.ts";
import { isBounded, type Enclosure } from "./enclosure.ts";
import type { Layer } from "./layer.ts";

/** log2(10) and some more: the relative width left by n squarings is about 2^−n. */
const SQUARINGS_PER_DIGIT = 4;

/**
 * The largest singular value of a matrix of enclosures, entries by rows.
 *
 * For the Gram matrix G (n rows, positive semidefinite, largest eigenvalue λ), λ^p ≤ tr(G^p) ≤ n·λ^p. With
 * A_0 = G, t_k = tr A_k, A_{k+1} = (A_k / t_k)², the trace tr(G^(2^K)) is Π t_k^(2^(K−k)), so Π t_k^(2^−k) encloses λ
 * up to the factor n^(2^−K). Each line holds for every real matrix inside, so interval evaluation is sound.
 */
export function encloseSpectral<N>(layer: Layer<N>, entries: readonly Enclosure<N>[], rows: number): Enclosure<N> {
  const squarings = SQUARINGS_PER_DIGIT * layer.digits;
  const cols = entries.length / rows;
  const row = (i: number) => entries.slice(i * cols, (i + 1) * cols);
  const sum = (parts: readonly Enclosure<N>[]) => parts.reduce((a, b) => layer.add(a, b));
  let gram = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: rows }, (_, j) =>
      sum(row(i).map((x, k) => (i === j ? layer.pow(x, 2) : layer.mul(x, row(j)[k]!)))),
    ),
  );
  const zero = layer.point(Rational.ZERO);
  const traces: Enclosure<N>[] = [];
  for (let k = 0; k <= squarings; k++) {
    const trace = sum(gram.map((r, i) => r[i]!));
    // A trace that may be 0 cannot be divided by: fall back on 0 ≤ norm ≤ Frobenius norm of what is left.
    if (!isBounded(trace)) return trace;
    const lowest = layer.exact(trace.lo);
    if (lowest === null || lowest.sign <= 0) {
      const rest = layer.max(zero, trace);
      return finish(layer, traces, isBounded(rest) && isBounded(zero) ? { ...rest, lo: zero.lo } : rest);
    }
    traces.push(trace);
    if (k === squarings) break;
    const a = gram.map((r) => r.map((x) => layer.div(x, trace)));
    gram = a.map((u, i) => a.map((v, j) => sum(u.map((x, k2) => (i === j ? layer.pow(x, 2) : layer.mul(x, v[k2]!))))));
  }
  const last = traces.pop()!;
  // tr(A_K) lies in [λ_K, n·λ_K]: divide the lower end by n.
  const low = layer.div(last, layer.point(Rational.of(rows)));
  const spread = isBounded(low) && isBounded(last) ? { ...last, lo: low.lo } : last;
  return finish(layer, traces, spread);
}

/** √(t_0 · √(t_1 · √(… √rest))): the roots, from the inside out, and one more for the singular value. */
function finish<N>(layer: Layer<N>, traces: readonly Enclosure<N>[], rest: Enclosure<N>): Enclosure<N> {
  return layer.sqrt(traces.reduceRight((inner, t) => layer.mul(t, layer.sqrt(inner)), rest));
}
