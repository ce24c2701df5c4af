import type { Failure } from './failure.ts';
import { logicalRoot } from './imports.ts';
import { failureAtTheorem } from './place.ts';
import type { ProofFile } from './report.ts';
import { openReals } from './standard.ts';
import {
  askAssumptions,
  checkTheorem,
  defineStatement,
  explainMismatch,
  openStatements,
  statementsModule,
  type Task,
} from './statements.ts';

/** A line of the file of checks, and the claim it is about. */
export interface CheckLine {
  readonly text: string;
  readonly task?: Task | undefined;
}

const load = (some: readonly string[]): string[] => some.map((module) => `From ${logicalRoot} Require ${module}.`);
const onLines = (lines: readonly CheckLine[]): CheckLine[] => lines.map(({ text, task }) => ({ text: text.replace(/\s*\n\s*/g, ' '), task }));

/** The file of the statements, a sentence a line: compiled before any file but the definitions is loaded. */
export function statementLines(files: readonly ProofFile[], tasks: readonly Task[]): CheckLine[] {
  const definitions = files.filter((file) => file.isDefinitions === true).map((file) => file.module);
  return onLines([
    ...[openReals, ...load(definitions), ...openStatements(definitions)].map((text) => ({ text })),
    ...tasks.map((task) => ({ text: defineStatement(task), task })),
  ]);
}

/** A file that gives every statement the name of its theorem; it may be read with the definitions beside it. */
export function exportedStatements(statements: readonly { readonly theorem: string; readonly statement: string }[], files: readonly ProofFile[]): string {
  const head = statementLines(files, []).map((line) => line.text);
  return `${[...head, ...statements.map((s) => `Definition ${s.theorem} : Prop :=\n  ${s.statement.replaceAll('\n', '\n  ')}.`)].join('\n')}\n`;
}

/** The file of checks, a sentence a line: the statements and the proof files, then each theorem, then the axioms. */
export function checkLines(files: readonly ProofFile[], tasks: readonly Task[]): CheckLine[] {
  return onLines([
    ...load([statementsModule, ...files.map((file) => file.module)]).map((text) => ({ text })),
    ...tasks.map((task) => ({ text: checkTheorem(task), task })),
    ...askAssumptions(tasks, 'lemmakit_all').map((text) => ({ text })),
  ]);
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
