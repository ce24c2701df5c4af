import { describe, expect, test } from "vitest";
import { at, claim, frobenius, free, index, leq, mul, nonNegative, norm2, num, parseClaim, positive, real, spectral, tail, times, vector, matrix } from "lemmakit";
import { relationsOf } from "../../src/term/index.ts";
import { RESERVED } from "../../src/rocq/statement/reserved.ts";
import { negatedProposition, proposition } from "../../src/rocq/statement/proposition.ts";

const golden: readonly (readonly [text: string, statement: string])[] = [
  ["1/2 < 1", "1 / 2 < 1"],
  ["-1 <= 2 - (3 - 4)", "-(1) <= 2 - (3 - 4)"],
  ["forall x > 0: log(x) <= x - 1", "forall x : R,\n  0 < x ->\n  ln x <= x - 1"],
  ["forall x real: x >= -x^2", "forall x : R,\n  - x ^ 2 <= x"],
  ["forall x > 0: x^-1 = 1/x", "forall x : R,\n  0 < x ->\n  / x = 1 / x"],
  ["forall x in [0,1), y real where x + y <= 1: abs(x*(y - 1)) < 2", "forall (x : R) (y : R),\n  0 <= x ->\n  x < 1 ->\n  x + y <= 1 ->\n  Rabs (x * (y - 1)) < 2"],
  ["forall dim c >= 2, v in R^c, y in 1..c: v[y] <= max(i in c, v[i])", "forall (c : nat) (v : nat -> R) (y : nat),\n  (2 <= c)%nat ->\n  (y < c)%nat ->\n  v y <= rmax c (fun i => v i)"],
  ["forall v in R^3: v[1] <= norm1(v)", "forall v : nat -> R,\n  v 0%nat <= norm1 3 v"],
  ["forall dim c, e in (0,inf)^c: 0 < sum(k in c, e[k]^2)", "forall (c : nat) (e : nat -> R),\n  (1 <= c)%nat ->\n  (forall i, (i < c)%nat -> 0 < e i) ->\n  0 < rsum c (fun k => (e k) ^ 2)"],
  ["forall dim c, dim r, W in R^(c x r), u in R^r, y in 1..c: (W*u)[y] = dot(W[y], u)", "forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (y : nat),\n  (1 <= c)%nat ->\n  (1 <= r)%nat ->\n  (y < c)%nat ->\n  matvec r W u y = dot r (W y) u"],
];

describe("a statement, term by term", () => {
  test.each(golden)("%s", (text, statement) => expect(proposition(parseClaim(text))).toBe(statement));
});

test("a refutation is the negation of the claim", () => {
  expect(negatedProposition(parseClaim("forall x real: x < x"))).toBe("~ (forall x : R,\n  x < x)");
});

const u = vector("u", "r");
const W = matrix("W", "c", "r");

test("a spectral norm is a function of the matrix, wherever it stands", () => {
  const twice = proposition(claim([free(W), free(u)], leq(norm2(times(W, u)), mul(spectral(W), norm2(u))), { where: [leq(spectral(W), 1)] }));
  expect(twice).toBe(
    "forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R),\n  (1 <= c)%nat ->\n  (1 <= r)%nat ->\n  spectral c r W <= 1 ->\n  norm2 c (matvec r W u) <= spectral c r W * norm2 r u",
  );
  expect(proposition(parseClaim("forall v in R^2, W in R^(2 x 2): 0 <= sum(i in 2, spectral(v[i]*W))"))).toContain("rsum 2 (fun i => spectral 2 2 (fun i1 k => v i * W i1 k))");
});

test("the Frobenius norm is a function of the matrix", () => {
  expect(proposition(claim([free(W)], leq(0, frobenius(W))))).toContain("0 <= frobenius c r W");
});

test("a chain, an inequation, an integer, a real power", () => {
  expect(proposition(parseClaim("forall x, y real, integer n: n <= x^y != 3"))).toBe(
    "forall (x : R) (y : R) (n : R),\n  (exists k : Z, n = IZR k) ->\n  (0 < x \\/ (x = 0 /\\ 0 < y)) /\\ n <= rpow x y /\\ rpow x y <> 3",
  );
});

