/** Theorem 4.1 on random classifiers: linear, piecewise linear and tabulated representations, in exact arithmetic. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import {
  classifier, condition, disc, dot, frobenius, lead, minus, predicted, rows, scores, smallest, spectral, squaredEffect, type AtMost, type Classifier,
} from "./models.ts";

const q = (num: number, den = 1): Rational => Rational.of(num, den);
const runs = (numRuns: number) => ({ seed: 20260401, numRuns });
const norms: readonly (readonly [string, AtMost])[] = [["Frobenius", frobenius], ["spectral", spectral]];

/** The first of the classes with the largest score is the same at every perturbed input. */
const robust = ({ head, centre, reached }: Classifier): boolean => reached.every((v) => predicted(head, v) === predicted(head, centre));
/** The predicted class is ahead of all others at every perturbed input. */
const ahead = ({ head, centre, reached }: Classifier): boolean => {
  const y = predicted(head, centre);
  return reached.every((v) => scores(head, v).every((z, j) => j === y || scores(head, v)[y]!.compare(z) > 0));
};
/** Whether the lead exceeds factor |W| effect, by a millionth of its square at least. */
const strictly = (k: Classifier, norm: AtMost, squaredFactor: Rational): boolean =>
  (lead(k)?.sign ?? 1) > 0 && (squaredEffect(k).sign === 0 || condition(k, norm, squaredFactor.mul(q(1_000_001, 1_000_000))));

describe.each(norms)("with the %s norm", (_, norm) => {
  test("the condition, with >=, keeps the prediction, ties and all", () => {
    let met = 0;
    fc.assert(
      fc.property(classifier, (k) => {
        if (!condition(k, norm, q(4))) return true;
        if (squaredEffect(k).sign > 0 && lead(k) !== undefined) met++;
        return robust(k);
      }),
      runs(6000),
    );
    expect(met).toBeGreaterThan(300);
  });

  test("with the factor sqrt(2) and > the class stays ahead", () => {
    let met = 0;
    fc.assert(
      fc.property(classifier, (k) => {
        if (!strictly(k, norm, q(2))) return true;
        if (squaredEffect(k).sign > 0 && lead(k) !== undefined) met++;
        return ahead(k);
      }),
      runs(6000),
    );
    expect(met).toBeGreaterThan(300);
  });

  test("a linear representation on a disc keeps its prediction", () => {
    let met = 0;
    fc.assert(
      fc.property(disc, ({ head, centre, A, radius }) => {
        // The effect is at most radius |A|, with the Frobenius norm of A: an upper bound of the supremum.
        const bound = radius.pow(2).mul(A.reduce((s, row) => s.add(dot(row, row)), Rational.ZERO));
        const y = predicted(head, centre);
        const s = scores(head, centre);
        const least = s.filter((_, j) => j !== y).map((z) => s[y]!.sub(z)).reduce((a, b) => a.min(b));
        if (least.sign === 0 || bound.sign === 0 || !norm(head, least.pow(2).div(bound.mul(q(4))))) return true;
        met++;
        // The least lead over j on the disc is its lead at the centre less radius |A^T (W_y - W_j)|: exact.
        return head.every((row, j) => {
          if (j === y) return true;
          const w = minus(head[y]!, row);
          const turned = [0, 1].map((col) => dot(w, A.map((r) => r[col]!)));
          return s[y]!.sub(s[j]!).pow(2).compare(radius.pow(2).mul(dot(turned, turned))) > 0;
        });
      }),
      runs(6000),
    );
    expect(met).toBeGreaterThan(100);
  });

  test("a factor below sqrt(2) fails, and a classifier is found", () => {
    const claimed = fc.property(smallest, (k) => !strictly(k, norm, q(49, 25)) || robust(k));
    expect(fc.check(claimed, runs(6000)).failed).toBe(true);
  });

  test("the condition is not necessary, and a classifier is found", () => {
    const claimed = fc.property(classifier, (k) => !robust(k) || condition(k, norm, q(4)));
    expect(fc.check(claimed, runs(2000)).failed).toBe(true);
  });
});

test("the largest row norm in place of the norm of W fails, and a classifier is found", () => {
  const claimed = fc.property(smallest, (k) => !condition(k, rows, q(4)) || robust(k));
  expect(fc.check(claimed, runs(6000)).failed).toBe(true);
});

test("a tie rule that looks at the input fails where W = 0", () => {
  const zero: Classifier = { head: [[q(0)], [q(0)]], centre: [q(0)], reached: [[q(1)]] };
  const byInput = (v: readonly Rational[]): number => (v[0]!.sign <= 0 ? 0 : 1);
  expect(condition(zero, frobenius, q(4))).toBe(true);
  expect(byInput(zero.reached[0]!)).not.toBe(byInput(zero.centre));
  expect(robust(zero)).toBe(true);
});
