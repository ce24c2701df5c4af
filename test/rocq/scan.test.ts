import { describe, expect, test } from 'vitest';
import { scan } from '../../src/rocq/scan.ts';
import type { ProofFile } from '../../src/rocq/report.ts';
import { definitionsFile } from '../../src/rocq/vocabulary.ts';

const found = (source: string, more: Partial<ProofFile> = {}): string[] =>
  scan({ path: 'a.v', module: 'a', source, theorems: [], ...more }).map(({ kind, line }) => `${kind} ${line}`);

describe('what no file may contain', () => {
  test.each([
    ['Lemma a : T.\nAdmitted.', 'admitted 2'],
    ['Lemma a : T.\nProof. intros; admit.\nQed.', 'admitted 2'],
    ['Admit Obligations.', 'admitted 1'],
    ['Axiom a : False.', 'axiom 1'],
    ['#[local] Parameters a b : R.', 'axiom 1'],
    ['Local Axiom a : False.', 'axiom 1'],
    ['Declare Module M : T.', 'axiom 1'],
    ['Variable x : R.', 'axiom 1'],
    ['Section s.\nVariable x : R.\nEnd s.\nHypothesis h : False.', 'axiom 4'],
  ])('%j', (source, expected) => expect(found(source)).toEqual([expected]));
});

describe('what is not on the list is refused', () => {
  test.each([
    'Unset Guard Checking.',
    'Set Universe Polymorphism.',
    'Global Set Program Mode.',
    '#[bypass_check(guard)] Fixpoint f (n : nat) : nat := f n.',
    '#[local] Definition a := b.',
    'Local Definition a := b.',
    'Program Definition a := b.',
    'Reset x.',
    'Declare ML Module "x".',
    'Module M.',
    'End a.',
    'Notation "x <= y" := True.',
    'Local Notation "a" := b.',
    'Notation lemma := other.',
    'Infix "+" := plus.',
    'Reserved Notation "x +++ y".',
    'Number Notation nat f g : nat_scope.',
    'String Notation t f g : s.',
    'Coercion f : A >-> B.',
    'Identity Coercion f : A >-> B.',
    'Canonical Structure s := t.',
    'Arguments f {n} x.',
    'Arguments f n%Z.',
    'Implicit Types x : R.',
    'Generalizable Variables A.',
    'Set Implicit Arguments.',
    'Hint Resolve a : core.',
    'Existing Instance a.',
    'Delimit Scope s with t.',
    'Undelimit Scope nat_scope.',
    'Bind Scope s with t.',
    'Close Scope R_scope.',
    'Open Scope own_scope.',
    'Opaque a.',
    'Strategy expand [a].',
    'Require Export Reals.',
    'Require Import Unknown.',
    'From Ltac2 Require Import Ltac2.',
    'From Lemmakit Require Export a.',
    'Import a.',
    'Export a.',
    'Include a.',
    'Tactic Notation "x" := idtac.',
    'Extraction a.',
    'Print Assumptions a.',
    'Compute 1.',
    'Derive a SuchThat b As c.',
    'Record r := { a :> R }.',
    'Inductive c (x :> R) : Prop := .',
    'Fixpoint f (n : nat) : nat := n where "x + y" := (f x).',
    'Definition f (x : R) : R :> S := x.',
    'Goal True.',
    'Save a.',
    'Abort.',
    'intros x.',
  ])('%s', (source) => expect(found(source)).toEqual(['forbidden 1']));

  test('inside a proof too', () => {
    expect(found('Lemma a : T.\nProof.\nNotation "x" := y.\nset (x := 1). { lra. }\n- ring.\n2: lra.\nQed.')).toEqual(['forbidden 3']);
    expect(found('Lemma a : T.\nProof.\nring.\nQed.\nring.')).toEqual(['forbidden 5']);
  });
});

describe('what is allowed', () => {
  test.each([
    '(* Admitted. Axiom a : False. *) Lemma admits : T.',
    'Section s. Variable x : R. Hypothesis h : x = x. Let y := x. End s.',
    'Require Import Reals Lra Lia Psatz.',
    'From Coq Require Import Arith.',
    'From Lemmakit Require Import sums norms.',
    'Open Scope R_scope.',
    "Definition f' (x : R) : R := x.",
    'Fixpoint f (n : nat) : nat := match n with O => O | S m => f m end.',
    'Inductive t : Prop := a | b.',
    'Ltac solve := lra.',
    'Theorem a : T. Proof. intros. lra. Qed. Definition b : T. Proof. exact a. Defined.',
    '(* "a string. Axiom" *) Lemma a : T.',
  ])('%s', (source) => expect(found(source)).toEqual([]));
});

test('a file of definitions holds definitions, and nothing else', () => {
  const inDefinitions = (source: string): string[] => found(source, { isDefinitions: true });
  expect(scan(definitionsFile)).toEqual([]);
  for (const source of ['Lemma a : T.', 'Definition a : T.', 'Section s.', 'Ltac t := lra.', 'Require Import Reals Lra.', 'Open Scope nat_scope.', 'Inductive t : Prop := a.'])
    expect(inDefinitions(source)).toEqual(['forbidden 1']);
});
