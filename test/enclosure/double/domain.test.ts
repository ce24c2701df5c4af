import { describe, expect, test } from "vitest";
import type { Enclosure } from "../../../src/enclosure/enclosure.ts";
import { doubleLayer as layer } from "../../../src/enclosure/double/index.ts";
import { Rational } from "../../../src/exact/index.ts";
import { EMPTY, I, shape } from "./support.ts";

const INF = Infinity;

describe("where an operation is defined on a part, or nowhere", () => {
  test.each<[string, Enclosure<number>, readonly unknown[]]>([
    ["log of [-1, 1]", layer.log(I(-1, 1)), ["partial", -INF, 0]],
    ["log of [0, 1]", layer.log(I(0, 1)), ["partial", -INF, 0]],
    ["log of [-2, -1]", layer.log(I(-2, -1)), ["undefined"]],
    ["log of 0", layer.log(I(0)), ["undefined"]],
    ["log of the line", layer.log(I(-INF, INF)), ["partial", -INF, INF]],
    ["sqrt of [-1, 4]", layer.sqrt(I(-1, 4)), ["partial", 0, 2]],
    ["sqrt of [-1, 0]", layer.sqrt(I(-1, 0)), ["partial", 0, 0]],
    ["sqrt of [-2, -1]", layer.sqrt(I(-2, -1)), ["undefined"]],
    ["sqrt of 0", layer.sqrt(I(-0, -0)), ["interval", 0, 0]],
    ["1/0", layer.div(I(1), I(0)), ["undefined"]],
    ["0/0", layer.div(I(0), I(-0, 0)), ["undefined"]],
    ["[1, 2] / [-1, 1]", layer.div(I(1, 2), I(-1, 1)), ["partial", -INF, INF]],
    ["[1, 2] / [0, 1]", layer.div(I(1, 2), I(0, 1)), ["partial", 1, INF]],
    ["[1, 2] / [-1, 0]", layer.div(I(1, 2), I(-1, -0)), ["partial", -INF, -1]],
    ["[-2, -1] / [0, 1]", layer.div(I(-2, -1), I(-0, 1)), ["partial", -INF, -1]],
    ["[-2, -1] / [-1, 0]", layer.div(I(-2, -1), I(-1, 0)), ["partial", 1, INF]],
    ["[0, 1] / [0, 1]", layer.div(I(0, 1), I(0, 1)), ["partial", 0, INF]],
    ["[-1, 0] / [0, 1]", layer.div(I(-1, 0), I(0, 1)), ["partial", -INF, 0]],
    ["[-1, 1] / [0, 1]", layer.div(I(-1, 1), I(0, 1)), ["partial", -INF, INF]],
    ["0 / [-1, 1]", layer.div(I(0), I(-1, 1)), ["partial", 0, 0]],
    ["[1, ∞] / [1, ∞]", layer.div(I(1, INF), I(1, INF)), ["interval", 0, INF]],
    ["[1, 2] / [0, ∞]", layer.div(I(1, 2), I(0, INF)), ["partial", 0, INF]],
    ["0^-1", layer.pow(I(0), -1), ["undefined"]],
    ["[0, 2]^-1", layer.pow(I(0, 2), -1), ["partial", 0.5, INF]],
    ["[-2, 0]^-1", layer.pow(I(-2, 0), -1), ["partial", -INF, -0.5]],
    ["[-2, 4]^-1", layer.pow(I(-2, 4), -1), ["partial", -INF, INF]],
    ["[-2, 4]^-2", layer.pow(I(-2, 4), -2), ["partial", 1 / 16, INF]],
    ["[-4, -2]^-2", layer.pow(I(-4, -2), -2), ["interval", 1 / 16, 1 / 4]],
    ["[-4, -2]^-1", layer.pow(I(-4, -2), -1), ["interval", -1 / 2, -1 / 4]],
    ["line^0", layer.pow(I(-INF, INF), 0), ["interval", 1, 1]],
    ["[-3, 2]^2", layer.pow(I(-3, 2), 2), ["interval", 0, 9]],
    ["tan of [1, 2]", layer.tan(I(1, 2)), ["partial", -INF, INF]],
    ["tan of the line", layer.tan(I(-INF, INF)), ["partial", -INF, INF]],
  ])("%s", (_, got, want) => expect(shape(got)).toEqual(want));

  test("trouble is inherited, and the first one is kept", () => {
    const log = layer.log(I(-1, 1));
    const both = layer.div(layer.exp(log), I(-1, 1));
    expect(both).toMatchObject({ kind: "partial", trouble: { operation: "/" } });
    expect(layer.exp(log)).toMatchObject({ kind: "partial", lo: 0, hi: 1, trouble: { operation: "log" } });
    expect(layer.pow(log, 0)).toMatchObject({ kind: "partial", lo: 1, hi: 1 });
  });

  test("empty stays empty, undefined stays undefined", () => {
    const none = layer.log(I(-2, -1));
    expect(layer.add(EMPTY, none)).toBe(EMPTY);
    expect(layer.add(I(1), none)).toBe(none);
    expect(layer.step(EMPTY)).toBe(EMPTY);
    expect(layer.hull(Rational.ONE, Rational.ZERO)).toBe(EMPTY);
  });

  test("a power takes integers", () => expect(() => layer.pow(I(2), 0.5)).toThrow(RangeError));

  test("step", () => {
    expect(shape(layer.step(I(-1, -Number.MIN_VALUE)))).toEqual(["interval", 0, 0]);
    expect(shape(layer.step(I(-0, 3)))).toEqual(["interval", 1, 1]);
    expect(shape(layer.step(I(-1, 0)))).toEqual(["interval", 0, 1]);
  });
});
