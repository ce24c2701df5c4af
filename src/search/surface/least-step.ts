/**
 * The shortest s with gᵢ·s = dᵢ for all i, or nearly where the slopes g depend on each other: s = Gᵀ(GGᵀ + ε)⁻¹d. Nothing where
 * a number is not finite.
 */
export function leastStep(slopes: readonly Float64Array[], differences: readonly number[]): Float64Array | undefined {
  const k = slopes.length;
  const rows = slopes.map((g, i) => [...slopes.map((h) => dot(g, h)), differences[i]!]);
  for (let i = 0; i < k; i++) rows[i]![i]! *= 1 + 1e-12;
  for (let i = 0; i < k; i++) {
    const pivot = rows[i]![i]!;
    if (!(Math.abs(pivot) > 1e-300)) rows[i]![i] = 1e-300;
    for (let j = i + 1; j < k; j++) {
      const by = rows[j]![i]! / rows[i]![i]!;
      for (let c = i; c <= k; c++) rows[j]![c]! -= by * rows[i]![c]!;
    }
  }
  const weights = new Float64Array(k);
  for (let i = k - 1; i >= 0; i--) {
    let v = rows[i]![k]!;
    for (let c = i + 1; c < k; c++) v -= rows[i]![c]! * weights[c]!;
    weights[i] = v / rows[i]![i]!;
  }
  const step = new Float64Array(slopes[0]!.length);
  slopes.forEach((g, i) => g.forEach((v, s) => (step[s]! += weights[i]! * v)));
  return step.every(Number.isFinite) ? step : undefined;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((s, v, i) => s + v * b[i]!, 0);
