import type { Failure } from './failure.ts';

/** A theorem that a proof file promises: the name it has there and the generated statement it must prove. */
export interface TheoremClaim {
  readonly name: string;
  /** A Rocq proposition, read with the definitions imported and `R_scope` open. */
  readonly statement: string;
  /** The step of the paper, or any other key of the caller. */
  readonly label: string;
}

/**
 * One `.v` file. Definitions come first, and every statement is read with them imported and with nothing else of the
 * project's; then libraries, then the rest.
 */
export interface ProofFile {
  /** Used in messages only. */
  readonly path: string;
  /** The name of the module: the file name without `.v`. */
  readonly module: string;
  readonly source: string;
  readonly theorems: readonly TheoremClaim[];
  readonly isLibrary?: boolean;
  /** It holds definitions that statements use, and nothing but definitions. */
  readonly isDefinitions?: boolean;
}

/** A proof that ended, and the milliseconds from its first sentence to its last. */
export interface LemmaTime {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly milliseconds: number;
}

/** The verdict of the kernel on one claimed theorem. */
export interface TheoremReport extends TheoremClaim {
  readonly path: string;
  readonly module: string;
  /** Where the theorem is stated, 1 if it is not there. */
  readonly line: number;
  readonly accepted: boolean;
}

/** What one kernel says of a set of proof files. */
export interface ProofReport {
  /** For example `jsCoq (0.17.1), Coq 8.17.1/81700`. */
  readonly kernel: string;
  readonly theorems: readonly TheoremReport[];
  readonly lemmas: readonly LemmaTime[];
  readonly failures: readonly Failure[];
  /** Axioms under the accepted theorems, by qualified name, sorted. */
  readonly axioms: readonly string[];
  readonly seconds: number;
  /** Seconds until the kernel took its first sentence. */
  readonly startSeconds: number;
  /** Largest memory of the kernel's process, 0 where it is not known. */
  readonly peakMegabytes: number;
}
