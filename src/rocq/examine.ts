import { readAssumptions } from './assumptions.ts';
import type { Engine } from './engine.ts';
import type { Failure } from './failure.ts';
import { inOrder, refusedImport } from './imports.ts';
import { readModule } from './module.ts';
import { failureAtTheorem } from './place.ts';
import type { LemmaTime, ProofFile } from './report.ts';
import { scan } from './scan.ts';
import { settleAxioms } from './settle.ts';
import { preamble } from './standard.ts';
import {
  askAssumptions,
  checkTheorem,
  closeStatements,
  defineStatement,
  explainMismatch,
  openStatements,
  type Task,
} from './statements.ts';

/** What one document said of a set of files. */
export interface Examination {
  readonly accepted: ReadonlySet<Task>;
  readonly lemmas: readonly LemmaTime[];
  readonly failures: readonly Failure[];
  readonly axioms: readonly string[];
}

/**
 * Reads all files into one document and asks the kernel for each claimed theorem.
 * Libraries come first; then every generated statement gets its name, so no proof file can change how it is read;
 * then the proof files, each followed by the checks of its theorems; then the axioms, once for all.
 */
export async function examine(
  engine: Engine,
  files: readonly ProofFile[],
  tasks: readonly Task[],
  onLemma?: (lemma: LemmaTime) => void,
): Promise<Examination> {
  const { ordered, failures: misplaced } = inOrder(files);
  const failures: Failure[] = [...misplaced, ...files.flatMap(scan)];
  const lemmas: LemmaTime[] = [];
  const refused = new Set(failures.map((failure) => failure.path));
  const stated = new Set<Task>();
  const accepted = new Set<Task>();

  const read = async (file: ProofFile): Promise<void> => {
    const dependency = refusedImport(file, files, refused);
    if (dependency !== undefined) {
      failures.push(dependency);
      refused.add(file.path);
      return;
    }
    const outcome = await readModule(engine, file, onLemma);
    lemmas.push(...outcome.lemmas);
    failures.push(
      ...outcome.failures.filter(
        (one) => !failures.some((other) => other.path === one.path && other.line === one.line && other.kind === one.kind),
      ),
    );
    if (outcome.failures.length > 0) refused.add(file.path);
  };

  const state = async (task: Task): Promise<void> => {
    const { error } = await engine.say(defineStatement(task));
    if (error === undefined) stated.add(task);
    else if (error.stopped === true) failures.push(failureAtTheorem('engine', task.file, task.claim, error.message));
    else if (!ordered.some((file) => file.isLibrary === true && refused.has(file.path)))
      failures.push(
        failureAtTheorem(
          'statement',
          task.file,
          task.claim,
          `the generated statement is refused: ${error.message}\n  generated: ${task.claim.statement}`,
        ),
      );
    else
      failures.push(
        failureAtTheorem(
          'dependency',
          task.file,
          task.claim,
          `the generated statement needs a library that was not accepted: ${error.message}`,
        ),
      );
  };

  const check = async (task: Task): Promise<void> => {
    const { error } = await engine.say(checkTheorem(task));
    if (error === undefined) accepted.add(task);
    else if (error.stopped === true) failures.push(failureAtTheorem('engine', task.file, task.claim, error.message));
    else if (/^The (?:reference|variable)\s.*\swas not found/s.test(error.message))
      failures.push(failureAtTheorem('missing-theorem', task.file, task.claim, `there is no theorem ${task.claim.name}`));
    else failures.push(failureAtTheorem('statement', task.file, task.claim, explainMismatch(task, error.message)));
  };

  const libraries = ordered.filter((file) => file.isLibrary === true);
  for (const sentence of preamble) await engine.say(sentence);
  for (const file of libraries) await read(file);
  const good = libraries.filter((file) => !refused.has(file.path)).map((file) => file.module);
  for (const sentence of openStatements(good)) await engine.say(sentence);
  for (const task of tasks) if (!refused.has(task.file.path)) await state(task);
  await engine.say(closeStatements);
  for (const file of ordered) {
    if (file.isLibrary !== true) await read(file);
    if (refused.has(file.path)) continue;
    for (const task of tasks) if (task.file === file && stated.has(task)) await check(task);
  }
  let questions = 0;
  const settled = await settleAxioms([...accepted], async (some) => {
    const [define, ask] = askAssumptions(some, `lemmakit_all_${++questions}`);
    const { error } = await engine.say(define);
    const reply = error === undefined ? await engine.say(ask) : { error, notices: [] };
    return reply.error?.message ?? readAssumptions(reply.notices.join('\n'));
  });
  return { accepted: settled.clean, lemmas, failures: [...failures, ...settled.failures], axioms: settled.axioms };
}
