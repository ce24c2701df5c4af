import { describe, expect, test } from "vitest";
import { pointsOf, type Box } from "../../../src/certificate/model/boxes.ts";
import { Rational } from "../../../src/exact/index.ts";
import { lemmakit } from "../../cli/run.ts";

const unit = { lo: Rational.ZERO, hi: Rational.ONE };
const box = (sides: number): Box => Array<Box[number]>(sides).fill(unit);
const text = (points: readonly (readonly Rational[])[]): string[] => points.map((p) => p.map(String).join(" "));

describe("points of a box", () => {
  test("one side gives nine points, its ends and middle among them; two give every pair", () => {
    const one = text(pointsOf(box(1), true));
    expect(one).toHaveLength(9);
    expect(one).toEqual(expect.arrayContaining(["0", "1", "0.5", "0.25", "0.75"]));
    expect(text(pointsOf(box(2), true))).toEqual(one.flatMap((x) => one.map((y) => `${x} ${y}`)));
  });
  test("where there are more than 800, the first 800 in the order of all", () => {
    const three = text(pointsOf(box(4), true)).slice(0, 3).map((p) => p.split(" ")[3]!);
    const every = [1, 2, 3, 4, 5, 6, 7].reduce<string[]>((all) => all.flatMap((p) => three.map((x) => `${p} ${x}`.trim())), [""]);
    expect(every).toHaveLength(3 ** 7);
    expect(text(pointsOf(box(7), true))).toEqual(every.slice(0, 800));
  });
  test("a hundred sides take no more room than seven", () => {
    const points = pointsOf(box(100), true);
    expect(points).toHaveLength(800);
    expect(points.every((p) => p.length === 100)).toBe(true);
  });
  test("a claim whose model has 25 sides ends with its budget", () => {
    const r = lemmakit(["check", "exists W in R^(5 x 5): sum(k in 5, sum(j in 5, W[k][j]^2)) < -1", "--seed", "2", "--work", "2000000"]);
    expect(r.err).not.toContain("heap");
    expect(r.code).toBe(2);
    expect(r.out).toContain("budget");
  });
});
