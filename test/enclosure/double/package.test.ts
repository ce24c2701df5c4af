import * as raw from "interval-arithmetic";
import { describe, expect, test } from "vitest";
import { doubleLayer as layer } from "../../../src/enclosure/double/index.ts";
import { Rational } from "../../../src/exact/index.ts";
import { bounds, exact, holds, I, shape } from "./support.ts";

const of = (lo: number, hi = lo): raw.Interval => new raw.Interval(lo, hi);

describe("what interval-arithmetic 1.1.3 gets wrong, and the layer right", () => {
  test("the absolute value of the line is not empty", () => {
    expect(raw.isEmpty(raw.abs(of(-Infinity, Infinity)))).toBe(true);
    expect(shape(layer.abs(I(-Infinity, Infinity)))).toEqual(["interval", 0, Infinity]);
  });

  test("the cube of [-3, 5] holds -27", () => {
    expect(holds(raw.pow(of(-3, 5), 3), Rational.of(-27))).toBe(false);
    expect(shape(layer.pow(I(-3, 5), 3))).toEqual(["interval", -27, 125]);
  });

  test("0 to the 0 is 1", () => {
    expect(raw.isEmpty(raw.pow(of(0), 0))).toBe(true);
    expect(shape(layer.pow(I(0), 0))).toEqual(["interval", 1, 1]);
  });

  test("a lower bound that overflows stays finite", () => {
    expect(raw.mul(of(1e200), of(1e200)).lo).toBe(Infinity);
    expect(shape(layer.mul(I(1e200), I(1e200)))).toEqual(["interval", Number.MAX_VALUE, Infinity]);
    expect(raw.exp(of(710)).lo).toBe(Infinity);
    expect(shape(layer.exp(I(710)))).toEqual(["interval", Number.MAX_VALUE, Infinity]);
  });

  test("the logarithm below 0 is undefined, not NaN", () => {
    expect(raw.round.logHi(-1)).toBeNaN();
    expect(raw.isEmpty(raw.log(of(-2, -1)))).toBe(true);
    expect(layer.log(I(-2, -1)).kind).toBe("undefined");
    expect(raw.log(of(0)).hi).toBe(-Infinity);
    expect(layer.log(I(0)).kind).toBe("undefined");
  });

  test("a root whose exponent is rounded misses the true one; the layer exports the square root only", () => {
    const root = exact("2.94818426998518350790620734450385305");
    expect(holds(raw.nthRoot(of(25.625), 3), root)).toBe(false);
    expect(layer).not.toHaveProperty("nthRoot");
    expect(shape(layer.sqrt(I(4, 9)))).toEqual(["interval", 2, 3]);
  });

  test("the exponential is not negative", () => {
    expect(raw.exp(of(-1000)).lo).toBeLessThan(0);
    expect(shape(layer.exp(I(-1000)))).toEqual(["interval", 0, Number.MIN_VALUE]);
  });

  test.each([
    ["cos", -29, "-0.748057529689000351765191792255140803"],
    ["sin", -61.375, "0.993515487614093441249484228667561526"],
    ["tan", -4.75, "26.5754142310002144492562413345662151"],
    ["tanh", 0.0107421875, "0.010741774322289107848946441493547293"],
    ["sinh", 1.75, "2.79041436627764265509289122308816068"],
    ["cosh", 18.375, "47767345.6894559858502580504904584355"],
  ] as const)("%s(%d) is held", (name, x, value) => {
    expect(holds(raw[name](of(x)), exact(value))).toBe(false);
    expect(holds(bounds(layer[name](I(x))), exact(value))).toBe(true);
  });
});

describe("round.disable()", () => {
  const third = Rational.of(1, 3);

  test("turns off the rounding of the package and nothing of the layer", () => {
    const names = ["exp", "sinh", "cosh", "tanh", "sin", "cos", "tan", "atan", "log", "sqrt"] as const;
    const before = names.map((name) => shape(layer[name](I(0.7))));
    raw.round.disable();
    try {
      expect(holds(raw.div(of(1), of(3)), third)).toBe(false);
      const q = bounds(layer.div(I(1), I(3)));
      expect(holds(q, third)).toBe(true);
      expect(q.lo).toBeLessThan(q.hi);
      expect(names.map((name) => shape(layer[name](I(0.7))))).toEqual(before);
      for (const [, lo, hi] of before) expect(lo).not.toBe(hi);
    } finally {
      raw.round.enable();
    }
  });
});
