import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  and, ball, box, call, claim, closedBall, expectation, exists, fn, forAll, free, iff, image, implies, index, inf, InputError, latexClaim, leq, LIBRARY, lt, maximum,
  member, minimum, not, num, or, parseClaim, position, printClaim, probability, probabilityOfDraws, real, realSort, setOf, simplex, space, sup, tuple, use, vector,
  vectorSort, at, norm2, add, sub, mul,
  type Claim, type Formula, type Real, type SetOf, type Vector, type VectorSort,
} from "lemmakit";
import { relate } from "../../src/term/index.ts";

/** Claims as people write them, in the form in which they are printed. */
const STATED = [
  "forall dim d, dim r, f : R^d -> R^r, X subset R^d, L >= 0, x in R^d, y in R^d where lipschitz(f, X, L), x in X, y in X: norm2(f(x) - f(y)) <= L*norm2(x - y)",
  "forall dim c, loss : R^c x 1..c -> R, X subset R^c, C > 0 where (forall k in 1..c: lipschitz((u in R^c |-> loss(u, k)), X, C)): C > 0",
  "forall dim m, p in [0,inf)^m, X in R^m, a > 0 where sum(i in m, p[i]) = 1: P[i ~ p](X[i] >= a) <= E[i ~ p](X[i])/a",
  "forall dim n, dim m, p in [0,inf)^m, D in [0,1]^m, t > 0: P[w ~ p^n](abs(sum(k in n, D[w(k)]) - n*E[i ~ p](D[i])) >= t) <= 2*exp(-2*t^2/n)",
  "forall dim d, f : R^d -> R, x in R^d, eps > 0: sup(delta in ball(R^d, eps), f(x + delta)) >= f(x)",
  "forall dim d, dim m, c : R^d -> 1..m, x in R^d, eps > 0: forall delta in closedball(R^d, eps, inf): c(x + delta) = c(x)",
  "forall dim c, v in R^c, y in 1..c: min(j in c where j != y, abs(v[y] - v[j])) >= 0",
  "def lip(g, S, C) := forall u, v in S: ||g(u) - g(v)||_2 < C*||u - v||_2; forall f : R -> R, S subset R, x real where x in S: not lip(f, S, 2)",
  "forall dim d, X subset R^d, e > 0, x in R^d: x in {z + delta : z in X, delta in closedball(R^d, e)}",
  "forall dim n: prod(j in n, j) >= sum(i in n, i)/n",
  "forall x real: (x > 1 or x < 2) and not x = 3",
  "forall x real: x > 1 iff x - 1 > 0",
  "forall S subset R where 0 in S: inf(x in S, x) <= max(x in {0, 1}, x)",
  "forall f : R -> R: lipschitz((x in R |-> f(2*x)), [0,1], 2)",
  "exists x in R: x^2 = 2",
  "(1, 0) in {x in R^2 : norm2(x) <= 1}",
  "forall dim d, f : R^d -> R, g : R^d -> R^d where gradient(g, f, R^d), convex(f, ball(R^d, 1)): forall x in R^d, y in R^d: f(y) >= f(x) + dot(g(x), y - x)",
  "forall dim m, p in R^m where law(p): p in simplex(m)",
  "forall x in (0,inf) where x in Z[1,3]: x <= 3".replace("x in (0,inf)", "x > 0"),
];

