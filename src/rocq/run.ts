import { availableParallelism, totalmem } from 'node:os';
import type { ChannelOptions } from './channel.ts';
import { planDocuments, type DocumentPlan } from './documents.ts';
import { startEngine } from './engine.ts';
import { examine, type ExamineOptions } from './examine.ts';
import { inOrder } from './imports.ts';
import type { LemmaTime, ProofFile, ProofReport } from './report.ts';
import { scan } from './scan.ts';
import { tasksOf, type Task } from './statements.ts';
import { reportTheorems } from './theorems.ts';
import { withDefinitions } from './vocabulary.ts';

const seal = Symbol('made by checkProofs');

/**
 * The verdict that Rocq's kernel accepted one generated statement, in this process, just now.
 * Only `checkProofs` makes one. A record of an earlier run, or of another kernel, is something else.
 */
export class ProvedByRocq {
  readonly #sealed = true;
  readonly verdict = 'proved';
  readonly assurance = 'rocq';
  readonly recorded = false;
  readonly label: string;
  readonly theorem: string;
  readonly module: string;
  readonly path: string;
  /** The generated statement, as Rocq read it. */
  readonly statement: string;
  readonly kernel: string;
  /** The axioms the whole run rests on: at most the four of the classical reals. */
  readonly axioms: readonly string[];

  private constructor(key: symbol, task: Task, kernel: string, axioms: readonly string[]) {
    if (key !== seal || new.target !== ProvedByRocq) throw new TypeError('only checkProofs makes a ProvedByRocq');
    this.label = task.claim.label;
    this.theorem = task.claim.name;
    this.module = task.file.module;
    this.path = task.file.path;
    this.statement = task.claim.statement;
    this.kernel = kernel;
    this.axioms = Object.freeze([...axioms]);
    Object.freeze(this);
  }

  /** Makes a verdict for the holder of the seal, which no other module has. */
  static of(key: symbol, task: Task, kernel: string, axioms: readonly string[]): ProvedByRocq {
    return new ProvedByRocq(key, task, kernel, axioms);
  }

  /** Whether a value is a verdict of this class, not a look-alike. */
  static is(value: unknown): value is ProvedByRocq {
    return typeof value === 'object' && value !== null && #sealed in value && value.#sealed;
  }
}
Object.freeze(ProvedByRocq);
Object.freeze(ProvedByRocq.prototype);

/** Options of a run. The kernel itself cannot be chosen: it is the installed jsCoq. */
export interface CheckOptions extends ChannelOptions {
  /** Called as each proof ends; of a library that several documents read, once. */
  readonly onLemma?: (lemma: LemmaTime) => void;
  /** How many documents stand side by side, each in a process of its own; by default what the machine carries, at most two. */
  readonly documents?: number;
}

/** The report of jsCoq, with a verdict for each accepted theorem. */
export interface CheckedProofs extends ProofReport {
  readonly proved: readonly ProvedByRocq[];
}

/** A document may take 1.5 GB; two need two processors. */
function carried(): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  const memory = Math.min(totalmem(), constrained > 0 ? constrained : Infinity);
  return availableParallelism() >= 2 && memory >= 6e9 ? 2 : 1;
}

/** One document: what the kernel said, and the machine's figures. */
async function run(plan: DocumentPlan, early: ReadonlySet<string>, options: ChannelOptions & ExamineOptions) {
  const engine = await startEngine(options);
  if ('kind' in engine) return { accepted: new Set<Task>(), lemmas: [], axioms: [], failures: [engine], kernel: 'none', startSeconds: 0, peakMegabytes: 0 };
  const found = await examine(engine, plan, early, options).finally(() => engine.close());
  return { ...found, kernel: engine.kernel, startSeconds: engine.startSeconds, peakMegabytes: engine.peakMegabytes };
}

/** Each once, by a text that tells them apart. */
function once<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [key(one), one])).values()];
}

/**
 * Checks proof files with jsCoq, from nothing. The files are shared out over documents; each begins with the statements.
 * Never throws for what a file contains, nor for a missing or a stopped kernel: those are failures in the report.
 */
export async function checkProofs(files: readonly ProofFile[], options: CheckOptions = {}): Promise<CheckedProofs> {
  const start = performance.now();
  const { onLemma, documents = carried(), ...channel } = options;
  const taken: readonly ProofFile[] = withDefinitions(structuredClone(files) as ProofFile[]);
  const tasks = tasksOf(taken);
  const { ordered, failures: misplaced } = inOrder(taken);
  const early = [...misplaced, ...taken.flatMap(scan)];
  const seen = new Set<string>();
  const tell = (lemma: LemmaTime): void => {
    const key = `${lemma.path}:${lemma.line}`;
    if (!seen.has(key)) onLemma?.(lemma);
    seen.add(key);
  };
  const refused = new Set(early.map((failure) => failure.path));
  const found = await Promise.all(planDocuments(ordered, tasks, documents).map((plan) => run(plan, refused, { ...channel, onLemma: tell })));
  const accepted = new Set(found.flatMap((one) => [...one.accepted]));
  const { kernel, startSeconds } = found[0]!;
  const axioms = [...new Set(found.flatMap((one) => one.axioms))].sort();
  return {
    kernel,
    theorems: reportTheorems(tasks, accepted),
    lemmas: once(found.flatMap((one) => one.lemmas), (lemma) => `${lemma.path}:${lemma.line}`),
    failures: once([...early, ...found.flatMap((one) => one.failures)], (f) => JSON.stringify(f)),
    axioms,
    seconds: (performance.now() - start) / 1000,
    startSeconds,
    peakMegabytes: found.reduce((sum, one) => sum + one.peakMegabytes, 0),
    proved: [...accepted].map((task) => ProvedByRocq.of(seal, task, kernel, axioms)),
  };
}
