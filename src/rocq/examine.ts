import { readAssumptions } from './assumptions.ts';
import type { Engine } from './engine.ts';
import type { Failure } from './failure.ts';
import type { DocumentPlan } from './documents.ts';
import { refusedImport } from './imports.ts';
import { readModule } from './module.ts';
import { failureAtTheorem } from './place.ts';
import type { LemmaTime, ProofFile } from './report.ts';
import { settleAxioms } from './settle.ts';
import { openReals, openTactics } from './standard.ts';
import {
  askAssumptions,
  checkTheorem,
  defineStatement,
  explainMismatch,
  openStatements,
  statementsModule,
  type Task,
} from './statements.ts';

/** What one document said of a set of files. */
export interface Examination {
  readonly accepted: ReadonlySet<Task>;
  readonly lemmas: readonly LemmaTime[];
  readonly failures: readonly Failure[];
  readonly axioms: readonly string[];
}

/** What an examination may be told. */
export interface ExamineOptions {
  /** Called as each proof ends. */
  readonly onLemma?: ((lemma: LemmaTime) => void) | undefined;
}

/**
 * Reads the files of a plan into one document and asks the kernel for each claimed theorem.
 * The reals come first, then the definitions; then every generated statement gets its name, so nothing else can change how
 * it is read; then tactics and libraries; then the proof files, each followed by the checks of its theorems; then the
 * axioms, once for all. Files refused before are not read.
 */
export async function examine(engine: Engine, plan: DocumentPlan, early: ReadonlySet<string>, options: ExamineOptions = {}): Promise<Examination> {
  const { files: ordered, tasks } = plan;
  const failures: Failure[] = [];
  const lemmas: LemmaTime[] = [];
  const refused = new Set(early);
  const stated = new Set<Task>();
  const accepted = new Set<Task>();

  const read = async (file: ProofFile): Promise<void> => {
    const dependency = refusedImport(file, ordered, refused);
    if (dependency !== undefined) {
      failures.push(dependency);
      refused.add(file.path);
      return;
    }
    const outcome = await readModule(engine, file, options.onLemma);
    lemmas.push(...outcome.lemmas);
    failures.push(...outcome.failures);
    if (outcome.failures.length > 0) refused.add(file.path);
  };

  const state = async (task: Task): Promise<void> => {
    const { error } = await engine.say(defineStatement(task));
    if (error === undefined) stated.add(task);
    else if (error.stopped === true) failures.push(failureAtTheorem('engine', task.file, task.claim, error.message));
    else if (!ordered.some((file) => file.isDefinitions === true && refused.has(file.path)))
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
          `the generated statement needs a definition that was not accepted: ${error.message}`,
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

  const definitions = ordered.filter((file) => file.isDefinitions === true);
  await engine.say(openReals);
  for (const file of definitions) if (!refused.has(file.path)) await read(file);
  const good = definitions.filter((file) => !refused.has(file.path)).map((file) => file.module);
  // What the module of the statements imports and opens ends with it.
  for (const sentence of [`Module ${statementsModule}.`, ...openStatements(good)]) await engine.say(sentence);
  for (const task of tasks) if (!refused.has(task.file.path)) await state(task);
  for (const sentence of [`End ${statementsModule}.`, openTactics]) await engine.say(sentence);
  for (const file of ordered) {
    if (file.isDefinitions !== true && !refused.has(file.path)) await read(file);
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
