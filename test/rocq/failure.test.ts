import { expect, test } from 'vitest';
import { engineFailure, formatFailure } from '../../src/rocq/failure.ts';

test('a failure prints as a place an editor can open', () => {
  expect(formatFailure({ kind: 'tactic', path: 'a.v', line: 3, column: 5, message: 'no' })).toBe('a.v:3:5: tactic: no');
  expect(formatFailure(engineFailure('gone'))).toBe('engine: gone');
});
