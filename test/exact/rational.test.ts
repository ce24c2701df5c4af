import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/index.ts";
import { rationals } from "./rationals.ts";

const seeded = { seed: 23, numRuns: 500 };
const { ZERO, ONE } = Rational;
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

describe("the field of rationals", () => {
  it("adds and multiplies as a field does", () => {
    fc.assert(fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(a.add(b)).toEqual(b.add(a));
      expect(a.mul(b)).toEqual(b.mul(a));
      expect(a.add(b).add(c)).toEqual(a.add(b.add(c)));
      expect(a.mul(b).mul(c)).toEqual(a.mul(b.mul(c)));
      expect(a.mul(b.add(c))).toEqual(a.mul(b).add(a.mul(c)));
      expect(a.add(ZERO)).toEqual(a);
      expect(a.mul(ONE)).toEqual(a);
      expect(a.add(a.neg())).toEqual(ZERO);
      expect(a.sub(b)).toEqual(a.add(b.neg()));
      if (b.sign !== 0) expect(a.div(b).mul(b)).toEqual(a);
    }), seeded);
  });
  it("is ordered: sums and products of positives are positive", () => {
    fc.assert(fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(a.compare(b)).toBe(a.sub(b).sign);
      expect(a.compare(b)).toBe(0 - b.compare(a));
      expect(a.compare(b) === 0).toBe(a.equals(b));
      if (a.compare(b) <= 0) expect(a.add(c).compare(b.add(c))).toBeLessThanOrEqual(0);
      expect(a.mul(a).sign).toBeGreaterThanOrEqual(0);
      expect([a.min(b), a.max(b)]).toEqual(a.compare(b) <= 0 ? [a, b] : [b, a]);
      expect(a.abs()).toEqual(a.max(a.neg()));
    }), seeded);
  });
  it("stays in lowest terms over a positive denominator", () => {
    fc.assert(fc.property(rationals, rationals, (a, b) => {
      for (const q of [a.add(b), a.mul(b), a.sub(b), a.neg(), a.pow(3), b.sign === 0 ? a : a.div(b)]) {
        expect(q.den > 0n).toBe(true);
        expect(gcd(q.num < 0n ? -q.num : q.num, q.den)).toBe(1n);
      }
    }), seeded);
  });
  it("has integer powers", () => {
    fc.assert(fc.property(rationals, fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }), (a, m, n) => {
      fc.pre(a.sign !== 0);
      expect(a.pow(m).mul(a.pow(n))).toEqual(a.pow(m + n));
      expect(a.pow(m).pow(n)).toEqual(a.pow(m * n));
    }), seeded);
    expect(ZERO.pow(0)).toEqual(ONE);
    expect(() => ZERO.pow(-1)).toThrow(RangeError);
  });
  it("has a floor", () => {
    fc.assert(fc.property(rationals, (a) => {
      const n = Rational.of(a.floor());
      expect(n.compare(a) <= 0 && n.add(ONE).compare(a) > 0).toBe(true);
    }), seeded);
  });
  it("refuses what is no rational", () => {
    for (const f of [() => Rational.of(1, 0), () => Rational.of(0.5), () => Rational.of(NaN), () => ONE.div(ZERO), () => ONE.pow(0.5)]) {
      expect(f).toThrow(RangeError);
    }
  });
});