describe("claims with functions, sets, laws and formulas", () => {
  test.each(STATED)("%s", (text) => {
    const c = parseClaim(text);
    expect(printClaim(c)).toBe(text);
    expect(parseClaim(printClaim(c))).toEqual(c);
    expect(latexClaim(c, true)).not.toMatch(/undefined|\[object/);
  });
  test.each([
    ["forall loss : R^c x 1..c -> R, X subset R^c where (forall k in 1..c: lipschitz(loss(_, k), X, 1)), u, v in X, k in 1..c: |loss(u, k) - loss(v, k)| <= ||u - v||_2", "x in"],
    ["forall f: ℝ^d → ℝ, x ∈ ℝ^d, for all r > 0: sup(z in nbhd({x}, r), f(z)) >= f(x)", "closedball(R^d, r)"],
    ["forall law p on m, i in 1..m: p[i] <= 1", "sum(i in m, p[i]) = 1"],
    ["forall f : R -> R where forall u, v in R: f(u + v) = f(u) + f(v), x real: f(2x) = 2*f(x)", "(forall u in R, v in R: f(u + v) = f(u) + f(v))"],
    ["forall x real: x > 1 -> x > 0", "where x > 1: x > 0"],
    ["forall dim n: n! >= 1", "prod(j in n, j)"],
    ["forall f : R^d -> R, x in R^d where (for some r > 0, f(x) <= r): f(x) <= f(x)", "(exists r in (0,inf): f(x) <= r)"],
  ])("%s is read", (text, part) => {
    const c = parseClaim(text);
    if (part !== "x in") expect(printClaim(c)).toContain(part);
    expect(parseClaim(printClaim(c))).toEqual(c);
  });
});

describe("a type error names its place", () => {
  test.each<[string, number, RegExp]>([
    ["forall f : R^d -> R, x in R^d: f(x, x) <= 1", 32, /takes 1 argument/],
    ["forall f : R^d -> R, x in R^c: f(x) <= 1", 32, /argument 1 is a vector over c/],
    ["forall S subset R^d, x in R^c: x in S", 34, /no member of a set in R\^d/],
    ["forall f : R -> R: f <= 1", 22, /does not compare/],
    ["forall f : R -> R, S subset R: lipschitz(f, S) ", 32, /"lipschitz" takes g, S, C/],
    ["forall v in R^c, S subset R: lipschitz(v, S, 1)", 30, /in lipschitz\(g, S, C\)/],
    ["forall x in R: sup(y in x, y) <= 1", 25, /"x" is no set/],
    ["forall p real: E[i ~ p](i) <= 1", 22, /a law is a vector/],
    ["forall v in R^c: sum(j in S, v[j]) <= 1", 27, /not a dimension/],
    ["forall c : R -> 1..m, x real: c(x) <= 1", 36, /position/],
    ["forall x in {1, (1, 2)}: x <= 1", 13, /in one set/],
    ["def lip(g) := forall u in g: u > 0 forall x real: lip(x)", 5, /ends with ";"/],
    ["forall n real: n! >= 1", 17, /factorial/],
  ])("%s", (text, column, message) => {
    try {
      parseClaim(text);
      expect.unreachable("it was read");
    } catch (e) {
      expect(e).toBeInstanceOf(InputError);
      expect((e as InputError).message).toMatch(message);
      expect((e as InputError).column).toBe(column);
    }
  });
  test("names of an argument are not caught by a definition", () => {
    const u = vector("u", "d");
    const f = fn("f", [vectorSort("d")], realSort);
    const c = claim([free(f), free(u)], use(LIBRARY.get("lipschitz")!, [f, closedBall(u, 1), real("v")]).tag === "use" ? leq(call(f, u), 1) : leq(0, 1));
    expect(printClaim(c)).toBe("forall dim d, f : R^d -> R, u in R^d: f(u) <= 1");
    const said = use(LIBRARY.get("lipschitz")!, [f, closedBall(u, 1), num(2)]);
    const text = printClaim(claim([free(f), free(u)], said.tag === "use" ? said.meaning : said));
    expect(text).toContain("forall u' in closedball(u, 1)");
  });
});

const f = fn("f", [vectorSort("d")], realSort);
const S = setOf("S", vectorSort("d"));
const p = vector("p", "m");
const sets: fc.Arbitrary<SetOf<VectorSort<"d">>> = fc.constantFrom<SetOf<VectorSort<"d">>>(
  S, space(vectorSort("d")), ball(vectorSort("d"), real("x")), closedBall(vector("v", "d"), 2, "inf"), box(vectorSort("d"), num(0), null, { lo: true }),
);
const reals: fc.Arbitrary<Real> = fc.letrec<{ term: Real; formula: Formula }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<Real>(real("x"), num("1/2"), call(f, vector("v", "d")), at(p, index("i", "m"))),
    fc.tuple(fc.constantFrom(add, sub, mul), tie("term"), tie("term")).map(([op, a, b]) => op(a as Real, b as Real)),
    fc.tuple(fc.constantFrom(sup, inf, maximum, minimum), sets, tie("term")).map(([which, over, b]) => which(over, (u) => add(call(f, u as never), b as Real), "u")),
    tie("term").map((b) => expectation(p, (k) => mul(at(p, k), b as Real), "k")),
    tie("formula").map((g) => probability(p, () => g as Formula, "k")),
    tie("formula").map((g) => probabilityOfDraws(p, "n", (w) => and(leq(at(p, call(w, position(1, "n")) as never), 1), g as Formula), "w")),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => norm2(tuple(a as Real, b as Real) as Vector)),
  ),
  formula: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.tuple(tie("term"), fc.constantFrom("<=" as const, "<" as const, "=" as const, "!=" as const), tie("term")).map(([a, r, b]) => relate(a as Real, r, b as Real)),
    fc.tuple(fc.constantFrom(and, or), tie("formula"), tie("formula")).map(([op, a, b]) => op(a as Formula, b as Formula)),
    fc.tuple(fc.constantFrom(implies, iff), tie("formula"), tie("formula")).map(([op, a, b]) => op(a as Formula, b as Formula)),
    tie("formula").map((a) => not(a as Formula)),
    fc.tuple(fc.constantFrom(forAll, exists), sets, tie("formula")).map(([q, over, a]) => q(over, (u) => and(lt(call(f, u as never), 1), a as Formula), "u")),
    sets.map((over) => member(vector("v", "d"), over)),
    fc.constantFrom(member(p, simplex("m")), use(LIBRARY.get("lipschitz")!, [f, S, num(2)]), relate(index("i", "m"), "!=", position(1, "m"))),
  ),
})).term as fc.Arbitrary<Real>;

/** Claims over a function, a set, a law, numbers and a position, of every shape that prints. */
const claims: fc.Arbitrary<Claim> = fc.tuple(reals, reals).map(([a, b]) =>
  claim([free(f), free(S), free(p), free(vector("v", "d")), free(real("x")), free(index("i", "m"))], leq(a, b), { where: [leq(b, a), member(vector("v", "d"), image(fn("h", [vectorSort("d")], vectorSort("d")) as never, S) as never)].slice(0, 1), atLeast: { n: 1 } }),
);

describe("print, then parse", () => {
  test("is the same claim", () => {
    fc.assert(fc.property(claims, (c) => void expect(parseClaim(printClaim(c))).toEqual(c)), { seed: 3, numRuns: 800 });
  });
  test("LaTeX is there for every claim, with balanced delimiters", () => {
    fc.assert(
      fc.property(claims, (c) => {
        const text = latexClaim(c, true);
        expect(text.split("\\left").length).toBe(text.split("\\right").length);
        expect(text).not.toMatch(/undefined|\[object/);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
