import { renameSync, writeFileSync } from "node:fs";
import { obligationsOfPaper, type Paper } from "../audit/index.ts";
import { joined, recordOf } from "../rocq/index.ts";
import { palette } from "../report/index.ts";
import { exportProofs } from "./export-proofs.ts";
import { EXIT } from "./failure.ts";
import { checkFresh, failureText, reportText } from "./fresh-proofs.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { readProofRecord, recordPath } from "./proof-files.ts";

export interface ProofsArguments {
  readonly paper?: string;
  readonly record?: boolean;
  /** Only what the record does not vouch for, and what that rests on. */
  readonly changed?: boolean;
  readonly statement?: string;
  /** A folder to write all files to, for editors and `coqc`. */
  readonly export?: string;
}

/** Prints the generated statements of a step, or of one theorem. */
function printStatements(paper: Paper, name: string): number {
  const p = palette(process.stdout);
  const wanted = [...obligationsOfPaper(paper).values()].filter((o) => o.label === name || o.theorem === name);
  for (const o of wanted) process.stdout.write(`${p.bold(o.theorem)} ${p.dim(o.polarity)}\n${o.statement}\n\n`);
  if (wanted.length === 0) process.stderr.write(`lemmakit: no statement is called ${name}\n`);
  return wanted.length === 0 ? EXIT.badInput : 0;
}

/** `lemmakit proofs`: checks every proof from nothing, a line per lemma. Exit 0 when all are accepted, else 1. */
export async function proofsCommand(args: ProofsArguments): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  if (args.statement !== undefined) return printStatements(paper, args.statement);
  if (args.export !== undefined) {
    process.stdout.write(`${exportProofs(root, paper, args.export)} files written to ${args.export}\n`);
    return 0;
  }
  const before = args.changed ? readProofRecord(root) : undefined;
  const p = palette(process.stdout);
  const signal = interruptSignal();
  const { files, report, second, failures } = await checkFresh(root, paper, {
    signal,
    ...(before ? { before } : {}),
    onLemma: (l) => process.stdout.write(`${p.dim(`${l.path}:${l.line}`)} ${l.name} ${(l.milliseconds / 1000).toFixed(2)} s\n`),
  });
  for (const f of failures) process.stdout.write(`${failureText(f)}\n`);
  process.stdout.write(`${reportText(report)}\naxioms: ${report.axioms.join(", ")}\n`);
  if (signal.aborted) return EXIT.interrupted;
  if (second) process.stdout.write(`${reportText(second)}\n`);
  // Beside what stands, what was accepted counts; a record of everything is made where everything was.
  if (args.record && (before || failures.length === 0)) {
    const draft = `${recordPath(root)}.${process.pid}.tmp`;
    const fresh = recordOf(report.proved, files, report.kernel, report.axioms);
    writeFileSync(draft, `${JSON.stringify(before ? joined(before, fresh, files) : fresh, null, 1)}\n`);
    renameSync(draft, recordPath(root));
  }
  return failures.length > 0 ? 1 : 0;
}
