import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDouble, matrix, Rational, spectral } from "lemmakit";
import { decimalLayer, doubleLayer, isBounded, encloseAll } from "../../src/enclosure/index.ts";
import { doubleReading, instantiate } from "../../src/term/index.ts";
import { encloseSpectral } from "../../src/enclosure/spectral.ts";

const layer = decimalLayer(30);
const at = (rows: number[][]) => encloseSpectral(layer, rows.flat().map((x) => layer.point(exactDouble(x))), rows.length);

describe("the spectral norm of three or more rows", () => {
  test.each<[number[][], string]>([
    [[[1, 0, 0], [0, 1, 0], [0, 0, 1]], "1"],
    [[[0, 0, 0], [0, 0, 0], [0, 0, 0]], "0"],
    [[[3, 0, 0], [0, -5, 0], [0, 0, 4]], "5"],
    [[[1, 2, 3], [2, 4, 6], [3, 6, 9]], "14"],
    [[[0, 1, 0], [0, 0, 1], [0, 0, 0]], "1"],
    [[[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 1e-8, 0]], "2"],
  ])("%j is enclosed at %s", (rows, expected) => {
    const e = at(rows);
    expect(isBounded(e)).toBe(true);
    if (!isBounded(e)) return;
    const [lo, hi] = [layer.exact(e.lo)!, layer.exact(e.hi)!];
    const value = Rational.of(Number(expected));
    expect(lo.compare(value)).toBeLessThanOrEqual(0);
    expect(hi.compare(value)).toBeGreaterThanOrEqual(0);
    expect(Number(e.hi) - Number(e.lo)).toBeLessThan(1e-9);
  });

  test("it contains |Wv| / |v| and lies below the Frobenius norm, in both layers", () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 });
    const direction = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(entries, direction, (w, v) => {
        const tape = instantiate([spectral(matrix("W", "3", "4"))]);
        for (const l of [layer, doubleLayer] as const) {
          const box = w.map((x) => (l as typeof doubleLayer).point(Rational.of(x)));
          const e = encloseAll(tape, l as typeof doubleLayer, box)[tape.roots[0]!]!;
          if (!isBounded(e)) throw new Error("no bounds");
          const length = Math.hypot(...v);
          const image = Math.hypot(...[0, 1, 2].map((i) => v.reduce((s, x, j) => s + w[4 * i + j]! * x, 0)));
          if (length > 0) expect(Number(e.hi)).toBeGreaterThanOrEqual((image / length) * (1 - 1e-12));
          expect(Number(e.lo)).toBeLessThanOrEqual(Math.hypot(...w) * (1 + 1e-12));
          const values = new Float64Array(tape.code.length);
          doubleReading(tape)(w, values);
          const close = 1e-8 * (1 + values[tape.roots[0]!]!);
          expect(Number(e.lo) - close).toBeLessThanOrEqual(values[tape.roots[0]!]!);
          expect(Number(e.hi) + close).toBeGreaterThanOrEqual(values[tape.roots[0]!]!);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
