import { describe, expect, test } from "vitest";
import { at, claim, frobenius, free, index, leq, mul, nonNegative, norm2, parseClaim, positive, real, spectral, tail, times, vector, matrix } from "lemmakit";
import { negatedProposition, proposition } from "../../src/rocq/proposition.ts";

const golden: readonly (readonly [text: string, statement: string])[] = [
  ["1/2 < 1", "1 / 2 < 1"],
  ["-1 <= 2 - (3 - 4)", "-(1) <= 2 - (3 - 4)"],
  ["forall x > 0: log(x) <= x - 1", "forall x : R,\n  0 < x ->\n  ln x <= x - 1"],
  ["forall x real: x >= -x^2", "forall x : R,\n  - x ^ 2 <= x"],
  ["forall x > 0: x^-1 = 1/x", "forall x : R,\n  0 < x ->\n  / x = 1 / x"],
  ["forall x in [0,1), y real where x + y <= 1: abs(x*(y - 1)) < 2", "forall (x : R) (y : R),\n  0 <= x ->\n  x < 1 ->\n  x + y <= 1 ->\n  Rabs (x * (y - 1)) < 2"],
  ["forall dim c >= 2, f in R^c, y in 1..c: f[y] <= max(i in c, f[i])", "forall (c : nat) (f : nat -> R) (y : nat),\n  (2 <= c)%nat ->\n  (y < c)%nat ->\n  f y <= rmax c (fun i => f i)"],
  ["forall f in R^3: f[1] <= norm1(f)", "forall f : nat -> R,\n  f 0%nat <= norm1 3 f"],
  ["forall dim c, e in (0,inf)^c: 0 < sum(k in c, e[k]^2)", "forall (c : nat) (e : nat -> R),\n  (1 <= c)%nat ->\n  (forall i, (i < c)%nat -> 0 < e i) ->\n  0 < rsum c (fun k => (e k) ^ 2)"],
  ["forall dim c, dim r, W in R^(c x r), u in R^r, y in 1..c: (W*u)[y] = dot(W[y], u)", "forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (y : nat),\n  (1 <= c)%nat ->\n  (1 <= r)%nat ->\n  (y < c)%nat ->\n  matvec r W u y = dot r (fun i => W y i) u"],
];

describe("a statement, term by term", () => {
  test.each(golden)("%s", (text, statement) => expect(proposition(parseClaim(text))).toBe(statement));
});

test("a refutation is the negation of the claim", () => {
  expect(negatedProposition(parseClaim("forall x real: x < x"))).toBe("~ (forall x : R,\n  x < x)");
});

const u = vector("u", "r");
const W = matrix("W", "c", "r");

test("a spectral norm is a number that is the spectral norm, named once", () => {
  const twice = proposition(claim([free(W), free(u)], leq(norm2(times(W, u)), mul(spectral(W), norm2(u))), { where: [leq(spectral(W), 1)] }));
  expect(twice).toBe(
    "forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (s : R),\n  (1 <= c)%nat ->\n  (1 <= r)%nat ->\n  is_spectral c r W s ->\n  s <= 1 ->\n  norm2 c (fun i => matvec r W u i) <= s * norm2 r u",
  );
});

test("the Frobenius norm is a function of the matrix", () => {
  expect(proposition(claim([free(W)], leq(0, frobenius(W))))).toContain("0 <= frobenius c r W");
});

describe("names", () => {
  test("of Rocq are kept for Rocq", () => {
    expect(proposition(claim([free(real("R")), free(real("exp"))], leq(real("R"), real("exp"))))).toBe("forall (R_ : R) (exp_ : R),\n  R_ <= exp_");
  });
  test("of bound indices shadow nothing", () => {
    const i = index("i", "c");
    const v = vector("v", "c");
    expect(proposition(claim([free(i), nonNegative(v)], leq(0, at(v, i))))).toBe(
      "forall (c : nat) (i : nat) (v : nat -> R),\n  (1 <= c)%nat ->\n  (i < c)%nat ->\n  (forall i0, (i0 < c)%nat -> 0 <= v i0) ->\n  0 <= v i",
    );
  });
  test("of the draws in a tail are not those of its weights", () => {
    const statement = proposition(claim([free(vector("D", "m")), positive(vector("drawn", "m")), nonNegative(real("t"))], leq(tail(2, "n", vector("D", "m"), vector("drawn", "m"), real("t")), 1)));
    expect(statement).toContain("prob_iid n m (fun i => drawn i / rsum m drawn) (fun drawn0 => t <= Rabs (rsum n (fun i => D (drawn0 i)) - INR n * expect m (fun i => drawn i / rsum m drawn) D))");
  });
});

test("what Rocq's library has no word for is refused", () => {
  expect(() => proposition(parseClaim("forall x real: atan(x) <= 2"))).not.toThrow();
  const odd = { ...parseClaim("forall x real: x <= 2") };
  const unknown = { ...odd, conclusion: { ...odd.conclusion, left: { ...odd.conclusion.left, tag: "apply", operator: "gamma", args: [] } } };
  expect(() => proposition(unknown as never)).toThrow(/gamma/);
});
