import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError, latexTerm, printTerm, type Sort } from "lemmakit";
import { parseTerm, REAL, type Scope } from "../../src/term/index.ts";
import { realTerm } from "./arbitraries.ts";

const scope: Scope = {
  variables: new Map<string, Sort>([["x", REAL], ["y'", REAL], ["y", REAL], ["v", { kind: "vector", dim: "c" }], ["k", { kind: "index", dim: "c" }]]),
  dimensions: new Set(["c"]),
};
const printed = (text: string) => printTerm(parseTerm(text, scope));

describe("text to term and back", () => {
  test("print, then parse, is the same term", () => {
    fc.assert(fc.property(realTerm, (t) => {
        expect(parseTerm(printTerm(t), scope)).toEqual(t);
      }), { seed: 7, numRuns: 3000 });
  });
  test("LaTeX has balanced braces and delimiters", () => {
    fc.assert(
      fc.property(realTerm, (t) => {
        const text = latexTerm(t);
        let depth = 0;
        for (const c of text.replaceAll(/\\[{}]/g, "")) {
          depth += c === "{" ? 1 : c === "}" ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.split("\\left").length).toBe(text.split("\\right").length);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
  test.each([
    ["1 - 2 - 3", "1 - 2 - 3"],
    ["1-(2-3)", "1 - (2 - 3)"],
    ["-x^2", "-x^2"],
    ["(-x)^2", "(-x)^2"],
    ["x^-2", "x^-2"],
    ["x^2^3", "x^8"],
    ["2/3/4", "2/3/4"],
    ["ln(x)", "log(x)"],
    ["max(x, y, 1)", "max(max(x, y), 1)"],
    ["x^(1/2)", "sqrt(x)"],
    ["x^(-1/2)", "sqrt(x)^-1"],
    ["x^0.3", "x^0.3"],
    ["x^y", "x^y"],
    ["rpow(x, 2)", "rpow(x, 2)"],
    ["2x", "2*x"],
    ["-2x^2", "-2*x^2"],
    ["2(x + 1)", "2*(x + 1)"],
    ["log x", "log(x)"],
    ["|x - |y||", "abs(x - abs(y))"],
    ["||v||_2^2", "norm2(v)^2"],
    ["‖v‖₁", "norm1(v)"],
    ["||x| - |y||", "abs(abs(x) - abs(y))"],
    ["e^-x", "exp(-x)"],
    ["2*e", "2*exp(1)"],
    ["x^{y + 1}", "x^(y + 1)"],
    ["v_k + v_1", "v[k] + v[1]"],
    ["<v, v>", "dot(v, v)"],
    ["v^T v", "dot(v, v)"],
    ["√x + ∛y", "sqrt(x) + cbrt(y)"],
    ["x⁻¹²", "x^-12"],
    ["sin^2(x)", "sin(x)^2"],
    ["log_3(x)", "log(x)/log(3)"],
    ["max(v) - mean(v)", "max(j in c, v[j]) - sum(j in c, v[j])/c"],
    ["x^(3/2)", "sqrt(x)^3"],
    ["10^-30", "10^-30"],
    ["x ≤ 1".slice(0, 1), "x"],
  ])("%s prints as %s", (text, expected) => expect(printed(text)).toBe(expected));
});

describe("a fault names its column", () => {
  test.each<[string, InputError["kind"], number, RegExp]>([
    ["x +", "syntax", 4, /end of the text/],
    ["x + * y", "syntax", 5, /found "\*"/],
    ["(x + y", "syntax", 7, /expected "\)"/],
    ["foo(x)", "unknown-function", 1, /"foo" is not a function/],
    ["x + z", "unbound-variable", 5, /"z" is not bound/],
    ["x y", "ambiguous", 3, /"x\*y" if a product/],
    ["1/2x", "ambiguous", 4, /"1\/2\*x" or "1\/\(2\*x\)"/],
    ["x(y + 1)", "ambiguous", 2, /"x\*\(…\)"/],
    ["1/x y", "ambiguous", 5, /"1\/x\*y" or "1\/\(x\*y\)"/],
    ["log x - 1", "ambiguous", 1, /"log\(x\) - 1" or "log\(x - 1\)"/],
    ["exp(x, y)", "syntax", 1, /takes 1 argument, not 2/],
    ["xy", "unbound-variable", 1, /write "x\*y" if/],
    ["xlog(y)", "unknown-function", 1, /not a function/],
    ["sinn(x)", "unknown-function", 1, /did you mean "sin"\?$/],
    ["sin^-1(x)", "ambiguous", 4, /"asin\(…\)" or "1\/sin\(…\)"/],
    ["||v||", "ambiguous", 1, /"\|\|…\|\|_2"/],
    ["|v|", "ambiguous", 1, /its norm or its entries/],
    ["||v||_3", "unsupported", 6, /"3" names no norm/],
    ["|x", "syntax", 3, /to close the absolute value/],
    ["\\log(x)", "syntax", 1, /--latex/],
    ["v[0]", "unbound-variable", 3, /index into c/],
    ["x[1]", "sort-mismatch", 2, /no entries/],
    ["norm2(x)", "sort-mismatch", 1, /of a vector, not of a real/],
    ["x # y", "syntax", 3, /"#" has no meaning/],
    ["1e999999", "unsupported", 1, /out of range/],
  ])("%s", (text, kind, column, message) => {
    try {
      parseTerm(text, scope);
      expect.unreachable("it was read");
    } catch (e) {
      expect(e).toBeInstanceOf(InputError);
      const fault = e as InputError;
      expect([fault.kind, fault.column]).toEqual([kind, column]);
      expect(fault.message).toMatch(message);
      expect(fault.explain().split("\n").at(-1)).toContain("^");
    }
  });
});
