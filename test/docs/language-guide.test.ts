import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, findModel, parseClaim } from "lemmakit";

const guide = readFileSync(new URL("../../docs/guides/functions-sets-and-laws.md", import.meta.url), "utf8");
const shown = [...guide.matchAll(/^\$ lemmakit check "(.+)"\n(\w+)$/gm)].map((m) => [m[1]!, m[2]!] as const);

describe("the guide to functions, sets and laws", () => {
  test("shows four examples", () => expect(shown.length).toBe(4));
  test.each(shown)("%s is %s", async (text, verdict) => {
    expect((await check(text, { timeout: 60 })).verdict.verdict).toBe(verdict);
  }, 90_000);
  test.each([
    "forall f : R^d -> R, g : R^d -> R^d, L > 0, x in R^d where smooth(f, g, R^d, L): f(x - g(x)/L) <= f(x) - norm2(g(x))^2/(2*L)",
    "forall law p on m, X in [0,inf)^m, a > 0: P[i ~ p](X[i] >= a) <= E[i ~ p](X[i])/a",
    "forall law p on m, law q on m, h in R^m where (forall i in 1..m: p[i] > 0 and q[i] > 0): E[i ~ q](h[i]) <= E[i ~ q](log(q[i]/p[i])) + log(E[i ~ p](exp(h[i])))",
    "forall f : R^d -> R^d, q in [0,9/10], a, b in R^d where lipschitz(f, R^d, q), f(a) = a, f(b) = b: a = b",
  ])("what it calls true is not refuted: %s", (text) => expect(findModel(parseClaim(text), { structures: 10 })).toBeUndefined(), 60_000);
});
