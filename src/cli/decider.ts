import { refusedBy, type Decider } from "../audit/index.ts";
import type { ClaimCounts } from "../report/index.ts";
import { WORK_PER_SECOND } from "../search/index.ts";
import { cacheFolder, VerdictCache } from "./cache/cache.ts";
import { startPool } from "./pool.ts";

export interface DeciderArguments {
  /** Worker threads; all cores where it is not said. */
  readonly jobs?: number;
  /** Ignore what earlier runs kept, and keep what this one finds. */
  readonly fresh?: boolean;
  /** Memory of a thread. */
  readonly megabytes?: number;
}

/** Decides the claims of an audit on worker threads, as far as the cache does not know them. */
export interface AuditDecider {
  readonly decide: Decider;
  readonly counts: () => ClaimCounts;
  readonly close: () => Promise<void>;
}

/** Starts threads, as many as are needed, when the first claim comes that the cache does not know. */
export function startDecider({ jobs, fresh = false, megabytes }: DeciderArguments, signal: AbortSignal): AuditDecider {
  const cache = new VerdictCache(cacheFolder(), (message) => process.stderr.write(`lemmakit: ${message}\n`));
  let pool: ReturnType<typeof startPool> | undefined;
  let [decided, recalled, faults] = [0, 0, 0];
  return {
    async decide(claim, { seed = 1, timeout = 10, work = timeout * WORK_PER_SECOND, brief = false }) {
      const question = { seed, timeout, work, brief };
      const known = fresh ? undefined : cache.read(claim, question);
      if (known) {
        recalled++;
        return known;
      }
      signal.throwIfAborted();
      decided++;
      pool ??= startPool(jobs, megabytes, signal);
      const found = await pool.decide(claim, question).catch(refusedBy);
      // What broke says nothing of the claim: the next run may be luckier.
      if ("fault" in found) faults++;
      if (!("fault" in found) && !("died" in found)) cache.write(claim, question, found);
      return found;
    },
    counts: () => ({ decided, known: recalled, faults }),
    close: async () => void (await pool?.close()),
  };
}
