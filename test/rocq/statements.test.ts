import { expect, test } from 'vitest';
import { askAssumptions, checkTheorem, defineStatement, explainMismatch, openStatements, tasksOf } from '../../src/rocq/statements.ts';

const [first, second] = tasksOf([
  {
    path: 'a.v',
    module: 'a',
    source: '',
    theorems: [
      { name: 't', statement: '0 <= 1', label: 'x' },
      { name: 'u', statement: 'True', label: 'y' },
    ],
  },
]);

test('the sentences sent for a claim', () => {
  expect(defineStatement(first!)).toBe('Definition statement_1 : Prop := (0 <= 1).');
  expect(checkTheorem(second!)).toBe('Definition lemmakit_check_2 : lemmakit_statements.statement_2 := a.u.');
  expect(askAssumptions([first!, second!], 'all')).toEqual([
    'Definition all := (Coq.Init.Logic.conj lemmakit_check_1 lemmakit_check_2).',
    'Print Assumptions all.',
  ]);
});

test('the standard names come after the definitions', () => {
  expect(openStatements(['words'])).toEqual(['Import words.', 'Import Coq.Reals.Reals.', 'Open Scope R_scope.']);
});

test('a mismatch shows both statements', () => {
  const message = 'The term "a.t" has type\n "0 <= 2" while it is expected to have type "lemmakit_statements.statement_1".';
  expect(explainMismatch(first!, message)).toBe('t does not prove the generated statement.\n  generated: 0 <= 1\n  proved:    0 <= 2');
});
