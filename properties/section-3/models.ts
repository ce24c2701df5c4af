/** Random models on which every term of Theorem 3.2 is exact or soundly enclosed. */
import fc from "fast-check";
import { Rational } from "lemmakit";
import { doubleLayer, type Enclosure } from "../../src/enclosure/index.ts";

export type Vec = readonly Rational[];

const sum = (list: Vec): Rational => list.reduce((a, b) => a.add(b), Rational.ZERO);
const largest = (list: Vec): Rational => list.reduce((a, b) => a.max(b));
const times = (w: readonly Vec[], v: Vec): Vec => w.map((row) => sum(row.map((a, k) => a.mul(v[k]!))));

/**
 * A possible input with its probability and label. `reached` are representations of perturbed inputs among which both
 * suprema over the ball are attained, that of a quasi-convex loss and that of the distance from `centre`.
 */
export interface Input {
  readonly weight: Rational;
  readonly label: number;
  readonly centre: Vec;
  readonly reached: readonly Vec[];
}

/** A loss with values in [0, most], quasi-convex in the outputs, and Lipschitz on all outputs with the constant √squared. */
export interface Loss {
  readonly name: string;
  readonly of: (outputs: Vec, label: number) => Rational;
  readonly squared: Rational;
  readonly most: Rational;
}

export interface Model {
  readonly head: readonly Vec[];
  readonly inputs: readonly Input[];
  readonly loss: Loss;
}

const ONE = Rational.ONE;

/** The distance of the score of the label from 1, cut off. */
export const distanceLoss = (most: Rational): Loss => ({
  name: "distance",
  of: (z, label) => z[label]!.sub(ONE).abs().min(most),
  squared: ONE,
  most,
});
/** The hinge of the margin, cut off. */
export const hingeLoss = (most: Rational): Loss => ({
  name: "hinge",
  of: (z, label) => {
    const others = z.filter((_, k) => k !== label);
    return ONE.add(others.length ? largest(others) : Rational.ZERO).sub(z[label]!).max(Rational.ZERO).min(most);
  },
  squared: Rational.of(2),
  most,
});

/** How far the loss rises at an input: its supremum over the ball less its value. Exact. */
export function gapAt({ head, loss }: Model, x: Input): Rational {
  const at = (z: Vec) => loss.of(times(head, z), x.label);
  return largest([x.centre, ...x.reached].map(at)).sub(at(x.centre));
}

/** The square of the largest change of the representation. Exact. */
export function squaredEffect(x: Input): Rational {
  return largest([Rational.ZERO, ...x.reached.map((z) => sum(z.map((a, k) => a.sub(x.centre[k]!).pow(2))))]);
}

/** L_adv - L. Exact. */
export function expectedGap(m: Model): Rational {
  return sum(m.inputs.map((x) => x.weight.mul(gapAt(m, x))));
}

const { point, sqrt } = doubleLayer;
const entries = (head: readonly Vec[]): Vec => head.flat();
export const frobenius = (head: readonly Vec[]): Enclosure<number> => sqrt(point(sum(entries(head).map((a) => a.pow(2)))));

/** The largest singular value of a matrix with at most two rows and columns. */
export function spectral(head: readonly Vec[]): Enclosure<number> {
  const total = sum(entries(head).map((a) => a.pow(2)));
  if (head.length === 1 || head[0]!.length === 1) return sqrt(point(total));
  const [[a, b], [c, d]] = head as unknown as [[Rational, Rational], [Rational, Rational]];
  const determinant = a.mul(d).sub(b.mul(c));
  const root = sqrt(point(total.pow(2).sub(determinant.pow(2).mul(Rational.of(4)))));
  return sqrt(doubleLayer.div(doubleLayer.add(point(total), root), point(Rational.of(2))));
}

/** All samples of n inputs, each with its probability. */
export function* samples(inputs: readonly Input[], n: number): Generator<{ readonly drawn: readonly Input[]; readonly probability: Rational }> {
  if (n === 0) {
    yield { drawn: [], probability: ONE };
    return;
  }
  for (const { drawn, probability } of samples(inputs, n - 1))
    for (const x of inputs) yield { drawn: [...drawn, x], probability: probability.mul(x.weight) };
}

