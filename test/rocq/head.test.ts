import { expect, test } from 'vitest';
import { closesProof, command, declaredName, opensProof } from '../../src/rocq/head.ts';
import { sentences } from '../../src/rocq/sentences.ts';

const head = (text: string): string => command(sentences(text)[0]!);

test('attributes, modifiers and comments are dropped', () => {
  expect(head('#[local] Local  Lemma (* c *) a : True.')).toBe('Lemma a : True.');
  expect(head('#[bypass_check(guard)]Fixpoint f (n : nat) : nat := f n.')).toBe('Fixpoint f (n : nat) : nat := f n.');
});

test.each([
  ['Lemma a : x := y.', true],
  ['Definition a : T.', true],
  ['Definition a : T := x.', false],
  ['Fixpoint f (n : nat) : nat := n.', false],
  ['Lemmas a.', false],
  ['intros x.', false],
])('%s opens a proof: %s', (text, opens) => expect(opensProof(text)).toBe(opens));

test.each([
  ['Qed.', true],
  ['Defined.', true],
  ['Abort.', true],
  ['Proof.', false],
  ['Proof using x.', false],
  ['Proof with auto.', false],
  ['Proof (eq_refl).', true],
])('%s closes a proof: %s', (text, closes) => expect(closesProof(text)).toBe(closes));

test('the declared name', () => {
  expect(declaredName("Theorem a_b' (x : R) : T.")).toBe("a_b'");
  expect(declaredName('Require Import a.')).toBeUndefined();
});
