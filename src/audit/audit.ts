import { InputError } from "../term/index.ts";
import { decideHere, type Decider } from "./decider.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { graphOf, type Graph } from "./graph.ts";
import { judgeOf, judgeResult, reasonsBehind, usesIn, type AuditedResult } from "./judge.ts";
import { Look } from "./look.ts";
import type { ProofIndex } from "./obligations.ts";
import type { Judged } from "./status.ts";
import type { Paper, Status, StepSource } from "./step.ts";

/** A step with all its verdicts and the status they give. */
export interface AuditedStep {
  readonly step: StepSource;
  readonly section: string;
  readonly status: Status;
  readonly because: string;
  readonly evidence: Evidence;
  readonly findings: readonly Finding[];
  /** Seconds spent on claims that no step before it had. */
  readonly seconds: number;
}

/** One of several parts of an audit: the steps at places `index`, `index + of`, … of the paper, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface Audit {
  readonly paper: Paper;
  readonly steps: readonly AuditedStep[];
  readonly results: readonly AuditedResult[];
  readonly seed: number;
  readonly seconds: number;
  /** Whether it was stopped before the end. */
  readonly stopped: boolean;
  readonly shard?: Shard;
}

export interface AuditOptions {
  readonly seed?: number;
  /** Seconds for each claim: the outer limit. */
  readonly timeout?: number;
  /** Units of work for each claim; what the timeout buys where it is not said. */
  readonly work?: number;
  /** Audit this step only, with the reasons its status depends on. */
  readonly only?: string;
  /** Audit these steps only, with the reasons their statuses depend on. */
  readonly shard?: Shard;
  readonly signal?: AbortSignal;
  /** What Rocq has proved; nothing where it is not said. */
  readonly proofs?: ProofIndex;
  /** Who decides the claims: `decide` in this thread where it is not said. */
  readonly decide?: Decider;
  /** Told of each step as it is finished, in the paper's order. */
  readonly finished?: (step: AuditedStep, done: number, total: number) => void;
}

/** The labels an audit reports, in the paper's order. */
function wantedOf(graph: Graph, { only, shard }: AuditOptions): string[] {
  const labels = [...graph.steps.keys()];
  if (only !== undefined && !graph.steps.has(only)) throw noStep(only, labels);
  if (shard && only !== undefined) throw new InputError("usage", "one step is no paper to share; give only or shard, not both");
  if (shard && !(shard.index >= 1 && shard.index <= shard.of)) throw new InputError("usage", `there is no shard ${shard.index} of ${shard.of}`);
  return labels.filter((l, k) => (only === undefined || l === only) && (!shard || k % shard.of === shard.index - 1));
}

/**
 * Audits a paper: each claim of each step is decided as `lemmakit check` decides it, and statuses are computed from what was
 * shown. Throws `InputError` when `only` names no step. Stops early, and says so, when the signal aborts: the steps that were
 * finished by then are reported.
 *
 * @example
 * ```ts
 * import { audit, parseClaim, step } from "lemmakit";
 * const line = step({ label: "log-bound", where: "Lemma 1", printed: parseClaim("forall x > 0: log(x) <= x - 1"), note: "" });
 * const { steps } = await audit({ title: "A note", source: "note.pdf", sections: [{ name: "1", steps: [line] }], results: [] });
 * steps.map((s) => s.status); // ["holds"]
 * ```
 */
export async function audit(paper: Paper, options: AuditOptions = {}): Promise<Audit> {
  const { seed = 1, signal, timeout, work, finished = () => {} } = options;
  const started = performance.now();
  const graph = graphOf(paper);
  const wanted = wantedOf(graph, options);
  const needed = new Set(wanted.flatMap((l) => [...reasonsBehind(graph, l)]));
  const effort = { seed, ...(timeout === undefined ? {} : { timeout }), ...(work === undefined ? {} : { work }), ...(signal ? { signal } : {}) };
  const look = new Look({ decide: options.decide ?? decideHere(), effort, ...(options.proofs ? { proofs: options.proofs } : {}), ...(paper.models ? { models: paper.models } : {}) });
  const found = new Map<string, readonly Finding[]>();
  const judge = judgeOf(graph, found);
  const steps: AuditedStep[] = [];
  const report = (): void => {
    for (let label = wanted[steps.length]; label !== undefined && !signal?.aborted && [...reasonsBehind(graph, label)].every((l) => found.has(l)); label = wanted[steps.length]) {
      const [{ step, section }, findings] = [graph.steps.get(label)!, found.get(label)!];
      steps.push({ step, section, ...(judge(label) as Judged), findings, seconds: findings.reduce((sum, f) => sum + f.seconds, 0) });
      finished(steps.at(-1)!, steps.length, wanted.length);
    }
  };
  const examine = async (label: string): Promise<void> => {
    try {
      found.set(label, await look.findings(graph.steps.get(label)!.step));
    } catch (e) {
      if (!signal?.aborted) throw e;
      return;
    }
    report();
  };
  if (!signal?.aborted) await Promise.all([...graph.steps.keys()].filter((l) => needed.has(l)).map(examine));
  const stopped = steps.length < wanted.length;
  const whole = options.only === undefined && !options.shard && !stopped;
  const results = whole ? paper.results.map((r) => judgeResult(r, usesIn(graph), wanted, (l) => judge(l)?.status)) : [];
  return { paper, steps, results, seed, seconds: (performance.now() - started) / 1000, stopped, ...(options.shard ? { shard: options.shard } : {}) };
}

/** That no step is called so, and which names are near. */
export function noStep(name: string, labels: readonly string[]): InputError {
  const near = labels.filter((l) => l.includes(name) || name.includes(l) || l.split("-").some((w) => w.length > 3 && name.includes(w))).slice(0, 5);
  return new InputError("usage", `no step is called "${name}"${near.length ? `; did you mean ${near.join(", ")}?` : ""}`);
}
