import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDouble, parseClaim, search } from "lemmakit";
import { ground } from "../../src/claim/index.ts";
import { sizePlans } from "../../src/search/index.ts";
import { rounded } from "../../src/search/candidate.ts";
import { Surface } from "../../src/search/surface/index.ts";
import { spaceOf } from "../../src/search/space.ts";

/** What a first search may cost; before points were moved in doubles the first of these took a hundred times as much. */
const WORK = 1.5e8;
const look = (text: string, seed: number) => search(parseClaim(text), { seed, work: WORK, timeout: 600 });
const SIMPLEX = "forall p, q in (0,1]^n where sum(i in n, p[i]) = 1, sum(i in n, q[i]) = 1";

describe("true claims under equalities: points are found, and none refutes", () => {
  test.each([
    `${SIMPLEX}: sum(i in n, p[i]*log(p[i]/q[i])) >= 0`,
    `${SIMPLEX}: sum(i in n, p[i]*log(p[i]/q[i])) >= norm1(p - q)^2/2`,
    "forall u, v in R^n where norm2(u) = 1, norm2(v) = 1: dot(u, v) <= 1",
    "forall u, v in R^3 where norm2(u) = 1, norm2(v) = 1, dot(u, v) = 0: norm2(u + v)^2 <= 2",
    "forall D, G, T > 0, eta > 0 where eta = sqrt(D/(T*G^2)): D/eta + eta*G^2*T <= 2*G*sqrt(D*T)",
    "forall x, y, z > 0 where x + y + z = 1, x*y*z = 1/28: x*y + y*z + z*x <= 1/3",
    "forall x real where x^2 = -1: x <= 0",
  ])("%s", async (text) => {
    const r = await look(text, 1);
    expect(r.refuted).toBeUndefined();
    expect(r.feasible).toBe(!text.includes("= -1"));
    expect(r.ended).toBeUndefined();
  });
});

describe("their false twins are refuted", () => {
  test.each([
    `${SIMPLEX}: sum(i in n, p[i]*log(p[i]/q[i])) >= 0.501*norm1(p - q)^2`,
    `${SIMPLEX}: norm1(p - q) <= 1.9999`,
    `${SIMPLEX}: sum(i in n, (sqrt(p[i]) - sqrt(q[i]))^2) <= 0.999*norm1(p - q)`,
    "forall u, v in R^n where norm2(u) = 1, norm2(v) = 1: dot(u, v) <= 0.9999",
    "forall u, v in R^3 where norm2(u) = 1, norm2(v) = 1, dot(u, v) = 0: norm1(u + v) <= 2.4",
    "forall u in R^n where norm2(u) = 1, sum(i in n, u[i]) = 0: norm1(u) <= 0.99*sqrt(n)",
    "forall W in R^(m x n), v in R^n where normF(W) = 1, norm2(v) = 1: norm2(W*v) <= 0.99",
    "forall D >= 2, G, T > 0, eta > 0 where eta = sqrt(D/(T*G^2)): D/eta + eta*G^2*T <= 1.999*G*sqrt(D*T)",
    "forall e > 0, p real where p = 1/(exp(e) + 1): log((1 - p)/p) <= 0.999*e",
    "forall p in [0,1]^n, x in R^n where sum(i in n, p[i]) = 1, sum(i in n, p[i]*x[i]) = 0, sum(i in n, p[i]*x[i]^2) = 1: sum(i in n, p[i]*x[i]^4) >= 1.01",
    "forall x, y real where x^2 + x*y + y^2 = 1: x + y <= 1.154",
    "forall x > 0 where x^2 = 2: x <= 1.414",
    "forall x, y real where exp(x) + exp(y) = 1: x + y <= -1.387",
  ])("%s", async (text) => {
    for (const seed of [1, 2, 3, 4, 5]) expect((await look(text, seed)).refuted, `seed ${seed}`).toBeDefined();
  });
});

describe("a surface", () => {
  test.each([
    "forall p in [0,1]^4, q in (0,1)^4 where sum(i in 4, p[i]) = 1, sum(i in 4, q[i]) = 1: 1 <= 2",
    "forall u in R^5 where norm2(u) = 2: 1 <= 2",
    "forall u in R^4 where norm1(u) = 1: 1 <= 2",
    "forall u in R^4, v in R^4 where norm2(u) = 1, dot(u, v) = 3: 1 <= 2",
    "forall W in R^(2 x 3) where normF(W) = 1: 1 <= 2",
    "forall x, y, z > 0 where x*y*z = 1: 1 <= 2",
    "forall x, y, z real where x + 2*y - z = 3, x - y = 1: 1 <= 2",
  ])("points come onto it, inside the domains, and exactly: %s", (text) => {
    const claim = parseClaim(text);
    const g = ground(claim, sizePlans(claim)[0]!);
    const space = spaceOf(g);
    const surface = Surface.of(g, space)!;
    const draws = fc.sample(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: space.dimension, maxLength: space.dimension }), { seed: 5, numRuns: 60 });
    let exact = 0;
    for (const raw of draws) {
      const x = space.settle(raw);
      if (!surface.project(x)) continue;
      expect(space.settle(x)).toEqual(x);
      const there = surface.exact(Array.from(x, (v) => rounded(exactDouble(v), 4)));
      if (there) exact++;
    }
    expect(exact).toBeGreaterThan(30);
  });
  test("without equalities there is none", () => {
    const g = ground(parseClaim("forall x real where x <= 1: x <= 2"));
    expect(Surface.of(g, spaceOf(g))).toBeUndefined();
  });
});
