import type { Failure, FailureKind } from './failure.ts';
import { closesProof, command, declaredName, opensProof } from './head.ts';
import type { ProofFile, TheoremClaim } from './report.ts';
import { sentences } from './sentences.ts';

/** The line on which a theorem is stated, or `undefined`. */
export function lineOfTheorem(file: ProofFile, name: string): number | undefined {
  return sentences(file.source).find((sentence) => declaredName(command(sentence)) === name)?.line;
}

/** A failure at the statement of a theorem, or at the top of the file when it is not there. */
export function failureAtTheorem(kind: FailureKind, file: ProofFile, claim: TheoremClaim, message: string): Failure {
  return { kind, path: file.path, line: lineOfTheorem(file, claim.name) ?? 1, column: 1, message, label: claim.label };
}

/** The line of the statement whose proof is still open on a line, by default on the last; `undefined` outside proofs. */
export function openProofAt(file: ProofFile, line = Infinity): number | undefined {
  let open: number | undefined;
  for (const sentence of sentences(file.source)) {
    if (sentence.line > line) break;
    const text = command(sentence);
    if (opensProof(text)) open = sentence.line;
    else if (sentence.line < line && closesProof(text)) open = undefined;
  }
  return open;
}
