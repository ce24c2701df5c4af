import type { ChannelOptions } from './channel.ts';
import { startEngine } from './engine.ts';
import { examine } from './examine.ts';
import type { LemmaTime, ProofFile, ProofReport } from './report.ts';
import { tasksOf, type Task } from './statements.ts';
import { reportTheorems } from './theorems.ts';

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
  /** Called as each proof ends. */
  readonly onLemma?: (lemma: LemmaTime) => void;
}

/** The report of jsCoq, with a verdict for each accepted theorem. */
export interface CheckedProofs extends ProofReport {
  readonly proved: readonly ProvedByRocq[];
}

/**
 * Checks proof files with jsCoq, all in one document, from nothing.
 * Never throws for what a file contains, nor for a missing or a stopped kernel: those are failures in the report.
 */
export async function checkProofs(files: readonly ProofFile[], options: CheckOptions = {}): Promise<CheckedProofs> {
  const start = performance.now();
  const taken: readonly ProofFile[] = structuredClone(files);
  const tasks = tasksOf(taken);
  const { onLemma, signal, sentenceSeconds, heapMegabytes } = options;
  const engine = await startEngine({
    ...(signal && { signal }),
    ...(sentenceSeconds !== undefined && { sentenceSeconds }),
    ...(heapMegabytes !== undefined && { heapMegabytes }),
  });
  const none = { accepted: new Set<Task>(), lemmas: [], axioms: [] };
  const found =
    'kind' in engine ? { ...none, failures: [engine] } : await examine(engine, taken, tasks, onLemma).finally(() => engine.close());
  const kernel = 'kind' in engine ? 'none' : engine.kernel;
  return {
    kernel,
    theorems: reportTheorems(tasks, found.accepted),
    lemmas: found.lemmas,
    failures: found.failures,
    axioms: found.axioms,
    seconds: (performance.now() - start) / 1000,
    startSeconds: 'kind' in engine ? 0 : engine.startSeconds,
    peakMegabytes: 'kind' in engine ? 0 : engine.peakMegabytes,
    proved: [...found.accepted].map((task) => ProvedByRocq.of(seal, task, kernel, found.axioms)),
  };
}
