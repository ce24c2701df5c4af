import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalAbove, decimalBelow, decimalLayer } from "../../../src/enclosure/decimal/index.ts";
import type { Enclosure, Interval } from "../../../src/enclosure/enclosure.ts";
import { Rational, parseDecimal } from "../../../src/exact/index.ts";

const names = ["exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "sqrt"] as const;
const bounds = (e: Enclosure<Decimal>): Interval<Decimal> => e as Interval<Decimal>;

/** Arguments of up to 12 digits, small and large, and 1 plus something tiny. */
const arguments_ = fc.oneof(
  fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: -40, max: -9 })).map(([m, e]) => `${m}e${e}`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })).map(([m, e]) => `1.${"0".repeat(e)}${m}`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 })).map(([m, e]) => `0.${"9".repeat(e)}${m}`),
);

describe.each([3, 30, 50, 200])("at %i digits", (digits) => {
  const layer = decimalLayer(digits);
  const wide = decimalLayer(digits + 40);
  it.each(names)("%s has the tightest bounds", (name) => {
    fc.assert(
      fc.property(arguments_, (text) => {
        const q = parseDecimal(text)!;
        // At few digits the argument itself would be rounded.
        const x = layer.point(q);
        fc.pre(x.kind === "interval" && layer.compare(x.lo, x.hi) === 0);
        fc.pre((name !== "log" && name !== "sqrt") || q.sign > 0);
        const narrow = bounds(layer[name](x));
        const value = bounds(wide[name](wide.point(q)));
        expect(narrow.lo.toString()).toBe(decimalBelow(wide.exact(value.lo)!, digits).toString());
        expect(narrow.hi.toString()).toBe(decimalAbove(wide.exact(value.hi)!, digits).toString());
      }),
      { seed: 9, numRuns: 150 },
    );
  });
});

it.each(names)("%s agrees with decimal.js at 60 digits", (name) => {
  const layer = decimalLayer(60);
  const D = Decimal.clone({ precision: 90, defaults: true });
  fc.assert(
    fc.property(arguments_, (text) => {
      const d = new D(text);
      fc.pre(!d.isZero() && ((name !== "log" && name !== "sqrt") || d.gt(0)));
      const { lo, hi } = bounds(layer[name](layer.point(parseDecimal(text)!)));
      const oracle = name === "log" ? d.ln() : d[name]();
      const slack = oracle.abs().mul("1e-70");
      expect(oracle.plus(slack).gte(lo) && oracle.minus(slack).lte(hi)).toBe(true);
    }),
    { seed: 10, numRuns: 100 },
  );
});

it.each(names)("%s at 1000 digits narrows what 100 digits say, and agrees with an identity", (name) => {
  const q = Rational.of(7, 5);
  const far = bounds(decimalLayer(1000)[name](decimalLayer(1000).point(q)));
  const near = bounds(decimalLayer(100)[name](decimalLayer(100).point(q)));
  expect(far.lo.gte(near.lo) && far.hi.lte(near.hi)).toBe(true);
  expect(far.hi.minus(far.lo).div(far.lo).abs().lt("1e-998")).toBe(true);
});

describe("identities at 300 digits", () => {
  const d = decimalLayer(300);
  const x = d.point(Rational.of(37, 32));
  const holds = (zero: Enclosure<Decimal>): void => {
    const { lo, hi } = bounds(zero);
    expect(lo.lte(0) && hi.gte(0) && hi.minus(lo).lt("1e-296")).toBe(true);
  };
  const one = d.point(Rational.ONE);
  it("log e^x = x", () => holds(d.sub(d.log(d.exp(x)), x)));
  it("tan atan x = x", () => holds(d.sub(d.tan(d.atan(x)), x)));
  it("sin² + cos² = 1", () => holds(d.sub(d.add(d.pow(d.sin(x), 2), d.pow(d.cos(x), 2)), one)));
  it("cosh² - sinh² = 1", () => holds(d.sub(d.sub(d.pow(d.cosh(x), 2), d.pow(d.sinh(x), 2)), one)));
  it("tanh·cosh = sinh", () => holds(d.sub(d.mul(d.tanh(x), d.cosh(x)), d.sinh(x))));
  it("4·atan 1 = π", () => holds(d.sub(d.mul(d.point(Rational.of(4)), d.atan(one)), d.pi)));
});
