import { area, curve, dot, plot, scales, words, type Point } from "./plot.ts";

/** For two classes the printed constant is invalid where M_1 (1 − 4 M_2) exceeds 4 M_2²: the least such M_1. */
const edge = (m2: number): number => (4 * m2 ** 2) / (1 - 4 * m2);

/** Where the printed constant of cross-entropy is valid, over M_2 and M_1, for two classes. */
export function validityPicture(): string {
  const [lo, hi] = [1e-3, 2];
  const scale = scales([lo, hi], [1e-6, hi], { x: "log", y: "log" });
  const span = Array.from({ length: 81 }, (_, k) => lo * (0.125 / lo) ** (k / 80));
  const lower = span.map((m): Point => [m, edge(m)]);
  const upper = span.map((m): Point => [m, m]);
  const valid: Point[] = [...lower, [hi, hi], [hi, 1e-6], [lo, 1e-6]];
  const invalid: Point[] = [...upper, ...lower.toReversed()];
  return plot({
    alt: "The plane of M_2 and M_1 for two classes. Below the diagonal, where M_1 is at most M_2, a wedge with M_2 below 1/8 is the region where the printed constant is false; the printed route needs M_2 at least 1/2.",
    caption: "The printed constant 4 sqrt(2) M_2² / M_1 for two classes. It is false in the red wedge, where M_1 (1 − 4 M_2) > 4 M_2², and valid in the rest below the diagonal. The paper's own route needs M_2 ≥ 1/2. The dot is the counterexample M_1 = 1/200, M_2 = 1/100.",
    scale,
    kind: { x: "log", y: "log" },
    names: { x: "M_2, the largest score", y: "M_1, the smallest" },
    marks: [
      area(valid, scale, { class: "lk-yes", "fill-opacity": 0.16 }),
      area(invalid, scale, { class: "lk-no", "fill-opacity": 0.28 }),
      curve(lower, scale, "lk-curve-2"),
      curve([[lo, lo], [hi, hi]], scale, "lk-axis"),
      curve([[0.5, 1e-6], [0.5, 0.5]], scale, "lk-curve"),
      dot([0.01, 0.005], scale),
      words("false", [0.0035, 0.001], scale, 0, 0, "middle"),
      words("valid", [0.06, 2e-4], scale, 0, 0, "middle"),
      words("M_2 ≥ 1/2: the route works", [0.5, 4e-6], scale, -6, 0, "end"),
    ],
  });
}
