import type { Paper, ProofIndex, Shard } from "../audit/index.ts";
import { auditJson, auditSummary, auditTable, inOrder, palette, paperOption, stepLine } from "../report/index.ts";
import { declaredTheorems } from "../rocq/index.ts";
import { compareBaseline } from "./baseline/compare.ts";
import { baselinePath, readBaseline } from "./baseline/file.ts";
import { keptBesideProofs } from "./cache/kept.ts";
import { EXIT } from "./failure.ts";
import { checkFresh, failureText, reportText } from "./fresh-proofs.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { readProofFiles, recordedProofs } from "./proof-files.ts";
import { startProgress } from "./progress.ts";
import { runAudit, type AuditEffort } from "./run-audit.ts";

export interface AuditArguments extends AuditEffort {
  readonly json?: boolean;
  readonly only?: string;
  readonly shard?: Shard;
  /** The file to compare with, where it is not `proofs/baseline.json` beside the paper. */
  readonly baseline?: string;
  /** Check every Rocq proof first, and use what the kernels say now. */
  readonly recheck?: boolean;
}

/** What Rocq vouches for: fresh verdicts, or the record. `undefined` when a proof was rejected. */
async function proofsOf(root: string, paper: Paper, args: AuditArguments, signal: AbortSignal): Promise<ProofIndex | undefined> {
  if (!args.recheck) {
    const { index, stale } = recordedProofs(root, paper);
    for (const t of stale) process.stderr.write(`lemmakit: the record of ${t} does not match its content; check it with \`lemmakit proofs${paperOption(args)}\`\n`);
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

/**
 * `lemmakit audit`: prints the audit and compares it with the committed baseline. On a terminal the table comes at the end;
 * elsewhere each step is a line, as soon as it is finished. Gives the exit code.
 */
export async function auditCommand(args: AuditArguments): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const baseline = readBaseline(args.baseline ?? baselinePath(root), args, paper.title);
  const signal = interruptSignal();
  const proofs = await proofsOf(root, paper, args, signal);
  if (!proofs) return signal.aborted ? EXIT.interrupted : 1;
  const p = palette(process.stdout);
  const say = (text: string): void => void (args.json || process.stdout.write(`${text}\n`));
  const table = process.stdout.isTTY === true;
  const title = `${p.bold(paper.title)} (${paper.source})`;
  let section: string | undefined;
  const { result, counts } = await runAudit(paper, args, {
    proofs,
    signal,
    beside: keptBesideProofs(root),
    ...(args.only === undefined ? {} : { only: args.only }),
    ...(args.shard ? { shard: args.shard } : {}),
    finished: (step) => {
      if (table) return;
      if (section === undefined) say(title);
      if (step.section !== section) say(`\n${p.bold((section = step.section))}`);
      say(stepLine(step, p));
    },
  });
  const drifts = baseline && !result.stopped ? compareBaseline(baseline, result, args) : [];
  if (args.json) process.stdout.write(`${JSON.stringify({ ...auditJson(result, args), decided: counts.decided, kept: counts.kept, ...(baseline ? { drifts } : {}) }, null, 2)}\n`);
  const { columns } = process.stdout;
  const summary = auditSummary(result, p, counts);
  for (const part of table ? [title, ...inOrder(auditTable(result, p, columns), summary, columns)] : [summary]) say(part);
  if (result.stopped) {
    process.stderr.write(`lemmakit: stopped after ${result.steps.length} steps\n`);
    return EXIT.interrupted;
  }
  if (counts.faults > 0) return EXIT.internal;
  if (!baseline) {
    if (!args.json) process.stderr.write(`lemmakit: no baseline to compare with; write one with \`lemmakit baseline${paperOption(args)}\`\n`);
    return 0;
  }
  for (const d of drifts) process.stderr.write(`lemmakit: ${d}\n`);
  say(drifts.length === 0 ? "Every step equals the baseline." : `${drifts.length} drifted from the baseline; review, then \`lemmakit baseline${paperOption(args)}\`.`);
  const [one] = result.steps;
  if (drifts.length === 0 && one) say(p.dim(`One step in full: lemmakit explain ${one.step.label}${paperOption(args)}. An inequality of your own: lemmakit check "forall x > 0: log(x) <= x - 1".`));
  return drifts.length === 0 ? 0 : 1;
}
