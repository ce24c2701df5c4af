import { availableParallelism } from "node:os";
import { InputError } from "../term/index.ts";
import { printClaim, type Claim } from "../claim/index.ts";
import { open, refuteWith, type Verdict } from "../refute/index.ts";
import { replay } from "../kernel/certificate.ts";
import type { Decision } from "../search/index.ts";
import type { Findings, Job } from "./check-worker.ts";
import { startThreads, ThreadDied } from "./threads.ts";

/** A decision whose diagnosis is already told. */
export interface Decided extends Omit<Decision, "diagnosis"> {
  readonly told: Readonly<Record<string, unknown>>;
  /** What broke in our own code; the verdict is then `open` and says nothing of the claim. */
  readonly fault?: string;
  /** The thread of the claim died, twice; the verdict is then `open` and says nothing of the claim. */
  readonly died?: true;
}
/** Decides claims on worker threads. */
export interface ClaimPool {
  readonly decide: (claim: Claim, options: Omit<Job, "claim">) => Promise<Decided>;
  readonly close: () => Promise<void>;
}

/** Checks the evidence of a worker in this thread: only here it becomes a verdict. */
function verdictOf(claim: Claim, f: Findings): Verdict {
  if (f.witness) {
    const result = refuteWith(claim, f.witness);
    if (result.kind === "refuted") return result.refuted;
  }
  if (f.certificate) {
    const result = replay(claim, f.certificate);
    if (result.kind === "proved") return result.proved;
  }
  return f.open ? open(f.open.reason, f.open.message) : open("budget", "the evidence of a worker was not accepted");
}

/** Seconds beyond the timeout after which a thread that is not back is ended. It ends by itself before, but for a fault. */
const GRACE = 0.35;

/**
 * Starts a pool. What it decides does not depend on how many threads it has. A thread that dies is reported on stderr
 * and its claim is tried once more; the second time it stays open. A thread may use `megabytes` of memory. When the signal
 * aborts, the threads are ended and what they were asked rejects with its reason.
 */
export function startPool(most: number = availableParallelism(), megabytes = 2000, signal?: AbortSignal): ClaimPool {
  const source = import.meta.url.endsWith(".ts") ? "./check-worker.ts" : "./start/thread.cjs";
  const threads = startThreads<Job, Findings>(new URL(source, import.meta.url), most, megabytes);
  signal?.addEventListener("abort", () => void threads.close(signal.reason), { once: true });
  const run = async (job: Job, again: boolean): Promise<Findings & { readonly died?: true }> => {
    try {
      const findings = await threads.ask(job, job.timeout + GRACE);
      if (findings.refused !== undefined) throw new InputError(findings.refused.kind, findings.refused.message);
      if (findings.failure !== undefined) process.stderr.write(`lemmakit: a fault on "${job.claim.slice(0, 500)}": ${findings.failure}\n`);
      return findings;
    } catch (e) {
      if (!(e instanceof ThreadDied)) throw e;
      const nothing = { evaluations: 0, work: 0, seconds: job.timeout + GRACE };
      if (e.how === "late") return { open: open("budget", "the time is over"), ended: "time", ...nothing };
      process.stderr.write(`lemmakit: a worker died (${e.message})${again ? "; its claim is tried again" : ""}\n`);
      if (again) return run(job, false);
      return { open: open("budget", `a worker died on this claim${e.how === "memory" ? "; it ran out of memory" : ""}`), died: true, ...nothing };
    }
  };
  return {
    async decide(claim, { seed, timeout, ...rest }) {
      signal?.throwIfAborted();
      const f = await run({ claim: printClaim(claim), seed, timeout, ...rest }, true);
      const { method, evaluations, work, seconds, ended, died } = f;
      return { verdict: verdictOf(claim, f), ...(method === undefined ? {} : { method }), ...(ended === undefined ? {} : { ended }), ...(f.failure === undefined ? {} : { fault: f.failure }), ...(died ? { died } : {}), told: f.diagnosis ?? {}, evaluations, work, seconds };
    },
    close: () => threads.close(),
  };
}
