import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOTHING, refine } from "../../../src/enclosure/decimal/approximate.ts";
import { atanFixed } from "../../../src/enclosure/decimal/arctangent.ts";
import { cosSmall, reduce, sinSmall } from "../../../src/enclosure/decimal/circular.ts";
import { log10Fixed, piFixed } from "../../../src/enclosure/decimal/constants.ts";
import { context } from "../../../src/enclosure/decimal/context.ts";
import { expFixed, expSmall } from "../../../src/enclosure/decimal/exponential.ts";
import { oddSeries, type Fixed } from "../../../src/enclosure/decimal/series.ts";

const MORE = 160;
const size = (n: bigint): bigint => (n < 0n ? -n : n);

/** Two evaluations at w and at w + 160 bits must agree within the errors they count. */
function agree(coarse: Fixed, fine: Fixed): void {
  const shift = BigInt(MORE);
  const apart = size((coarse.mid << shift) - fine.mid);
  expect(apart <= (coarse.err << shift) + fine.err).toBe(true);
}

/** A working precision, and a fraction of the largest argument at that precision. */
const cases = fc.tuple(fc.integer({ min: 40, max: 700 }), fc.double({ min: -1, max: 1, noNaN: true }), fc.bigInt(0n, 1n << 700n));

const argument = (w: number, t: number, noise: bigint, limit: number): bigint => {
  const r = (BigInt(Math.round(t * limit * 2 ** 40)) << BigInt(w - 40)) + (t < 0 ? -1n : 1n) * (noise >> BigInt(740 - w));
  return size(r) <= (BigInt(Math.floor(limit * 2 ** 40)) << BigInt(w - 40)) ? r : 0n;
};

describe("the error counted by a series is an error bound", () => {
  it.each([
    ["e^r", expSmall, 1.3],
    ["sin r", sinSmall, 0.8],
    ["cos r", cosSmall, 0.8],
    ["atan z", (z: bigint, w: number) => oddSeries(z, -1, w), 0.5],
    ["atanh z", (z: bigint, w: number) => oddSeries(z, 1, w), 0.5],
  ] as const)("%s", (_name, f, limit) => {
    fc.assert(
      fc.property(cases, ([w, t, noise]) => {
        const r = argument(w, t, noise, limit);
        agree(f(r, w), f(r << BigInt(MORE), w + MORE));
      }),
      { seed: 5, numRuns: 400, examples: [[[40, 1, 0n]], [[40, -1, 0n]], [[700, 1, 0n]]] },
    );
  });

  const texts = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -12, max: -4 }), fc.integer({ min: 44, max: 500 }));
  it("e^x after its reduction", () => {
    fc.assert(
      fc.property(texts, ([m, e, w]) => {
        const x = new Decimal(`${m}e${e}`);
        const a = expFixed(x, w);
        const b = expFixed(x, w + MORE);
        fc.pre(a.ten === b.ten);
        agree(a, b);
      }),
      { seed: 6, numRuns: 400 },
    );
  });
  it("the arctangent", () => {
    fc.assert(
      fc.property(texts, ([m, e, w]) => {
        fc.pre(m !== 0);
        const x = new Decimal(`${Math.abs(m)}e${e}`);
        agree(atanFixed(x, w), atanFixed(x, w + MORE));
      }),
      { seed: 7, numRuns: 400 },
    );
  });
  it("the reduction by π/2 is within 2", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 }), ([m, e, w], more) => {
        const x = new Decimal(`${m}e${e + more}`);
        const a = reduce(x, w);
        const b = reduce(x, w + MORE);
        fc.pre(a.k === b.k);
        agree({ mid: a.r, err: 2n }, { mid: b.r, err: 2n });
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});

it.each([40, 100, 511, 512, 513, 3000, 200])("π and log 10 at %i bits", (w) => {
  const D = Decimal.clone({ precision: 1000, defaults: true });
  for (const [value, fixed] of [[D.acos(-1), piFixed], [new D(10).ln(), log10Fixed]] as const) {
    expect(value.mul(new D(2).pow(w)).minus(fixed(w).toString()).abs().lte(3)).toBe(true);
  }
});

describe("constants", () => {
  it.each([["π", piFixed], ["log 10", log10Fixed]] as const)("%s stays whole when its sum cannot be finished", (_, f) => {
    const before = f(100);
    // No integer has so many bits: the sum throws on its way, as it does where the stack ends.
    expect(() => f(2 ** 30)).toThrow(RangeError);
    expect(f(100)).toBe(before);
  });
});

describe("refine", () => {
  it("knows nothing where an evaluation says nothing at any precision", () => {
    const found = refine(context(20), 0, () => NOTHING);
    expect([String(found.lo), String(found.hi)]).toEqual(["-Infinity", "Infinity"]);
  });
});
