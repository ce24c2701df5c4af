import { describe, expect, test } from "vitest";
import { InputError, parseClaim, printClaim } from "lemmakit";
import { claimFromLatex } from "../../src/cli/latex.ts";

const read = (latex: string) => printClaim(parseClaim(claimFromLatex(latex)));

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

  test.each<[string, RegExp]>([
    ["\\forall x \\in \\mathbb{R}: 2x \\le 1", /write "2\*x"/],
    ["\\forall x > 0: \\log x - 1 \\le 0", /"log\(x\) - 1" or "log\(x - 1\)"/],
    ["\\forall u \\in \\mathbb{R}^c: \\|u\\| \\ge 0", /norm is not named/],
    ["\\forall x > 0: \\int x \\le 1", /\\int has no meaning/],
    ["\\forall x > 0: |x \\le 1", /do not pair/],
    ["\\forall x > 0: \\sqrt[3]{x} \\le x + 1", /only square roots/],
    ["\\forall x > 0: x^{2}3 \\le x", /no operator before "3"/],
    ["\\forall x > 0: x^23 \\le x", /"\^23" is one character in TeX/],
    ["\\forall x > 0: e^{x^12} \\le x", /"\^12" is one character in TeX/],
    ["\\forall x > 0: \\sqrt{\\frac12 x} \\le x", /no operator before "x"/],
    ["\\forall x > 0: \\frac{1}2 \\le x", /frac without braces/],
    ["\\forall \\epsilon \\in (0,1): \\varepsilon \\le 1", /"varepsilon" is not bound/],
    ["\\forall x_1 > 0: x_{1}2 \\ge 1", /found "2"|no operator before "2"/],
    ["\\forall x_i > 0: x_{i+1} \\ge 1", /a subscript is letters and digits/],
  ])("%s is refused", (latex, message) => {
    try {
      read(latex);
      expect.unreachable("it was read");
    } catch (e) {
      expect(e).toBeInstanceOf(InputError);
      expect((e as Error).message).toMatch(message);
    }
  });
});
