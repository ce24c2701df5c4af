import { curve, dot, HEIGHT, plot, scales, WIDTH, words, type Point } from "./plot.ts";

const W: readonly [Point, Point] = [[1, 0.3], [-0.3, 0.8]];
const U: Point = [1.6, 0.5];
const dotProduct = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
const norm = (a: Point): number => Math.hypot(...a);

const circle = (r: number): Point[] => Array.from({ length: 97 }, (_, k) => [U[0] + r * Math.cos((k * Math.PI) / 48), U[1] + r * Math.sin((k * Math.PI) / 48)]);

/** Theorem 4.1 in two dimensions: the boundary between two classes, and the balls inside which the class is kept. */
export function marginPicture(): string {
  const difference: Point = [W[0][0] - W[1][0], W[0][1] - W[1][1]];
  const lead = dotProduct(difference, U);
  const frobenius = Math.hypot(norm(W[0]), norm(W[1]));
  const [printed, sharp, exact] = [lead / (2 * frobenius), lead / (Math.SQRT2 * frobenius), lead / norm(difference)];
  // One unit is as long upwards as sideways.
  const high = 3;
  const wide = (high * (WIDTH - 82)) / (HEIGHT - 60);
  const scale = scales([U[0] - wide / 2, U[0] + wide / 2], [U[1] - high / 2, U[1] + high / 2]);
  const along: Point = [-difference[1] / norm(difference), difference[0] / norm(difference)];
  const boundary = [U[1] - high / 2, U[1] + high / 2].map((y): Point => [(y * along[0]) / along[1], y]);
  const nearest: Point = [U[0] - (difference[0] / norm(difference)) * exact, U[1] - (difference[1] / norm(difference)) * exact];
  return plot({
    alt: `A representation u at distance ${exact.toFixed(2)} from the line where two classes tie. Around it three circles: radius ${printed.toFixed(2)} by the printed factor 2, ${sharp.toFixed(2)} by the factor sqrt(2), ${exact.toFixed(2)} exactly.`,
    caption: `Theorem 4.1 for two classes and a representation u in the plane. The class is kept while the perturbed representation stays off the line where both scores are equal. The printed condition allows the inner ball (radius ${printed.toFixed(3)}), the factor sqrt(2) the dashed one (${sharp.toFixed(3)}); the line is at distance ${exact.toFixed(3)}.`,
    scale,
    names: { x: "first entry of the representation", y: "second entry" },
    marks: [
      curve(circle(printed), scale),
      curve(circle(sharp), scale, "lk-curve-2"),
      curve(boundary, scale, "lk-axis"),
      curve([U, nearest], scale, "lk-axis"),
      dot(U, scale),
      words("u", U, scale, 9, 4),
      words("factor 2", [U[0], U[1] + printed], scale, 0, -6, "middle"),
      words("factor √2", [U[0], U[1] + sharp], scale, 0, -6, "middle"),
      words("scores tie on this line", boundary[1]!, scale, -8, 16, "end"),
    ],
  });
}
