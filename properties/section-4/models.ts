/** Random classifiers on which both sides of Theorem 4.1 are exact. */
import fc from "fast-check";
import { Rational } from "lemmakit";

export type Vec = readonly Rational[];
const q = (num: number, den = 1): Rational => Rational.of(num, den);
const sum = (list: Vec): Rational => list.reduce((a, b) => a.add(b), Rational.ZERO);
export const dot = (a: Vec, b: Vec): Rational => sum(a.map((x, k) => x.mul(b[k]!)));
export const minus = (a: Vec, b: Vec): Vec => a.map((x, k) => x.sub(b[k]!));
const largest = (list: Vec): Rational => list.reduce((a, b) => a.max(b));

/**
 * A head and an input. `reached` are representations of perturbed inputs among which stand the one farthest from `centre`
 * and, for any two classes, the one where the lead of the first over the second is least.
 */
export interface Classifier {
  readonly head: readonly Vec[];
  readonly centre: Vec;
  readonly reached: readonly Vec[];
}

export const scores = (head: readonly Vec[], v: Vec): Vec => head.map((row) => dot(row, v));
/** The class with the largest score; of several, the first. */
export function predicted(head: readonly Vec[], v: Vec): number {
  const s = scores(head, v);
  return s.findIndex((z) => z.equals(largest(s)));
}
/** The lead of the predicted class over the next one, or `undefined` where there is one class. */
export function lead({ head, centre }: Classifier): Rational | undefined {
  const s = scores(head, centre);
  const y = predicted(head, centre);
  const gaps = s.filter((_, j) => j !== y).map((z) => s[y]!.sub(z));
  return gaps.length ? gaps.reduce((a, b) => a.min(b)) : undefined;
}
/** The square of the largest effect over the ball. */
export const squaredEffect = ({ centre, reached }: Classifier): Rational =>
  largest([Rational.ZERO, ...reached.map((v) => dot(minus(v, centre), minus(v, centre)))]);

/** Whether the square of a norm of the head is at most a number. */
export type AtMost = (head: readonly Vec[], bound: Rational) => boolean;
const no = (x: Rational): boolean => x.sign < 0;
export const frobenius: AtMost = (head, bound) => !no(bound.sub(sum(head.map((row) => dot(row, row)))));
/** For one or two features: bound - G is positive semidefinite, with G the matrix of the products of the columns. */
export const spectral: AtMost = (head, bound) => {
  const column = (k: number): Vec => head.map((row) => row[k]!);
  const [a, two] = [column(0), head[0]!.length === 2];
  const first = bound.sub(dot(a, a));
  if (!two) return !no(first);
  const b = column(1);
  const second = bound.sub(dot(b, b));
  return !no(first) && !no(second) && !no(first.mul(second).sub(dot(a, b).pow(2)));
};
/** The largest row norm in place of the norm of the head. */
export const rows: AtMost = (head, bound) => head.every((row) => !no(bound.sub(dot(row, row))));

/** Whether lead >= factor |W| effect, all squared; `true` where there is no other class. */
export function condition(k: Classifier, norm: AtMost, squaredFactor: Rational): boolean {
  const m = lead(k);
  if (m === undefined) return true;
  const effect = squaredEffect(k).mul(squaredFactor);
  return effect.sign === 0 || norm(k.head, m.pow(2).div(effect));
}

const half = (most: number): fc.Arbitrary<Rational> => fc.integer({ min: -2 * most, max: 2 * most }).map((n) => q(n, 2));
const vec = (size: number, most: number): fc.Arbitrary<Vec> => fc.array(half(most), { minLength: size, maxLength: size });
const radius = fc.constantFrom(q(1, 32), q(1, 8), q(1, 2), q(1));
type Reached = fc.Arbitrary<Pick<Classifier, "centre" | "reached">>;

/** A table: all that the perturbations lead to is listed. */
const table = (r: number): Reached =>
  fc.tuple(vec(r, 3), fc.array(vec(r, 3), { minLength: 1, maxLength: 4 }), radius).map(([centre, steps, e]) => ({
    centre,
    reached: steps.map((s) => centre.map((x, k) => x.add(s[k]!.mul(e)))),
  }));
/** f(x) = A x + b with perturbations in a square: a corner is farthest, and a corner has the least lead. */
const linear = (r: number): Reached =>
  fc.tuple(vec(r, 3), vec(r, 2), vec(r, 2), radius).map(([centre, a, b, e]) => ({
    centre,
    reached: [[1, 1], [1, -1], [-1, 1], [-1, -1]].map(([s, t]) =>
      centre.map((x, k) => x.add(a[k]!.mul(q(s!).mul(e))).add(b[k]!.mul(q(t!).mul(e)))),
    ),
  }));
/** f(x)_k = max(a_k x + b_k, 0) on a line: affine between the kinks, so a kink or an end is farthest and has the least lead. */
const relu = (r: number): Reached =>
  fc.tuple(vec(r, 2), vec(r, 3), half(2), radius).map(([a, b, x, e]) => {
    const f = (t: Rational): Vec => a.map((s, k) => s.mul(t).add(b[k]!).max(Rational.ZERO));
    const kinks = a.flatMap((s, k) => (s.sign === 0 ? [] : [b[k]!.neg().div(s)])).filter((t) => t.sub(x).abs().compare(e) < 0);
    return { centre: f(x), reached: [x.sub(e), x.add(e), ...kinks].map(f) };
  });

const head = (c: number, r: number): fc.Arbitrary<readonly Vec[]> => fc.array(vec(r, 2), { minLength: c, maxLength: c });
/** Up to four classes, one or two features. */
export const classifier: fc.Arbitrary<Classifier> = fc
  .record({ c: fc.integer({ min: 1, max: 4 }), r: fc.integer({ min: 1, max: 2 }) })
  .chain(({ c, r }) => fc.tuple(head(c, r), fc.oneof(table(r), linear(r), relu(r))))
  .map(([w, at]) => ({ head: w, ...at }));
/** Two classes and one feature, with steps as large as the centre. */
export const smallest: fc.Arbitrary<Classifier> = fc
  .tuple(head(2, 1), vec(1, 2), vec(1, 2))
  .map(([w, centre, v]) => ({ head: w, centre, reached: [v] }));
/** A linear representation in the plane, given by its rows, with perturbations in a disc. */
export const disc = fc.record({ c: fc.integer({ min: 2, max: 4 }), r: fc.integer({ min: 1, max: 2 }) }).chain(({ c, r }) =>
  fc.record({ head: head(c, r), centre: vec(r, 3), A: fc.array(vec(2, 2), { minLength: r, maxLength: r }), radius }),
);
