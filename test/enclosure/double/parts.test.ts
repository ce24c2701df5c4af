import fc from "fast-check";
import { expect, test } from "vitest";
import { roundEstimate, roundScaled } from "../../../src/enclosure/double/estimate.ts";
import { down, up } from "../../../src/enclosure/double/neighbours.ts";
import { addPairs, divPairs, fixed, mulPairs, pairOf as pairOfFixed, type Pair } from "../../../src/enclosure/double/pair.ts";
import { machinPi } from "../../../src/enclosure/double/pi.ts";
import { quarterBelow, reduce } from "../../../src/enclosure/double/reduction.ts";
import { doubleAbove, doubleBelow, exactDouble, nearestDouble, nextDown, nextUp, Rational } from "../../../src/exact/index.ts";

const runs = { numRuns: 2000, seed: 20 };
const double = fc.double({ noNaN: true });
const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
  .map(([a, b]) => Rational.of(a, b));
const value = (p: Pair): Rational => exactDouble(p.hi).add(exactDouble(p.lo));

const pairOf = (q: Rational): Pair => {
  const hi = nearestDouble(q);
  return { hi, lo: nearestDouble(q.sub(exactDouble(hi))) };
};

test("a pair of a constant in fixed point is the nearest one", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }), (a, b) => {
      expect(pairOfFixed(fixed(a, b))).toEqual(pairOf(Rational.of(a, b)));
    }),
    runs,
  );
});

test("up and down are the neighbours that bits give, from end to end", () => {
  fc.assert(
    fc.property(double, (x) => {
      expect(up(x)).toBe(x === -Infinity ? -Number.MAX_VALUE : nextUp(x) + 0);
      expect(down(x)).toBe(x === Infinity ? Number.MAX_VALUE : nextDown(x) + 0);
    }),
    runs,
  );
});

test("operations on pairs keep a relative error of 2^-101, cancellation included", () => {
  const small = Rational.of(1n, 1n << 101n);
  fc.assert(
    fc.property(rational, rational, fc.boolean(), (p, q, near) => {
      const a = pairOf(p);
      const b = near ? pairOf(value(a).neg().add(q.div(Rational.of(10n ** 50n)))) : pairOf(q);
      const close = (got: Pair, want: Rational): void => {
        const limit = want.abs().mul(small);
        expect(value(got).sub(want).abs().compare(limit)).toBeLessThanOrEqual(0);
      };
      close(addPairs(a, b), value(a).add(value(b)));
      close(mulPairs(a, b), value(a).mul(value(b)));
      if (b.hi !== 0) close(divPairs(a, b), value(a).div(value(b)));
    }),
    runs,
  );
});

test("an estimate is rounded outward, tightest where its error allows", () => {
  fc.assert(
    fc.property(rational, fc.integer({ min: -1200, max: 1100 }), (q, k) => {
      const p = pairOf(q);
      const scaled = value(p).mul(Rational.of(2).pow(k));
      expect(roundScaled({ ...p, error: 0 }, k, -1)).toBe(doubleBelow(scaled) + 0);
      expect(roundScaled({ ...p, error: 0 }, k, 1)).toBe(doubleAbove(scaled) + 0);
      const error = Math.abs(p.hi) * 2 ** -60;
      const least = doubleBelow(value(p).sub(exactDouble(error)));
      expect(roundEstimate({ ...p, error }, -1)).toBeLessThanOrEqual(least);
    }),
    runs,
  );
});

test("an error without bound gives a line", () => {
  expect(roundEstimate({ hi: 1, lo: 0, error: Infinity }, -1)).toBe(-Infinity);
  expect(roundEstimate({ hi: 1, lo: 0, error: Infinity }, 1)).toBe(Infinity);
});

test("π by Machin's formula", () => {
  const digits = "31415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679";
  const scaled = (machinPi(1300n) * 10n ** 100n) >> 1300n;
  expect(scaled.toString().slice(0, 100)).toBe(digits.slice(0, 100));
});

test("both ways of reduction agree with exact arithmetic", () => {
  const bits = 1400n;
  const halfPi = Rational.of(machinPi(bits), 1n << (bits + 1n));
  const argument = fc.oneof(
    fc.double({ noNaN: true, min: -3e6, max: 3e6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => (n * Math.PI) / 2),
  );
  fc.assert(
    fc.property(argument, (x) => {
      const { index, rest, error } = reduce(x);
      const want = exactDouble(x).sub(halfPi.mul(Rational.of(index)));
      const off = value(rest).sub(want).abs();
      expect(off.compare(exactDouble(error))).toBeLessThanOrEqual(0);
      expect(quarterBelow(x)).toBe(exactDouble(x).div(halfPi).floor());
    }),
    runs,
  );
});
