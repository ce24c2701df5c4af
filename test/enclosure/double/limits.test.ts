import { describe, expect, test } from "vitest";
import type { Enclosure } from "../../../src/enclosure/enclosure.ts";
import { doubleLayer as layer } from "../../../src/enclosure/double/index.ts";
import { Rational } from "../../../src/exact/index.ts";
import { bounds, exact, holds, I, shape } from "./support.ts";

const INF = Infinity;
const MAX = Number.MAX_VALUE;
const MIN = Number.MIN_VALUE;

describe("overflow, underflow and infinite bounds", () => {
  test.each<[string, Enclosure<number>, number, number]>([
    ["MAX + MAX", layer.add(I(MAX), I(MAX)), MAX, INF],
    ["-MAX - MAX", layer.sub(I(-MAX), I(MAX)), -INF, -MAX],
    ["MAX + MIN", layer.add(I(MAX), I(MIN)), MAX, INF],
    ["MAX - MIN", layer.sub(I(MAX), I(MIN)), MAX * (1 - 2 ** -53), MAX],
    ["MIN - MIN", layer.sub(I(MIN), I(MIN)), 0, 0],
    ["MIN · MIN", layer.mul(I(MIN), I(MIN)), 0, MIN],
    ["-MIN · MIN", layer.mul(I(-MIN), I(MIN)), -MIN, 0],
    ["MIN · 1/2", layer.mul(I(MIN), I(0.5)), 0, MIN],
    ["MIN / 2", layer.div(I(MIN), I(2)), 0, MIN],
    ["MIN · 3", layer.mul(I(MIN), I(3)), 3 * MIN, 3 * MIN],
    ["MAX / MIN", layer.div(I(MAX), I(MIN)), MAX, INF],
    ["0 · line", layer.mul(I(0), I(-INF, INF)), 0, 0],
    ["line + line", layer.add(I(-INF, INF), I(-INF, INF)), -INF, INF],
    ["[1, ∞] - [1, ∞]", layer.sub(I(1, INF), I(1, INF)), -INF, INF],
    ["[1, ∞] · [-∞, -2]", layer.mul(I(1, INF), I(-INF, -2)), -INF, -2],
    ["[0, ∞] · [0, ∞]", layer.mul(I(0, INF), I(0, INF)), 0, INF],
    ["MAX^2", layer.pow(I(MAX), 2), MAX, INF],
    ["MIN^-1", layer.pow(I(MIN), -1), MAX, INF],
    ["MIN^3", layer.pow(I(-MIN), 3), -MIN, 0],
    ["2^-1074", layer.pow(I(2), -1074), MIN, MIN],
    ["2^-1075", layer.pow(I(2), -1075), 0, MIN],
    ["2^1023", layer.pow(I(-2), 1023), -(2 ** 1023), -(2 ** 1023)],
    ["1^(2^60)", layer.pow(I(1), 2 ** 60), 1, 1],
    ["(-1)^(2^53+2)", layer.pow(I(-1), 2 ** 53 + 2), 1, 1],
    ["[1/2, 2]^(2^60)", layer.pow(I(0.5, 2), 2 ** 60), 0, INF],
    ["[1/2, 2]^-(2^60)", layer.pow(I(0.5, 2), -(2 ** 60)), 0, INF],
    ["[-∞, 2]^3", layer.pow(I(-INF, 2), 3), -INF, 8],
    ["[2, ∞]^-2", layer.pow(I(2, INF), -2), 0, 0.25],
    ["sqrt MIN", layer.sqrt(I(MIN)), 2 ** -537, 2 ** -537],
    ["sqrt of [4, ∞]", layer.sqrt(I(4, INF)), 2, INF],
    ["exp of the line", layer.exp(I(-INF, INF)), 0, INF],
    ["exp of [-MAX, MAX]", layer.exp(I(-MAX, MAX)), 0, INF],
    ["exp MAX", layer.exp(I(MAX)), MAX, INF],
    ["exp -MAX", layer.exp(I(-MAX)), 0, MIN],
    ["exp MIN", layer.exp(I(MIN)), 1, 1 + 2 ** -52],
    ["exp -MIN", layer.exp(I(-MIN)), 1 - 2 ** -53, 1],
    ["log of [1, ∞]", layer.log(I(1, INF)), 0, INF],
    ["sinh MAX", layer.sinh(I(-MAX, MAX)), -INF, INF],
    ["cosh MAX", layer.cosh(I(MAX)), MAX, INF],
    ["cosh of [-∞, -0]", layer.cosh(I(-INF, -0)), 1, INF],
    ["tanh of the line", layer.tanh(I(-INF, INF)), -1, 1],
    ["tanh MAX", layer.tanh(I(MAX)), 1 - 2 ** -53, 1],
    ["tanh MIN", layer.tanh(I(MIN)), 0, MIN],
    ["sin -MIN", layer.sin(I(-MIN)), -MIN, 0],
    ["sin of the line", layer.sin(I(-INF, INF)), -1, 1],
    ["cos of [3, ∞]", layer.cos(I(3, INF)), -1, 1],
    ["abs of [-∞, -2]", layer.abs(I(-INF, -2)), 2, INF],
    ["min", layer.min(I(-INF, 3), I(1, 2)), -INF, 2],
    ["max", layer.max(I(-INF, 3), I(1, 2)), 1, 3],
    ["neg", layer.neg(I(0, INF)), -INF, 0],
  ])("%s", (_, got, lo, hi) => expect(shape(got)).toEqual(["interval", lo, hi]));

  test("a power beyond the exponents that are computed is bounded, widely", () => {
    // (1 + 2^-52)^(2^60) is a little below exp(256).
    const { lo, hi } = bounds(layer.pow(I(1 + 2 ** -52), 2 ** 60));
    expect(lo).toBeLessThan(1.5e111);
    expect(lo).toBeGreaterThan(1);
    expect(hi).toBeGreaterThan(1.5e111);
  });

  test("no result is -0", () => {
    const all = [
      layer.neg(I(0)),
      layer.neg(I(0, 1)),
      layer.add(I(-0), I(-0)),
      layer.mul(I(-1), I(0)),
      layer.mul(I(-MIN), I(MIN)),
      layer.div(I(-0), I(5)),
      layer.abs(I(-3, -0)),
      layer.sqrt(I(-0, 1)),
      layer.max(I(-0), I(-1)),
      layer.sin(I(-0)),
      layer.tanh(I(-MIN)),
      layer.pow(I(-0), 3),
      layer.point(Rational.ZERO),
    ];
    for (const x of all) for (const v of Object.values(bounds(x))) expect(v).not.toBe(-0);
  });

  test("points and hulls beyond the range", () => {
    const huge = exact("1e400");
    expect(shape(layer.point(huge))).toEqual(["interval", MAX, INF]);
    expect(shape(layer.hull(huge.neg(), null))).toEqual(["interval", -INF, INF]);
    expect(shape(layer.point(exact("-1e-400")))).toEqual(["interval", -MIN, 0]);
    expect(shape(layer.point(exact("0.1")))).toEqual(["interval", 0.09999999999999999, 0.1]);
    expect(layer.exact(INF)).toBeNull();
  });

  test.each([
    ["sin", 1e22, "-0.8522008497671888017727058937530293682618"],
    ["cos", 1e22, "0.5232147853951389454975944733847094921409"],
    ["tan", 1e22, "-1.628778225606898878549375936939548513545"],
    ["sin", MAX, "0.004961954789184061790502671197074705750765"],
    ["cos", MAX, "-0.9999876894265599374648700663069343951406"],
    ["sin", 6381956970095103 * 2 ** 797, "0.9999999999999999999999999999999999998902"],
    ["atan", 1e10, "1.570796326694896619231321691640084775432"],
    ["exp", -745, "2.822350730471937076353440082059782620824e-324"],
    ["exp", 709.75, "1.739836873264160557698252711673830393865e308"],
    ["log", MIN, "-744.4400719213812623141072984460816341131"],
    ["log", 1 + 2 ** -52, "2.220446049250312834328230454615487925982e-16"],
    ["exp", 1e-10, "1.000000000100000000005000003643386398581"],
    ["cosh", 700.5, "8.360929810337492786205180396510601555725e303"],
    ["sinh", 710.25, "1.434253030249512303034779560121593045109e308"],
  ] as const)("%s(%d) lies between two neighbouring doubles", (name, x, value) => {
    const { lo, hi } = bounds(layer[name](I(x)));
    expect(holds({ lo, hi }, exact(value))).toBe(true);
    expect(hi - lo).toBeLessThanOrEqual(Math.max(2 ** -52 * Math.abs(hi), MIN));
  });
});
