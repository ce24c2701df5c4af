/**
 * `npm run fuzz:printer -- [seconds] [seed]`: random claims, and the kernel beside the evaluator. Questions go to `coqc` in
 * batches where it is installed, else to jsCoq one by one. Exit 1 on any disagreement, which is printed whole.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { runCoqc } from "../../../src/rocq/coqc-process.ts";
import { DEFINITIONS } from "../../../src/rocq/statement/definitions.ts";
import { objection, proofEngine } from "../../rocq/statement-engine.ts";
import { agreement, alphaEqual, type Ask } from "./ask.ts";
import { rawClaim, rawClaimBeyond } from "./raw.ts";

const [seconds, first] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? Date.now() % 1e6)];
const until = Date.now() + seconds * 1000;
const BATCH = 60;

/** Answers to all questions of a batch, in order. */
type Judge = (questions: readonly { readonly proposition: string; readonly proof: string }[]) => Promise<(string | undefined)[]>;

/** One file for a batch: each question is tried, and says its number where it fails. */
async function byCoqc(): Promise<{ judge: Judge; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "lemmakit-fuzz-"));
  const source = (name: string) => readFileSync(fileURLToPath(new URL(`../../../../test/fuzz/printer/${name}`, import.meta.url)), "utf8");
  for (const [name, text] of [["definitions.v", DEFINITIONS], ["rationals.v", source("rationals.v")]] as const) {
    writeFileSync(join(folder, name), text);
    const { ok, stderr } = await runCoqc(["-q", "-Q", ".", "Lemmakit", name], folder);
    if (!ok) throw new Error(stderr);
  }
  const head = ["Require Import Coq.Reals.Reals.", "From Lemmakit Require Import definitions.", "Import Coq.Reals.Reals.", "Open Scope R_scope.", "From Lemmakit Require Import rationals.", "Require Import Lra Lia."];
  const judge: Judge = async (questions) => {
    const lines = questions.map(({ proposition, proof }, k) => {
      const steps = proof.replace(/\.(?=\s|$)/g, ";").trim().replace(/;$/, "");
      return `Goal ${proposition}.\nProof. first [ timeout 60 (${steps}) | idtac "question ${k} " ]. Abort.`;
    });
    writeFileSync(join(folder, "batch.v"), [...head, ...lines].join("\n"));
    const { ok, stdout, stderr } = await runCoqc(["-q", "-Q", ".", "Lemmakit", "batch.v"], folder);
    return questions.map((_, k) => (!ok ? stderr : stdout.includes(`question ${k} `) ? "no proof" : undefined));
  };
  return { judge, close: () => rmSync(folder, { recursive: true, force: true }) };
}

async function byJsCoq(): Promise<{ judge: Judge; close: () => void }> {
  const engine = await proofEngine();
  const judge: Judge = async (questions) => {
    const answers: (string | undefined)[] = [];
    for (const q of questions) answers.push(await objection(engine, q.proposition, q.proof));
    return answers;
  };
  return { judge, close: () => void engine.close() };
}

const { judge, close } = (await runCoqc(["--version"], tmpdir())).ok ? await byCoqc() : await byJsCoq();
const counts = { claims: 0, questions: 0, disagreements: 0 };
for (let seed = first; Date.now() < until; seed++) {
  const asked: { proposition: string; proof: string }[] = [];
  const collect: Ask = (proposition, proof) => {
    asked.push({ proposition, proof });
    return Promise.resolve(undefined);
  };
  const rational = fc.sample(rawClaim, { numRuns: BATCH, seed });
  for (const raw of rational) await agreement(raw, collect);
  for (const raw of [...rational.slice(0, BATCH / 4), ...fc.sample(rawClaimBeyond, { numRuns: BATCH / 2, seed })]) await alphaEqual(raw, collect);
  const answers = await judge(asked);
  counts.claims += BATCH + BATCH / 2;
  counts.questions += asked.length;
  for (const [k, answer] of answers.entries()) {
    if (answer === undefined) continue;
    counts.disagreements++;
    process.stdout.write(`seed ${seed}: ${answer}\n  ${asked[k]!.proposition}\n  ${asked[k]!.proof}\n`);
  }
  process.stderr.write(`seed ${seed}: ${JSON.stringify(counts)}\n`);
}
close();
process.stdout.write(`${JSON.stringify(counts)}\n`);
process.exitCode = counts.disagreements > 0 ? 1 : 0;
