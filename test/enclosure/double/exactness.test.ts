import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalLayer } from "../../../src/enclosure/decimal/index.ts";
import { doubleLayer as layer } from "../../../src/enclosure/double/index.ts";
import { doubleAbove, doubleBelow, exactDouble, type Rational } from "../../../src/exact/index.ts";
import { bounds, I, shape } from "./support.ts";

const runs = { numRuns: 3000, seed: 20 };
const any = fc.double({ noNaN: true, noDefaultInfinity: true });
const plain = fc.double({ noNaN: true, min: -1e3, max: 1e3 });
const number = fc.oneof(any, plain, fc.integer({ min: -1000, max: 1000 }));

/** The tightest doubles around an exact number; -0 and 0 are the same bound. */
const tightest = (q: Rational): readonly unknown[] => ["interval", doubleBelow(q) + 0, doubleAbove(q) + 0];

describe("sums, products, quotients, roots and powers are the tightest", () => {
  test.each(["add", "sub", "mul", "div"] as const)("%s", (name) => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(name !== "div" || b !== 0);
        const q = exactDouble(a)[name](exactDouble(b));
        expect(shape(layer[name](I(a), I(b)))).toEqual(tightest(q));
      }),
      runs,
    );
  });

  test.each(["add", "sub", "mul", "div"] as const)("%s of intervals: the hull of the corners", (name) => {
    const sides = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(sides, sides, (x, y) => {
        fc.pre(name !== "div" || y[0] > 0 || y[1] < 0);
        const corners = x.flatMap((a) => y.map((b) => exactDouble(a)[name](exactDouble(b))));
        const least = corners.reduce((a, b) => a.min(b));
        const most = corners.reduce((a, b) => a.max(b));
        const want = ["interval", doubleBelow(least) + 0, doubleAbove(most) + 0];
        expect(shape(layer[name](I(...x), I(...y)))).toEqual(want);
      }),
      runs,
    );
  });

  test("sqrt", () => {
    fc.assert(
      fc.property(number, (a) => {
        const { lo, hi } = bounds(layer.sqrt(I(Math.abs(a))));
        const x = exactDouble(Math.abs(a));
        expect(exactDouble(lo).pow(2).compare(x)).toBeLessThanOrEqual(0);
        expect(exactDouble(hi).pow(2).compare(x)).toBeGreaterThanOrEqual(0);
        expect(hi - lo).toBeLessThanOrEqual(lo * 2 ** -52);
      }),
      runs,
    );
  });

  test("pow", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -9, max: 12 }), (a, n) => {
        fc.pre(a !== 0 || n >= 0);
        expect(shape(layer.pow(I(a), n))).toEqual(tightest(exactDouble(a).pow(n)));
      }),
      runs,
    );
  });

  test("integers are not widened", () => {
    expect(shape(layer.add(I(1), I(1)))).toEqual(["interval", 2, 2]);
    expect(shape(layer.mul(I(-3), I(7)))).toEqual(["interval", -21, -21]);
    expect(shape(layer.pow(I(-7), 11))).toEqual(["interval", -1977326743, -1977326743]);
    expect(shape(layer.sqrt(I(144)))).toEqual(["interval", 12, 12]);
  });
});

describe("the other functions hold an independent enclosure of 60 digits", () => {
  const decimals = decimalLayer(60);
  const names = ["exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh"] as const;
  const middle = fc.double({ noNaN: true, min: -30, max: 30 });
  const argument = fc.oneof(any, plain, middle, fc.double({ noNaN: true, min: 0.9, max: 1.1 }));

  test.each(names)("%s", (name) => {
    fc.assert(
      fc.property(argument, (a) => {
        const x = name === "log" ? Math.abs(a) : a;
        fc.pre(x !== 0 && !(Math.abs(x) > 700 && /exp|sinh|cosh/.test(name)));
        const wide = decimals[name](decimals.hull(exactDouble(x), exactDouble(x)));
        if (wide.kind !== "interval") return fc.pre(false);
        const got = bounds(layer[name](I(x)));
        // Not `contains`: the decimals of an argument with more digits than 60 stand for its neighbours as well.
        expect(exactDouble(got.lo).compare(decimals.exact(wide.hi)!)).toBeLessThanOrEqual(0);
        expect(exactDouble(got.hi).compare(decimals.exact(wide.lo)!)).toBeGreaterThanOrEqual(0);
      }),
      { ...runs, numRuns: 400 },
    );
  });
});

describe("an interval holds the values at the points inside", () => {
  const names = ["neg", "abs", "exp", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "step"] as const;
  test.each(names)("%s", (name) => {
    const width = fc.oneof(fc.double({ noNaN: true, min: 0, max: 8 }), fc.double({ noNaN: true, min: 0, max: 2e3 }));
    fc.assert(
      fc.property(number, width, fc.double({ noNaN: true, min: 0, max: 1 }), (a, w, t) => {
        const x = Math.min(a + w * t, a + w);
        fc.pre(Number.isFinite(x) && x >= a && a + w >= x);
        const whole = bounds(layer[name](I(a, a + w)));
        const inside = bounds(layer[name](I(x)));
        expect(whole.lo).toBeLessThanOrEqual(inside.lo);
        expect(whole.hi).toBeGreaterThanOrEqual(inside.hi);
      }),
      runs,
    );
  });
});
