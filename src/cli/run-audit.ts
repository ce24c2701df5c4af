import { audit, type Audit, type AuditedStep, type Decider, type Paper, type ProofIndex, type Shard } from "../audit/index.ts";
import type { ClaimCounts } from "../report/index.ts";
import { startDecider, type DeciderArguments } from "./decider.ts";
import { startProgress } from "./progress.ts";

/** What every command that audits may be asked for. */
export interface AuditEffort extends DeciderArguments {
  readonly seed: number;
  /** Seconds for each claim. */
  readonly timeout: number;
  readonly work?: number;
  /** The module of the paper, where it is not the one that ships. */
  readonly paper?: string;
}

/** What of a paper is audited, and who is told. */
export interface AuditPart {
  readonly proofs: ProofIndex;
  readonly signal: AbortSignal;
  readonly only?: string;
  readonly shard?: Shard;
  readonly finished?: (step: AuditedStep) => void;
  /** Changes how claims are decided: in another order, or with somebody told. */
  readonly deciding?: (decide: Decider) => Decider;
}

/** Audits a paper on worker threads, over the user's cache, with progress on a terminal. Also tells how many claims were decided, and how many the cache knew. */
export async function runAudit(paper: Paper, effort: AuditEffort, part: AuditPart): Promise<{ readonly result: Audit; readonly counts: ClaimCounts }> {
  const decider = startDecider(effort, part.signal);
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
    return { result, counts: decider.counts() };
  } finally {
    progress.stop();
    await decider.close();
  }
}
