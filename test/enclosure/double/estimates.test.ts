import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalLayer } from "../../../src/enclosure/decimal/index.ts";
import type { Estimate } from "../../../src/enclosure/double/estimate.ts";
import { EXPM1_ERROR, expm1, splitExp } from "../../../src/enclosure/double/exponential.ts";
import { estimateLog } from "../../../src/enclosure/double/logarithm.ts";
import { sineAndCosine } from "../../../src/enclosure/double/trigonometric.ts";
import { exactDouble, Rational } from "../../../src/exact/index.ts";

/** Errors are claimed before rounding, where a wrong claim would show once in 2^35 results: they are tested here. */
const decimals = decimalLayer(130);
const runs = { numRuns: 1000, seed: 20 };
const argument = fc
  .tuple(fc.double({ noNaN: true, min: -1, max: 1 }), fc.integer({ min: -25, max: 9 }))
  .map(([m, e]) => m * 2 ** e)
  .filter((x) => Math.abs(x) > 2 ** -29);

/** The value of a function to 130 digits. */
function reference(name: "exp" | "log" | "sin" | "cos", x: number): Rational {
  const e = decimals[name](decimals.point(exactDouble(x)));
  if (e.kind !== "interval") throw new Error(e.kind);
  return decimals.exact(e.lo)!;
}

/** How much of the claimed error is used; above 1 the claim is wrong. */
function used({ hi, lo, error }: Estimate, want: Rational): number {
  const off = exactDouble(hi).add(exactDouble(lo)).sub(want).abs();
  const ratio = off.div(exactDouble(error));
  return Number(ratio.mul(Rational.of(1000)).floor()) / 1000;
}

test("exp x = 2^k (1 + m)", () => {
  fc.assert(
    fc.property(argument, (x) => {
      const { k, m, error } = splitExp(x);
      const want = reference("exp", x).div(Rational.of(2).pow(k)).sub(Rational.ONE);
      expect(used({ ...m, error }, want)).toBeLessThan(0.5);
    }),
    runs,
  );
});

test("exp x - 1", () => {
  fc.assert(
    fc.property(argument, (x) => {
      fc.pre(Math.abs(x) < 200);
      const p = expm1(x);
      const error = Math.abs(p.hi) * EXPM1_ERROR;
      expect(used({ ...p, error }, reference("exp", x).sub(Rational.ONE))).toBeLessThan(0.5);
    }),
    runs,
  );
});

test("log x, far from 1 and next to it", () => {
  fc.assert(
    fc.property(argument, fc.boolean(), (x, near) => {
      const y = near ? 1 + x * 2 ** -10 : Math.abs(x);
      fc.pre(y !== 1);
      expect(used(estimateLog(y), reference("log", y))).toBeLessThan(0.5);
    }),
    runs,
  );
});

test("sin x and cos x, also next to the multiples of π/2", () => {
  const near = fc.integer({ min: 1, max: 600_000 }).map((n) => (n * Math.PI) / 2);
  fc.assert(
    fc.property(fc.oneof(argument, near), (x) => {
      const { sine, cosine } = sineAndCosine(x);
      expect(used(sine, reference("sin", x))).toBeLessThan(0.5);
      expect(used(cosine, reference("cos", x))).toBeLessThan(0.5);
    }),
    runs,
  );
});
