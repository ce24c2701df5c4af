import type { ProofFile, TheoremClaim } from './report.ts';

/** One claimed theorem, numbered over all files. */
export interface Task {
  readonly file: ProofFile;
  readonly claim: TheoremClaim;
  /** Counts from 1. */
  readonly number: number;
}

/** The tasks of a list of files. */
export function tasksOf(files: readonly ProofFile[]): Task[] {
  return files.flatMap((file) => file.theorems.map((claim) => ({ file, claim }))).map((task, index) => ({ ...task, number: index + 1 }));
}

/** The module of the statements; no file may have a name that begins like it. */
export const statementsModule = 'lemmakit_statements';

/** Makes ready to read statements: the definitions, then the standard names, so that no definition can shadow them. */
export function openStatements(definitions: readonly string[]): string[] {
  return [...definitions.map((module) => `Import ${module}.`), 'Import Coq.Reals.Reals.', 'Open Scope R_scope.'];
}

/** Gives the generated statement a name. A file read later cannot change what it says. */
export function defineStatement(task: Task): string {
  return `Definition statement_${task.number} : Prop := (${task.claim.statement}).`;
}

/** Asks the kernel that the theorem has the generated statement as its type. */
export function checkTheorem(task: Task): string {
  return `Definition lemmakit_check_${task.number} : ${statementsModule}.statement_${task.number} := ${task.file.module}.${task.claim.name}.`;
}

/** The axioms of several checks at once: one conjunction, one question. */
export function askAssumptions(tasks: readonly Task[], name: string): [define: string, ask: string] {
  const all = tasks.map((task) => `lemmakit_check_${task.number}`).reduceRight((rest, check) => `(Coq.Init.Logic.conj ${check} ${rest})`);
  return [`Definition ${name} := ${all}.`, `Print Assumptions ${name}.`];
}

/** What a refused check says, in the words of the claim. */
export function explainMismatch(task: Task, message: string): string {
  const found = /has type\s+"([^]*?)"\s+while/.exec(message)?.[1];
  const proved = found === undefined ? message : found.replace(/\s+/g, ' ');
  return `${task.claim.name} does not prove the generated statement.\n  generated: ${task.claim.statement}\n  proved:    ${proved}`;
}
