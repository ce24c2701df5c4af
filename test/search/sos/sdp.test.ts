import { describe, expect, test } from "vitest";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { eigen } from "../../../src/search/sos/eigen.ts";
import { scaledIdentity } from "../../../src/search/sos/matrix.ts";
import { solveSdp } from "../../../src/search/sos/sdp.ts";
import type { SdpBlock } from "../../../src/search/sos/unknown.ts";
import { findZeros } from "../../../src/search/sos/zeros.ts";
import { inOne } from "../../certificate/polynomial/draws.ts";

describe("the interior point method", () => {
  /** X = [[1, t], [t, 1]] of least trace-weighted slack: equations fix the diagonal, and t where it is given. */
  const block = (t?: number): { blocks: SdpBlock[]; right: Float64Array } => ({
    blocks: [
      {
        face: scaledIdentity(2, 1),
        cost: 1,
        entries: [
          { equation: 0, i: 0, j: 0, value: 1 },
          { equation: 1, i: 1, j: 1, value: 1 },
          ...(t === undefined ? [] : [{ equation: 2, i: 0, j: 1, value: 2 }]),
        ],
      },
    ],
    right: Float64Array.from(t === undefined ? [1, 1] : [1, 1, 2 * t]),
  });
  test("goes to the centre of what is free", () => {
    const { blocks, right } = block();
    const [x] = solveSdp(blocks, right)!.blocks;
    expect(Math.abs(x!.at[1]!)).toBeLessThan(1e-6);
    expect(x!.at[0]).toBeCloseTo(1, 8);
  });
  test("meets equations", () => {
    const { blocks, right } = block(0.75);
    expect(eigen(solveSdp(blocks, right)!.blocks[0]!).values[0]).toBeCloseTo(0.25, 6);
  });
  test("stops where the value is seen to be too large", () => {
    const { blocks, right } = block();
    expect(solveSdp(blocks, right, 1)).toBeUndefined();
    expect(solveSdp(blocks, right, 3)!.value).toBeCloseTo(2, 6);
  });
});

describe("zeros", () => {
  const [x, y] = [Polynomial.atom(0), Polynomial.atom(1)];
  const alive = (): boolean => true;
  test("are found, inside, at ends and at infinity", () => {
    const inside = findZeros(inOne(-2, 0, 1).pow(2), [], 20, alive).zeros.map((z) => Math.abs(z.point[0]!));
    expect(inside.length).toBeGreaterThan(0);
    inside.forEach((z) => expect(z).toBeCloseTo(Math.SQRT2, 6));
    const end = findZeros(x.add(y.pow(2)), [x], 20, alive).zeros.filter((z) => !z.atInfinity);
    expect(end.length).toBeGreaterThan(0);
    end.forEach((z) => expect(Math.hypot(...z.point)).toBeLessThan(1e-5));
    const far = findZeros(x.sub(y).pow(2).add(Polynomial.ONE), [], 20, alive).zeros;
    expect(far.length).toBeGreaterThan(0);
    far.forEach((z) => expect([z.atInfinity, Math.abs(z.point[0]! - z.point[1]!) < 1e-6]).toEqual([true, true]));
  });
  test("a negative value is seen", () => {
    expect(findZeros(inOne(-1, 0, 1), [], 20, alive).negative).toBeDefined();
    expect(findZeros(inOne(-1, 0, 1), [inOne(-1, 1)], 20, alive).negative).toBeUndefined();
  });
});
