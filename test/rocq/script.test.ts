import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check, parseClaim, proposition } from "lemmakit";
import { runCoqc } from "../../src/rocq/coqc-process.ts";
import { certificateScript } from "../../src/rocq/reflect/script.ts";
import { kernelFile } from "../../src/rocq/reflect/kernel-file.ts";
import { readKernel } from "./read-kernel.ts";
import { forgeries, proofs } from "./script-cases.ts";
import { byHand, proofByHand } from "./script-by-hand.ts";

const scriptOf = async (text: string): Promise<string> => {
  const claim = parseClaim(text);
  const { certificate } = await check(claim, { timeout: 20, seed: 1 });
  return certificateScript(claim, certificate!);
};
const withComments = /\(\*[^]*?\*\)/g;

describe("a certificate as a Rocq file", () => {
  test("states the very claim, before anything of the kit is imported", async () => {
    const text = "forall x > 0: log(x) <= x - 1";
    const file = await scriptOf(text);
    expect(file).toContain(`Definition claim : Prop :=\n  ${proposition(parseClaim(text)).replace(/\n/g, "\n  ")}.`);
    expect(file).toMatch(/Theorem proved : claim\.\nProof\.[^]*\nQed\.\nPrint Assumptions proved\.\n$/);
    const before = file.slice(0, file.indexOf("Definition claim")).replace(withComments, "").trim().split("\n");
    expect(before).toEqual(["Require Import Reals.", "Local Open Scope R_scope."]);
  });
  test("imports the definitions of statements only where the statement uses one", async () => {
    const file = await scriptOf("forall x, y > 0: x^y > 0");
    const before = file.slice(0, file.indexOf("Definition claim")).replace(withComments, "").trim().split("\n");
    expect(before).toEqual(["Require Import Reals.", "Require kernel.", "Import kernel.definitions.", "Local Open Scope R_scope."]);
  });
  test("needs no file but kernel.v, and assumes nothing", async () => {
    const code = (await scriptOf("forall x real: 1 + x <= exp(x)")).replace(withComments, "");
    expect([...code.matchAll(/^.*\bRequire\b.*$/gm)].map((m) => m[0])).toEqual(["Require Import Reals.", "Require Import ZArith QArith List kernel."]);
    expect(code).not.toMatch(/\b(?:Axiom|Admitted|admit|Parameter|Conjecture|Hypothesis|Variable|Abort)\b/);
  });
  test.each([
    ["forall integer n: 0 <= n^2", /integer/],
    ["forall dim c, v in R^c: norm2(1/v) = norm2(1/v)", /not defined everywhere/],
  ])("what it cannot read off is refused: %s", (text, message) => {
    expect(() => certificateScript(parseClaim(text), { steps: [], proves: [] } as never)).toThrow(message);
  });
});

const present = (await runCoqc(["--version"], ".")).ok;
describe("where there is a coqc, with kernel.v alone beside the file", () => {
  const folder = mkdtempSync(join(tmpdir(), "lemmakit-script-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const compiled = async (name: string, text: string) => {
    writeFileSync(join(folder, `${name}.v`), text);
    return runCoqc(["-q", `${name}.v`], folder);
  };
  beforeAll(async () => {
    if (present) expect((await compiled("kernel", kernelFile(readKernel))).stderr).toBe("");
  }, 600_000);

  test.each(proofs.map((text, k) => [text, k] as const))("%s is accepted", async (text, k) => {
    const file = await scriptOf(text);
    if (!present) return;
    const run = await compiled(`p${k}`, file);
    expect(run.stderr).toBe("");
    // Only the four axioms of the classical reals.
    const axioms = [...run.stdout.matchAll(/^([\w.]+) ?:|^([\w.]+)$/gm)].map((m) => m[1] ?? m[2]).filter((a) => a !== "Axioms");
    expect(axioms.filter((a) => !/^(?:ClassicalDedekindReals\.sig_(?:not_dec|forall_dec)|FunctionalExtensionality\.functional_extensionality_dep|Classical_Prop\.classic)$/.test(a!))).toEqual([]);
    expect(axioms.length).toBeGreaterThan(0);
  }, 200_000);
  test.each(byHand.map((f, k) => [f.claim, k] as const))("%s, proved by hand, is accepted", async (_, k) => {
    const { claim, certificate } = proofByHand(byHand[k]!);
    const file = certificateScript(claim, certificate);
    if (!present) return;
    expect((await compiled(`f${k}`, file)).stderr).toBe("");
  }, 200_000);
  test.each(forgeries)("refused: $what", async ({ what, claim, from, to }) => {
    const file = await scriptOf(claim);
    const forged = file.replace(from, to);
    expect(forged, what).not.toBe(file);
    if (!present) return;
    const run = await compiled("forged", forged);
    expect(run.broken).toBeUndefined();
    expect(run.ok).toBe(false);
    expect(run.stderr).toMatch(/Error/);
  }, 200_000);
});
