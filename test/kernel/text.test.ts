import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFact, readPosition, readSequent, readTerm, showFact, showPosition, showSequent, showTerm } from "../../src/kernel/text.ts";
import { fact, KernelError, type Fact, type Term } from "../../src/kernel/index.ts";
import { anyFact, anyTerm, same } from "./terms.ts";

describe("a term", () => {
  test.each([
    "x", "pi", "`pi`", "-x", "-1", "1/2", "-1/2", "-1*3", "3", "(-3)^2", "(1/2)^3", "2^3", "x^0", "a - b", "a + -3*x", "a - 3*x", "a - -3", "a - (b + c)", "a + (b + c)", "a + b + c",
    "-x*y", "(-x)*y", "x*(-y)", "a + (a - b)", "x*y*z", "x*(y*z)", "-1*(3*x)", "-1*(-3*x)", "-1*1/3", "x*1/3", "1/3*x", "(x + y)*z", "-(x + y)", "exp(-x^2)", "inv(log(sqrt(abs(x))))",
    "sin(pi)", "cos(x)*atan(y)", "size(n)", "u[i:n]", "A[i:n, k:m]", "delta(i:n, k:n)", "sum(i:n, u[i:n]*size(n))", "max(i:n, u[i:n] - x)", "sum*size*delta*max*exp", "forall + forall'", "e_1''",
    "exp[i:n] + sum[k:n]", "(x^2)^3", "-x^2", "α*β_1",
  ])("%s is printed as it is read", (text) => expect(showTerm(readTerm(text))).toBe(text));

  test("spaces and brackets that are not needed do not matter", () => {
    expect(showTerm(readTerm("  ( x )*( ( y+1 ) )"))).toBe("x*(y + 1)");
    expect(showTerm(readTerm("a + -x"))).toBe("a - x");
  });
  test("any tree reads back as the very same", () => {
    fc.assert(fc.property(anyTerm, (t) => same(readTerm(showTerm(t)), t)), { numRuns: 2_000 });
  });
  test.each<[string, string]>([
    ["", "column 1"], ["x +", "column 4"], ["x y", "column 3"], ["x * * y", "column 5"], ["(x", "column 3"], ["x)", "column 2"], ["-3^2", "column 4"], ["1/2^2", "column 5"], ["1/0", "denominator"], ["x^-1", "column 3"],
    ["x^20000", "exponent"], ["foo(x)", "a function was expected"], ["exp()", "column 5"], ["u[i]", "column 4"], ["sum(i:n)", "column 8"], ["delta(i:n, k:m)", "two dimensions"], ["x - - - y", "column 5"], ["--x", "column 2"], ["x\ny", "column 2"],
    ["1.5", "column 2"], ["x__proto__ []", "column 13"], ["é\u0301", "column 2"],
  ])("%j is refused, with the place", (text, why) => {
    expect(() => readTerm(text)).toThrow(KernelError);
    expect(() => readTerm(text)).toThrow(why);
  });
  test("what is no text, or nests too deep, is refused", () => {
    for (const x of [undefined, null, 1, {}, ["x"], new String("x")]) expect(() => readTerm(x)).toThrow(KernelError);
    for (const n of [2_000, 200_000]) expect(() => readTerm("(".repeat(n) + "x" + ")".repeat(n))).toThrow(KernelError);
    expect(() => readTerm(`${"x + (".repeat(5_000)}x${")".repeat(5_000)}`)).toThrow(KernelError);
    const deep = `${"x*(y + ".repeat(480)}x${")".repeat(480)}`;
    expect(showTerm(readTerm(deep))).toBe(deep);
  });
});

describe("a fact, a position, a sequent", () => {
  const sameFact = (a: Fact, b: Fact): boolean => a.relation === b.relation && same(a.term, b.term) && JSON.stringify(a.over) === JSON.stringify(b.over);
  test.each(["x >= 0", "x > 0", "x - y = 0", "inv(x) != 0", "forall i:n: u[i:n] >= 0", "forall i:n, k:m: A[i:n, k:m] - 1 > 0", "forall _1:n: u[_1:n] = 0", "forall >= 0"])("%s", (text) => expect(showFact(readFact(text))).toBe(text));
  test.each(["|- x^2 >= 0", "x > 0 |- x >= 0", "x > 0, forall i:n: u[i:n] - x >= 0 |- sum(i:n, u[i:n]) > 0"])("%s", (text) => expect(showSequent(readSequent(text))).toBe(text));
  test("a position", () => expect(showPosition(readPosition("i:n"))).toBe("i:n"));
  test("any fact reads back as the very same", () => {
    fc.assert(fc.property(anyFact, (f) => sameFact(readFact(showFact(f)), f)), { numRuns: 1_000 });
    const forall = (t: Term) => fact(t, ">=");
    expect(sameFact(readFact("forall - x >= 0"), forall(readTerm("forall - x")))).toBe(true);
  });
  test.each(["x >= 1", "x >= 01", "x <= 0", "x", "x > 0 > 0", "forall i:n x > 0", "forall i: x > 0", "x == 0"])("%s is no fact", (text) => expect(() => readFact(text)).toThrow(KernelError));
  test.each(["x > 0", "x > 0 |-", "x > 0, |- x > 0", "|- |- x > 0"])("%s is no sequent", (text) => expect(() => readSequent(text)).toThrow(KernelError));
});
