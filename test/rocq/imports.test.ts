import { expect, test } from 'vitest';
import { importedModules, inOrder, projectImport } from '../../src/rocq/imports.ts';
import type { ProofFile } from '../../src/rocq/report.ts';
import { sentences } from '../../src/rocq/sentences.ts';

const file = (module: string, imports: string[], isLibrary = false): ProofFile => ({
  path: `${module}.v`,
  module,
  isLibrary,
  theorems: [],
  source: imports.map((name) => `From Lemmakit Require Import ${name}.\n`).join(''),
});

test('an import of the project is read, any other is left', () => {
  const read = (text: string) => projectImport(sentences(text)[0]!);
  expect(read('From Lemmakit Require Import a\n b.')).toEqual({ mode: 'Import', modules: ['a', 'b'] });
  expect(read('From Lemmakit Require Export a.')).toEqual({ mode: 'Export', modules: ['a'] });
  expect(read('From Lemmakit Require a.')).toEqual({ mode: '', modules: ['a'] });
  expect(read('From Coq Require Import Reals.')).toBeUndefined();
  expect(importedModules({ ...file('x', ['a']), source: '(* From Lemmakit Require Import b. *)' })).toEqual([]);
});

test('each file follows what it imports, libraries first', () => {
  const { ordered, failures } = inOrder([file('c', ['b']), file('b', ['l']), file('m', ['l'], true), file('l', [], true)]);
  expect(ordered.map((one) => one.module)).toEqual(['l', 'm', 'b', 'c']);
  expect(failures).toEqual([]);
});

test.each([
  ['an unknown module', [file('a', ['z'])], ['a.v']],
  ['a cycle', [file('a', ['b']), file('b', ['a'])], ['b.v', 'a.v']],
  ['a library on a proof', [file('l', ['p'], true), file('p', [])], ['l.v']],
  ['two of one name', [file('a', []), { ...file('a', []), path: 'other/a.v' }], ['other/a.v']],
  ['definitions on a library', [{ ...file('d', ['l']), isDefinitions: true }, file('l', [], true)], ['d.v']],
  ['a reserved name', [file('lemmakit_statements', [])], ['lemmakit_statements.v']],
])('refused: %s', (_what, files, paths) => {
  expect(inOrder(files).failures.map((failure) => failure.path)).toEqual(paths);
});
