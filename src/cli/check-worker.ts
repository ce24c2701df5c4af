import { parentPort } from "node:worker_threads";
import type { Ending } from "../exact/index.ts";
import { InputError, type InputErrorKind } from "../term/index.ts";
import { type Witness } from "../certificate/index.ts";
import { open, type Open } from "../refute/index.ts";
import type { Certificate } from "../kernel/certificate.ts";
import { check } from "../search/index.ts";
import { diagnosisJson } from "../report/diagnosis.ts";
import type { Message } from "./threads.ts";

/** One claim to decide, as text. */
export interface Job {
  readonly claim: string;
  readonly seed: number;
  readonly timeout: number;
  readonly work?: number;
  readonly brief?: boolean | "search";
}

/** What a worker found, as plain data: the evidence, for the main thread to check again. */
export interface Findings {
  readonly witness?: Witness;
  readonly certificate?: Certificate;
  readonly open?: Open;
  /** What stood in the way, as `diagnosisJson` tells it; the region it calls proved was certified in the worker. */
  readonly diagnosis?: Readonly<Record<string, unknown>>;
  readonly method?: string;
  /** Why the claim is bad input. */
  readonly refused?: { readonly kind: InputErrorKind; readonly message: string };
  /** What was thrown where nothing should be: for the report on stderr. */
  readonly failure?: string;
  /** What ended the work on a claim that stayed open. */
  readonly ended?: Ending;
  readonly evaluations: number;
  readonly work: number;
  readonly seconds: number;
}

/** Decides a claim in a worker thread. Verdicts do not cross threads; their evidence does. What is thrown is told of this claim alone. */
async function work(job: Job): Promise<Findings> {
  try {
    return await findingsOf(job);
  } catch (e) {
    if (e instanceof InputError) return { refused: { kind: e.kind, message: e.message }, evaluations: 0, work: 0, seconds: 0 };
    const message = e instanceof Error ? e.message : String(e);
    return { failure: e instanceof Error && e.stack ? e.stack : message, open: open("budget", `the search broke off: ${message}`), evaluations: 0, work: 0, seconds: 0 };
  }
}

async function findingsOf(job: Job): Promise<Findings> {
  const decision = await check(job.claim, job);
  const { verdict, certificate, method, evaluations, work, seconds, ended } = decision;
  const rest = { evaluations, work, seconds, ...(ended === undefined ? {} : { ended }), ...(method === undefined ? {} : { method }) };
  if (verdict.verdict === "refuted") return { witness: verdict.witness, ...rest };
  if (verdict.verdict === "proved") return certificate ? { certificate, ...rest } : rest;
  return { open: { verdict: "open", reason: verdict.reason, message: verdict.message }, diagnosis: diagnosisJson(decision), ...rest };
}

async function answer(job: Job): Promise<void> {
  const send = (message: Message<Findings>) => parentPort!.postMessage(message);
  send("begun");
  send({ answer: await work(job) });
}
// What it throws ends the thread, and whoever asked is told.
parentPort?.on("message", (job: Job) => void answer(job));