/** Every binder of a statement: after `forall` and `fun`, and with a type in parentheses. */
const binders = (statement: string): string[] => [
  ...[...statement.matchAll(/\(([\w']+) : [^()]*\)/g)].map((m) => m[1]!),
  ...[...statement.matchAll(/(?:forall|fun) ([\w' ]+?)(?:,| =>)/g)].flatMap((m) => m[1]!.split(" ")),
];

describe("names", () => {
  test("of Rocq are kept for Rocq", () => {
    for (const name of ["R", "S", "nat", "INR", "rsum", "rmax", "PI", "Type", "fun", "Rabs"]) {
      const x = real(name);
      const found = /^forall (\S+) : R,\n {2}(\S+) <= 1$/.exec(proposition(claim([free(x)], leq(x, 1))))!;
      expect(found[1]).toBe(found[2]);
      expect(found[1]).toMatch(new RegExp(`^${name}\\d$`));
      expect(RESERVED.has(found[1]!)).toBe(false);
    }
  });
  test("two variables never share a name, whatever they are called", () => {
    const statement = proposition(parseClaim("forall S real, S_ real, S1 real where S^2 + 1/S_ = 10^30, S_ >= 10^9: S <= S1"));
    expect(statement).toBe("forall (S1 : R) (S_ : R) (S11 : R),\n  S_ <> 0 ->\n  S1 ^ 2 + 1 / S_ = 10 ^ 30 ->\n  10 ^ 9 <= S_ ->\n  S1 <= S11");
  });
  test("letters that Rocq reads otherwise are left out, and names stay apart", () => {
    const [a, b, c] = [real("α"), real("β"), real("_")];
    expect(proposition(claim([free(a), free(b), free(c)], leq(a, b), { where: [leq(b, c)] }))).toBe("forall (x : R) (x1 : R) (x2 : R),\n  x1 <= x2 ->\n  x <= x1");
  });
  test("an index may bear the name of a dimension, of a variable, of another index", () => {
    expect(proposition(parseClaim("forall dim c: sum(c in c, sum(j in c, 1)) <= c*(c-1)/2"))).toBe("forall c : nat,\n  (1 <= c)%nat ->\n  rsum c (fun c2 => rsum c (fun j => 1)) <= INR c * (INR c - 1) / 2");
    const i = index("i", "c");
    const v = vector("v", "c");
    expect(proposition(claim([free(i), nonNegative(v)], leq(0, at(v, i))))).toBe(
      "forall (c : nat) (i : nat) (v : nat -> R),\n  (1 <= c)%nat ->\n  (i < c)%nat ->\n  (forall i1, (i1 < c)%nat -> 0 <= v i1) ->\n  0 <= v i",
    );
  });
  test("of the draws in a tail are not those of its weights", () => {
    const statement = proposition(claim([free(vector("D", "m")), positive(vector("drawn", "m")), nonNegative(real("t"))], leq(tail(2, "n", vector("D", "m"), vector("drawn", "m"), real("t")), 1)));
    expect(statement).toContain("prob_iid n m (fun i1 => drawn i1 / rsum m drawn) (fun drawn1 => t <= Rabs (rsum n (fun i2 => D (drawn1 i2)) - INR n * expect m (fun i3 => drawn i3 / rsum m drawn) D))");
  });
  test("all binders of a statement differ", () => {
    for (const text of ["forall dim c, f in R^c, f' in R^c, y in 1..c: softmax(f)[y] <= sum(f in c, f'[f]) + sum(f in c, 1/norm2(f'/f'[f]))", "forall dim m, dim n, D, w in R^m, t real: tail1(n, D, w, t) <= 1"]) {
      const names = binders(proposition(parseClaim(text)));
      expect(names.length).toBeGreaterThan(5);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("what is partial", () => {
  const ends = (text: string): string => proposition(parseClaim(text)).split("\n").at(-1)!.trim();
  test.each([
    ["forall x real: x/x <= 1", "x <> 0 /\\ x / x <= 1"],
    ["forall x real: 1/x = 1/x", "x <> 0 /\\ 1 / x = 1 / x"],
    ["forall x real: 0*log(x) = 0", "0 < x /\\ 0 * ln x = 0"],
    ["forall x real: sqrt(x) >= 0", "0 <= x /\\ 0 <= sqrt x"],
    ["forall x real: x^-2 >= 0", "x <> 0 /\\ 0 <= / x ^ 2"],
    ["forall x real: (1/x)^0 = 1", "x <> 0 /\\ (1 / x) ^ 0 = 1"],
    ["forall x real: tan(x) = tan(x)", "cos x <> 0 /\\ tan x = tan x"],
    ["forall x, y real: atan2(y, x) <= 4", "(y <> 0 \\/ x <> 0) /\\ atan2 y x <= 4"],
    ["forall x real: acosh(x) >= 0", "0 <= x ^ 2 - 1 /\\ 0 < x + sqrt (x ^ 2 - 1) /\\ 0 <= ln (x + sqrt (x ^ 2 - 1))"],
    ["forall dim c, v in R^c: v[3] <= norm1(v)", "(3 <= c)%nat /\\ v 2%nat <= norm1 c v"],
    ["forall dim c >= 3, v in R^c: v[3] <= norm1(v)", "v 2%nat <= norm1 c v"],
    ["forall dim c, v in R^c: 0 <= norm2(1/v)", "(forall i, (i < c)%nat -> v i <> 0) /\\ 0 <= norm2 c (fun i1 => 1 / v i1)"],
    ["forall dim c, u, v in R^c: u/v <= 1", "(forall i, (i < c)%nat -> v i <> 0) /\\ (forall i1, (i1 < c)%nat -> u i1 / v i1 <= 1)"],
    ["forall dim c, dim r, W in R^(c x r), u, v in R^r, y in 1..c: ((W/2)*(u/v))[y] <= 1", "(forall i, (i < r)%nat -> v i <> 0) /\\ matvec r (fun i1 k => W i1 k / 2) (fun i2 => u i2 / v i2) y <= 1"],
    ["forall dim m, dim n, D, w in R^m, t real: tail1(n, D, w, 1/t) <= 1", "t <> 0 /\\ rsum m w <> 0 /\\ prob_iid n m (fun i => w i / rsum m w) (fun drawn => 1 / t <= rsum n (fun i1 => D (drawn i1)) - INR n * expect m (fun i2 => w i2 / rsum m w) D) <= 1"],
  ])("%s", (text, conclusion) => expect(ends(text)).toBe(conclusion));

  test("a hypothesis that is not defined does not hold", () => {
    expect(proposition(parseClaim("forall x real where sqrt(x) <= 0: x >= 0"))).toBe("forall x : R,\n  0 <= x ->\n  sqrt x <= 0 ->\n  0 <= x");
    expect(proposition(parseClaim("forall x in [1/log(1), 2]: x <= 2"))).toContain("ln 1 <> 0 ->\n  1 / ln 1 <= x ->");
  });
  test("a refutation is at a point where all is defined", () => {
    expect(negatedProposition(parseClaim("forall x in [-2,-1]: log(x) <= x"))).toBe("~ (forall x : R,\n  -(2) <= x ->\n  x <= -(1) ->\n  0 < x ->\n  ln x <= x)");
  });
  test("what is certain at a glance is not said", () => {
    for (const text of ["forall x > 0: log(x) + 1/x + sqrt(x*2) + x^-3 >= -9", "forall dim c, e in (0,inf)^c, y in 1..c: log(e[y]/sum(j in c, e[j])) <= 0", "forall x < 0: 1/x + sqrt(-x) <= 9", "forall x, y real: 1/(1 + x^2 + abs(y)) + 1/max(exp(x), y) <= 9", "forall dim n: 1/n <= 1"])
      expect(proposition(parseClaim(text))).not.toMatch(/<>|\/\\/);
  });
  test("what a hypothesis says word for word is not said again", () => {
    expect(ends("forall a, b real where a*b > 0: log(a*b) <= a*b")).toBe("ln (a * b) <= a * b");
  });
  test("a dimension that may have no position is refused", () => {
    const forged = { ...parseClaim("forall dim c, v in R^c: 0 <= norm2(v)"), dimensions: [{ name: "c", atLeast: -3 }] };
    expect(() => proposition(forged)).toThrow(/least size of c/);
  });
});

test("between matrices a relation holds entry by entry", () => {
  const V = matrix("V", "c", "r");
  expect(proposition(claim([free(W), free(V)], leq(W, V)))).toContain("(forall i k, (i < c)%nat -> (k < r)%nat -> W i k <= V i k)");
});

test("terms whose parts do not fit together are refused", () => {
  const [v, w] = [vector("v", "c"), vector("w", "d")];
  const forged = (left: object) => ({ ...parseClaim("forall dim c, dim d, v in R^c, w in R^d, i in 1..d: 0 <= 1"), conclusion: { tag: "relation", left, relation: "<=", right: num(1) } });
  for (const left of [
    { tag: "entry", sort: { kind: "real" }, of: v, at: index("i", "d") },
    { tag: "dot", sort: { kind: "real" }, left: v, right: w },
    { tag: "norm", norm: "2", sort: { kind: "real" }, of: { tag: "apply", sort: { kind: "vector", dim: "c" }, operator: "add", args: [v, w] } },
    { tag: "entry", sort: { kind: "real" }, of: v, at: { tag: "position", sort: { kind: "index", dim: "c" }, value: 0 } },
  ])
    expect(() => proposition(forged(left) as never)).toThrow();
});

test("what Rocq's library has no word for is refused", () => {
  expect(() => proposition(parseClaim("forall x real: atan(x) <= 2"))).not.toThrow();
  const odd = { ...parseClaim("forall x real: x <= 2") };
  const [relation] = relationsOf(odd.conclusion);
  const unknown = { ...odd, conclusion: { ...relation!, left: { ...relation!.left, tag: "apply", operator: "gamma", args: [] } } };
  expect(() => proposition(unknown as never)).toThrow(/gamma/);
});
