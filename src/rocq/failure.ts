/**
 * Why a proof file was not accepted.
 *
 * | kind | meaning |
 * |---|---|
 * | `syntax` | a sentence does not parse |
 * | `tactic` | a step inside a proof fails |
 * | `command` | a definition or command outside a proof fails |
 * | `open-proof` | a proof is left unfinished |
 * | `admitted` | `Admitted`, `admit`, `give_up` |
 * | `axiom` | the file adds an axiom, or a theorem rests on one outside the four of the classical reals |
 * | `fixpoint` | a recursive definition that the guard refuses or did not check |
 * | `forbidden` | a command that is not on the list of what a file may contain |
 * | `statement` | the theorem is not the generated statement, or that statement does not type |
 * | `missing-theorem` | no theorem of that name |
 * | `dependency` | the file imports one that failed, or one that is not there |
 * | `engine` | the kernel did not start, stopped, or took too long |
 */
export type FailureKind =
  | 'syntax'
  | 'tactic'
  | 'command'
  | 'open-proof'
  | 'admitted'
  | 'axiom'
  | 'fixpoint'
  | 'forbidden'
  | 'statement'
  | 'missing-theorem'
  | 'dependency'
  | 'engine';

/** One reason for rejection, at a place in a file. Lines and columns count from 1; an engine that never started has path `''` and line 0. */
export interface Failure {
  readonly kind: FailureKind;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The label of the theorem concerned, where there is one. */
  readonly label?: string;
}

/** `path:line:column: kind: message`, the form editors can jump to. */
export function formatFailure(failure: Failure): string {
  const place = failure.path === '' ? '' : `${failure.path}:${failure.line}:${failure.column}: `;
  return `${place}${failure.kind}: ${failure.message}`;
}

/** A failure of the kernel itself, at no place in particular. */
export function engineFailure(message: string): Failure {
  return { kind: 'engine', path: '', line: 0, column: 0, message };
}
