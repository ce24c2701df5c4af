import { describe, expect, test } from 'vitest';
import { scan } from '../../src/rocq/scan.ts';

const found = (source: string, isLibrary = false): string[] =>
  scan({ path: 'a.v', module: 'a', source, theorems: [], isLibrary }).map(({ kind, line }) => `${kind} ${line}`);

describe('what no file may contain', () => {
  test.each([
    ['Lemma a : T.\nAdmitted.', 'admitted 2'],
    ['\nProof. intros; admit.', 'admitted 2'],
    ['Admit Obligations.', 'admitted 1'],
    ['Axiom a : False.', 'axiom 1'],
    ['#[local] Parameters a b : R.', 'axiom 1'],
    ['Local Axiom a : False.', 'axiom 1'],
    ['Declare Module M : T.', 'axiom 1'],
    ['Variable x : R.', 'axiom 1'],
    ['Section s.\nVariable x : R.\nEnd s.\nHypothesis h : False.', 'axiom 4'],
    ['Unset Guard Checking.', 'pragma 1'],
    ['Unset Universe Checking.', 'pragma 1'],
    ['Global Set Program Mode.', 'pragma 1'],
    ['#[export] Unset Printing All.', 'pragma 1'],
    ['#[bypass_check(guard)] Fixpoint f (n : nat) : nat := f n.', 'pragma 1'],
    ['Reset x.', 'pragma 1'],
    ['Declare ML Module "x".', 'pragma 1'],
    ['Module M.\nEnd M.\nEnd a.', 'pragma 3'],
  ])('%j', (source, expected) => expect(found(source)).toEqual([expected]));
});

describe('what is not found', () => {
  test.each([
    '(* Admitted. Axiom a : False. *) Lemma admits : T.',
    'Check "Axiom".',
    'Section s. Variable x : R. Hypothesis h : x = x. Context (y : R). End s.',
    'Module M := N. Notation "x + y" := (plus x y).',
  ])('%j', (source) => expect(found(source)).toEqual([]));
});

test('a library keeps its notations and coercions to itself', () => {
  expect(
    found('Notation "x <= y" := True.\nLocal Notation "a" := b.\n#[local] Coercion f : A >-> B.\nCoercion g : A >-> B.', true),
  ).toEqual(['notation 1', 'notation 4']);
});
