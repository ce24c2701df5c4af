import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational, doubleAbove, doubleBelow, exactDouble, nearestDouble, nextDown, nextUp, parseDecimal } from "../../src/exact/index.ts";
import { doubles, rationals } from "./rationals.ts";

const seeded = { seed: 17, numRuns: 1000 };
const MAX = Number.MAX_VALUE;
const MIN = Number.MIN_VALUE;
const exact = (x: number): Rational | null => (Number.isFinite(x) ? exactDouble(x) : null);
const half = (x: Rational): Rational => x.div(Rational.of(2));

describe("exactDouble", () => {
  it("is the value, not the shortest text", () => {
    expect(exactDouble(0.1).equals(parseDecimal("0.1")!)).toBe(false);
    expect(exactDouble(0.1).toString()).toBe("0.1000000000000000055511151231257827021181583404541015625");
  });
  it("agrees with the sum of the bits", () => {
    fc.assert(fc.property(doubles, (x) => {
      // A double is a multiple of its last place; the exact text of toFixed knows the value on its own.
      fc.pre(Math.abs(x) < 1e21 && Math.abs(x) >= 1);
      expect(exactDouble(x).equals(parseDecimal(x.toFixed(52))!)).toBe(true);
    }), seeded);
  });
  it("reads back", () => {
    fc.assert(fc.property(doubles, (x) => {
      const q = exactDouble(x);
      for (const f of [doubleBelow, doubleAbove, nearestDouble]) expect(f(q)).toBe(x + 0);
    }), seeded);
  });
  it("keeps order and sign, and takes no infinities", () => {
    fc.assert(fc.property(doubles, doubles, (x, y) => {
      expect(exactDouble(x).compare(exactDouble(y))).toBe(x < y ? -1 : x > y ? 1 : 0);
    }), seeded);
    for (const x of [Infinity, -Infinity, NaN]) expect(() => exactDouble(x)).toThrow(RangeError);
  });
  it.each([[MIN, 1n, 1n << 1074n], [2 ** -1022, 1n, 1n << 1022n], [MAX, (1n << 1024n) - (1n << 971n), 1n], [-0, 0n, 1n]])("of %s", (x, num, den) => {
    expect(exactDouble(x)).toEqual(Rational.of(num, den));
  });
});

describe("neighbours", () => {
  it("nextUp and nextDown are inverse, and nothing lies between", () => {
    fc.assert(fc.property(doubles, (x) => {
      expect(nextDown(nextUp(x))).toBe(x + 0);
      const up = nextUp(x);
      fc.pre(Number.isFinite(up));
      const middle = half(exactDouble(x).add(exactDouble(up)));
      expect([doubleBelow(middle), doubleAbove(middle)]).toEqual([x + 0, up]);
    }), seeded);
  });
  it.each([
    [0, MIN], [-0, MIN], [-MIN, 0], [MAX, Infinity], [-Infinity, -MAX], [Infinity, Infinity], [NaN, NaN],
    [2 ** -1022 - MIN, 2 ** -1022], [1, 1 + 2 ** -52], [-1, -1 + 2 ** -53],
  ])("nextUp(%s) is %s", (x, up) => {
    expect(nextUp(x)).toBe(up);
    expect(nextDown(0 - x)).toBe(0 - up);
  });
});

describe("rounding a rational", () => {
  it("brackets it with neighbours", () => {
    fc.assert(fc.property(rationals, (q) => {
      const lo = doubleBelow(q);
      const hi = doubleAbove(q);
      const a = exact(lo);
      const b = exact(hi);
      expect(a === null || a.compare(q) <= 0).toBe(true);
      expect(b === null || b.compare(q) >= 0).toBe(true);
      expect(a !== null && a.equals(q) ? hi : nextUp(lo)).toBe(hi);
      expect([lo, hi].some((x) => Object.is(x, -0) || x !== x)).toBe(false);
    }), seeded);
  });
  it("to nearest is no farther than either neighbour, ties to even", () => {
    fc.assert(fc.property(rationals, (q) => {
      const [lo, hi] = [exact(doubleBelow(q)), exact(doubleAbove(q))];
      fc.pre(lo !== null && hi !== null);
      const n = exactDouble(nearestDouble(q));
      const away = n.sub(q).abs();
      expect(away.compare(q.sub(lo!).abs()) <= 0 && away.compare(hi!.sub(q).abs()) <= 0).toBe(true);
    }), seeded);
    expect(nearestDouble(Rational.of((1n << 53n) + 1n))).toBe(2 ** 53);
    expect(nearestDouble(Rational.of((1n << 53n) + 3n))).toBe(2 ** 53 + 4);
    expect(nearestDouble(half(exactDouble(MIN)))).toBe(0);
    expect(nearestDouble(half(exactDouble(MIN)).mul(Rational.of(3)))).toBe(2 * MIN);
  });
  it("to nearest agrees with the reader of the language", () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -350, max: 300 }), (m, e) => {
      const text = `${m}e${e}`;
      expect(nearestDouble(parseDecimal(text)!)).toBe(Number(text) + 0);
    }), seeded);
  });
  it("at the ends of the range", () => {
    const beyond = exactDouble(MAX).add(Rational.of(1n << 970n));
    const less = beyond.sub(Rational.ONE);
    expect([doubleBelow(beyond), doubleAbove(beyond), nearestDouble(beyond)]).toEqual([MAX, Infinity, Infinity]);
    expect([doubleBelow(less), doubleAbove(less), nearestDouble(less)]).toEqual([MAX, Infinity, MAX]);
    const tiny = Rational.of(1n, 1n << 2000n);
    expect([doubleBelow(tiny), doubleAbove(tiny), nearestDouble(tiny)]).toEqual([0, MIN, 0]);
    for (const q of [beyond, less, tiny]) {
      expect(doubleBelow(q.neg())).toBe(0 - doubleAbove(q));
      expect(doubleAbove(q.neg())).toBe(0 - doubleBelow(q));
      expect(nearestDouble(q.neg())).toBe(0 - nearestDouble(q));
    }
  });
});
