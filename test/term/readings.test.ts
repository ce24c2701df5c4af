import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDouble } from "lemmakit";
import { decimalLayer, encloseAll, isBounded } from "../../src/enclosure/index.ts";
import { doubleReading, gradientReading, instantiate, magnitudeReading, OPERATORS } from "../../src/term/index.ts";
import { realTerm } from "./arbitraries.ts";

const SIZES = { dimensions: { c: 3 }, indices: { k: 2 } };
const point = fc.array(fc.integer({ min: -3000, max: 3000 }).map((k) => k / 1000), { minLength: 5, maxLength: 5 });

describe("the readings of one term agree", () => {
  test("doubles lie in the decimal enclosure, up to their rounding", () => {
    const layer = decimalLayer(40);
    let compared = 0;
    fc.assert(
      fc.property(realTerm, point, (t, p) => {
        const tape = instantiate([t], SIZES);
        const values = new Float64Array(tape.code.length);
        const sizes = new Float64Array(tape.code.length);
        doubleReading(tape)(p, values);
        magnitudeReading(tape)(values, sizes);
        const root = tape.roots[0]!;
        const e = encloseAll(tape, layer, tape.inputs.map((_, i) => layer.point(exactDouble(p[i]!))))[root]!;
        const value = values[root]!;
        if (e.kind === "undefined") expect(Number.isFinite(value)).toBe(false);
        // A value that went through no huge or tiny number and no jump is close.
        const calm = sizes.every((s) => s === 0 || (s > 1e-3 && s < 1e3)) && !tape.code.some((i) => i.op === "step" || i.op === "tan");
        if (!calm || !isBounded(e) || !Number.isFinite(value)) return;
        compared++;
        expect(Math.abs(value - Number(e.lo))).toBeLessThanOrEqual(1e-6 * Math.max(1, sizes[root]!));
      }),
      { seed: 11, numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test("the gradient is the slope of the values", () => {
    let compared = 0;
    fc.assert(
      fc.property(realTerm, point, fc.integer({ min: 0, max: 4 }), (t, p, slot) => {
        const tape = instantiate([t], SIZES);
        if (slot >= tape.inputs.length) return;
        const [root] = tape.roots as [number];
        const at = (x: number) => {
          const values = new Float64Array(tape.code.length);
          doubleReading(tape)(p.map((v, i) => (i === slot ? x : v)), values);
          return values;
        };
        const h = 1e-5;
        const [lo, mid, hi] = [at(p[slot]! - h), at(p[slot]!), at(p[slot]! + h)];
        const gradient = new Float64Array(5);
        gradientReading(tape)(mid, root, 1, gradient);
        const [left, right] = [(mid[root]! - lo[root]!) / h, (hi[root]! - mid[root]!) / h];
        // Only where both one-sided slopes agree is there a derivative to compare with.
        if (!(Math.abs(left - right) < 1e-3 * (1 + Math.abs(left))) || Math.abs(mid[root]!) > 100) return;
        compared++;
        expect(Math.abs(gradient[slot]! - left)).toBeLessThan(2e-3 * (1 + Math.abs(left)));
      }),
      { seed: 13, numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  test("every operator says where it is undefined", () => {
    expect(Object.entries(OPERATORS).filter(([, row]) => "undefinedAt" in row).map(([name]) => name)).toEqual(["div", "sqrt", "log", "tan", "rpow", "atan2"]);
  });
});
