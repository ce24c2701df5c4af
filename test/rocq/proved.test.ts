import { expect, test } from 'vitest';
import * as proved from '../../src/rocq/proved.ts';
import * as run from '../../src/rocq/run.ts';

const { isProvedByRocq } = proved;
const task = { file: { path: 'a.v', module: 'a', source: '', theorems: [] }, claim: { name: 't', statement: '1 = 2', label: 'x' } };

test('no call makes a verdict without the seal', () => {
  const Verdict = run.ProvedByRocq as unknown as { new (...args: unknown[]): object; of(...args: unknown[]): unknown };
  for (const key of [undefined, Symbol('made by checkProofs'), Symbol.for('made by checkProofs')]) {
    expect(() => new Verdict(key, task, 'k', [])).toThrow(TypeError);
    expect(() => Verdict.of(key, task, 'k', [])).toThrow(TypeError);
    expect(() => Reflect.construct(Verdict, [key, task, 'k', []], Object)).toThrow(TypeError);
  }
  class Forged extends Verdict {}
  expect(() => new Forged(Symbol('made by checkProofs'), task, 'k', [])).toThrow(TypeError);
});

test('a look-alike is not a verdict', () => {
  const alike = Object.assign(Object.create(run.ProvedByRocq.prototype) as object, { label: 'x', statement: '1 = 2' });
  for (const value of [alike, { label: 'x' }, JSON.parse('{"label":"x"}'), null, undefined, 'x']) expect(isProvedByRocq(value)).toBe(false);
});

test('the class cannot be altered', () => {
  expect(() => Object.assign(run.ProvedByRocq, { is: () => true })).toThrow(TypeError);
  expect(() => Object.assign(run.ProvedByRocq.prototype, { label: 'x' })).toThrow(TypeError);
});

test('the modules export nothing else that could make one', () => {
  expect(Object.keys(run).sort()).toEqual(['ProvedByRocq', 'checkProofs']);
  expect(Object.keys(proved)).toEqual(['isProvedByRocq']);
});
