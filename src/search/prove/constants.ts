import { Rational } from "../../exact/index.ts";

/** The simplest fraction within `tolerance` of x, by continued fractions; of −x its negative. */
export function simplest(x: number, tolerance: number): Rational | undefined {
  if (!Number.isFinite(x) || Math.abs(x) > 1e9) return undefined;
  if (x < 0) return simplest(-x, tolerance)?.neg();
  let [p0, q0, p1, q1] = [1, 0, Math.floor(x), 1];
  let rest = x - Math.floor(x);
  for (let i = 0; i < 20; i++) {
    if (Math.abs(p1 / q1 - x) <= tolerance) return Rational.of(p1, q1);
    if (rest < 1e-14) break;
    rest = 1 / rest;
    const a = Math.floor(rest);
    [p0, q0, p1, q1] = [p1, q1, a * p1 + p0, a * q1 + q0];
    if (q1 > 1e7) break;
    rest -= a;
  }
  return Rational.of(p1, q1);
}

const isSquare = (n: bigint): boolean => BigInt(Math.round(Math.sqrt(Number(n)))) ** 2n === n;

interface Shape {
  readonly text: (q: Rational) => string;
  readonly back: (x: number) => number;
}
const SHAPES: readonly Shape[] = [
  { text: (q) => `${q}`, back: (x) => x },
  { text: (q) => `exp(${q})`, back: (x) => Math.log(x) },
  { text: (q) => `log(${q})`, back: (x) => Math.exp(x) },
  { text: (q) => `sqrt(${q})`, back: (x) => (x > 0 ? x * x : NaN) },
  { text: (q) => `-sqrt(${q})`, back: (x) => (x < 0 ? x * x : NaN) },
  { text: (q) => `(${q})*log(2)`, back: (x) => x / Math.LN2 },
  { text: (q) => `${q}*exp(1)`, back: (x) => x / Math.E },
  { text: (q) => `pi*(${q})`, back: (x) => x / Math.PI },
];

/** Closed forms near x, the simplest first: fractions, and exponentials, logarithms and roots of fractions. */
export function closedForms(x: number): string[] {
  const found = new Map<string, number>();
  for (const tolerance of [1e-3, 1e-5, 1e-7, 1e-10]) {
    for (const [k, s] of SHAPES.entries()) {
      const y = s.back(x);
      if (!Number.isFinite(y) || (k > 0 && Math.abs(y) > 1e6)) continue;
      const q = simplest(y, tolerance * Math.max(1, Math.abs(y)));
      if (!q) continue;
      const size = Number(q.num < 0n ? -q.num : q.num) + Number(q.den);
      // A closed form must be far simpler than the accuracy that it fits.
      if (size * size > 0.5 / tolerance) continue;
      // exp(0), log(1), and roots of squares are fractions.
      if (k > 0 && q.isInteger && (q.sign === 0 || (q.num === 1n && k === 2))) continue;
      if ((k === 3 || k === 4) && isSquare(q.num) && isSquare(q.den)) continue;
      const text = s.text(q);
      const score = Math.log(size) + (k > 0 ? 1.5 : 0);
      if (!found.has(text)) found.set(text, score);
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([t]) => t).slice(0, 12);
}
