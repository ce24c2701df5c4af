import { expect, test } from 'vitest';
import { settleAxioms } from '../../src/rocq/settle.ts';
import { tasksOf } from '../../src/rocq/statements.ts';

const tasks = tasksOf(
  ['a', 'b', 'c', 'd', 'e'].map((module) => ({
    path: `${module}.v`,
    module,
    source: '',
    theorems: [{ name: 't', statement: 'True', label: module }],
  })),
);

test('one question when all is well', async () => {
  let questions = 0;
  const settled = await settleAxioms(tasks, async () => (questions++, ['Classical_Prop.classic']));
  expect(questions).toBe(1);
  expect(settled.clean.size).toBe(5);
  expect(settled.axioms).toEqual(['Classical_Prop.classic']);
});

test('the theorem with another axiom is found', async () => {
  const settled = await settleAxioms(tasks, async (some) => (some.some((task) => task.file.module === 'd') ? ['cheat'] : []));
  expect(settled.failures).toMatchObject([{ kind: 'axiom', path: 'd.v', label: 'd', message: 't rests on cheat' }]);
  expect([...settled.clean].map((task) => task.file.module)).toEqual(['a', 'b', 'c', 'e']);
});

test('no answer is no acceptance', async () => {
  const settled = await settleAxioms(tasks, async () => 'gone');
  expect(settled.clean.size).toBe(0);
  expect(settled.failures.map((failure) => failure.kind)).toEqual(tasks.map(() => 'engine'));
});
