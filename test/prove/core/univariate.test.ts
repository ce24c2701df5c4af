import { describe, expect, test } from "vitest";
import { num, RULES, sub, variable, fact, type Term } from "../../../src/kernel/index.ts";
import { add, mul, power } from "../../../src/kernel/index.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { positiveOn } from "../../../src/prove/core/range.ts";
import { bernstein, mirrored, product, quotient, shifted, squarePart, valueAt, withoutRoot, type Univariate } from "../../../src/prove/core/univariate.ts";
import { Unproved } from "../../../src/prove/core/terms.ts";
import { originOf } from "../../../src/prove/make.ts";
import { random } from "../../enclosure/compiled/random.ts";

const q = (n: number, d = 1): Rational => Rational.of(n, d);
const poly = (...c: number[]): Univariate => c.map((n) => q(n));
const next = random(3);
const below = (n: number): number => Math.floor(next() * n);
const drawn = (degree: number): Univariate => [...Array.from({ length: degree }, () => q(below(21) - 10, 1 + below(4))), q(1 + below(5))];
const texts = (p: Univariate): string[] => p.map(String);

describe("polynomials in one indeterminate", () => {
  test("products and quotients undo each other", () => {
    for (let i = 0; i < 40; i++) {
      const [a, b] = [drawn(below(5)), drawn(1 + below(3))];
      expect(texts(quotient(product(a, b), b)!)).toEqual(texts(a));
    }
    expect(quotient(poly(1, 0, 1), poly(1, 1))).toBeUndefined();
  });
  test("roots at a number are divided out, as often as they are there", () => {
    expect(withoutRoot(poly(-2, 5, -4, 1), q(1))).toEqual({ rest: poly(-2, 1), times: 2 });
    expect(withoutRoot(poly(-2, 5, -4, 1), q(3)).times).toBe(0);
  });
  test("the square that is in a product", () => {
    const p = product(product(poly(-2, 0, 1), poly(-2, 0, 1)), product(product(poly(1, 1), product(poly(1, 1), poly(1, 1))), poly(3, 1)));
    const s = squarePart(p);
    expect(quotient(s, product(poly(-2, 0, 1), poly(1, 1)))).toHaveLength(1);
    expect(squarePart(poly(-2, 0, 1))).toHaveLength(1);
  });
  test("coefficients about a point, and Bernstein's on an interval, give the same values", () => {
    for (let i = 0; i < 20; i++) {
      const p = drawn(1 + below(6));
      const [a, b, x] = [q(-2), q(5, 2), q(below(30) - 10, 7)];
      expect(valueAt(shifted(p, a), x.sub(a)).equals(valueAt(p, x))).toBe(true);
      expect(valueAt(mirrored(p, b), b.sub(x)).equals(valueAt(p, x))).toBe(true);
      const { coefficients, unit } = bernstein(p, a, b);
      const n = p.length - 1;
      const sum = (c: readonly Rational[]): Rational => c.reduce((s, v, k) => s.add(v.mul(x.sub(a).pow(k)).mul(b.sub(x).pow(n - k))), Rational.ZERO);
      expect(sum(coefficients).equals(valueAt(p, x))).toBe(true);
      expect(sum(unit).equals(q(1))).toBe(true);
    }
  });
});

describe("a polynomial that is positive on an interval", () => {
  const u = variable("u");
  const write = (p: Univariate): Term => p.map((c, k) => mul(num(c), power(u, k))).reduce(add, num(0));
  const bound = (term: Term) => RULES.hyp.apply({ fact: fact(term, ">=") });
  const ends = (lo: Rational | undefined, hi: Rational | undefined) =>
    [lo && { at: lo, th: bound(sub(u, num(lo))) }, hi && { at: hi, th: bound(sub(num(hi), u)) }] as const;
  const proved = (p: Univariate, lo?: Rational, hi?: Rational): boolean => {
    try {
      const th = positiveOn(p, u, write, ...ends(lo, hi));
      return th.fact.relation === ">" && th.hypotheses.length <= Number(!!lo) + Number(!!hi);
    } catch (e) {
      if (e instanceof Unproved) return false;
      throw e;
    }
  };
  test.each([
    ["a square and a number", poly(5, -4, 1)],
    ["of degree 4 on the line", poly(1, -1, 0, 0, 1)],
    ["on a half line", poly(1, -1, 0, 1), q(0)],
    ["on a half line to the left", poly(1, 1, 0, -1), undefined, q(0)],
    ["near to 0", [q(1, 1_000_000), q(0), q(1)], q(-1), q(1)],
    ["with a root just outside", [q(1001, 1000), q(-1)], q(0), q(1)],
    ["a number", poly(3)],
  ] as const)("%s", (_, p, lo?: Rational, hi?: Rational) => expect(proved(p, lo, hi)).toBe(true));
  test.each([
    ["with a root inside", poly(-1, 2), q(0), q(1)],
    ["that is 0 at an end", poly(0, 1), q(0), q(1)],
    ["that falls far out", poly(100, 0, -1), q(0), undefined],
    ["below 0", poly(-3), undefined, undefined],
  ] as const)("not one %s", (_, p, lo, hi) => expect(proved(p, lo, hi)).toBe(false));
  test("one step is enough where coefficients tell", () => {
    const th = positiveOn(poly(1, -1, 1), u, write, ...ends(q(0), q(1)));
    expect(originOf(th)?.rule).toBe("arith");
  });
});
