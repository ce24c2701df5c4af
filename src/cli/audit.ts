import { join } from "node:path";
import { audit, type Paper, type ProofIndex } from "../audit/index.ts";
import { auditJson, auditSummary, auditTable, palette } from "../report/index.ts";
import { declaredTheorems } from "../rocq/index.ts";
import { compareBaseline, readBaseline } from "./baseline.ts";
import { EXIT } from "./failure.ts";
import { checkFresh, failureText, reportText } from "./fresh-proofs.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { readProofFiles, recordedProofs } from "./proof-files.ts";
import { startProgress } from "./progress.ts";

export interface AuditArguments {
  readonly json?: boolean;
  readonly only?: string;
  /** Check every Rocq proof first, and use what the kernels say now. */
  readonly recheck?: boolean;
  readonly seed: number;
  readonly paper?: string;
}

/** What Rocq vouches for: fresh verdicts, or the record. `undefined` when a proof was rejected. */
async function proofsOf(root: string, paper: Paper, recheck: boolean, signal: AbortSignal): Promise<ProofIndex | undefined> {
  if (!recheck) {
    const { index, stale } = recordedProofs(root, paper);
    for (const t of stale) process.stderr.write(`lemmakit: the record of ${t} does not match its content; check it with \`npm run proofs\`\n`);
    return index;
  }
  const progress = await startProgress("checking proofs");
  let done = 0;
  const lemmas = readProofFiles(root, paper).flatMap((f) => declaredTheorems(f.source)).length;
  const { index, report, second, failures } = await checkFresh(root, paper, {
    signal,
    onLemma: (l) => progress.update(done++, lemmas, l.name),
  }).finally(progress.stop);
  for (const f of failures) process.stderr.write(`lemmakit: ${failureText(f)}\n`);
  for (const r of [report, second]) if (r) process.stderr.write(`${reportText(r)}\n`);
  return failures.length === 0 ? index : undefined;
}

/** `lemmakit audit`: prints the audit and compares it with the committed baseline. Gives the exit code. */
export async function auditCommand(args: AuditArguments): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const baseline = readBaseline(join(root, "proofs", "baseline.json"));
  const signal = interruptSignal();
  const proofs = await proofsOf(root, paper, args.recheck === true, signal);
  if (!proofs) return signal.aborted ? EXIT.interrupted : 1;
  const progress = await startProgress("auditing");
  const result = await audit(paper, {
    seed: args.seed,
    proofs,
    signal,
    progress: progress.update,
    ...(args.only === undefined ? {} : { only: args.only }),
  }).finally(progress.stop);
  if (args.json) process.stdout.write(`${JSON.stringify(auditJson(result), null, 2)}\n`);
  else {
    const p = palette(process.stdout);
    process.stdout.write(`${p.bold(paper.title)} (${paper.source})\n${auditTable(result, p, process.stdout.columns)}\n${auditSummary(result, p)}\n`);
  }
  if (result.stopped) {
    process.stderr.write(`lemmakit: stopped after ${result.steps.length} steps\n`);
    return EXIT.interrupted;
  }
  if (!baseline) {
    if (!args.json) process.stderr.write("lemmakit: no baseline to compare with; write one with `npm run baseline`\n");
    return 0;
  }
  const drifts = compareBaseline(baseline, result, args.only);
  for (const d of drifts) process.stderr.write(`lemmakit: ${d}\n`);
  if (!args.json && drifts.length === 0) process.stdout.write("Every status equals the baseline.\n");
  else if (!args.json) process.stdout.write(`${drifts.length} drifted from the baseline; review, then \`npm run baseline\`.\n`);
  return drifts.length === 0 ? 0 : 1;
}
