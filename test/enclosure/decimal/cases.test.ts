import type { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { EXPONENT_LIMIT, decimalLayer } from "../../../src/enclosure/decimal/index.ts";
import { isBounded, type Enclosure } from "../../../src/enclosure/enclosure.ts";
import { Rational, parseRational } from "../../../src/exact/index.ts";

const d = decimalLayer(20);
const MAX = `9.${"9".repeat(19)}e+${EXPONENT_LIMIT}`;
const MIN = `1e-${EXPONENT_LIMIT}`;

const text = (e: Enclosure<Decimal>): string => (isBounded(e) ? `${e.kind === "partial" ? "partial " : ""}[${e.lo}, ${e.hi}]` : e.kind);
const bound = (s: string): Rational | null => (s === "inf" || s === "-inf" ? null : parseRational(s)!);
/** `"1 2"` is [1, 2], `"1"` a point, `"-inf 0"` unbounded below. */
function box(s: string): Enclosure<Decimal> {
  const [lo, hi = lo] = s.split(" ");
  return d.hull(bound(lo!), bound(hi!));
}

type Unary = "exp" | "log" | "sqrt" | "sin" | "cos" | "tan" | "atan" | "sinh" | "cosh" | "tanh" | "step" | "abs" | "neg";

describe("exact where the value is", () => {
  it.each<[Unary, string, string]>([
    ["exp", "0", "[1, 1]"], ["log", "1", "[0, 0]"], ["sin", "0", "[0, 0]"], ["cos", "0", "[1, 1]"], ["tan", "0", "[0, 0]"],
    ["atan", "0", "[0, 0]"], ["sinh", "0", "[0, 0]"], ["cosh", "0", "[1, 1]"], ["tanh", "0", "[0, 0]"],
    ["sqrt", "0", "[0, 0]"], ["sqrt", "6.25", "[2.5, 2.5]"], ["sqrt", "1e-40", "[1e-20, 1e-20]"], ["sqrt", "15241578750190521", "[123456789, 123456789]"],
    ["step", "0", "[1, 1]"], ["step", "-1e-50 0", "[0, 1]"], ["step", "-2 -1", "[0, 0]"], ["abs", "-3 2", "[0, 3]"], ["abs", "-3 -2", "[2, 3]"], ["neg", "0 5", "[-5, 0]"],
  ])("%s of %s is %s", (f, x, y) => expect(text(d[f](box(x)))).toBe(y));
});

describe("domains, limits and infinities", () => {
  it.each<[Unary, string, string]>([
    ["log", "-1 1", "partial [-Infinity, 0]"], ["log", "0 1", "partial [-Infinity, 0]"], ["log", "-2 -1", "undefined"], ["log", "0", "undefined"],
    ["log", "-inf inf", "partial [-Infinity, Infinity]"], ["log", "1 inf", "[0, Infinity]"],
    ["sqrt", "-1 4", "partial [0, 2]"], ["sqrt", "-1 0", "partial [0, 0]"], ["sqrt", "-2 -1", "undefined"], ["sqrt", "4 inf", "[2, Infinity]"],
    ["exp", "-inf inf", "[0, Infinity]"], ["exp", "-inf 0", "[0, 1]"], ["exp", "1e300", `[${MAX}, Infinity]`], ["exp", "-1e300", `[0, ${MIN}]`],
    ["sinh", "-1e9", `[-Infinity, -${MAX}]`], ["cosh", "-1e9 1", `[1, Infinity]`], ["cosh", "-inf inf", "[1, Infinity]"],
    ["tanh", "-inf inf", "[-1, 1]"], ["tanh", "1e9", "[0.99999999999999999999, 1]"],
    ["atan", "-inf inf", "[-1.5707963267948966193, 1.5707963267948966193]"],
    ["sin", "-inf inf", "[-1, 1]"], ["sin", "1e9000", "[-1, 1]"], ["cos", "0 4", "[-1, 1]"], ["cos", "-1e-30 1e-30", "[0.99999999999999999999, 1]"],
    ["tan", "1 2", "partial [-Infinity, Infinity]"], ["tan", "-inf inf", "partial [-Infinity, Infinity]"], ["tan", "1e9000", "[-Infinity, Infinity]"],
    ["exp", "1e-50", "[1, 1.0000000000000000001]"], ["exp", "-1e-50", "[0.99999999999999999999, 1]"],
    ["sin", "1e-90000", "[9.9999999999999999999e-90001, 1e-90000]"], ["sinh", "1e-90000", "[1e-90000, 1.0000000000000000001e-90000]"],
  ])("%s of [%s] is %s", (f, x, y) => {
    expect(text(d[f](box(x)))).toBe(y);
  });

  it.each([
    ["1", "0", "undefined"], ["0", "0", "undefined"], ["1 2", "0 1", "partial [1, Infinity]"], ["1 2", "-1 0", "partial [-Infinity, -1]"],
    ["-2 -1", "0 1", "partial [-Infinity, -1]"], ["-2 -1", "-1 0", "partial [1, Infinity]"], ["-1 2", "0 1", "partial [-Infinity, Infinity]"],
    ["1 2", "-1 1", "partial [-Infinity, Infinity]"], ["0", "-1 1", "partial [0, 0]"], ["0", "0 1", "partial [0, 0]"], ["0 1", "0 1", "partial [0, Infinity]"],
    ["1 2", "4 inf", "[0, 0.5]"], ["1 inf", "2 inf", "[0, Infinity]"], ["-inf -1", "2 4", "[-Infinity, -0.25]"], ["1 2", "-inf inf", "partial [-Infinity, Infinity]"],
    ["1", "3", "[0.33333333333333333333, 0.33333333333333333334]"], ["-1 2", "2 4", "[-0.5, 1]"], ["-1 2", "-4 -2", "[-1, 0.5]"],
  ])("[%s] / [%s] is %s", (x, y, z) => expect(text(d.div(box(x), box(y)))).toBe(z));

  it.each([
    ["0 inf", "0", "[0, 0]"], ["-inf inf", "0", "[0, 0]"], ["1 inf", "-1 2", "[-Infinity, Infinity]"], ["-3 2", "-5 7", "[-21, 15]"], ["-inf -1", "-inf -1", "[1, Infinity]"],
  ])("[%s] · [%s] is %s", (x, y, z) => expect(text(d.mul(box(x), box(y)))).toBe(z));
});

describe("powers", () => {
  it.each([
    ["-3 5", 3, "[-27, 125]"], ["-3 5", 2, "[0, 25]"], ["-3 -2", 2, "[4, 9]"], ["-3 -2", 3, "[-27, -8]"], ["-inf 2", 2, "[0, Infinity]"], ["-inf 2", 3, "[-Infinity, 8]"],
    ["0", 0, "[1, 1]"], ["-inf inf", 0, "[1, 1]"], ["0", -1, "undefined"], ["0 2", -1, "partial [0.5, Infinity]"], ["-2 0", -1, "partial [-Infinity, -0.5]"],
    ["-2 0", -2, "partial [0.25, Infinity]"], ["-2 1", -2, "partial [0.25, Infinity]"], ["-2 1", -3, "partial [-Infinity, Infinity]"], ["2 4", -2, "[0.0625, 0.25]"],
    ["-4 -2", -3, "[-0.125, -0.015625]"], ["2 inf", -3, "[0, 0.125]"], ["3", 41, "[36472996377170786403, 36472996377170786403]"],
    ["2", 9007199254740991, `[${MAX}, Infinity]`], ["2", -9007199254740991, `[0, ${MIN}]`], ["-2", -9007199254740991, `[-${MIN}, 0]`], ["1", 9007199254740991, "[1, 1]"],
    ["0.5", 9007199254740990, `[0, ${MIN}]`], ["-2", 9007199254740991, `[-Infinity, -${MAX}]`], ["1e60000", 2, `[${MAX}, Infinity]`], ["1e-60000", -2, `[1e+${EXPONENT_LIMIT}, Infinity]`],
  ])("[%s]^%i is %s", (x, n, y) => expect(text(d.pow(box(x), n))).toBe(y));
  it("takes integers only", () => {
    for (const n of [0.5, NaN, Infinity, 2 ** 53]) expect(() => d.pow(box("1"), n)).toThrow(RangeError);
  });
});

it("is one layer for one precision, from 1 to 10000 digits", () => {
  expect(decimalLayer(20)).toBe(d);
  expect([d.name, d.digits]).toEqual(["decimal(20)", 20]);
  for (const n of [0, -1, 1.5, NaN, 10_001]) expect(() => decimalLayer(n)).toThrow(RangeError);
});

it("holds the argument nearest a multiple of π/2 among the doubles", () => {
  // 6381956970095103·2^797: its cosine is about -4.69e-19 (Muller et al., Handbook of Floating-Point Arithmetic).
  const x = d.point(Rational.of(6381956970095103n << 797n));
  const cos = decimalLayer(20).cos(decimalLayer(400).point(Rational.of(6381956970095103n << 797n)));
  expect(text(cos)).toMatch(/^\[-4\.687165924254\d+e-19, -4\.687165924254\d+e-19\]$/);
  expect(text(d.cos(x))).toBe("[-1, 1]");
});
