/** Theorem 3.2 on random models, with exact expectations and exact probabilities over all samples. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { doubleLayer, isBounded, type Enclosure } from "../../src/enclosure/index.ts";
import { expectedGap, frobenius, gapAt, model, samples, spectral, squaredEffect, type Input, type Loss, type Model, type Vec } from "./models.ts";

const { add, div, log, mul, point, sqrt } = doubleLayer;
const q = (num: number, den = 1): Rational => Rational.of(num, den);
type Norm = (head: readonly Vec[]) => Enclosure<number>;
const norms: readonly (readonly [string, Norm])[] = [["Frobenius", frobenius], ["spectral", spectral]];

/** Whether a <= b for certain, and whether a > b for certain. */
const surelyAtMost = (a: Enclosure<number>, b: Enclosure<number>): boolean => isBounded(a) && isBounded(b) && a.hi <= b.lo;
const surelyAbove = (a: Enclosure<number>, b: Enclosure<number>): boolean => isBounded(a) && isBounded(b) && a.lo > b.hi;

const mean = (list: readonly Enclosure<number>[]): Enclosure<number> => div(list.reduce(add), point(q(list.length)));
/** The first summand of the bound. */
const first = (m: Model, drawn: readonly Input[], norm: Norm, C1 = sqrt(point(m.loss.squared))): Enclosure<number> =>
  mul(mul(norm(m.head), C1), mean(drawn.map((x) => sqrt(point(squaredEffect(x))))));
/** The second: C_2 sqrt(log(top / rho) / (2n)). */
const second = (C2: Rational, rho: Rational, n: number, top = 2): Enclosure<number> =>
  mul(point(C2), sqrt(div(log(point(q(top).div(rho))), point(q(2 * n)))));

/** The probability, over all samples of n, that a bound holds for certain. */
function probability(inputs: readonly Input[], n: number, holds: (drawn: readonly Input[]) => boolean): Rational {
  let total = Rational.ZERO;
  for (const s of samples(inputs, n)) if (holds(s.drawn)) total = total.add(s.probability);
  return total;
}

const level = fc.constantFrom(q(1, 100), q(1, 10), q(1, 2), q(9, 10));
const count = fc.integer({ min: 1, max: 4 });
const atLeast = (a: Rational, b: Rational): boolean => a.compare(b) >= 0;
const runs = (numRuns: number) => ({ seed: 20260101, numRuns });

describe.each(norms)("with the %s norm", (_, norm) => {
  test("the repaired theorem holds with probability at least 1 - rho", () => {
    fc.assert(
      fc.property(model, count, level, (m, n, rho) => {
        const gap = point(expectedGap(m));
        const p = probability(m.inputs, n, (drawn) => surelyAtMost(gap, add(first(m, drawn, norm), second(m.loss.most, rho, n))));
        return atLeast(p, q(1).sub(rho));
      }),
      runs(150),
    );
  });

  test("so it does with log(1 / rho) for a model fixed before the draw", () => {
    fc.assert(
      fc.property(model, count, level, (m, n, rho) => {
        const gap = point(expectedGap(m));
        const p = probability(m.inputs, n, (drawn) => surelyAtMost(gap, add(first(m, drawn, norm), second(m.loss.most, rho, n, 1))));
        return atLeast(p, q(1).sub(rho));
      }),
      runs(150),
    );
  });

  test("on every sample the mean gap is at most the first summand", () => {
    fc.assert(
      fc.property(model, count, (m, n) => {
        for (const { drawn } of samples(m.inputs, n)) {
          const gap = mean(drawn.map((x) => point(gapAt(m, x))));
          if (surelyAbove(gap, first(m, drawn, norm))) return false;
        }
        return true;
      }),
      runs(150),
    );
  });
});

/** The best constants on the unperturbed outputs alone, all labels: what the printed hypotheses ask for. */
function printedConstants({ head, inputs, loss }: Model): { squared: Rational; most: Rational } {
  const outputs = inputs.map((x) => head.map((row) => row.reduce((a, w, k) => a.add(w.mul(x.centre[k]!)), Rational.ZERO)));
  let [squared, most] = [q(1, 1_000_000), q(1, 1000)];
  for (const label of head.keys()) {
    for (const z of outputs) {
      most = most.max(loss.of(z, label));
      for (const w of outputs) {
        const distance = z.reduce((a, zk, k) => a.add(zk.sub(w[k]!).pow(2)), Rational.ZERO);
        if (distance.sign > 0) squared = squared.max(loss.of(z, label).sub(loss.of(w, label)).pow(2).div(distance));
      }
    }
  }
  return { squared, most };
}

test("with the printed hypotheses it fails, and a model is found", () => {
  const printed = fc.property(model, count, level, (m, n, rho) => {
    const { squared, most } = printedConstants(m);
    const gap = point(expectedGap(m));
    const p = probability(m.inputs, n, (drawn) => !surelyAbove(gap, add(first(m, drawn, frobenius, sqrt(point(squared))), second(most, rho, n))));
    return atLeast(p, q(1).sub(rho));
  });
  expect(fc.check(printed, runs(200)).failed).toBe(true);
});

test("with the bound of the loss on the unperturbed outputs alone it fails, and a model is found", () => {
  const printed = fc.property(model, count, level, (m, n, rho) => {
    const gap = point(expectedGap(m));
    const p = probability(m.inputs, n, (drawn) => !surelyAbove(gap, add(first(m, drawn, frobenius), second(printedConstants(m).most, rho, n))));
    return atLeast(p, q(1).sub(rho));
  });
  expect(fc.check(printed, runs(2000)).failed).toBe(true);
});

test("a head trained on the sample keeps the printed bound, for the worst of several heads", () => {
  const heads = fc.array(fc.constantFrom(q(-2), q(-1), q(-1, 2), q(1, 2), q(1), q(3)), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(model, heads, count, level, (m, scales, n, rho) => {
      const trained = scales.map((s): Model => ({ ...m, head: m.head.map((row, k) => row.map((w) => (k === 0 ? w.mul(s) : w))) }));
      const gaps = trained.map((t) => point(expectedGap(t)));
      const p = probability(m.inputs, n, (drawn) =>
        trained.every((t, k) => surelyAtMost(gaps[k]!, add(first(t, drawn, frobenius), second(t.loss.most, rho, n)))),
      );
      return atLeast(p, q(1).sub(rho));
    }),
    runs(100),
  );
});

test("a representation trained on the sample breaks it, with probability 1", () => {
  const loss: Loss = { name: "absolute", of: (z) => z[0]!.abs().min(q(1)), squared: q(1), most: q(1) };
  const flat = (weight: Rational): Input => ({ weight, label: 0, centre: [q(0)], reached: [[q(0)]] });
  const steep = (weight: Rational): Input => ({ ...flat(weight), reached: [[q(1)]] });
  const inputs = Array.from({ length: 10 }, () => flat(q(1, 10)));
  const fails = probability(inputs, 2, (drawn) => {
    // The input is flat where it was drawn, and steep elsewhere.
    const trained: Model = { head: [[q(1)]], loss, inputs: inputs.map((x) => (drawn.includes(x) ? x : steep(x.weight))) };
    return surelyAbove(point(expectedGap(trained)), add(first(trained, drawn, frobenius), second(loss.most, q(1, 2), 2)));
  });
  expect(fails.equals(q(1))).toBe(true);
});
