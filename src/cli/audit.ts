import { join } from "node:path";
import { audit } from "../audit/index.ts";
import { auditJson, auditSummary, auditTable, palette } from "../report/index.ts";
import { compareBaseline, readBaseline } from "./baseline.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { recordedProofs } from "./proof-files.ts";
import { startProgress } from "./progress.ts";

export interface AuditArguments {
  readonly json?: boolean;
  readonly only?: string;
  readonly seed: number;
  readonly paper?: string;
}

/** `lemmakit audit`: prints the audit and compares it with the committed baseline. Gives the exit code. */
export async function auditCommand(args: AuditArguments): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const baseline = readBaseline(join(root, "proofs", "baseline.json"));
  const recorded = recordedProofs(root, paper);
  for (const t of recorded.stale) process.stderr.write(`lemmakit: the record of ${t} does not match its content; check it with \`npm run proofs\`\n`);
  const signal = interruptSignal();
  const progress = await startProgress("auditing");
  const result = await audit(paper, {
    seed: args.seed,
    proofs: recorded.index,
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
