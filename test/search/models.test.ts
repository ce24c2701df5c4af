import { describe, expect, test } from "vitest";
import { check, findModel, parseClaim, printClaim, refuteByModel } from "lemmakit";

const FALSE = [
  "forall f : R -> R, x real where f(0) = 0: f(x) <= 1",
  "forall f : R^d -> R^d, q in [0,1], a, b in R^d where lipschitz(f, R^d, q), f(a) = a, f(b) = b: a = b",
  "forall f : R -> R, e > 0: sup(d in ball(R, e), f(d)) <= f(0)",
  "forall f : R -> R, e > 0: max(d in ball(R, e), f(d)) <= f(0)",
  "forall law p on m, X in R^m, a > 0 where (forall i in 1..m: X[i] >= 0): P[i ~ p](X[i] >= a) <= E[i ~ p](X[i])/(2*a)",
  "forall dim n, law p on m, D in [0,1]^m, t > 0: P[w ~ p^n](|sum(k in n, D[w(k)]) - n*E[i ~ p](D[i])| >= t) <= exp(-2*t^2/n)",
  "forall law p on m, law q on m, h in R^m where (forall i in 1..m: p[i] > 0 and q[i] > 0): E[i ~ q](h[i]) <= log(E[i ~ p](exp(h[i])))",
  "forall X subset R^d, x, y in X: norm2(x - y) <= 1",
  "forall f : R -> R, S subset R, C > 0, x, y in S where lipschitz(f, S, C): |f(x) - f(y)| < C*|x - y|",
  "forall f : R -> R where convex(f, R): f(0) <= f(1)",
  "forall c : 1..m -> 1..k, i, j in 1..m: c(i) = c(j)",
  "forall x real: x > 1 or x < 1",
  "forall f : R -> R: exists x in {0, 1}: f(x) > 0",
];
const TRUE = [
  "forall f : R -> R, S subset R, C > 0, x, y in S where lipschitz(f, S, C): |f(x) - f(y)| <= C*|x - y|",
  "forall f : R^d -> R^d, q in [0,1/2], a, b in R^d where lipschitz(f, R^d, q), f(a) = a, f(b) = b: a = b",
  "forall law p on m, X in R^m, a > 0 where (forall i in 1..m: X[i] >= 0): P[i ~ p](X[i] >= a) <= E[i ~ p](X[i])/a",
  "forall f : R -> R, e > 0: sup(d in ball(R, e), f(d)) >= f(0)",
  "forall f : R -> R, X subset R, x in X: f(x) <= sup(y in X, f(y))",
  "forall f : R -> R, a, b real where convex(f, R): f((a + b)/2) <= (f(a) + f(b))/2",
  "forall law p on m, law q on m, h in R^m where (forall i in 1..m: p[i] > 0 and q[i] > 0): E[i ~ q](h[i]) <= E[i ~ q](log(q[i]/p[i])) + log(E[i ~ p](exp(h[i])))",
  "forall x real: x > 1 or x <= 1",
];

describe("the finder of models", () => {
  test.each(FALSE)("refutes %s", (text) => {
    const claim = parseClaim(text);
    for (const seed of [1]) {
      const found = findModel(claim, { seed });
      expect(found?.verdict).toBe("refuted");
      // What it found stands on its own.
      expect(refuteByModel(claim, JSON.parse(JSON.stringify(found!.witness))).kind).toBe("refuted");
    }
  }, 60_000);
  test.each(TRUE)("does not refute %s", (text) => {
    expect(findModel(parseClaim(text), { seed: 1, structures: 12 })).toBeUndefined();
  }, 60_000);
  test("is the same for the same seed", () => {
    const claim = parseClaim(FALSE[0]!);
    expect(findModel(claim, { seed: 3 })?.witness).toEqual(findModel(claim, { seed: 3 })?.witness);
  });
});

describe("check takes such claims like any other", () => {
  test("refuted", async () => {
    const { verdict } = await check(FALSE[1]!, { timeout: 60 });
    expect(verdict.verdict === "refuted" && Object.keys(verdict.witness.functions ?? {})).toEqual(["f"]);
  }, 90_000);
  test("open", async () => {
    const { verdict } = await check(TRUE[0]!, { timeout: 1 });
    expect(verdict.verdict).toBe("open");
    expect(verdict.verdict === "open" && verdict.message).toMatch(/no model was found among \d+/);
  }, 20_000);
  test("and its witness is read back from the text of the claim", () => {
    const claim = parseClaim(FALSE[8]!);
    const found = findModel(claim, { seed: 1 });
    expect(found && refuteByModel(parseClaim(printClaim(claim)), found.witness).kind).toBe("refuted");
  }, 20_000);
});
