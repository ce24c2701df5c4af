import { describe, expect, test } from 'vitest';
import { checkWithCoqc } from '../../src/rocq/coqc.ts';
import { runCoqc } from '../../src/rocq/coqc-process.ts';
import { epsilon, frauds, good, library, plain, user } from './frauds.ts';

const present = (await runCoqc(['--version'], '.')).ok;

describe.runIf(present)('the second kernel', () => {
  test('agrees on frauds and on what is right', async () => {
    const report = (await checkWithCoqc([user, epsilon, plain, ...frauds.map((fraud) => fraud.file), good, library]))!;
    for (const { file, kind, line } of frauds) expect(report.failures).toContainEqual(expect.objectContaining({ path: file.path, kind, line }));
    expect(report.failures).toContainEqual(expect.objectContaining({ path: epsilon.path, kind: 'axiom', line: 2 }));
    expect(report.theorems.filter((theorem) => theorem.accepted).map((theorem) => theorem.label).sort()).toEqual(['good', 'lib', 'plain', 'user']);
  }, 120_000);
});

test.runIf(!present)('where there is none, nothing is said', async () => {
  expect(await checkWithCoqc([plain])).toBeUndefined();
});

test('it makes no verdicts', async () => {
  expect((await checkWithCoqc([])) ?? {}).not.toHaveProperty('proved');
});
