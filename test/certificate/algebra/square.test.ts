import { describe, expect, test } from "vitest";
import { readValue } from "../../../src/certificate/algebra/read.ts";
import { squareRoot } from "../../../src/certificate/algebra/square.ts";
import { writeSum, writeValue } from "../../../src/certificate/algebra/write.ts";
import { signsAt } from "../../../src/certificate/place.ts";
import { num, parseTerm, printTerm, REAL, type Real } from "../../../src/term/index.ts";

const scope = { variables: new Map([["x", REAL], ["y", REAL]]), dimensions: new Set<string>() };
const NOWHERE = signsAt([], []);
const sumOf = (text: string) => readValue(parseTerm(text, scope) as Real, NOWHERE).sum;
const rootOf = (text: string): string | undefined => {
  const q = squareRoot(sumOf(text));
  return q && printTerm(writeSum(q));
};

describe("the root of a sum that is a square", () => {
  test.each([
    ["x^4 - 2*x^2 + 1", "x^2 - 1"],
    ["x^2 + 2*x*y + y^2", "x + y"],
    ["exp(2*x) - 2*exp(x) + 1", "exp(x) - 1"],
    ["x^4 + 2*x^3 + 3*x^2 + 2*x + 1", "x^2 + x + 1"],
  ])("%s", (square, root) => expect(rootOf(square)).toBe(root));
  test.each(["x^4 - 2*x^2 + 2", "x^2 + 2*x*y + 2*y^2", "x^3 + 2*x + 1", "x^2 + 1", "x^4 + 2*x^3 + 3*x^2 + 2*x"])("%s has none", (text) => expect(rootOf(text)).toBeUndefined());
});

test("a normal form takes it out of the root by its sign in the box", () => {
  const x = (lo: number, hi: number) => signsAt([{ name: "x", lo: num(lo), hi: num(hi), loOpen: false, hiOpen: false }], []);
  const root = parseTerm("sqrt(x^4 - 2*x^2 + 1)", scope) as Real;
  expect(printTerm(writeValue(readValue(root, x(-1, 1))))).toBe("-x^2 + 1");
  expect(printTerm(writeValue(readValue(root, x(2, 3))))).toBe("x^2 - 1");
  expect(printTerm(writeValue(readValue(root, x(0, 3))))).toBe("abs(x^2 - 1)");
});
