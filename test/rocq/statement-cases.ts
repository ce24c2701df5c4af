/** Cases of `proofs.test.ts`: what statements say, asked of the kernel. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { negatedProposition, parseClaim, proposition } from "lemmakit";
import { attacks, type Shown } from "./attacks.ts";
import { statementOf } from "../../src/rocq/statement/claim.ts";
import { FROM_DEFINITIONS, FROM_REALS } from "../../src/rocq/statement/expression.ts";
import { NAMES, WORDS } from "../../src/rocq/statement/reserved.ts";
import type { Engine } from "../../src/rocq/engine.ts";
import { namesOfRocq, type NamesOfRocq } from "./names-of-rocq.ts";
import { objection, proofEngine, statementEngine } from "./statement-engine.ts";
import fc from "fast-check";
import { agreement, alphaEqual } from "../fuzz/printer/ask.ts";
import { rawClaim } from "../fuzz/printer/raw.ts";

/** What is to be shown, as a proposition. */
const goal = (claim: string, shown: Shown): string => {
  const c = parseClaim(claim);
  const [positive, negative] = [`(${proposition(c)})`, `(${negatedProposition(c)})`];
  return { proved: positive, refuted: negative, "not proved": `~ ${positive}`, "not refuted": `~ ${negative}` }[shown];
};

describe("what statements say, asked of the kernel", () => {
  let engine: Engine;
  let names: NamesOfRocq;
  beforeAll(async () => {
    engine = await statementEngine();
    // Before tactics are loaded, as statements are read.
    names = await namesOfRocq(engine);
    await proofEngine(engine);
  }, 3_600_000);
  afterAll(() => engine?.close());

  for (const [what, cases] of Object.entries(attacks))
    describe(what, () => {
      test.each(cases.map((c) => [`${c.claim} is ${c.shown}`, c] as const))(
        "%s",
        async (_, { claim, shown, proof }) => expect(await objection(engine, goal(claim, shown), proof)).toBeUndefined(),
        60_000,
      );
    });

  describe("the names that no binder gets", () => {
    test("are those of Rocq: its words, and the short names of all it has", () => {
      expect({ words: WORDS.trim().split(/\s+/), names: NAMES.trim().split(/\s+/) }).toEqual(names);
    });
    test("hold every name that statements use, and no definition has a name of Rocq's", async () => {
      const known = new Set(NAMES.trim().split(/\s+/));
      expect([...FROM_REALS, ...FROM_DEFINITIONS].filter((n) => !known.has(n))).toEqual([]);
      for (const name of FROM_DEFINITIONS) expect((await engine.say(`Check definitions.${name}.`)).error).toBeUndefined();
      for (const name of FROM_REALS) expect((await engine.say(`Locate ${name}.`)).notices.join(" ")).toMatch(/Constant Coq\.Reals\./);
    }, 60_000);
  });

  describe("random claims", () => {
    const ask = (proposition: string, proof: string) => objection(engine, proposition, proof);
    test("the statement is true, false or neither where the evaluator says so", async () => {
      await fc.assert(fc.asyncProperty(rawClaim, async (raw) => void expect(await agreement(raw, ask)).toEqual([])), { numRuns: 12, seed: 20 });
    }, 300_000);
    test("a claim and its copy under other names have convertible statements", async () => {
      await fc.assert(fc.asyncProperty(rawClaim, async (raw) => void expect(await alphaEqual(raw, ask)).toEqual([])), { numRuns: 12, seed: 21 });
    }, 300_000);
  });

  test("binders count as objects: a statement has as many as it names", () => {
    const { binders } = statementOf(parseClaim("forall dim c, v in R^c, x real: x <= 1"));
    expect(binders.map((b) => b.wish)).toEqual(["c", "v", "x"]);
  });
});
