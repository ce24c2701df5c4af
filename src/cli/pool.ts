import { availableParallelism } from "node:os";
import Tinypool from "tinypool";
import { printClaim, type Claim } from "../claim/index.ts";
import { checkCertificate, open, refute, type Verdict } from "../certificate/index.ts";
import type { Decision } from "../search/index.ts";
import type { Findings, Job } from "./check-worker.ts";

/** A decision whose diagnosis is already told. */
export interface Decided extends Omit<Decision, "diagnosis"> {
  readonly told: Readonly<Record<string, unknown>>;
}
/** Decides claims on worker threads. */
export interface ClaimPool {
  readonly decide: (claim: Claim, options: { readonly seed: number; readonly timeout: number }) => Promise<Decided>;
  readonly close: () => Promise<void>;
}

/** Checks the evidence of a worker in this thread: only here it becomes a verdict. */
function verdictOf(claim: Claim, f: Findings): Verdict {
  if (f.witness) {
    const result = refute(claim, f.witness);
    if (result.kind === "refuted") return result.refuted;
  }
  if (f.certificate) {
    const result = checkCertificate(claim, f.certificate);
    if (result.kind === "proved") return result.proved;
  }
  return f.open ? open(f.open.reason, f.open.message) : open("budget", "the evidence of a worker was not accepted");
}

/**
 * Starts a pool. What it decides does not depend on how many threads it has. A thread that dies is reported on stderr
 * and its claim is tried once more; the second time it stays open. A thread may use `megabytes` of memory.
 */
export function startPool(threads: number = availableParallelism(), megabytes = 2000): ClaimPool {
  const source = import.meta.url.endsWith(".ts") ? "./check-worker.ts" : "./check-worker.js";
  const start = () => new Tinypool({ filename: new URL(source, import.meta.url).href, minThreads: 1, maxThreads: threads, idleTimeout: 60_000, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // A pool with a dead thread cannot end in peace; there is nothing left to lose in it.
  const end = (p: Tinypool) => p.destroy().catch(() => {});
  let pool = start();
  const run = async (job: Job, retries: number): Promise<Findings> => {
    const mine = pool;
    try {
      const findings = (await mine.run(job)) as Findings;
      if (findings.failure !== undefined) process.stderr.write(`lemmakit: a fault on "${job.claim}": ${findings.failure}\n`);
      return findings;
    } catch (e) {
      const message = e instanceof Error ? e.message : String(e);
      // Another claim's thread died and the pool was started anew: this one only had to stop.
      if (pool !== mine) return run(job, retries);
      process.stderr.write(`lemmakit: a worker died (${message})${retries > 0 ? "; its claim is tried again" : ""}\n`);
      if (pool === mine) {
        pool = start();
        end(mine);
      }
      if (retries > 0) return run(job, retries - 1);
      const memory = /memory|heap/i.test(message) ? "; it ran out of memory" : "";
      return { open: open("budget", `a worker died on this claim${memory}`), evaluations: 0, seconds: 0 };
    }
  };
  return {
    async decide(claim, { seed, timeout }) {
      const f = await run({ claim: printClaim(claim), seed, timeout }, 1);
      const { method, evaluations, seconds } = f;
      return { verdict: verdictOf(claim, f), ...(method === undefined ? {} : { method }), told: f.diagnosis ?? {}, evaluations, seconds };
    },
    close: () => end(pool),
  };
}
