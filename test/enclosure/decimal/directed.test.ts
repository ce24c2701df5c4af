import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context, EXPONENT_LIMIT } from "../../../src/enclosure/decimal/context.ts";
import { decimalAbove, decimalBelow, toRational } from "../../../src/enclosure/decimal/convert.ts";
import { directions } from "../../../src/enclosure/decimal/directed.ts";
import { Rational, exactDouble, parseDecimal } from "../../../src/exact/index.ts";
import { rationals } from "../../exact/rationals.ts";

const seeded = { seed: 31, numRuns: 800 };
const operations = ["add", "sub", "mul", "div"] as const;

/** Decimals of few and of many digits, of near and of far exponents, with runs of 9 and 0. */
const decimals = (digits: number): fc.Arbitrary<Decimal> =>
  fc
    .tuple(
      fc.oneof(
        fc.bigInt(-(10n ** BigInt(digits)) + 1n, 10n ** BigInt(digits) - 1n),
        fc.integer({ min: -9, max: 9 }).map(BigInt),
        fc.constantFrom(10n ** BigInt(digits) - 1n, 1n - 10n ** BigInt(digits), 10n ** BigInt(digits - 1) + 1n),
      ),
      fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -2 * digits, max: 2 * digits }), fc.integer({ min: -400, max: 400 })),
    )
    .map(([m, e]) => new (context(digits).Down)(`${m}e${e}`).plus(0));

describe.each([1, 7, 8, 30, 50])("directed rounding at %i digits", (digits) => {
  const { down, up } = directions(context(digits));
  it.each(operations)("%s is the tightest bound on both sides", (o) => {
    fc.assert(fc.property(decimals(digits), decimals(digits), (a, b) => {
      fc.pre(o !== "div" || !b.isZero());
      const exact = toRational(a)![o](toRational(b)!);
      expect(down[o](a, b).toString()).toBe(decimalBelow(exact, digits).toString());
      expect(up[o](a, b).toString()).toBe(decimalAbove(exact, digits).toString());
    }), seeded);
  });
  it("a rational lies between neighbours, and a decimal is itself", () => {
    fc.assert(fc.property(rationals, (q) => {
      const lo = toRational(decimalBelow(q, digits))!;
      const hi = toRational(decimalAbove(q, digits))!;
      expect(lo.compare(q) <= 0 && q.compare(hi) <= 0).toBe(true);
      // One unit in the last place of the larger end.
      const ulp = Rational.of(10).pow(Math.max(decimalBelow(q, digits).abs().e, decimalAbove(q, digits).abs().e) - digits + 1);
      expect(hi.sub(lo).compare(ulp)).toBeLessThanOrEqual(0);
      if (lo.equals(q) || hi.equals(q)) expect(lo).toEqual(hi);
    }), seeded);
    fc.assert(fc.property(decimals(digits), (a) => {
      const q = toRational(a)!;
      expect([decimalBelow(q, digits).toString(), decimalAbove(q, digits).toString()]).toEqual([a.toString(), a.toString()]);
    }), seeded);
  });
});

describe("beyond the range", () => {
  const c = context(20);
  const { down, up } = directions(c);
  const big = c.largest;
  const tiny = c.tiniest;
  const text = (...xs: Decimal[]): string[] => xs.map(String);
  it("an overflow stays a bound", () => {
    expect(text(down.mul(big, big), up.mul(big, big))).toEqual(text(big, c.infinity));
    expect(text(down.mul(big, big.neg()), up.mul(big, big.neg()))).toEqual(text(c.minusInfinity, big.neg()));
    expect(text(down.add(big, big), up.add(big, big))).toEqual(text(big, c.infinity));
    expect(text(down.sub(big.neg(), big), up.sub(big.neg(), big))).toEqual(text(c.minusInfinity, big.neg()));
    expect(text(down.div(big, tiny), up.div(big, tiny))).toEqual(text(big, c.infinity));
  });
  it("an underflow stays a bound", () => {
    expect(text(down.mul(tiny, tiny), up.mul(tiny, tiny))).toEqual(text(c.zero, tiny));
    expect(text(down.mul(tiny, tiny.neg()), up.mul(tiny, tiny.neg()))).toEqual(text(tiny.neg(), c.zero));
    expect(text(down.div(tiny, big), up.div(tiny, big))).toEqual(text(c.zero, tiny));
    const more = new c.Down(`1.5e-${EXPONENT_LIMIT}`);
    expect(text(down.sub(more, tiny), up.sub(more, tiny))).toEqual(text(c.zero, tiny));
    expect(text(down.sub(tiny, more), up.add(tiny, more.neg()))).toEqual(text(tiny.neg(), c.zero));
  });
  it("no zero is negative", () => {
    const zeros = [down.sub(c.one, c.one), down.mul(c.zero, c.one.neg()), up.div(c.zero, c.one.neg()), down.add(c.one.neg(), c.one), up.mul(tiny, tiny.neg())];
    for (const z of zeros) expect(z.isZero() && z.isPositive()).toBe(true);
  });
  it("rationals beyond it are bounded by its ends", () => {
    const q = Rational.of(10n ** 100_005n);
    const r = Rational.of(1n, 10n ** 100_005n);
    expect(text(decimalBelow(q, 20), decimalAbove(q, 20))).toEqual(text(big, c.infinity));
    expect(text(decimalBelow(q.neg(), 20), decimalAbove(q.neg(), 20))).toEqual(text(c.minusInfinity, big.neg()));
    expect(text(decimalBelow(r, 20), decimalAbove(r, 20))).toEqual(text(c.zero, tiny));
    expect(text(decimalBelow(r.neg(), 20), decimalAbove(r.neg(), 20))).toEqual(text(tiny.neg(), c.zero));
  });
});

it("a double is converted by its value, not by its shortest text", () => {
  expect(decimalBelow(exactDouble(0.1), 60).toString()).toBe("0.1000000000000000055511151231257827021181583404541015625");
  expect(toRational(decimalBelow(exactDouble(0.1), 60))).not.toEqual(parseDecimal("0.1"));
});
