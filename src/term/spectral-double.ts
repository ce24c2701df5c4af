/** The largest singular value of a matrix in doubles, by the power method on its Gram matrix; close, not certified. */
export function spectralDouble(entries: readonly number[], rows: number): number {
  const cols = entries.length / rows;
  const scale = entries.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (!(scale > 0) || !Number.isFinite(scale)) return scale === 0 ? 0 : NaN;
  const m = Array.from({ length: rows }, (_, i) => entries.slice(i * cols, (i + 1) * cols).map((x) => x / scale));
  let gram = m.map((u) => m.map((v) => u.reduce((s, x, k) => s + x * v[k]!, 0)));
  // A^(2^k), normalised by its trace: the norm is the product of the traces' roots.
  let logNorm = 0;
  for (let k = 0, weight = 1; k < 40; k++, weight /= 2) {
    const trace = gram.reduce((s, row, i) => s + row[i]!, 0);
    logNorm += weight * Math.log(trace);
    const a = gram.map((row) => row.map((x) => x / trace));
    gram = a.map((u) => a.map((v) => u.reduce((s, x, j) => s + x * v[j]!, 0)));
  }
  return scale * Math.exp(logNorm / 2);
}
