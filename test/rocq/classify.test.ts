import { expect, test } from 'vitest';
import { classify } from '../../src/rocq/classify.ts';

test.each([
  ['Syntax error: illegal begin of vernac.', true, 'syntax'],
  ['Recursive definition of f is ill-formed.', false, 'fixpoint'],
  ['Cannot guess decreasing argument of fix.', false, 'fixpoint'],
  ['Attempt to save a proof with given up goals.', true, 'admitted'],
  ['(in proof a): Attempt to save an incomplete proof', true, 'open-proof'],
  ['There are pending proofs in file ./a.v: b.', false, 'open-proof'],
  ['Tactic failure: Cannot find witness.', true, 'tactic'],
  ['The reference a was not found', false, 'command'],
] as const)('%s', (message, inProof, kind) => expect(classify(message, inProof)).toBe(kind));
