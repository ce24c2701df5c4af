import { expect, test } from 'vitest';
import { readError, readTimes } from '../../src/rocq/coqc-output.ts';

test('the error is found below the warnings', () => {
  const stderr =
    'File "./a.v", line 1, characters 0-5:\nWarning: w\nFile "./a.v", line 3, characters 4-9:\nError: Tactic failure: no.\nMore.\n';
  expect(readError(stderr)).toEqual({ line: 3, column: 5, message: 'Tactic failure: no.\nMore.' });
  expect(readError('Error: There are pending proofs')).toEqual({ column: 1, message: 'There are pending proofs' });
});

test('times are summed over a proof', () => {
  const source = 'Lemma a : True.\nProof. exact I. Qed.\n';
  const stdout =
    'Chars 0 - 15 [Lemma~a] 0.5 secs (0u,0s)\nChars 16 - 22 [Proof.] 0. secs (0u,0s)\nChars 32 - 36 [Qed.] 0.25 secs (0u,0s)\n';
  expect(readTimes({ path: 'a.v', module: 'a', source, theorems: [] }, stdout)).toEqual([
    { path: 'a.v', line: 1, name: 'a', milliseconds: 750 },
  ]);
});
