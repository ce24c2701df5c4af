import { expect, test } from "vitest";
import { doubleLayer as layer } from "../../src/enclosure/double/index.ts";
import { EMPTY, interval, type Enclosure } from "../../src/enclosure/enclosure.ts";
import { convexHull, intersection } from "../../src/enclosure/sets.ts";

const I = (lo: number, hi: number): Enclosure<number> => interval(lo, hi);
const part = layer.log(I(-1, 1));
const nowhere = layer.log(I(-2, -1));

test("intersection", () => {
  expect(intersection(layer, I(1, 3), I(2, Infinity))).toEqual(I(2, 3));
  expect(intersection(layer, I(1, 2), I(2, 3))).toEqual(I(2, 2));
  expect(intersection(layer, I(1, 2), I(3, 4))).toBe(EMPTY);
  expect(intersection(layer, I(1, 2), nowhere)).toBe(EMPTY);
  expect(intersection(layer, part, I(-2, 2))).toMatchObject({ kind: "partial", lo: -2, hi: 0 });
});

test("convex hull", () => {
  expect(convexHull(layer, I(1, 2), I(4, 5))).toEqual(I(1, 5));
  expect(convexHull(layer, EMPTY, I(4, 5))).toEqual(I(4, 5));
  expect(convexHull(layer, I(4, 5), nowhere)).toEqual(I(4, 5));
  expect(convexHull(layer, EMPTY, nowhere)).toBe(EMPTY);
  expect(convexHull(layer, I(1, 2), part)).toMatchObject({ kind: "partial", lo: -Infinity, hi: 2 });
});
