import { describe, expect, test } from "vitest";
import { negatedProposition, parseClaim, proposition } from "lemmakit";

/** The lines of a statement, without the least sizes of dimensions. */
const lines = (claim: string): string[] => proposition(parseClaim(claim)).split("\n").map((l) => l.trim()).filter((l) => !/^\(1 <= \w+\)%nat ->$/.test(l));

describe("what a claim about functions says in Rocq", () => {
  test("a function sees the entries of its argument alone", () => {
    expect(lines("forall f : R^d -> R^r, x in R^d: norm2(f(x)) >= 0")).toEqual([
      "forall (d : nat) (r : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R),",
      "(forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->",
      "0 <= norm2 r (f1 x)",
    ]);
  });
  test("positions that it gives are in range, and what it is given is read among reals", () => {
    const [, range, same, ...rest] = lines("forall h : R^d -> 1..c, x in R^d, s in R^d where h(x + s) = h(x): norm2(x) >= 0");
    expect(range).toBe("(forall (u : nat -> R), (h u < c)%nat) ->");
    expect(same).toBe("(forall (u : nat -> R) (v : nat -> R), (forall i, (i < d)%nat -> u i = v i) -> (h u = h v)%nat) ->");
    expect(rest[0]).toBe("(h ((fun i1 => x i1 + s i1))%R = h x)%nat ->");
  });
  test("a real numeral given to a function is no natural number", () => {
    expect(lines("forall f : R -> R: f(0) = 0").at(-1)).toBe("f1 (0)%R = 0");
  });
  test("a set is a predicate that does not see past the size", () => {
    expect(lines("forall X subset R^d, x in X: norm2(x) >= 0").slice(1)).toEqual([
      "(forall (u : nat -> R) (v : nat -> R), (forall i, (i < d)%nat -> u i = v i) -> X u -> X v) ->",
      "X x ->",
      "0 <= norm2 d x",
    ]);
  });
});

describe("where a supremum has a value", () => {
  const ball = "forall f : R -> R, e > 0: f(0) <= sup(d in ball(R, e), f(d))";
  test("is proved with a conclusion: not empty, bounded", () => {
    expect(lines(ball).at(-1)).toBe(
      "(exists d : R, Rabs d < e) /\\ (exists b : R, (forall (d3 : R), Rabs d3 < e -> f1 d3 <= b)) /\\ f1 (0)%R <= supremum (fun a => (exists d4 : R, (Rabs d4 < e /\\ a = f1 d4)))",
    );
  });
  test("is assumed with a hypothesis, and by a refutation", () => {
    expect(lines("forall f : R -> R, e > 0 where sup(d in ball(R, e), f(d)) <= 1: f(0) <= 1")).toContain("(exists b : R, (forall (d3 : R), Rabs d3 < e -> f1 d3 <= b)) ->");
    expect(negatedProposition(parseClaim(ball))).toContain("(exists b : R, (forall (d3 : R), Rabs d3 < e -> f1 d3 <= b)) ->");
  });
  test("of a maximum, is that a member takes it", () => {
    expect(lines(ball.replace("sup", "max")).at(-1)).toContain("(exists d : R, (Rabs d < e /\\ (forall (d3 : R), Rabs d3 < e -> f1 d3 <= f1 d))) /\\");
  });
  test("an infimum is minus a supremum", () => {
    expect(lines(ball.replace("sup", "inf")).at(-1)).toContain("- supremum (fun a => (exists d4 : R, (Rabs d4 < e /\\ a = - f1 d4)))");
  });
  test("a condition on the positions of an extremum is part of its set", () => {
    expect(lines("forall v in R^c, y in 1..c: v[y] <= max(j in c where j != y, v[j])").at(-1)).toBe(
      "(exists j : nat, ((j < c)%nat /\\ (j <> y)%nat)) /\\ v y <= supremum (fun a => (exists j1 : nat, ((j1 < c)%nat /\\ (j1 <> y)%nat /\\ a = v j1)))",
    );
  });
});

describe("formulas and laws", () => {
  test("quantifiers carry the sets they range over", () => {
    expect(lines("forall f : R -> R: forall x in [0,1]: exists y in R: f(y) = x").at(-1)).toBe("(forall (x : R), 0 <= x -> x <= 1 -> (exists y : R, f1 y = x))");
  });
  test("what is implied is defined where the left side holds", () => {
    expect(lines("forall x real: not (x = 0) implies 1/x = 1").slice(1)).toEqual(["(~ (x = 0)) ->", "x <> 0 /\\ 1 / x = 1"]);
    expect(lines("forall x real: (x > 0 implies log(x) <= x) or x = 1").at(-1)).toBe("(0 < x -> 0 < x) /\\ ((0 < x -> ln x <= x) \\/ x = 1)");
  });
  test("a name that is bound anew hides the sign of the outer one", () => {
    expect(lines("forall x > 0: forall x in [0,1]: log(x) <= 0").at(-1)).toContain("0 < x1");
  });
  test("expectations, and events of one draw and of many", () => {
    expect(lines("forall law p on m, X in R^m: E[i ~ p](X[i]) <= 1").at(-1)).toBe("expect m p (fun i2 => X i2) <= 1");
    expect(lines("forall law p on m, X in R^m: P[i ~ p](X[i] >= 1) <= 1").at(-1)).toBe("expect m p (fun i2 => indicator (1 <= X i2)) <= 1");
    expect(lines("forall dim n, law p on m, X in R^m: P[w ~ p^n](sum(k in n, X[w(k)]) >= 1) <= 1").at(-1)).toBe("prob_iid n m p (fun w => 1 <= rsum n (fun k => X (w k))) <= 1");
  });
  test("a member of a set of values is the value of some member", () => {
    expect(lines("forall f : R^d -> R^c, X subset R^d, u in {f(x) : x in X}: norm2(u) >= 0")).toContain("(exists x : nat -> R, (X x /\\ (forall i3, (i3 < c)%nat -> u i3 = f1 x i3))) ->");
  });
});
