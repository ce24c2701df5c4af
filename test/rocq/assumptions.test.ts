import { expect, test } from 'vitest';
import { beyondClassicalReals, classicalReals, readAssumptions } from '../../src/rocq/assumptions.ts';

test('names are read from either layout', () => {
  const answer =
    'Axioms:\nClassicalDedekindReals.sig_not_dec : forall P : Prop, {~ ~ P} + {~ P}\nA.very_long\n  : forall n,\n  n = n\nClassical_Prop.classic : forall P : Prop, P \\/ ~ P';
  expect(readAssumptions(answer)).toEqual(['ClassicalDedekindReals.sig_not_dec', 'A.very_long', 'Classical_Prop.classic']);
  expect(readAssumptions('Closed under the global context')).toEqual([]);
});

test('remarks and unknown answers are never allowed', () => {
  const names = readAssumptions('Axioms:\nloop is assumed to be guarded.\nx.classic : False');
  expect(beyondClassicalReals(names as string[])).toEqual(['loop is assumed to be guarded.', 'x.classic']);
  expect(readAssumptions('')).toBeTypeOf('string');
});

test('there are four', () => expect(classicalReals.size).toBe(4));
