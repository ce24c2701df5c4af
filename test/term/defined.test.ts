import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDouble, printTerm, real, type DefinedName, type Node } from "lemmakit";
import { apply, children, DEFINED, doubleReading, instantiate, isOperator, unfold } from "../../src/term/index.ts";
import { decimalLayer, encloseAll, isBounded } from "../../src/enclosure/index.ts";

/** The functions of the machine, or formulas that are not those of `DEFINED`. */
const MACHINE: Readonly<Record<DefinedName, (x: number) => number>> = {
  tan: Math.tan, cot: (x) => 1 / Math.tan(x), sec: (x) => 1 / Math.cos(x), csc: (x) => 1 / Math.sin(x), asin: Math.asin, acos: Math.acos,
  sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, coth: (x) => 1 / Math.tanh(x), sech: (x) => 1 / Math.cosh(x), csch: (x) => 1 / Math.sinh(x),
  asinh: Math.asinh, acosh: Math.acosh, atanh: Math.atanh, log2: Math.log2, log10: Math.log10, log1p: Math.log1p, expm1: Math.expm1,
  cbrt: Math.cbrt, sigmoid: (x) => (1 + Math.tanh(x / 2)) / 2, softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  relu: (x) => (x > 0 ? x : 0), sign: Math.sign, ceil: Math.ceil,
};
const NAMES = Object.keys(DEFINED) as DefinedName[];
const operatorsOf = (n: Node): string[] => [...(n.tag === "apply" ? [n.operator] : []), ...children(n).flatMap(operatorsOf)];

describe.each(NAMES)("%s", (name) => {
  const term = apply(name, [real("x")]);
  test("means what the machine computes, in doubles and in decimals", () => {
    const layer = decimalLayer(30);
    for (const t of [term, unfold(term)]) {
      const tape = instantiate([t]);
      const values = new Float64Array(tape.code.length);
      fc.assert(
        fc.property(fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(-1, 0, 1, 0.5, 40, -40)), (x) => {
          doubleReading(tape)([x], values);
          const [got, want] = [values[tape.roots[0]!]!, MACHINE[name](x)];
          if (!Number.isFinite(want)) return;
          const close = (a: number) => expect(Math.abs(a - want)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(want)));
          if (Math.abs(want) < 1e6) close(got);
          const e = encloseAll(tape, layer, [layer.point(exactDouble(x))])[tape.roots[0]!]!;
          if (isBounded(e) && Math.abs(want) < 1e6) close((Number(e.lo) + Number(e.hi)) / 2);
          else expect(e.kind).not.toBe("undefined");
        }),
        { seed: 3, numRuns: 200 },
      );
    }
  });
  test("unfolds to operators alone", () => {
    const names = operatorsOf(unfold(term));
    expect(names.filter((n) => n in DEFINED)).toEqual([]);
    expect(names.every((n) => isOperator(n as never))).toBe(true);
    expect(printTerm(term)).toBe(`${name}(x)`);
  });
});
