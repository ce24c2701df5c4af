import { expect, test } from 'vitest';
import { failureAtTheorem, lineOfTheorem, openProofAt } from '../../src/rocq/place.ts';
import type { ProofFile } from '../../src/rocq/report.ts';

const claim = { name: 'b', statement: 'True', label: 'L' };
const file: ProofFile = {
  path: 'a.v',
  module: 'a',
  theorems: [claim],
  source: 'Lemma a : True.\nProof. exact I. Qed.\n\nLemma b : True.\nProof.\n',
};

test('a theorem is found by its name', () => {
  expect(lineOfTheorem(file, 'b')).toBe(4);
  expect(lineOfTheorem(file, 'c')).toBeUndefined();
  expect(failureAtTheorem('statement', file, claim, 'm')).toMatchObject({ line: 4, label: 'L' });
  expect(failureAtTheorem('missing-theorem', file, { ...claim, name: 'c' }, 'm')).toMatchObject({ line: 1 });
});

test('the proof open on a line', () => {
  expect(openProofAt(file)).toBe(4);
  expect(openProofAt(file, 2)).toBe(1);
  expect(openProofAt(file, 3)).toBeUndefined();
});
