import { audit, type Audit, type AuditedStep, type Decider, type Paper, type ProofIndex, type Shard } from "../audit/index.ts";
import type { ClaimCounts } from "../report/index.ts";
import { InputError } from "../term/index.ts";
import { KeptEvidence } from "./cache/kept.ts";
import { startDecider, type DeciderArguments } from "./decider.ts";
import { startProgress } from "./progress.ts";

/** What every command that audits may be asked for. */
export interface AuditEffort extends DeciderArguments {
  readonly seed: number;
  /** Seconds for each claim. */
  readonly timeout: number;
  readonly work?: number;
  /** Write what was shown beside the paper, for other audits to check and not search. */
  readonly keep?: boolean;
  /** The module of the paper, where it is not the one that ships. */
  readonly paper?: string;
}

/** What of a paper is audited, and who is told. */
export interface AuditPart {
  readonly proofs: ProofIndex;
  readonly signal: AbortSignal;
  /** The file of the evidence that is kept beside the paper. */
  readonly beside: string;
  readonly only?: string;
  readonly shard?: Shard;
  readonly finished?: (step: AuditedStep) => void;
  /** Changes how claims are decided: in another order, or with somebody told. */
  readonly deciding?: (decide: Decider) => Decider;
}

/**
 * Audits a paper on worker threads, over what is kept beside it and the user's cache, with progress on a terminal. Also tells how
 * many claims were decided, and how many were shown by evidence that was kept. Throws `InputError` where a part is to be kept.
 */
export async function runAudit(paper: Paper, effort: AuditEffort, part: AuditPart): Promise<{ readonly result: Audit; readonly counts: ClaimCounts }> {
  const { keep = false, fresh = false } = effort;
  if (keep && (part.only !== undefined || part.shard)) throw new InputError("usage", "--keep keeps the evidence of a whole paper: not with --only or --shard");
  const kept = new KeptEvidence(part.beside);
  const decider = startDecider({ ...effort, kept }, part.signal);
  const progress = await startProgress("auditing");
  try {
    const result = await audit(paper, {
      ...part,
      seed: effort.seed,
      timeout: effort.timeout,
      ...(effort.work === undefined ? {} : { work: effort.work }),
      decide: part.deciding?.(decider.decide) ?? decider.decide,
      finished: (step, done, total) => {
        progress.update(done - 1, total, step.step.label);
        part.finished?.(step);
      },
    });
    const counts = decider.counts();
    if (keep && !result.stopped && counts.faults === 0) process.stderr.write(`lemmakit: the evidence of ${kept.write(paper.title)} claims is kept in ${part.beside}\n`);
    else if (kept.refused > 0 && !fresh) process.stderr.write(`lemmakit: of what is kept in ${part.beside}, ${kept.refused} pieces were refused; their claims were decided anew\n`);
    return { result, counts };
  } finally {
    progress.stop();
    await decider.close();
  }
}
