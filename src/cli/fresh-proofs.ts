import { indexProofs, obligationsOfPaper, type Paper, type ProofIndex } from "../audit/index.ts";
import { checkProofs, checkWithCoqc, unvouched, type CheckedProofs, type Failure, type LemmaTime, type ProofFile, type ProofRecord, type ProofReport } from "../rocq/index.ts";
import { readProofFiles } from "./proof-files.ts";

/** What the kernels said of every proof, just now. */
export interface FreshProofs {
  readonly files: readonly ProofFile[];
  readonly report: CheckedProofs;
  /** The second kernel, where a `coqc` is on the path. */
  readonly second: ProofReport | undefined;
  /** Proofs that only the first kernel was asked of count as they are; one that either rejects does not. */
  readonly index: ProofIndex;
  readonly failures: readonly Failure[];
}

/** Checks every proof of a paper from nothing, or those that a record does not vouch for. */
export async function checkFresh(root: string, paper: Paper, options: { readonly signal: AbortSignal; readonly before?: ProofRecord; readonly onLemma?: (lemma: LemmaTime) => void }): Promise<FreshProofs> {
  const { before, ...rest } = options;
  const files = readProofFiles(root, paper);
  const asked = before ? unvouched(before, files) : files;
  const report = await checkProofs(asked, rest);
  const second = options.signal.aborted ? undefined : await checkWithCoqc(asked, { signal: options.signal });
  const agreed = new Set(second?.theorems.filter((t) => t.accepted).map((t) => t.name));
  const proved = report.proved.filter((p) => !second || agreed.has(p.theorem));
  return { files, report, second, index: indexProofs(obligationsOfPaper(paper), proved), failures: [...report.failures, ...(second?.failures ?? [])] };
}

/** A failure in one place, with the first lines of its message. */
export const failureText = (f: Failure): string => `${f.path}:${f.line}: ${f.kind}: ${f.message.split("\n").slice(0, 6).join("\n    ")}`;

/** Kernel, counts, time and memory of a run, in one line. */
export function reportText(report: ProofReport): string {
  const accepted = report.theorems.filter((t) => t.accepted).length;
  const memory = report.peakMegabytes ? `, ${report.peakMegabytes.toFixed(0)} MB` : "";
  return `${report.kernel}: ${accepted} of ${report.theorems.length} statements accepted, ${report.failures.length} failures, ${report.seconds.toFixed(0)} s${memory}`;
}
