import { curve, plot, scales, words, type Point } from "./plot.ts";

const N = 20;

/** The number of ways to choose k of n. */
const choose = (n: number, k: number): number => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);

/** The chance that a mean of fair coins exceeds 1/2 by at least t, exactly, against Hoeffding's bound exp(−2 n t²). */
export function hoeffdingPicture(): string {
  const tail = Array.from({ length: N + 1 }, (_, k) => Array.from({ length: N - k + 1 }, (_, i) => choose(N, k + i)).reduce((a, b) => a + b, 0) / 2 ** N);
  const steps = Array.from({ length: N / 2 + 1 }, (_, k) => k).flatMap((k): Point[] => [[k === 0 ? 0 : (k - 1) / N, tail[N / 2 + k]!], [k / N, tail[N / 2 + k]!]]);
  const bound = Array.from({ length: 101 }, (_, k): Point => [k / 200, Math.exp(-2 * N * (k / 200) ** 2)]);
  const scale = scales([0, 0.5], [5e-7, 2], { y: "log" });
  return plot({
    alt: `The chance that the mean of ${N} fair coins exceeds 1/2 by at least t, as steps, and Hoeffding's bound above it, on a logarithmic scale; at t = 1/2 the chance is 2^-${N} and the bound exp(-${N / 2}).`,
    caption: `The exact law of a sum: ${N} independent fair coins. Steps (solid): the chance that their mean is at least 1/2 + t. Dashed: Hoeffding's bound exp(−2 n t²), one-sided. At t = 1/2 the bound is ${(Math.exp(-N / 2) * 2 ** N).toFixed(0)} times the chance.`,
    scale,
    kind: { y: "log" },
    names: { x: "t", y: "probability" },
    marks: [curve(steps, scale), curve(bound, scale, "lk-curve-2"), words("exp(−2 n t²)", bound[60]!, scale, 8, -6), words("exact", steps[10]!, scale, -8, 18, "end")],
  });
}
