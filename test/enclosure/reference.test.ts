import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational, parseDecimal } from "../../src/exact/index.ts";
import * as reference from "./reference.ts";

const D = Decimal.clone({ precision: 80, defaults: true });
const tolerance = parseDecimal("1e-55")!;

/** The reference shares nothing with decimal.js either: the two agree to 55 digits. */
describe.each(["exp", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "sqrt", "log"] as const)("%s", (name) => {
  it("is a narrow bracket of decimal.js' value", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -12, max: -3 }), (m, e) => {
        const q = parseDecimal(`${m}e${e}`)!;
        fc.pre(name !== "sqrt" && name !== "log" ? m !== 0 : m > 0 && m !== 10 ** -e);
        const d = new D(`${m}e${e}`);
        const oracle = name === "log" ? d.ln() : d[name]();
        const value = parseDecimal(oracle.toString())!;
        const { lo, hi } = reference[name](q);
        const near = value.abs().mul(tolerance);
        expect(hi!.sub(lo!).compare(near)).toBeLessThan(0);
        expect(lo!.sub(near).compare(value)).toBeLessThanOrEqual(0);
        expect(hi!.add(near).compare(value)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});

it("π is between two neighbours of 60 digits", () => {
  const digits = "3.14159265358979323846264338327950288419716939937510582097494";
  const below = parseDecimal(digits)!;
  expect(reference.pi.lo!.compare(below)).toBeGreaterThan(0);
  expect(reference.pi.hi!.compare(below.add(Rational.of(1n, 10n ** 59n)))).toBeLessThan(0);
});
