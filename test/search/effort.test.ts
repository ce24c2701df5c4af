import { describe, expect, test, vi } from "vitest";
import { bestConstant, decide, parseClaim, search } from "lemmakit";

/** What of a decision must not depend on the machine or on what was decided before. */
async function told(text: string, work: number): Promise<unknown> {
  const d = await decide(parseClaim(text), { work, timeout: 600, seed: 3 });
  const { verdict } = d;
  return { ...d, seconds: 0, verdict: { ...verdict, claim: undefined } };
}

const CLAIMS = [
  "forall x, y, z > 0: x/(y + z) + y/(z + x) + z/(x + y) >= 3/2",
  "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(h^2/8)",
  "forall x, y real: x*y <= x^2 + y^2 - 10^-9",
  "forall x > 0: sin(x) < x",
  "forall x, y real: (x + y)^4 <= 8*(x^4 + y^4)",
  "forall dim c >= 2, v in R^c: norm1(v) <= 0.9999*sqrt(c)*norm2(v)",
  "forall u in R^n: norm1(u) <= sqrt(n)*norm2(u)",
  "forall f in R^n: max(i in n, f[i]) <= log(sum(i in n, exp(f[i])))",
  "forall x real where exp(x) > 2: x > 0",
];

/** Open for as long as one likes to wait. */
const KEARNS_SAUL = (K: string): string => `p in (0,1/2), t real: log(1 - p + p*exp(t)) <= p*t + ${K}*(1 - 2*p)/(4*log((1 - p)/p))*t^2`;
const HARD = `forall ${KEARNS_SAUL("1")}`;

describe("work, not the clock, says where a decision ends", () => {
  test.each([2e6, 2e7])("with %d units: whatever was decided before, and beside it", async (work) => {
    const first = [];
    for (const c of CLAIMS) first.push(await told(c, work));
    const backwards = [];
    for (const c of [...CLAIMS].reverse()) backwards.unshift(await told(c, work));
    const together = await Promise.all(CLAIMS.map((c) => told(c, work)));
    expect(backwards).toEqual(first);
    expect(together).toEqual(first);
  });
  test.each([
    ["an absolute value that was met before", "forall x, y real: sqrt(x^2 + y^2) <= 1.4142135623730950489*max(abs(x), abs(y))", "forall x, y real: abs(1/(1 + x^2) - 1/(1 + y^2)) <= 0.6495*abs(x - y)"],
    ["constants whose values were found before", "forall x real: 1 - exp(-x) <= 1 - 10^-29", "forall x real: 1 - exp(-x) <= 1 - 10^-30"],
    ["signs of constants that were found before", "forall p in (0,1): -p*log(p) - (1 - p)*log(1 - p) <= log(2)", "forall p in (0,1): -p*log(p) - (1 - p)*log(1 - p) <= log(2)"],
  ])("%s: no less and no more work than in a process that has done nothing", async (_, before, claim) => {
    const work = async (...texts: string[]): Promise<number> => {
      vi.resetModules();
      const { decide, parseClaim } = await import("lemmakit");
      let last = 0;
      for (const t of texts) last = (await decide(parseClaim(t), { work: 2e7, timeout: 600 })).work;
      return last;
    };
    expect(await work(before, claim)).toBe(await work(claim));
  });
  test("what ended it is said", async () => {
    const hard = parseClaim(HARD);
    const d = await decide(hard, { work: 1e6, timeout: 600 });
    expect([d.verdict.verdict, d.ended]).toEqual(["open", "work"]);
    expect(d.work).toBeGreaterThan(0.9e6);
    // A single step may be dear, but not without end.
    expect(d.work).toBeLessThan(1.2e6);
    expect((await decide(hard, { work: 1e12, timeout: 0.2 })).ended).toBe("time");
    expect((await decide(parseClaim("forall x, y real where x*y = 1: sin(x) <= 2"), { timeout: 600 })).ended).toBeUndefined();
  });
});

describe("a signal is heard", () => {
  const slow = parseClaim(HARD);
  const soon = () => AbortSignal.timeout(60);
  test("by a search, which says so", async () => {
    const r = await search(slow, { signal: soon(), points: 1e5, timeout: 600, work: 1e15 });
    expect(r.ended).toBe("aborted");
    expect(r.evaluations).toBeGreaterThan(0);
  });
  test("by a decision, which throws the reason", async () => {
    await expect(decide(slow, { signal: soon(), timeout: 600, work: 1e15 })).rejects.toThrow(/timeout/);
  });
  test("by a search for a constant", async () => {
    await expect(bestConstant(parseClaim(`forall K > 0, ${KEARNS_SAUL("K")}`), "K", { signal: soon(), timeout: 600, work: 1e15 })).rejects.toThrow(/timeout/);
  });
  test("before anything is done", async () => {
    expect(await search(slow, { signal: AbortSignal.abort() })).toMatchObject({ ended: "aborted", points: 0 });
    await expect(decide(slow, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/);
  });
});

test("a search ends with its work", async () => {
  const r = await search(parseClaim("forall x, y real: x*y <= x^2 + y^2"), { work: 50_000 });
  expect(r).toMatchObject({ ended: "work", refuted: undefined });
});
