import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseClaim } from "../../../src/claim/index.ts";
import { Budget } from "../../../src/exact/index.ts";
import { Proved } from "../../../src/kernel/proved.ts";
import { certify } from "../../../src/prove/certify.ts";
import { decide } from "../../../src/search/index.ts";
import { Prover } from "../../../src/search/prove/prove.ts";

/** A claim of a kind; `millions` of units of work with which it was decided, where it was proved with few. */
interface Case {
  readonly id: string;
  readonly text: string;
  readonly expected: "true" | "false";
  readonly millions?: number;
}
const read = (kind: string): Case[] =>
  readFileSync(new URL(`${kind}.jsonl`, import.meta.url), "utf8").trim().split("\n").map((l) => JSON.parse(l) as Case);

/** Whether the kernel accepts what the prover finds with so much work. */
function isProved(text: string, millions: number): boolean {
  const claim = parseClaim(text);
  const made = new Budget({ work: millions * 1e6 }).attempt(() => {
    const r = new Prover(claim).run();
    return "found" in r && "proved" in certify(claim, r.found);
  });
  return "value" in made && made.value;
}
/** What is cheap enough for a test. */
const CHEAP = 12;
/** Units of work for each. */
const GIVEN = 4e7;

describe.each(["affine", "hypotheses", "denominators", "powers", "contact"])("claims of the kind: %s", (kind) => {
  const cases = read(kind);
  test("what was proved with little work still is", async () => {
    const sample = cases.filter((c) => c.millions && c.millions <= CHEAP).filter((_, i) => i % 2 === 0);
    expect(sample.length).toBeGreaterThan(5);
    const lost: string[] = [];
    for (const c of sample) if (!Proved.is((await decide(parseClaim(c.text), { timeout: 60, work: GIVEN })).verdict)) lost.push(c.id);
    expect(lost).toEqual([]);
  }, 90_000);

  test("no false twin is proved", () => {
    const twins = cases.filter((c) => c.expected === "false").filter((_, i) => kind !== "affine" || i % 3 === 0);
    expect(twins.length).toBeGreaterThan(18);
    expect(twins.filter((c) => isProved(c.text, CHEAP)).map((c) => c.id)).toEqual([]);
  }, 90_000);
});
