import { readFileSync } from "node:fs";
import { formatFailure } from "../../src/rocq/failure.ts";
import { startEngine, type Engine } from "../../src/rocq/engine.ts";
import { readModule } from "../../src/rocq/module.ts";
import { sentences } from "../../src/rocq/sentences.ts";
import { DEFINITIONS, DEFINITIONS_MODULE } from "../../src/rocq/statement/definitions.ts";

/** A document in which statements can be read: the reals, the definitions, nothing else. */
export async function statementEngine(): Promise<Engine> {
  const engine = await startEngine();
  if ("kind" in engine) throw new Error(engine.message);
  const say = async (text: string): Promise<void> => {
    const { error } = await engine.say(text);
    if (error) throw new Error(error.message);
  };
  await say("Require Import Coq.Reals.Reals.");
  const { failures } = await readModule(engine, { path: "definitions.v", module: DEFINITIONS_MODULE, source: DEFINITIONS, theorems: [] });
  if (failures.length > 0) throw new Error(failures[0]!.message);
  await say(`Import ${DEFINITIONS_MODULE}.`);
  await say("Open Scope R_scope.");
  return engine;
}

/** The same with tactics, and with arithmetic on numerals decided by computation. */
export async function proofEngine(engine?: Engine): Promise<Engine> {
  const ready = engine ?? (await statementEngine());
  await ready.say("Require Import Coq.micromega.Lra Coq.micromega.Lia.");
  const source = readFileSync(new URL(import.meta.url.includes("/dist/") ? "../../../test/fuzz/printer/rationals.v" : "../fuzz/printer/rationals.v", import.meta.url), "utf8");
  const { failures } = await readModule(ready, { path: "rationals.v", module: "rationals", source, theorems: [] });
  if (failures.length > 0) throw new Error(formatFailure(failures[0]!));
  await ready.say("Import rationals.");
  return ready;
}

/** What the kernel says against a proof of a proposition; nothing where it takes it. The document is left as it was. */
export async function objection(engine: Engine, proposition: string, proof: string): Promise<string | undefined> {
  const start = engine.tip();
  try {
    for (const sentence of [`Lemma shown : ${proposition}.`, ...sentences(proof).map((s) => s.text), "Qed."]) {
      const { error } = await engine.say(sentence);
      if (error) return `${sentence}: ${error.message}`;
    }
    return undefined;
  } finally {
    await engine.rewind(start);
  }
}
