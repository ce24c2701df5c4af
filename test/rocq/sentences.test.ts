import { expect, test } from 'vitest';
import { placeInSentence, sentences } from '../../src/rocq/sentences.ts';

const texts = (source: string): string[] => sentences(source).map((sentence) => sentence.text);

test('a period ends a sentence only before a blank or the end', () => {
  expect(texts('Import A.B. Check f.(g). Qed.')).toEqual(['Import A.B.', 'Check f.(g).', 'Qed.']);
  expect(texts('Check x .. y. auto... Qed.')).toEqual(['Check x .. y.', 'auto...', 'Qed.']);
  expect(texts('Check 1(* . *). (* c. *) Qed.')).toEqual(['Check 1(* . *).', 'Qed.']);
  expect(texts('Check "a. b".')).toEqual(['Check "a. b".']);
});

test('bullets and braces stand alone', () => {
  expect(texts('- intros. ** { lra. } 2: { ring. } [g]: { auto. }')).toEqual([
    '-',
    'intros.',
    '**',
    '{',
    'lra.',
    '}',
    '2: {',
    'ring.',
    '}',
    '[g]: {',
    'auto.',
    '}',
  ]);
});

test('text without an end is kept, so the kernel can refuse it', () => {
  expect(texts('Qed. lra')).toEqual(['Qed.', 'lra']);
});

test('lines and columns count from 1, byte offsets from the sentence', () => {
  const source = '(* head *)\n\n  Lemma é : True\n  /\\ x.\n';
  const [only] = sentences(source);
  expect(only).toMatchObject({ line: 3, start: 14 });
  expect(placeInSentence(source, only!, 0)).toEqual({ line: 3, column: 3 });
  expect(placeInSentence(source, only!, Buffer.byteLength('Lemma é : True\n  /\\ '))).toEqual({ line: 4, column: 6 });
});
