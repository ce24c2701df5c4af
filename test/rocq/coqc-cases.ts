/** Cases of `proofs.test.ts`, which runs all specs that start a kernel one after the other: two at once need too much memory. */
import { expect, test } from 'vitest';
import { checkWithCoqc } from '../../src/rocq/coqc.ts';
import { runCoqc } from '../../src/rocq/coqc-process.ts';
import { definitions, epsilon, frauds, good, library, misread, plain, readers, user } from './frauds.ts';

const present = (await runCoqc(['--version'], '.')).ok;

test('where there is a coqc, it agrees on frauds and on what is right; where there is none, nothing is said', async () => {
  const report = await checkWithCoqc([user, epsilon, plain, ...[...frauds, ...readers].map((fraud) => fraud.file), good, library, definitions, misread]);
  expect(report !== undefined).toBe(present);
  if (report === undefined) return;
  for (const { file, kind, line } of [...frauds, ...readers])
    expect(report.failures).toContainEqual(expect.objectContaining({ path: file.path, kind, line }));
  expect(report.failures).toContainEqual(expect.objectContaining({ path: epsilon.path, kind: 'axiom', line: 2 }));
  const accepted = report.theorems.filter((theorem) => theorem.accepted).map((theorem) => theorem.label);
  expect(accepted.sort()).toEqual(['good', 'lib', 'plain', 'user']);
  expect(report).not.toHaveProperty('proved');
}, 120_000);
