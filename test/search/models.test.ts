import { describe, expect, test } from "vitest";
import { check, decide, findModel, parseClaim, printClaim, refuteByModel } from "lemmakit";
import { ModelSearch } from "../../src/search/models/index.ts";

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
/** False at a tie only: a number is what a hypothesis says it equals, rows oppose each other, and what is allowed is used up. */
const EFFECT = "E = sup(d in ball(R^d, e), |f(x + d) - f(x)|)";
const TIGHT = [
  `forall f : R^d -> R, x in R^d, e > 0, E real where ${EFFECT}, f(x) > 0, f(x) >= E: forall d in ball(R^d, e): f(x + d) > 0`,
  `forall f : R^d -> R, W in R^c, x in R^d, y in 1..c, e > 0, E real where ${EFFECT}, (forall k in 1..c: k != y implies W[k]*f(x) < W[y]*f(x)), (forall k in 1..c: k != y implies (W[y] - W[k])*f(x) >= sqrt(2)*norm2(W)*E): forall d in ball(R^d, e): (forall k in 1..c: k != y implies W[k]*f(x + d) < W[y]*f(x + d))`,
];
const SLACK = [
  `forall f : R^d -> R, x in R^d, e > 0, E real where ${EFFECT}, f(x) > 0, f(x) > E: forall d in ball(R^d, e): f(x + d) > 0`,
  `forall f : R^d -> R, W in R^c, x in R^d, y in 1..c, e > 0, E real where ${EFFECT}, (forall k in 1..c: k != y implies W[k]*f(x) < W[y]*f(x)), (forall k in 1..c: k != y implies (W[y] - W[k])*f(x) > sqrt(2)*norm2(W)*E): forall d in ball(R^d, e): (forall k in 1..c: k != y implies W[k]*f(x + d) < W[y]*f(x + d))`,
];
/** A model of it is found in half of 4e7 units, and is made simpler in more. */
const WORTH =
  "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where j != y, (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])): (W*f(x))[y] - (W*f(x))[j] > 2*spectral(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x)))";
/** The values of D are on no lattice. */
const BY_ENTRIES = "forall f : R -> R, x in R^3, D in R^3 where (forall i in 1..3: D[i] = f(x[i])/97): D[1] + D[2] <= D[3]";

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
  test.each(TIGHT.flatMap((text) => [1, 2, 3, 4, 5].map((seed) => [seed, text] as const)))("refutes at a tie, with seed %i: %s", (seed, text) => {
    const claim = parseClaim(text);
    expect(refuteByModel(claim, JSON.parse(JSON.stringify(findModel(claim, { seed, structures: 150 })!.witness))).kind).toBe("refuted");
  }, 60_000);
  test.each([1, 2, 3, 4, 5])("takes the entries of a vector from their terms, with seed %i", (seed) => {
    const claim = parseClaim(BY_ENTRIES);
    expect(refuteByModel(claim, JSON.parse(JSON.stringify(findModel(claim, { seed, structures: 40 })!.witness))).kind).toBe("refuted");
  }, 60_000);
  test.each(SLACK)("does not refute %s", (text) => {
    expect(findModel(parseClaim(text), { seed: 1, structures: 60 })).toBeUndefined();
  }, 60_000);
  test("brings no equality that is true everywhere to the checker", () => {
    const search = new ModelSearch(parseClaim("forall f : R -> R, x real: f(x) + 1 = 1 + f(x)"));
    for (let n = 0; n < 20; n++) search.step();
    expect([search.refuted, search.rejected]).toEqual([undefined, 0]);
  }, 60_000);
  test("looks at no numbers where sizes settle the claim", async () => {
    const { verdict, evaluations } = await decide(parseClaim("forall f : R -> R, y in 1..1: (forall k in 1..1: k != y implies f(0) > 1)"), { work: 1e8, timeout: 60 });
    expect([verdict.verdict, evaluations]).toEqual(["open", 0]);
  }, 60_000);
  test("keeps what it found where the work ends before it is made simpler", async () => {
    const claim = parseClaim(WORTH);
    const { verdict, ended, work } = await decide(claim, { work: 4e7, timeout: 600 });
    expect([verdict.verdict, ended]).toEqual(["refuted", undefined]);
    expect(work).toBeGreaterThan(4e7);
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
