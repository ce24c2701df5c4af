import { baselinePath, demandOwn, writeBaseline } from "./baseline/file.ts";
import { pinsOf } from "./baseline/pins.ts";
import { keptBesideProofs, keptBesideSource } from "./cache/kept.ts";
import { NO_PROOFS, paperFromSource, type Paper, type ProofIndex } from "../audit/index.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { recordedProofs } from "./proof-files.ts";
import { runAudit, type AuditEffort } from "./run-audit.ts";
import { baselineOf, loadSource } from "./source.ts";

/** What is audited, what proves it, and where its baseline stands: beside the proofs of a module, or beside a source. */
async function pinned(source: string | undefined, args: AuditEffort & { readonly baseline?: string }): Promise<{ readonly paper: Paper; readonly proofs: ProofIndex; readonly file: string; readonly beside: string }> {
  if (source !== undefined) return { paper: paperFromSource(loadSource(source).read), proofs: NO_PROOFS, file: args.baseline ?? baselineOf(source), beside: keptBesideSource(source) };
  const { paper, root } = await loadPaper(args.paper);
  const file = args.baseline ?? baselinePath(root);
  demandOwn(file, paper.title);
  return { paper, proofs: recordedProofs(root, paper).index, file, beside: keptBesideProofs(root) };
}

/** `lemmakit baseline`: audits and writes the pins, whole or not at all. */
export async function baselineCommand(source: string | undefined, args: AuditEffort & { readonly baseline?: string }): Promise<number> {
  const { paper, proofs, file, beside } = await pinned(source, args);
  const { result } = await runAudit(paper, args, { proofs, signal: interruptSignal(), beside });
  if (result.stopped) return EXIT.interrupted;
  writeBaseline(file, paper, pinsOf(result));
  process.stdout.write(`${result.steps.length} steps written to ${file}\n`);
  return 0;
}
