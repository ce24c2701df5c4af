import { parseClaim } from "../claim/index.ts";
import { open, type Certificate, type Open, type Witness } from "../certificate/index.ts";
import { decide } from "../search/index.ts";
import { diagnosisJson } from "../report/diagnosis.ts";

/** One claim to decide, as text. */
export interface Job {
  readonly claim: string;
  readonly seed: number;
  readonly timeout: number;
}

/** What a worker found, as plain data: the evidence, for the main thread to check again. */
export interface Findings {
  readonly witness?: Witness;
  readonly certificate?: Certificate;
  readonly open?: Open;
  /** What stood in the way, as `diagnosisJson` tells it; the region it calls proved was certified in the worker. */
  readonly diagnosis?: Readonly<Record<string, unknown>>;
  readonly method?: string;
  /** What was thrown where nothing should be: for the report on stderr. */
  readonly failure?: string;
  readonly evaluations: number;
  readonly seconds: number;
}

/** Decides a claim in a worker thread. Verdicts do not cross threads; their evidence does. What is thrown is told of this claim alone. */
export default async function work(job: Job): Promise<Findings> {
  try {
    return await findingsOf(job);
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    return { failure: e instanceof Error && e.stack ? e.stack : message, open: open("budget", `the search broke off: ${message}`), evaluations: 0, seconds: 0 };
  }
}

async function findingsOf(job: Job): Promise<Findings> {
  const decision = await decide(parseClaim(job.claim), { seed: job.seed, timeout: job.timeout });
  const { verdict, certificate, method, evaluations, seconds } = decision;
  const rest = { evaluations, seconds, ...(method === undefined ? {} : { method }) };
  if (verdict.verdict === "refuted") return { witness: verdict.witness, ...rest };
  if (verdict.verdict === "proved") return certificate ? { certificate, ...rest } : rest;
  return { open: { verdict: "open", reason: verdict.reason, message: verdict.message }, diagnosis: diagnosisJson(decision), ...rest };
}
