import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational, parseDecimal, parseRational } from "../../src/exact/index.ts";
import { rationals } from "./rationals.ts";

const seeded = { seed: 29, numRuns: 1000 };

describe("text of exact numbers", () => {
  it("print, then parse, is the number", () => {
    fc.assert(fc.property(rationals, (q) => {
      expect(parseRational(q.toString())).toEqual(q);
    }), seeded);
  });
  it("is a decimal exactly where the expansion ends", () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(40), fc.nat(40), fc.constantFrom(1n, 3n, 7n), (n, a, b, more) => {
      const q = Rational.of(n, 2n ** BigInt(a) * 5n ** BigInt(b) * more);
      expect(q.toString().includes("/")).toBe(q.den % 3n === 0n || q.den % 7n === 0n);
    }), seeded);
  });
  it.each([
    ["0", 0n, 1n], ["-0", 0n, 1n], ["12.5e-1", 5n, 4n], [".5", 1n, 2n], ["5.", 5n, 1n], ["+1E+2", 100n, 1n], [" 7 ", 7n, 1n],
    ["1/3", 1n, 3n], ["-2/6", -1n, 3n], ["0.1/0.3", 1n, 3n], ["1e2/4", 25n, 1n], ["1/-2", -1n, 2n],
  ])("%s is %s over %s", (text, num, den) => {
    expect(parseRational(text)).toEqual(Rational.of(num, den));
  });
  it.each(["", " ", ".", "-", "e5", "1e", "1e1.5", "1 2", "--1", "0x10", "1_000", "1n", "Infinity", "NaN", "1/", "/2", "1/2/3", "1/0", "½"])(
    "%j is no number",
    (text) => expect(parseRational(text)).toBeUndefined(),
  );
  it.each([
    [Rational.of(1, 8), "0.125"], [Rational.of(-1, 8), "-0.125"], [Rational.of(10n ** 20n), "1e20"], [Rational.of(-12n * 10n ** 15n), "-12e15"],
    [Rational.of(1n, 10n ** 30n), "1e-30"], [Rational.of(-22, 7), "-22/7"], [Rational.of(1000), "1000"],
  ])("%o prints as %s", (q, text) => {
    expect(q.toString()).toBe(text);
  });
  it("long numbers print at once, and huge exponents are refused", () => {
    const tiny = Rational.of(7n, 10n ** 100_000n);
    expect(tiny.toString()).toBe("7e-100000");
    expect(parseDecimal("7e-100000")).toEqual(tiny);
    expect(() => parseDecimal("1e100001")).toThrow(RangeError);
    expect(() => parseRational("1/1e-999999999999999999")).toThrow(RangeError);
  }, 2000);
});
