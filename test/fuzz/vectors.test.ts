import { expect, test } from "vitest";
import { decide, parseClaim } from "../../src/index.ts";
import { stream } from "../kernel/semantics.ts";
import { KNOWN, show, type Written } from "./vectors/claims.ts";
import { forge } from "./vectors/forgeries.ts";
import { violation } from "./vectors/points.ts";
import { VectorFuzz } from "./vectors/trial.ts";

const FALSE: Written = { variables: ["u in R^n"], where: [], left: "norm1(u)", relation: "<=", right: "norm2(u)" };

test("random claims over vectors: no verdict that doubles contradict, no forged proof of a false twin", async () => {
  const fuzz = new VectorFuzz({ work: 2e7, timeout: 5 }, 4);
  for (let seed = 1, done = 0; done < 50; seed++) if (await fuzz.trial(stream(seed))) done++;
  const { proved, refuted, tried } = fuzz.counts;
  expect(Math.min(proved, refuted, tried)).toBeGreaterThan(3);
}, 120_000);

test("the evaluator sees what is false, and nothing against what holds", () => {
  expect(violation(FALSE, stream(1))).toBeDefined();
  const positive: Written = { variables: ["u in R^n"], where: [], left: "0", relation: "<", right: "exp(min(i in n, u[i]))" };
  for (const w of [...KNOWN, positive]) expect([show(w), violation(w, stream(1))]).toEqual([show(w), undefined]);
});

test("a certificate that does prove the claim is seen among the forgeries", async () => {
  const claim = parseClaim("forall u in R^n: norm2(u) >= 0");
  const { certificate } = await decide(claim, { timeout: 20 });
  const random = stream(3);
  const seen = Array.from({ length: 60 }, () => forge(certificate!, claim, random, { tried: 0, mended: 0 }));
  expect(seen.some((s) => s?.includes("proves the false"))).toBe(true);
});

test("a certificate of one step may lose it", async () => {
  const { certificate } = await decide(parseClaim("forall u in R^n: norm2(u) = norm2(u)"), { timeout: 20 });
  const steps = certificate!.steps.slice(-1);
  const twin = parseClaim("forall u in R^n: norm2(u) < norm2(u)");
  for (let seed = 1; seed <= 300; seed++) expect(forge({ ...certificate!, steps }, twin, stream(seed), { tried: 0, mended: 0 })).toBeUndefined();
});
