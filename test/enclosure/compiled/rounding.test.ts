import { describe, expect, it } from "vitest";
import { above, below, stepFactor, sumFactor, WIDENING } from "../../../src/enclosure/compiled/rounding.ts";
import { nextDown, nextUp } from "../../../src/exact/index.ts";
import { anyDouble, random } from "./random.ts";

const doubles = (n: number): number[] => {
  const r = random(8035);
  return Array.from({ length: n }, () => anyDouble(r)).filter((x) => Math.abs(x) < 1e308);
};
/** The doubles around the least normal one, and around powers of two. */
const borders = [-1074, -1073, -1022, -1021, -1020, -1019, -970, -969, 0, 1, 1000].flatMap((e) => [2 ** e, nextUp(2 ** e), nextDown(2 ** e), 1.5 * 2 ** e]);

describe("one step outward", () => {
  const [phi, sum, eta] = [stepFactor(WIDENING), sumFactor(WIDENING), WIDENING.least];

  it("reaches the neighbours, with the term for underflow", () => {
    for (const x of [...doubles(20_000), ...borders, ...borders.map((b) => -b)]) {
      expect(below(x, phi, eta)).toBeLessThanOrEqual(nextDown(x));
      expect(above(x, phi, eta)).toBeGreaterThanOrEqual(nextUp(x));
    }
  });
  it("reaches the neighbours without it, from 2^-1022 on", () => {
    for (const x of [...doubles(20_000), ...borders].filter((b) => Math.abs(b) >= 2 ** -1022)) {
      expect(below(x, sum, 0)).toBeLessThanOrEqual(nextDown(x));
      expect(above(x, sum, 0)).toBeGreaterThanOrEqual(nextUp(x));
    }
  });
  it("goes no further than two doubles", () => {
    for (const x of doubles(5000).filter((b) => Math.abs(b) > 1e-300)) {
      expect(below(x, phi, eta)).toBeGreaterThanOrEqual(nextDown(nextDown(nextDown(x))));
      expect(below(x, sum, 0)).toBeGreaterThanOrEqual(nextDown(nextDown(nextDown(x))));
    }
  });
  it("would fail without that term next to the least normal double", () => {
    const missed = doubles(20_000).filter((x) => below(x, phi, 0) > nextDown(x));
    expect(missed.length).toBeGreaterThan(0);
  });
  it("makes an overflown bound unknown, on the side where it says nothing", () => {
    expect(below(Infinity, phi, eta)).toBeNaN();
    expect(above(-Infinity, phi, eta)).toBeNaN();
    expect([below(-Infinity, phi, eta), above(Infinity, phi, eta)]).toEqual([-Infinity, Infinity]);
  });
});
