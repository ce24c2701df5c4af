import type { Failure } from './failure.ts';
import { logicalRoot } from './imports.ts';
import { failureAtTheorem } from './place.ts';
import type { ProofFile } from './report.ts';
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

/** A line of the file of checks, and the claim it is about. */
export interface CheckLine {
  readonly text: string;
  readonly task?: Task | undefined;
}

/** The file of checks, a sentence a line: statements first, then the proof files, then each theorem, then the axioms. */
export function checkLines(files: readonly ProofFile[], tasks: readonly Task[]): CheckLine[] {
  const libraries = files.filter((file) => file.isLibrary === true);
  const others = files.filter((file) => file.isLibrary !== true);
  const load = (some: readonly ProofFile[]): string[] => some.map((file) => `From ${logicalRoot} Require ${file.module}.`);
  const lines: CheckLine[] = [
    ...[...preamble, ...load(libraries), ...openStatements(libraries.map((file) => file.module))].map((text) => ({ text })),
    ...tasks.map((task) => ({ text: defineStatement(task), task })),
    ...[closeStatements, ...load(others)].map((text) => ({ text })),
    ...tasks.map((task) => ({ text: checkTheorem(task), task })),
    ...askAssumptions(tasks, 'lemmakit_all').map((text) => ({ text })),
  ];
  return lines.map(({ text, task }) => ({ text: text.replace(/\s*\n\s*/g, ' '), task }));
}

/** The failure for a claim whose line is refused. */
export function refusedCheck(task: Task, line: CheckLine, message: string): Failure {
  const { file, claim } = task;
  if (line.text.startsWith('Definition statement_'))
    return failureAtTheorem('statement', file, claim, `the generated statement is refused: ${message}\n  generated: ${claim.statement}`);
  if (/^The (?:reference|variable)\s.*\swas not found/s.test(message))
    return failureAtTheorem('missing-theorem', file, claim, `there is no theorem ${claim.name}`);
  return failureAtTheorem('statement', file, claim, explainMismatch(task, message));
}