const quarter = (most: number): fc.Arbitrary<Rational> => fc.integer({ min: -4 * most, max: 4 * most }).map((k) => Rational.of(k, 4));
const vec = (size: number, most: number): fc.Arbitrary<Vec> => fc.array(quarter(most), { minLength: size, maxLength: size });

type Reach = (r: number) => fc.Arbitrary<{ readonly centre: Vec; readonly reached: readonly Vec[] }>;

/** A table: whatever the perturbations lead to is listed. */
const table: Reach = (r) => fc.record({ centre: vec(r, 2), reached: fc.array(vec(r, 2), { minLength: 1, maxLength: 3 }) });

/** f(x) = A x in the plane with perturbations in a box: both suprema are at its corners. */
const linear = (r: number, A: readonly Vec[], radius: Rational): fc.Arbitrary<{ centre: Vec; reached: readonly Vec[] }> =>
  vec(2, 2).map((x) => {
    const signs = [ONE, ONE.neg()];
    const corners = signs.flatMap((s) => signs.map((t) => [x[0]!.add(s.mul(radius)), x[1]!.add(t.mul(radius))]));
    return { centre: times(A, x).slice(0, r), reached: corners.map((z) => times(A, z)) };
  });

/** f(x)_k = max(a_k x + b_k, 0) on the line: affine between the kinks, so both suprema are at a kink or an end. */
const relu = (slopes: Vec, shifts: Vec, radius: Rational): fc.Arbitrary<{ centre: Vec; reached: readonly Vec[] }> =>
  quarter(2).map((x) => {
    const f = (t: Rational): Vec => slopes.map((a, k) => a.mul(t).add(shifts[k]!).max(Rational.ZERO));
    const kinks = slopes.flatMap((a, k) => (a.sign === 0 ? [] : [shifts[k]!.neg().div(a)])).filter((t) => t.sub(x).abs().compare(radius) < 0);
    return { centre: f(x), reached: [x.sub(radius), x.add(radius), ...kinks].map(f) };
  });

const radius = fc.constantFrom(Rational.of(1, 4), ONE, Rational.of(5, 2));
const representation = (r: number): fc.Arbitrary<() => fc.Arbitrary<{ readonly centre: Vec; readonly reached: readonly Vec[] }>> =>
  fc.oneof(
    fc.constant(() => table(r)),
    fc.tuple(fc.array(vec(2, 2), { minLength: r, maxLength: r }), radius).map(([A, e]) => () => linear(r, A, e)),
    fc.tuple(vec(r, 2), vec(r, 2), radius).map(([a, b, e]) => () => relu(a, b, e)),
  );

const loss = fc.tuple(fc.constantFrom(distanceLoss, hingeLoss), fc.constantFrom(Rational.of(1, 2), ONE, Rational.of(4))).map(([l, most]) => l(most));
const weights = (m: number): fc.Arbitrary<Vec> =>
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: m, maxLength: m }).map((w) => w.map((k) => Rational.of(k, w.reduce((a, b) => a + b))));

/** Models with up to two classes and features, up to three inputs, and one representation for all of them. */
export const model: fc.Arbitrary<Model> = fc
  .record({ c: fc.integer({ min: 1, max: 2 }), r: fc.integer({ min: 1, max: 2 }), m: fc.integer({ min: 1, max: 3 }) })
  .chain(({ c, r, m }) =>
    fc.record({ head: fc.array(vec(r, 2), { minLength: c, maxLength: c }), loss, weights: weights(m), of: representation(r) }).chain((parts) =>
      fc
        .array(fc.record({ label: fc.integer({ min: 0, max: c - 1 }), at: parts.of() }), { minLength: m, maxLength: m })
        .map((list): Model => ({
          head: parts.head,
          loss: parts.loss,
          inputs: list.map(({ label, at }, k) => ({ label, ...at, weight: parts.weights[k]! })),
        })),
    ),
  );
