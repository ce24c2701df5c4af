import type { FailureKind } from './failure.ts';

const table: readonly (readonly [RegExp, FailureKind])[] = [
  [/^Syntax [Ee]rror|^Lexer|[Uu]nterminated (?:comment|string)/, 'syntax'],
  [/Cannot guess decreasing|Recursive definition of|recursive definition .*ill-formed|[Nn]ot guarded/, 'fixpoint'],
  [/given up/, 'admitted'],
  [
    /incomplete proof|[Nn]ested proofs|[Oo]pen proofs|[Pp]roof.*(?:remain|pending|in progress|not finished)|[Pp]ending proofs/,
    'open-proof',
  ],
];

/** The kind of an error, from the kernel's message and from whether a proof was under way. */
export function classify(message: string, inProof: boolean): FailureKind {
  const row = table.find(([pattern]) => pattern.test(message.replace(/\s+/g, ' ')));
  return row?.[1] ?? (inProof ? 'tactic' : 'command');
}
