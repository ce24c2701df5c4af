import { refusedBy, type Decided, type Decider } from "../audit/index.ts";
import type { Claim } from "../claim/index.ts";
import type { ClaimCounts } from "../report/index.ts";
import { WORK_PER_SECOND } from "../search/index.ts";
import { cacheFolder, VerdictCache } from "./cache/cache.ts";
import type { Question } from "./cache/entry.ts";
import type { KeptEvidence } from "./cache/kept.ts";
import { startPool } from "./pool.ts";

export interface DeciderArguments {
  /** Worker threads; all cores where it is not said. */
  readonly jobs?: number;
  /** Ignore what earlier runs kept, and keep what this one finds. */
  readonly fresh?: boolean;
  /** What is kept beside the paper. */
  readonly kept?: KeptEvidence | undefined;
  /** Memory of a thread. */
  readonly megabytes?: number;
}

/** Decides the claims of an audit on worker threads, as far as neither what is kept beside the paper nor the cache shows them. */
export interface AuditDecider {
  readonly decide: Decider;
  readonly counts: () => ClaimCounts;
  readonly close: () => Promise<void>;
}

/** Starts threads, as many as are needed, when the first claim comes that nothing kept shows. */
export function startDecider({ jobs, fresh = false, kept, megabytes }: DeciderArguments, signal: AbortSignal): AuditDecider {
  const cache = new VerdictCache(cacheFolder(), (message) => process.stderr.write(`lemmakit: ${message}\n`));
  let pool: ReturnType<typeof startPool> | undefined;
  let [decided, beside, recalled, faults] = [0, 0, 0, 0];
  const shown = (claim: Claim, question: Question): Decided | undefined => {
    const known = kept?.read(claim, question);
    if (known) beside++;
    const cached = known ? undefined : cache.read(claim, question);
    if (cached) recalled++;
    return known ?? cached;
  };
  return {
    async decide(claim, { seed = 1, timeout = 10, work = timeout * WORK_PER_SECOND, brief = false, beside: theorem = false }) {
      const asked = { seed, timeout, work, brief };
      const question = theorem && !fresh && kept?.hasNothing(claim, asked) ? { ...asked, brief: "search" as const } : asked;
      const known = fresh ? undefined : shown(claim, question);
      if (known) {
        kept?.note(claim, asked, known, theorem);
        return known;
      }
      signal.throwIfAborted();
      decided++;
      pool ??= startPool(jobs, megabytes, signal);
      const found = await pool.decide(claim, question).catch(refusedBy);
      // What broke says nothing of the claim: the next run may be luckier.
      if ("fault" in found) faults++;
      if (!("fault" in found) && !("died" in found)) cache.write(claim, question, found);
      if (!("fault" in found) && !("died" in found)) kept?.note(claim, asked, found, theorem);
      return found;
    },
    counts: () => ({ decided, kept: beside, known: recalled, faults }),
    close: async () => void (await pool?.close()),
  };
}
