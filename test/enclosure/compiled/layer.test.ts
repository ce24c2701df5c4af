import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiledLayer, interpretedLayer } from "../../../src/enclosure/compiled/index.ts";
import { laws } from "../laws.ts";

/** Bounds of wider arguments may be tighter by an ulp: rounding here is not monotone, and need not be. */
const isRounding = (broken: string): boolean => broken.includes("is not inside the result of a wider argument");

describe.each([compiledLayer, interpretedLayer])("$name", (layer) => {
  it.each(laws.map((l) => l.operation))("%s contains the exact value and keeps its kind", (operation) => {
    const law = laws.find((l) => l.operation === operation)!;
    const broken = fc.sample(law.inputs, { seed: 8035, numRuns: 400 }).map((input) => law.broken(layer, input));
    expect(broken.filter((b) => b !== undefined && !isRounding(b))).toEqual([]);
  });
});
