import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssumptions } from './assumptions.ts';
import { classify } from './classify.ts';
import { checkLines, refusedCheck, statementLines, type CheckLine } from './coqc-checks.ts';
import { readError, readTimes } from './coqc-output.ts';
import { runCoqc, type Finished } from './coqc-process.ts';
import type { Failure } from './failure.ts';
import { importedModules, inOrder, logicalRoot, refusedImport } from './imports.ts';
import { openProofAt } from './place.ts';
import type { LemmaTime, ProofFile, ProofReport } from './report.ts';
import { scan } from './scan.ts';
import { settleAxioms } from './settle.ts';
import { statementsModule, tasksOf, type Task } from './statements.ts';
import { reportTheorems } from './theorems.ts';
import { turns } from './turns.ts';
import { withDefinitions } from './vocabulary.ts';

interface Compiled {
  readonly good: readonly ProofFile[];
  readonly lemmas: readonly LemmaTime[];
  readonly failures: readonly Failure[];
}

/** Processes of `coqc` at a time; each needs a few hundred megabytes. */
const processes = 2;

async function compileAll(files: readonly ProofFile[], folder: string, signal?: AbortSignal): Promise<Compiled> {
  const { ordered, failures: misplaced } = inOrder(files);
  const early: Failure[] = [...misplaced, ...files.flatMap(scan)];
  const refused = new Set(early.map((failure) => failure.path));
  const byModule = new Map(files.map((file) => [file.module, file]));
  const inTurn = turns(processes);
  const done = new Map<ProofFile, Promise<{ lemmas: readonly LemmaTime[]; failure?: Failure }>>();
  const compile = async (file: ProofFile): Promise<{ lemmas: readonly LemmaTime[]; failure?: Failure }> => {
    await Promise.all(importedModules(file).flatMap((name) => done.get(byModule.get(name)!) ?? []));
    const dependency = refusedImport(file, files, refused);
    if (dependency !== undefined) {
      refused.add(file.path);
      return { lemmas: [], failure: dependency };
    }
    await writeFile(join(folder, `${file.module}.v`), file.source);
    const run = await inTurn(() => runCoqc(['-q', '-time', '-Q', '.', logicalRoot, `${file.module}.v`], folder, signal));
    const lemmas = readTimes(file, run.stdout);
    if (run.ok) return { lemmas };
    refused.add(file.path);
    const error = readError(run.stderr);
    const line = error.line ?? openProofAt(file) ?? 1;
    const kind = run.broken === undefined ? classify(error.message, openProofAt(file, line) !== undefined) : 'engine';
    return { lemmas, failure: { kind, path: file.path, line, column: error.column, message: run.broken ?? error.message } };
  };
  for (const file of ordered) done.set(file, compile(file));
  const compiled = await Promise.all(done.values());
  return {
    good: ordered.filter((file) => !refused.has(file.path)),
    lemmas: compiled.flatMap((one) => one.lemmas),
    failures: [...early, ...compiled.flatMap((one) => one.failure ?? [])],
  };
}

/** Compiles a file made of one line for each task, leaving out the tasks whose line is refused, until it passes or cannot. */
async function narrowed(
  module: string,
  linesOf: (tasks: readonly Task[]) => CheckLine[],
  tasks: readonly Task[],
  run: (file: string) => Promise<Finished>,
  folder: string,
): Promise<{ readonly left: readonly Task[]; readonly stdout: string; readonly broken?: string; readonly failures: readonly Failure[] }> {
  const failures: Failure[] = [];
  let left = tasks;
  for (;;) {
    const lines = linesOf(left);
    await writeFile(join(folder, `${module}.v`), lines.map((line) => `${line.text}\n`).join(''));
    const done = await run(`${module}.v`);
    if (done.ok) return { left, stdout: done.stdout, failures };
    const error = readError(done.stderr);
    const line = lines[(error.line ?? 0) - 1];
    if (done.broken !== undefined || line?.task === undefined) return { left, stdout: '', broken: done.broken ?? error.message, failures };
    failures.push(refusedCheck(line.task, line, error.message));
    left = left.filter((task) => task !== line.task);
  }
}

async function checkAll(good: readonly ProofFile[], tasks: readonly Task[], folder: string, signal?: AbortSignal) {
  const run = (file: string): Promise<Finished> => runCoqc(['-q', '-Q', '.', logicalRoot, file], folder, signal);
  const typed = tasks.filter((task) => good.includes(task.file));
  const stated = await narrowed(statementsModule, (some) => statementLines(good, some), typed, run, folder);
  const ask = (some: readonly Task[]) => narrowed('lemmakit_checks', (left) => checkLines(good, left), some, run, folder);
  const first = stated.broken === undefined && stated.left.length > 0 ? await ask(stated.left) : stated;
  const settled = await settleAxioms(first.left, async (some) => {
    const { stdout, broken } = some.length === first.left.length ? first : await ask(some);
    return broken ?? readAssumptions(stdout);
  });
  return { ...settled, failures: [...stated.failures, ...(first === stated ? [] : first.failures), ...settled.failures] };
}

/**
 * Checks the same files with the `coqc` on the path, each file on its own: a second build of the kernel.
 * It confirms jsCoq and never replaces it, so it makes no verdicts. `undefined` where there is no `coqc`.
 */
export async function checkWithCoqc(
  files: readonly ProofFile[],
  options: { readonly signal?: AbortSignal } = {},
): Promise<ProofReport | undefined> {
  const start = performance.now();
  const { signal } = options;
  const version = await runCoqc(['--version'], tmpdir(), signal);
  if (!version.ok) return undefined;
  const startSeconds = (performance.now() - start) / 1000;
  const folder = await mkdtemp(join(tmpdir(), 'lemmakit-coqc-'));
  try {
    const all = withDefinitions(files);
    const tasks = tasksOf(all);
    const compiled = await compileAll(all, folder, signal);
    const checked = await checkAll(compiled.good, tasks, folder, signal);
    return {
      kernel: version.stdout.split('\n')[0]!,
      theorems: reportTheorems(tasks, checked.clean),
      lemmas: compiled.lemmas,
      failures: [...compiled.failures, ...checked.failures],
      axioms: checked.axioms,
      seconds: (performance.now() - start) / 1000,
      startSeconds,
      peakMegabytes: 0,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
