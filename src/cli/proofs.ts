import { renameSync, writeFileSync } from "node:fs";
import { obligationsOfPaper } from "../audit/index.ts";
import { checkProofs, checkWithCoqc, recordOf, type Failure, type ProofReport } from "../rocq/index.ts";
import { palette } from "../report/index.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { readProofFiles, recordPath } from "./proof-files.ts";

export interface ProofsArguments {
  readonly paper?: string;
  readonly record?: boolean;
  readonly statement?: string;
}

const place = (f: Failure): string => `${f.path}:${f.line}: ${f.kind}: ${f.message.split("\n").slice(0, 6).join("\n    ")}`;

function summary(report: ProofReport): string {
  const accepted = report.theorems.filter((t) => t.accepted).length;
  return `${report.kernel}: ${accepted} of ${report.theorems.length} statements accepted, ${report.failures.length} failures, ${report.seconds.toFixed(0)} s${report.peakMegabytes ? `, ${report.peakMegabytes.toFixed(0)} MB` : ""}`;
}

/** `lemmakit proofs`: checks every proof from nothing, a line per lemma. Exit 0 when all are accepted, else 1. */
export async function proofsCommand(args: ProofsArguments): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const p = palette(process.stdout);
  if (args.statement !== undefined) {
    const wanted = [...obligationsOfPaper(paper).values()].filter((o) => o.label === args.statement || o.theorem === args.statement);
    for (const o of wanted) process.stdout.write(`${p.bold(o.theorem)} ${p.dim(o.polarity)}\n${o.statement}\n\n`);
    if (wanted.length === 0) process.stderr.write(`lemmakit: no statement is called ${args.statement}\n`);
    return wanted.length === 0 ? EXIT.badInput : 0;
  }
  const files = readProofFiles(root, paper);
  const signal = interruptSignal();
  const report = await checkProofs(files, {
    signal,
    onLemma: (l) => process.stdout.write(`${p.dim(`${l.path}:${l.line}`)} ${l.name} ${(l.milliseconds / 1000).toFixed(2)} s\n`),
  });
  for (const f of report.failures) process.stdout.write(`${place(f)}\n`);
  process.stdout.write(`${summary(report)}\naxioms: ${report.axioms.join(", ")}\n`);
  if (signal.aborted) return EXIT.interrupted;
  const second = await checkWithCoqc(files, { signal });
  if (second) {
    for (const f of second.failures) process.stdout.write(`${place(f)}\n`);
    process.stdout.write(`${summary(second)}\n`);
  }
  if (args.record && report.failures.length === 0) {
    const draft = `${recordPath(root)}.${process.pid}.tmp`;
    writeFileSync(draft, `${JSON.stringify(recordOf(report.proved, files, report.kernel, report.axioms), null, 1)}\n`);
    renameSync(draft, recordPath(root));
  }
  return report.failures.length === 0 && (second?.failures.length ?? 0) === 0 ? 0 : 1;
}
