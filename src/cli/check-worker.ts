import { parseClaim } from "../claim/index.ts";
import type { Certificate, Open, Witness } from "../certificate/index.ts";
import { decide } from "../search/index.ts";
import { diagnosisJson } from "../report/index.ts";

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
  readonly evaluations: number;
  readonly seconds: number;
}

/** Decides a claim in a worker thread. Verdicts do not cross threads; their evidence does. */
export default async function work(job: Job): Promise<Findings> {
  const decision = await decide(parseClaim(job.claim), { seed: job.seed, timeout: job.timeout });
  const { verdict, certificate, method, evaluations, seconds } = decision;
  const rest = { evaluations, seconds, ...(method === undefined ? {} : { method }) };
  if (verdict.verdict === "refuted") return { witness: verdict.witness, ...rest };
  if (verdict.verdict === "proved") return certificate ? { certificate, ...rest } : rest;
  return { open: { verdict: "open", reason: verdict.reason, message: verdict.message }, diagnosis: diagnosisJson(decision), ...rest };
}
