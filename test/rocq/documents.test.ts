import { expect, test } from 'vitest';
import { planDocuments } from '../../src/rocq/documents.ts';
import type { ProofFile } from '../../src/rocq/report.ts';
import { tasksOf } from '../../src/rocq/statements.ts';

const file = (module: string, imports: readonly string[], more: Partial<ProofFile> = {}): ProofFile => ({
  path: `${module}.v`,
  module,
  source: `From Lemmakit Require Import ${imports.join(' ') || 'words'}.\n${'x'.repeat(more.source?.length ?? 10)}`,
  theorems: [{ name: module, statement: 'True', label: module }],
  ...(more.isDefinitions && { isDefinitions: true, source: '', theorems: [] }),
  ...(more.isLibrary && { isLibrary: true }),
});
const files = [
  file('words', [], { isDefinitions: true }),
  { ...file('sums', ['words'], { isLibrary: true }), theorems: [] },
  file('norms', ['sums'], { isLibrary: true }),
  file('unused', ['words'], { isLibrary: true, source: 'x' }),
  file('a', ['sums'], { source: 'x'.repeat(400) }),
  file('b', ['norms']),
  file('c', ['b', 'words']),
  file('d', ['words']),
];
const names = (some: readonly ProofFile[]): string[] => some.map((f) => f.module);

test('every theorem is asked once, in a document that has all it rests on', () => {
  for (const most of [1, 2, 3, 9]) {
    const plans = planDocuments(files, tasksOf(files), most);
    expect(plans.length).toBeLessThanOrEqual(most);
    expect(plans.flatMap((p) => p.tasks.map((t) => t.claim.name)).sort()).toEqual(['a', 'b', 'c', 'd', 'norms', 'unused']);
    for (const { files: some } of plans) {
      const has = names(some);
      expect(has[0]).toBe('words');
      expect(has).toEqual(names(files).filter((n) => has.includes(n)));
      for (const f of some) for (const [, list] of f.source.matchAll(/Import (.*)\./g)) for (const n of list!.split(' ')) expect(has).toContain(n);
    }
  }
});

test('files that import each other stay together, and lengths are about equal', () => {
  const [first, second] = planDocuments(files, tasksOf(files), 2);
  expect(names(first!.files)).toEqual(['words', 'sums', 'norms', 'unused', 'a']);
  expect(names(second!.files)).toEqual(['words', 'sums', 'norms', 'b', 'c', 'd']);
});
