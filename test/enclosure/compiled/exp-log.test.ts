import { describe, expect, it } from "vitest";
import { compileBoxes, exp, log } from "../../../src/enclosure/compiled/index.ts";
import { oneOperation } from "../../../src/enclosure/compiled/layer.ts";
import { tables } from "../../../src/enclosure/compiled/tables.ts";
import { anyDouble, random } from "./random.ts";
import { ulps } from "./ulps.ts";

const SAMPLES = 4000;
const toExp = (x: number): number => (Math.abs(x) > 700 ? (x / 2 ** Math.ceil(Math.log2(Math.abs(x)))) * 700 : x);
const toLog = (x: number): number => Math.abs(x) || 1;

function samples(bend: (x: number) => number): number[] {
  const r = random(8035);
  return Array.from({ length: SAMPLES }, (_, k) => bend(k % 2 === 0 ? anyDouble(r) : r() * 4 - 2));
}
const worst = (name: "exp" | "log", f: (x: number) => number, xs: readonly number[]): number => Math.max(...xs.map((x) => ulps(name, x, f(x))));

describe("exp", () => {
  it("stays within the proved 0.52 ulp", () => {
    expect(worst("exp", exp, samples(toExp))).toBeLessThan(0.52);
  });
  it("stays within 0.8 ulp where it is subnormal, and next to overflow", () => {
    const r = random(2);
    expect(worst("exp", exp, Array.from({ length: 1000 }, () => -708 - r() * 36))).toBeLessThan(0.8);
    expect(worst("exp", exp, Array.from({ length: 1000 }, () => 709.7 + r() * 0.08))).toBeLessThan(0.52);
  });
  it("is exact at 0 and right at its ends", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect([exp(-Infinity), exp(-1000), exp(1000), exp(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    expect([exp(-745), exp(-746), exp(709.782712893384), exp(709.7827128933841)]).toEqual([5e-324, 0, 1.7976931348622732e308, Infinity]);
    expect(exp(NaN)).toBeNaN();
  });
});

describe("log", () => {
  it("stays within the proved 0.55 ulp", () => {
    expect(worst("log", log, samples(toLog))).toBeLessThan(0.55);
  });
  it("stays within it next to 1, where the result is small", () => {
    const r = random(1);
    expect(worst("log", log, Array.from({ length: SAMPLES }, () => 1 + (r() - 0.5) * 2 ** -Math.floor(r() * 50)))).toBeLessThan(0.55);
  });
  it("stays within it for subnormal numbers", () => {
    const r = random(3);
    expect(worst("log", log, Array.from({ length: 500 }, () => Math.ceil(r() * 2 ** (r() * 52)) * 2 ** -1074))).toBeLessThan(0.55);
  });
  it("is exact at 1 and right at its ends", () => {
    expect(log(1)).toBe(0);
    expect([log(Infinity), log(0), log(-1), log(NaN)]).toEqual([Infinity, NaN, NaN, NaN]);
    expect(Math.abs(log(Number.MAX_VALUE) - 709.782712893384)).toBeLessThan(1e-12);
    expect(Math.abs(log(5e-324) + 744.4400719213812)).toBeLessThan(1e-12);
  });
  it("has tables that fit its proof", () => {
    const { cells } = tables();
    for (let j = 0; j < 128; j++) {
      const [c, g, d, top] = [cells[5 * j]!, cells[5 * j + 1]!, cells[5 * j + 2]!, cells[5 * j + 3]!];
      const [from, to] = j < 80 ? [(176 + j) / 256, (177 + j) / 256] : [1 + (j - 80) / 128, 1 + (j - 79) / 128];
      const r = Math.max(Math.abs(from * g - 1), Math.abs(to * g - 1));
      const around1 = j === 79 || j === 80;
      expect(r).toBeLessThanOrEqual(2 ** -7);
      expect(Math.max(c - from, to - c)).toBeLessThanOrEqual(around1 ? 2 ** -7 : 2 ** -8);
      expect(d).toBe(c * g - 1);
      expect(Number.isInteger(g * (j < 80 ? 128 : 256))).toBe(true);
      expect(Number.isInteger(top * 2 ** 42)).toBe(true);
      if (around1) expect([c, g, top]).toEqual([1, 1, 0]);
      else expect(Math.abs(top)).toBeGreaterThan(r);
    }
  });
});

it("generated code computes the same bits as the functions", () => {
  const nothing = { unit: 0, least: 0 };
  for (const [name, f, bend] of [["exp", exp, toExp], ["log", log, toLog]] as const) {
    const program = compileBoxes(oneOperation(name), nothing)!;
    const xs = Float64Array.from(samples(bend).filter((x) => name === "exp" || x >= 2 ** -1022));
    const [lo, hi] = [new Float64Array(xs.length), new Float64Array(xs.length)];
    program(xs, xs, lo, hi, xs.length);
    expect(lo).toEqual(xs.map(f));
    expect(hi).toEqual(lo);
  }
});
