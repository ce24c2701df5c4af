import { describe, expect, test } from "vitest";
import { check, InputError, parseClaim } from "lemmakit";

// True, and beyond the prover: it is busy with it until the time is over.
const HARD = "forall x, y, u, v real: sqrt(sqrt((x+u)^4+(y+v)^4)) <= sqrt(sqrt(x^4+y^4))+sqrt(sqrt(u^4+v^4))";

describe("check", () => {
  test("reads text or takes a claim", async () => {
    expect((await check("forall x real: 1 + x <= exp(x)")).verdict.verdict).toBe("proved");
    expect((await check(parseClaim("forall x real: 1.01 + x <= exp(x)"))).verdict.verdict).toBe("refuted");
  });
  test("refuses bad input and claims that speak of nothing", async () => {
    await expect(check("forall x real: x <=")).rejects.toThrow(InputError);
    await expect(check("forall x > 0 where x < 0: x = 1")).rejects.toThrow(/contradict|no point|force/);
  });
  test("can be stopped at once, and in the middle", async () => {
    await expect(check("forall x real: x <= 1", { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    const stop = new AbortController();
    const told: string[] = [];
    const going = check(HARD, { timeout: 60, signal: stop.signal, progress: (what) => {
      told.push(what);
      if (what === "looking for a proof") setTimeout(() => stop.abort(new Error("enough")), 200);
    } });
    await expect(going).rejects.toThrow("enough");
    expect(told).toContain("looking for a proof");
    expect(told).not.toContain("looking at what is left");
  }, 30_000);
  test("a claim that stays open says where its sides meet and what is left", async () => {
    const { verdict, diagnosis } = await check("forall x in [0,2]: cbrt(x) <= (x + 2)/3", { timeout: 60, work: 1e8 });
    if (verdict.verdict !== "open") throw new Error("an open claim is needed here");
    expect(verdict.reason).toBe("touching");
    expect(diagnosis!.contact).toEqual({ at: { x: "1" }, order: { x: 2 } });
    expect(diagnosis!.regions!.left.length).toBeGreaterThan(0);
    expect(diagnosis!.regions!.proved!.verdict).toBe("proved");
  });
});
