import { InputError } from "../term/index.ts";
import { printClaim, type Claim } from "../claim/index.ts";
import type { Finding, Role } from "./finding.ts";
import { graphOf, usesOf, type Graph } from "./graph.ts";
import { investigate, type Investigation } from "./investigate.ts";
import { statusOf, type Judged } from "./status.ts";
import { NO_PROOFS, type ProofIndex } from "./obligations.ts";
import { isClaim, type Paper, type ResultSource, type Status, type StepSource } from "./step.ts";

/** A step with all its verdicts and the status they give. */
export interface AuditedStep {
  readonly step: StepSource;
  readonly section: string;
  readonly status: Status;
  readonly because: string;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

/** A result of the paper: its statement, and whether its printed proof proves it. */
export interface AuditedResult {
  readonly name: string;
  readonly statement: Status;
  /** Steps on the way of the printed proof that do not hold, in the paper's order. */
  readonly broken: readonly string[];
  readonly repaired: string;
}

export interface Audit {
  readonly paper: Paper;
  readonly steps: readonly AuditedStep[];
  readonly results: readonly AuditedResult[];
  readonly seed: number;
  readonly seconds: number;
  /** Whether it was stopped before the end. */
  readonly stopped: boolean;
}

export interface AuditOptions {
  readonly seed?: number;
  /** Audit this step only, with the reasons its status depends on. */
  readonly only?: string;
  readonly signal?: AbortSignal;
  /** What Rocq has proved; nothing where it is not said. */
  readonly proofs?: ProofIndex;
  /** Investigations known from elsewhere; new ones are added. */
  readonly memo?: Memo;
  readonly progress?: (done: number, total: number, label: string) => void;
}

interface Task {
  readonly role: Role;
  readonly charge?: number;
  readonly claim: Claim;
}

function tasksOf(step: StepSource): Task[] {
  const tasks: Task[] = [];
  if (isClaim(step.printed)) tasks.push({ role: "printed", claim: step.printed });
  for (const claim of step.readings ?? []) tasks.push({ role: "reading", claim });
  for (const [charge, c] of (step.charges ?? []).entries()) {
    for (const claim of c.holds ?? []) tasks.push({ role: "holds", charge, claim });
    for (const claim of c.fails ?? []) tasks.push({ role: "fails", charge, claim });
  }
  if (step.repair) tasks.push({ role: "repair", claim: step.repair.claim });
  if (step.best) tasks.push({ role: "best", claim: step.best.at }, { role: "below", claim: step.best.below });
  return tasks;
}

/** Investigations by the text of the claim: many steps speak of the same one. */
export type Memo = Map<string, Investigation>;

/** What a look at the claims of a step needs. */
export interface FindingOptions {
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  readonly memo?: Memo;
  readonly proofs?: ProofIndex;
}

/** Gives every claim of a step its verdict. Throws `Error` when a claim is both refuted and proved. */
export function findingsOf(step: StepSource, { seed, signal, memo = new Map(), proofs = NO_PROOFS }: FindingOptions): Finding[] {
  return tasksOf(step).map(({ role, charge, claim }) => {
    const started = performance.now();
    const key = printClaim(claim);
    const investigation = memo.get(key) ?? investigate(claim, { seed, signal });
    memo.set(key, investigation);
    const { report } = investigation;
    const [proof, refutation] = [proofs.proved.get(key), proofs.refuted.get(key)];
    if (proof && (refutation || investigation.verdict.verdict === "refuted"))
      throw new Error(`soundness alarm: ${step.label} is proved and refuted: ${key}`);
    if (refutation && investigation.verdict.verdict === "proved") throw new Error(`soundness alarm: ${step.label} is proved, and refuted in Rocq: ${key}`);
    const verdict = proof ?? investigation.verdict;
    const evidence = proof ? `theorem ${proof.theorem} in Rocq; ${investigation.evidence}` : investigation.evidence;
    const seconds = (performance.now() - started) / 1000;
    return { role, charge, claim, verdict, ...(refutation ? { refutation } : {}), evidence, evaluations: report.evaluations, seconds };
  });
}

/** The labels an audit of one step must judge: the step, and the reasons behind its status. */
function closure(graph: Graph, label: string): Set<string> {
  const wanted = new Set<string>();
  const add = (l: string): void => {
    if (wanted.has(l)) return;
    wanted.add(l);
    graph.steps.get(l)!.step.reasons?.forEach(add);
  };
  add(label);
  return wanted;
}

/**
 * Audits a paper: each claim of each step is searched and enclosed, and statuses are computed from the verdicts.
 * Throws `InputError` when `only` names no step. Stops early, and says so, when the signal aborts.
 */
export async function audit(paper: Paper, options: AuditOptions = {}): Promise<Audit> {
  const { seed = 1, only, signal } = options;
  const started = performance.now();
  const graph = graphOf(paper);
  if (only !== undefined && !graph.steps.has(only)) throw new InputError("usage", `no step is called "${only}"${suggestion(only, [...graph.steps.keys()])}`);
  const wanted = only === undefined ? undefined : closure(graph, only);
  const entries = [...graph.steps.values()].filter((e) => wanted?.has(e.step.label) ?? true);
  const memo: Memo = options.memo ?? new Map();
  const found = new Map<string, { findings: Finding[]; seconds: number }>();
  for (const [k, { step }] of entries.entries()) {
    if (signal?.aborted) break;
    options.progress?.(k, entries.length, step.label);
    const from = performance.now();
    found.set(step.label, { findings: findingsOf(step, { seed, signal, memo, ...(options.proofs ? { proofs: options.proofs } : {}) }), seconds: (performance.now() - from) / 1000 });
    // Let signals and the terminal have their turn.
    await new Promise((resume) => setImmediate(resume));
  }
  const stopped = signal?.aborted ?? false;
  const judged = judgeAll(graph, found);
  const steps = entries.flatMap(({ step, section }): AuditedStep[] => {
    const f = found.get(step.label);
    const j = judged.get(step.label);
    if (!f || !j || (only !== undefined && step.label !== only)) return [];
    return [{ step, section, ...j, ...f }];
  });
  const results = only === undefined && !stopped ? paper.results.map((r) => judgeResult(r, graph, judged)) : [];
  return { paper, steps, results, seed, seconds: (performance.now() - started) / 1000, stopped };
}

function judgeAll(graph: Graph, found: ReadonlyMap<string, { findings: Finding[] }>): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  const judge = (label: string): Judged | undefined => {
    const known = judged.get(label);
    const f = found.get(label);
    if (known || !f) return known;
    const { step } = graph.steps.get(label)!;
    const result = statusOf(step, f.findings, (reason) => (judge(reason)?.status ?? "holds") !== "holds");
    judged.set(label, result);
    return result;
  };
  for (const label of found.keys()) judge(label);
  return judged;
}

/** Walks back from the end of a printed proof and lists what is broken on the way. */
function judgeResult(r: ResultSource, graph: Graph, judged: ReadonlyMap<string, Judged>): AuditedResult {
  const seen = new Set<string>();
  const visit = (label: string): void => {
    if (seen.has(label)) return;
    seen.add(label);
    usesOf(graph.steps.get(label)!.step).forEach(visit);
  };
  r.proof.forEach(visit);
  const broken = [...graph.steps.keys()].filter((l) => seen.has(l) && l !== r.statement && (judged.get(l)?.status ?? "holds") !== "holds");
  return { name: r.name, statement: judged.get(r.statement)!.status, broken, repaired: r.repaired };
}

function suggestion(name: string, labels: readonly string[]): string {
  const near = labels.filter((l) => l.includes(name) || name.includes(l) || l.split("-").some((w) => w.length > 3 && name.includes(w))).slice(0, 5);
  return near.length ? `; did you mean ${near.join(", ")}?` : "";
}
