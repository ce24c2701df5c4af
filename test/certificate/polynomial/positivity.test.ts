import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { positivityFault, type Fact, type PositivityData } from "../../../src/certificate/polynomial/positivity.ts";

const [x, y] = [Polynomial.atom(0), Polynomial.atom(1)];
const c = (n: number, d = 1): Polynomial => Polynomial.constant(Rational.of(n, d));
const none: PositivityData = { multiplier: [], blocks: [], equations: [] };
const square = (gram: string[][], monomials: number[][], facts: number[] = []) => ({ facts, monomials, gram });
const nonnegative = (polynomial: Polynomial): Fact => ({ polynomial, sign: "nonnegative" });
const positive = (polynomial: Polynomial): Fact => ({ polynomial, sign: "positive" });
const zero = (polynomial: Polynomial): Fact => ({ polynomial, sign: "zero" });

/** x² − 2xy + y² = (x − y)². */
const difference = x.sub(y).pow(2);
const differenceData: PositivityData = { ...none, blocks: [square([["1"], ["-1", "1"]], [[1], [0, 1]])] };

describe("a certificate is accepted", () => {
  test("sum of squares", () => expect(positivityFault(difference, false, [], differenceData)).toBeUndefined());
  test("facts: x − x² ≥ 0 from x ≥ 0 and 1 − x ≥ 0", () => {
    const facts = [nonnegative(x), nonnegative(c(1).sub(x))];
    const data = { ...none, blocks: [square([["1"]], [[]], [0, 1])] };
    expect(positivityFault(x.sub(x.pow(2)), false, facts, data)).toBeUndefined();
  });
  test("equations: 1/2 − xy ≥ 0 on the circle", () => {
    const data = {
      ...none,
      blocks: [square([["1/2"], ["-1/2", "1/2"]], [[1], [0, 1]])],
      equations: [{ fact: 0, cofactor: [["-1/2", []]] as const }],
    };
    expect(positivityFault(c(1, 2).sub(x.mul(y)), false, [zero(x.pow(2).add(y.pow(2)).sub(c(1)))], data)).toBeUndefined();
  });
  test("strict: x² + 1 > 0, and xy > 0 where x, y > 0", () => {
    expect(positivityFault(x.pow(2).add(c(1)), true, [], { ...none, blocks: [square([["1"]], [[1]]), square([["1"]], [[]])] })).toBeUndefined();
    expect(positivityFault(x.mul(y), true, [positive(x), positive(y)], { ...none, blocks: [square([["1"]], [[]], [0, 1])] })).toBeUndefined();
  });
  test("a multiplier that may vanish, on a box: x²·y ≥ 0 gives y ≥ 0 where y ≥ 0", () => {
    const data = { ...none, multiplier: [square([["1"]], [[2]])], blocks: [square([["1"]], [[2]], [0])] };
    expect(positivityFault(y, false, [nonnegative(y)], data)).toBeUndefined();
  });
  test("a multiplier with which the goal vanishes: (x + y)(y - x) = (y - x)² + 2·x(y - x) gives x ≤ y", () => {
    const facts = [nonnegative(x), nonnegative(y), nonnegative(x.mul(y).sub(x.pow(2)))];
    const multiplier = [square([["1"]], [[]], [0]), square([["1"]], [[]], [1])];
    const blocks = [square([["1"], ["-1", "1"]], [[1], [0, 1]]), square([["2"]], [[]], [2])];
    expect(positivityFault(y.sub(x), false, facts, { ...none, multiplier, blocks })).toBeUndefined();
  });
});

describe("a certificate is rejected", () => {
  const rejected = (p: Polynomial, strict: boolean, facts: Fact[], data: unknown) => expect(positivityFault(p, strict, facts, data)).toBeTypeOf("string");
  test("the identity fails", () => rejected(difference.sub(c(1, 1000)), false, [], differenceData));
  test("the Gram matrix is indefinite", () => {
    const p = x.pow(2).sub(x.mul(y).scale(Rational.of(4))).add(y.pow(2));
    rejected(p, false, [], { ...none, blocks: [square([["1"], ["-2", "1"]], [[1], [0, 1]])] });
  });
  test("a fact is not known to be ≥ 0, or does not exist", () => {
    rejected(x, false, [zero(x)], { ...none, blocks: [square([["1"]], [[]], [0])] });
    for (const i of [1, -1, 0.5]) rejected(x, false, [nonnegative(x)], { ...none, blocks: [square([["1"]], [[]], [i])] });
  });
  test("an equation is not known to be 0", () => {
    rejected(x, false, [nonnegative(x)], { ...none, equations: [{ fact: 0, cofactor: [["1", []]] }] });
    rejected(x, false, [], { ...none, equations: [{ fact: 0, cofactor: [["1", []]] }] });
  });
  test("strict, where nothing is positive", () => {
    rejected(difference, true, [], differenceData);
    rejected(x, true, [nonnegative(x)], { ...none, blocks: [square([["1"]], [[]], [0])] });
    rejected(x.pow(2), true, [], { ...none, blocks: [square([["1"]], [[1]])] });
  });
  test("the multiplier may vanish and the facts are no box", () => {
    const multiplier = [square([["1"]], [[1]])];
    // x²·y ≥ 0 says nothing about y where x = 0.
    rejected(y, false, [nonnegative(x.pow(2).mul(y))], { ...none, multiplier, blocks: [square([["1"]], [[]], [0])] });
    // On the line x = 0 the identity x²·(−1) = −x·x holds, and −1 ≥ 0 does not.
    rejected(c(-1), false, [zero(x)], { ...none, multiplier, equations: [{ fact: 0, cofactor: [["-1", [1]]] }] });
    // A box of length 0: 0 ≤ x ≤ 0.
    rejected(c(-1), false, [nonnegative(x), nonnegative(x.neg())], { ...none, multiplier, blocks: [square([["1"]], [[]], [0, 1])] });
  });
  test("the multiplier is 0", () => rejected(c(-1), false, [], { ...none, multiplier: [square([["0"]], [[]])] }));
  test.each([undefined, null, 1, [], {}, { multiplier: [], blocks: {}, equations: [] }, { multiplier: [], blocks: [null], equations: [] },
    { multiplier: [], blocks: [{ facts: [], monomials: [[1]], gram: [["1", "0"]] }], equations: [] },
    { multiplier: [], blocks: [{ facts: [], monomials: [[-1]], gram: [["1"]] }], equations: [] },
    { multiplier: [], blocks: [], equations: [null] },
  ])("data of the wrong shape: %j", (data) => rejected(x, false, [], data));
});
