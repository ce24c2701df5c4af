import { beforeAll, describe, expect, test } from 'vitest';
import { checkProofs, type CheckedProofs } from '../../src/rocq/run.ts';
import { isProvedByRocq } from '../../src/rocq/proved.ts';
import { epsilon, frauds, good, library, plain, user } from './frauds.ts';

let report: CheckedProofs;
const seen: string[] = [];
beforeAll(async () => {
  const files = [user, ...frauds.map((fraud) => fraud.file), good, library];
  report = await checkProofs(files, { onLemma: (lemma) => seen.push(lemma.name) });
}, 180_000);

describe('frauds are rejected with file and line', () => {
  test.each(frauds.map((fraud) => [fraud.what, fraud] as const))('%s', (_what, { file, kind, line }) => {
    expect(report.failures).toContainEqual(expect.objectContaining({ path: file.path, kind, line }));
    expect(report.theorems.find((theorem) => theorem.path === file.path)).toMatchObject({ accepted: false });
  });
});

test('what is right is accepted beside them', () => {
  expect(report.proved.map((verdict) => verdict.label).sort()).toEqual(['good', 'lib', 'user']);
  for (const file of [good, user, library]) expect(report.failures.filter((failure) => failure.path === file.path)).toEqual([]);
});

test('a verdict holds what was proved, by what, on which axioms', () => {
  const verdict = report.proved.find((one) => one.label === 'good')!;
  expect(isProvedByRocq(verdict)).toBe(true);
  expect(verdict).toMatchObject({
    theorem: 'triangle',
    path: good.path,
    statement: good.theorems[0]!.statement,
    kernel: expect.stringContaining('8.17'),
  });
  expect(verdict.axioms).toEqual(report.axioms);
  expect(report.axioms).toContain('ClassicalDedekindReals.sig_forall_dec');
});

test('each lemma has its time', () => {
  expect(report.lemmas.find((lemma) => lemma.name === 'twice')).toMatchObject({
    path: good.path,
    line: 6,
    milliseconds: expect.any(Number),
  });
  expect(seen).toEqual(report.lemmas.map((lemma) => lemma.name));
});

test('it stays below 3 GB', () => {
  expect(report.peakMegabytes).toBeGreaterThan(100);
  expect(report.peakMegabytes).toBeLessThan(3000);
});

test('an axiom of the standard library outside the four is found, and only its theorem rejected', async () => {
  const { failures, proved } = await checkProofs([plain, epsilon]);
  expect(failures).toMatchObject([
    {
      kind: 'axiom',
      path: epsilon.path,
      line: 2,
      label: 'epsilon',
      message: expect.stringContaining('constructive_indefinite_description'),
    },
  ]);
  expect(proved.map((verdict) => verdict.label)).toEqual(['plain']);
}, 120_000);

test('a run that is aborted proves nothing', async () => {
  const { failures, proved } = await checkProofs([plain], { signal: AbortSignal.timeout(1500) });
  expect(proved).toEqual([]);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.every((failure) => failure.kind === 'engine')).toBe(true);
}, 60_000);
