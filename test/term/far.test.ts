import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubleReading, farReading, instantiate, parseTerm, REAL } from "../../src/term/index.ts";

const scope = { variables: new Map([["x", REAL], ["y", REAL]]), dimensions: new Set<string>() };
const both = (text: string) => {
  const tape = instantiate([parseTerm(text, scope)]);
  const [values, far] = [new Float64Array(tape.code.length), { sign: new Float64Array(tape.code.length), log: new Float64Array(tape.code.length) }];
  const [plain, beyond] = [doubleReading(tape), farReading(tape)];
  return (point: readonly number[]) => {
    const at = tape.inputs.map((n) => point[n === "x" ? 0 : 1]!);
    plain(at, values);
    beyond(at, far);
    const root = tape.roots[0]!;
    return { plain: values[root]!, sign: far.sign[root]!, log: far.log[root]! };
  };
};

describe("signs and logarithms", () => {
  test.each([
    "x + y", "x - y", "x*y", "x/y", "-x", "abs(x)", "x^3 - y^4", "x^2/y^2", "exp(x)", "log(abs(x) + 1)", "sqrt(x^2 + y^2)", "min(x, y)", "max(x, y)",
    "sin(x)*cos(y)", "atan(x)", "sinh(x)", "cosh(y)", "tanh(x)", "exp(x)/(exp(x) + exp(y))", "pi*x - 1/3",
  ])("agree with doubles where these have a value: %s", (text) => {
    const read = both(text);
    const number = fc.oneof(fc.double({ min: -20, max: 20, noNaN: true }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(number, number, (x, y) => {
        const { plain, sign, log } = read([x, y]);
        if (!Number.isFinite(plain) || Math.abs(plain) < 1e-6) return;
        expect(sign).toBe(Math.sign(plain));
        expect(Math.abs(log - Math.log(Math.abs(plain)))).toBeLessThan(1e-6);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
  test.each<[string, number, number, number]>([
    ["exp(exp(x))", 10, 1, Math.exp(10)],
    ["x^200", 1000, 1, 200 * Math.log(1000)],
    ["-exp(x) + 1", 2000, -1, 2000],
    ["exp(-x)*10^400", 1e4, 1, -1e4 + 400 * Math.log(10)],
    ["cosh(x)", -5000, 1, 5000 - Math.LN2],
    ["log(exp(x))", 1e5, 1, Math.log(1e5)],
  ])("reach beyond doubles: %s at %d", (text, x, sign, log) => {
    const r = both(text)([x, 0]);
    expect(r.sign).toBe(sign);
    expect(r.log).toBeCloseTo(log, 6);
  });
  test.each(["1/(x - x)", "log(x - 5)", "sqrt(x - 5)", "log(-exp(x))"])("have no value where there is none: %s", (text) => {
    expect(both(text)([1, 1]).sign).toBeNaN();
  });
});
