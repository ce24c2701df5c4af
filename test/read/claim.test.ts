import { describe, expect, test } from "vitest";
import { InputError, printClaim } from "lemmakit";
import { claimFromLatex } from "lemmakit/read";

const read = (latex: string) => printClaim(claimFromLatex(latex));

describe("LaTeX is read", () => {
  test.each([
    ["\\forall x > 0: \\left|\\log(x)\\right| \\le \\frac{1}{2} \\cdot \\left|x - x^{-1}\\right|", "forall x > 0: abs(log(x)) <= 1/2*abs(x - x^-1)"],
    ["\\forall x \\in \\mathbb{R}: 1 + x \\leq e^{x}", "forall x real: 1 + x <= exp(x)"],
    ["\\forall p \\in [0,1], h \\in \\mathbb{R}: p \\cdot \\exp\\{(1-p) \\cdot h\\} \\le e^{h^2/8}", "forall p in [0,1], h real: p*exp((1 - p)*h) <= exp(h^2/8)"],
    ["\\forall u \\in \\mathbb{R}^c: \\|u\\|_2 \\le \\|u\\|_1", "forall dim c, u in R^c: norm2(u) <= norm1(u)"],
    ["\\forall M_1 > 0: \\sqrt{M_1} \\geq -\\infty_1".replace("-\\infty_1", "0"), "forall M_1 > 0: sqrt(M_1) >= 0"],
    ["\\forall \\alpha > 0: ||\\alpha| - 1| \\ge 0", "forall alpha > 0: abs(abs(alpha) - 1) >= 0"],
    ["\\forall x > 0: {x^2}^3 \\le x^{2^3}", "forall x > 0: (x^2)^3 <= x^8"],
    ["\\forall e \\text{ real}, x \\text{ real}: e^{2} \\le x", "forall e real, x real: e^2 <= x"],
    ["\\forall x \\text{ real where } e^x \\le 2: e^2 \\ge e^{x}", "forall x real where exp(x) <= 2: exp(2) >= exp(x)"],
    ["\\forall \\alpha_1 > 0: e^{\\frac12 \\cdot \\alpha_1} \\ge 1", "forall alpha_1 > 0: exp(1/2*alpha_1) >= 1"],
    ["\\forall x > 0: \\sqrt x \\le \\frac12 + x", "forall x > 0: sqrt(x) <= 1/2 + x"],
  ])("%s", (latex, expected) => expect(read(latex)).toBe(expected));

  test.each([
    ["\\forall x \\in \\mathbb{R}: x 2 \\le 1", "forall x real: x*2 <= 1"],
    ["\\forall x > 0: \\log x - 1 \\le 0", "forall x > 0: log(x) - 1 <= 0"],
    ["\\forall u \\in \\mathbb{R}^c: \\|u\\| \\ge 0", "forall dim c, u in R^c: norm2(u) >= 0"],
    ["\\forall x > 0: \\sqrt[3]{x} \\le x + 1", "forall x > 0: cbrt(x) <= x + 1"],
    ["\\forall x > 0: x^23 \\le x", "forall x > 0: x^2*3 <= x"],
    ["\\forall x > 0: \\sqrt{\\frac12 x} \\le x", "forall x > 0: sqrt(1/2*x) <= x"],
    ["\\forall x > 0: \\frac1x\\log(1+x) \\le 1", "forall x > 0: 1/x*log(1 + x) <= 1"],
    ["\\forall W \\in \\mathbb{R}^{m \\times n}, u \\in \\R^m, x \\in \\R^n: u^\\top W x \\le \\|W\\|_F \\|u\\| \\|x\\|", "forall dim m, dim n, u in R^m, W in R^(m x n), x in R^n: dot(u, W*x) <= normF(W)*norm2(u)*norm2(x)"],
    ["\\forall a, b > 0: \\sqrt{ab} \\le \\tfrac{a+b}{2} \\le \\max\\{a,b\\}", "forall a > 0, b > 0: sqrt(a*b) <= (a + b)/2 <= max(a, b)"],
    ["\\forall n \\in \\mathbb{Z}: n^2 \\ge n", "forall n integer: n^2 >= n"],
  ])("as mathematicians write it: %s", (latex, expected) => expect(read(latex)).toBe(expected));

  test.each<[string, RegExp, number]>([
    ["\\forall x > 0: \\int x \\le 1", /integral/, 16],
    ["\\forall x > 0: |x \\le 1", /the bars \| do not pair/, 16],
    ["\\forall x > 0: x \\le y", /y has no declaration/, 22],
    ["\\forall x, y > 0: \\log x/y \\le 1", /two readings: log\(x\)\/y {3}or {3}log\(x\/y\)/, 19],
    ["\\forall x, y > 0: 1/xy \\le 1", /two readings: 1\/x\*y {3}or {3}1\/\(x\*y\)/, 19],
    ["\\forall x > 0: x", /no relation/, 16],
    ["\\forall x > 0 x \\le 1", /a colon parts/, 22],
    ["\\forall x > 0: {x \\le 1", /"\{" is not closed/, 16],
    ["\\forall A \\in \\R^{m \\times n}: \\|A\\| \\ge 0", /spectral or the Frobenius norm/, 32],
    ["\\forall u \\in \\R^d, v \\in \\R^d: u v \\le 1", /no product fits/, 33],
  ])("%s is refused", (latex, message, column) => {
    try {
      read(latex);
      expect.unreachable("it was read");
    } catch (e) {
      expect(e).toBeInstanceOf(InputError);
      expect((e as Error).message).toMatch(message);
      expect((e as InputError).column).toBe(column);
    }
  });
});
