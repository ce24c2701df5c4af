import { describe, expect, test } from "vitest";
import { parseClaim } from "../../../src/index.ts";
import { obligationOf } from "../../../src/kernel/meaning.ts";
import { index, names } from "../../../src/kernel/index.ts";
import { Points } from "../../../src/search/vector/points.ts";

/** Whether points in small dimensions deny the goal of a claim. */
function denied(text: string): boolean {
  const { hypotheses, goals } = obligationOf(parseClaim(text));
  const positions = [...new Set(goals.flatMap((g) => [...names(g.term).positions]))].map((id) => index(...(id.split(":") as [string, string])));
  const points = new Points(hypotheses, positions);
  return goals.some((g) => points.deny(g.term));
}

describe("points in small dimensions", () => {
  test.each([
    "forall u, v in R^n: norm2(u + v)^2 <= norm2(u)^2 + norm2(v)^2",
    "forall x in R^n: norm1(x) <= norm2(x)",
    "forall W in R^(m x n): normF(W) <= max(i in m, norm2(W[i]))",
    "forall f in R^n, y, j in 1..n: f[y] + f[j] <= 2*norm2(f)/3",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1: sum(i in n, p[i]*log(p[i]/q[i])) >= 1/4",
  ])("deny %s", (text) => expect(denied(text)).toBe(true));

  test.each([
    "forall u, v in R^n: norm2(u + v) <= norm2(u) + norm2(v)",
    "forall x in R^n: sum(i in n, 1) = n",
    // Equality at the only point of one dimension, which is met up to a little.
    "forall p in (0,1]^n where sum(i in n, p[i]) = 1: -sum(i in n, p[i]*log(p[i])) <= log(n)",
    "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1: sum(i in n, p[i]*log(p[i]/q[i])) >= 0",
    // Its left side is beyond doubles.
    "forall f in R^n, y in 1..n: exp(exp(exp(4 + norm2(f)^2))) >= f[y]",
    // No point meets the hypothesis: nothing is known.
    "forall x in R^n where norm2(x) <= -1: norm1(x) >= 1",
  ])("do not deny %s", (text) => expect(denied(text)).toBe(false));
});
