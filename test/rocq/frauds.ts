import type { ProofFile } from '../../src/rocq/report.ts';

const head = 'From Coq Require Import Reals Lra.\nFrom Lemmakit Require Import pair_norm pair_norms.\nOpen Scope R_scope.\n';

/** Definitions that statements use. */
export const definitions: ProofFile = {
  path: 'proofs/definitions/pair_norm.v',
  module: 'pair_norm',
  isDefinitions: true,
  theorems: [],
  source: `Require Import Reals.
Open Scope R_scope.
Definition pair_norm (x y : R) : R := Rabs x + Rabs y.
Definition pair_norm_max (x y : R) : R := Rmax (Rabs x) (Rabs y).
`,
};

/** A small library of the kind the proofs use. */
export const library: ProofFile = {
  path: 'proofs/lib/pair_norms.v',
  module: 'pair_norms',
  isLibrary: true,
  theorems: [{ name: 'pair_norm_nonneg', statement: 'forall x y : R, 0 <= pair_norm x y', label: 'lib' }],
  source: `From Coq Require Import Reals Lra.
From Lemmakit Require Import pair_norm.
Local Open Scope R_scope.
Lemma pair_norm_nonneg : forall x y : R, 0 <= pair_norm x y.
Proof.
  intros x y. unfold pair_norm.
  pose proof (Rabs_pos x). pose proof (Rabs_pos y).
  lra.
Qed.
`,
};

function file(module: string, name: string, statement: string, body: string): ProofFile {
  return { path: `proofs/${module}.v`, module, source: head + body, theorems: [{ name, statement, label: module }] };
}

const bound = 'forall x y : R, Rabs (x + y) <= pair_norm x y';
const boundProof = 'Proof.\n  intros x y. unfold pair_norm. apply Rabs_triang.\nQed.\n';

/** Accepted, with a comment that names what is forbidden, bullets, braces, a section and a tactic of its own. */
export const good = file(
  'good',
  'triangle',
  bound,
  `(* Admitted. Axiom. "*)" (* nested *) admit. *)
Ltac twice_over := ring.
Lemma twice : forall x : R, 0 < x -> x + x > 0 /\\ x + x = 2 * x.
Proof.
  intros x H. split.
  - { lra. }
  - twice_over.
Qed.
Section local.
  Variable z : R.
  Hypothesis Hz : 0 <= z.
  Lemma z_twice : 0 <= z + z.
  Proof. lra. Qed.
End local.
Theorem triangle : forall x y : R, Rabs (x + y) <= pair_norm x y.
${boundProof}`,
);

/** Uses a proof file that is not a library. */
export const user = file(
  'user',
  'triangle_again',
  'forall x : R, Rabs (x + x) <= pair_norm x x',
  'From Lemmakit Require Import good.\nCorollary triangle_again : forall x : R, Rabs (x + x) <= pair_norm x x.\nProof. intros x. exact (triangle x x). Qed.\n',
);

/** A fraud: the file, and the kind and line with which it must be rejected. */
export interface Fraud {
  readonly what: string;
  readonly file: ProofFile;
  readonly kind: string;
  readonly line: number;
}

const fraud = (what: string, kind: string, line: number, made: ProofFile): Fraud => ({ what, kind, line, file: made });
const stated = (statement: string): string => `Theorem triangle : ${statement}.\n`;

/** The ten planted frauds, and some cousins. The body of each file starts on line 4. */
export const frauds: readonly Fraud[] = [
  fraud('Admitted', 'admitted', 6, file('f_admitted', 'triangle', bound, `${stated(bound)}Proof.\nAdmitted.\n`)),
  fraud('an axiom', 'axiom', 4, file('f_axiom', 'triangle', bound, `Axiom cheat : ${bound}.\n${stated(bound)}Proof. exact cheat. Qed.\n`)),
  fraud(
    'a weaker statement',
    'statement',
    4,
    file(
      'f_weaker',
      'triangle',
      bound,
      stated('forall x y : R, x = y -> Rabs (x + y) <= pair_norm x y') + 'Proof.\n  intros x y _. apply Rabs_triang.\nQed.\n',
    ),
  ),
  fraud(
    'a changed constant',
    'statement',
    4,
    file('f_constant', 'triangle', 'forall x y : R, Rabs (x + y) <= (99/100) * pair_norm x y', stated(bound) + boundProof),
  ),
  fraud(
    'a swapped norm',
    'statement',
    4,
    file('f_norm', 'triangle', 'forall x y : R, Rabs (x + y) <= pair_norm_max x y', stated(bound) + boundProof),
  ),
  fraud('an open proof', 'open-proof', 4, file('f_open', 'triangle', bound, `${stated(bound)}Proof.\n  intros x y.\n`)),
  fraud(
    'a dropped hypothesis, proof unchanged',
    'tactic',
    6,
    file(
      'f_dropped',
      'positive',
      'forall x : R, 0 < x + x',
      'Theorem positive : forall x : R, 0 < x + x.\nProof.\n  intros x. lra.\nQed.\n',
    ),
  ),
  fraud(
    'a hypothesis kept that the claim has dropped',
    'statement',
    4,
    file(
      'f_kept',
      'positive',
      'forall x : R, 0 < x + x',
      'Theorem positive : forall x : R, 0 < x -> 0 < x + x.\nProof.\n  intros x. lra.\nQed.\n',
    ),
  ),
  fraud(
    'a proof of another label',
    'missing-theorem',
    1,
    file('f_other', 'triangle', bound, 'Theorem positive : forall x : R, 0 < x -> 0 < x + x.\nProof. intros x. lra. Qed.\n'),
  ),
  fraud('a syntax error', 'syntax', 5, file('f_syntax', 'triangle', bound, `${stated(bound)}Proof. intros x y; ; lra.\nQed.\n`)),
  fraud(
    'an unguarded fixpoint',
    'fixpoint',
    4,
    file('f_fix', 'triangle', bound, `Fixpoint loop (n : nat) : False := loop n.\n${stated(bound)}Proof. destruct (loop O). Qed.\n`),
  ),
  fraud(
    'an unguarded fixpoint with the guard off',
    'forbidden',
    4,
    file(
      'f_guard',
      'triangle',
      bound,
      `Unset Guard Checking.\nFixpoint loop (n : nat) : False := loop n.\n${stated(bound)}Proof. destruct (loop O). Qed.\n`,
    ),
  ),
  fraud(
    'a notation that changes the statement',
    'forbidden',
    4,
    file(
      'f_notation',
      'triangle',
      bound,
      `Notation "x <= y" := (x = x /\\ y = y) : R_scope.\nGlobal Open Scope R_scope.\n${stated(bound)}Proof. intros x y. split; reflexivity. Qed.\n`,
    ),
  ),
  fraud(
    'a library name defined again',
    'statement',
    5,
    file(
      'f_shadow',
      'triangle',
      bound,
      `Definition pair_norm (x y : R) := Rabs (x + y).\n${stated(bound)}Proof. intros x y. unfold pair_norm. lra. Qed.\n`,
    ),
  ),
  fraud(
    'a step out of its module',
    'forbidden',
    4,
    file('f_escape', 'triangle', bound, `End f_escape.\nModule f_escape.\n${stated(bound)}${boundProof}`),
  ),
  fraud(
    'an assumption outside a section',
    'axiom',
    4,
    file('f_hypothesis', 'triangle', bound, `Hypothesis cheat : ${bound}.\n${stated(bound)}Proof. exact cheat. Qed.\n`),
  ),
  fraud('admit inside a proof', 'admitted', 5, file('f_admit', 'triangle', bound, `${stated(bound)}Proof. intros x y. admit.\nQed.\n`)),
  fraud(
    'a file that imports a rejected one',
    'dependency',
    1,
    file('f_import', 'triangle', bound, `From Lemmakit Require Import f_axiom.\n${stated(bound)}Proof. exact cheat. Qed.\n`),
  ),
];

const three = 'forall (c : nat) (v : nat -> R), (2 <= c)%nat -> (3 <= c)%nat';
/** A false statement, and a proof of what it says once its numerals are read one higher. */
const byNotation = (what: string, module: string, extra: Partial<ProofFile>, source: string): Fraud =>
  fraud(what, 'forbidden', 1, { path: `proofs/${module}.v`, module, theorems: [], source, ...extra });

/** Files that would have a statement read otherwise: each is refused whole, and what rests on it falls with it. */
export const readers: readonly Fraud[] = [
  byNotation('a library with a number notation', 'r_number', { isLibrary: true }, 'Number Notation nat one_more one_less : nat_scope.\n'),
  byNotation('definitions with a coercion', 'r_coercion', { isDefinitions: true }, 'Coercion IZR : Z >-> R.\n'),
  byNotation('a library with a notation after where', 'r_where', { isLibrary: true }, 'Fixpoint f (n : nat) : nat := n where "n <= m" := (f n).\n'),
  byNotation('definitions with a lemma', 'r_lemma', { isDefinitions: true }, 'Lemma a : True.\nProof. exact I. Qed.\n'),
  fraud('definitions that import a library', 'dependency', 1, { path: 'proofs/r_import.v', module: 'r_import', theorems: [], isDefinitions: true, source: 'From Lemmakit Require Import pair_norms.\n' }),
  fraud("a file in the place of the kit's definitions", 'dependency', 1, { path: 'proofs/definitions.v', module: 'definitions', theorems: [], isDefinitions: true, source: 'Require Import Reals.\nOpen Scope R_scope.\nDefinition rsum (n : nat) (f : nat -> R) : R := 0.\n' }),
];

/** Proved only when `2` is read as 3, or a sum as 0: the files above make it so, and must not. */
export const misread: ProofFile = {
  path: 'proofs/misread.v',
  module: 'misread',
  theorems: [
    { name: 'three', statement: three, label: 'misread' },
    { name: 'sum_zero', statement: 'forall (c : nat) (v : nat -> R), rsum c v = 0', label: 'misread' },
  ],
  source: `Require Import Reals Lia.
Open Scope R_scope.
Theorem three : forall (c : nat) (v : nat -> R), (3 <= c)%nat -> (3 <= c)%nat.
Proof. intros c v H. exact H. Qed.
Theorem sum_zero : forall (c : nat) (v : nat -> R), 0 = 0.
Proof. reflexivity. Qed.
`,
};

/** Rests on an axiom of the standard library that is not one of the four. No reals in it, so its axioms are found fast. */
export const epsilon: ProofFile = {
  path: 'proofs/epsilon.v',
  module: 'epsilon',
  theorems: [{ name: 'choice', statement: 'forall P : nat -> Prop, (exists n, P n) -> exists n, P n', label: 'epsilon' }],
  source: `From Coq Require Import ClassicalEpsilon.
Theorem choice : forall P : nat -> Prop, (exists n, P n) -> exists n, P n.
Proof.
  intros P H. destruct (constructive_indefinite_description _ H) as [n Hn]. exists n. exact Hn.
Qed.
`,
};

/** Rests on no axiom, nor on a tactic whose proofs take long to look through for axioms. */
export const plain: ProofFile = {
  path: 'proofs/plain.v',
  module: 'plain',
  theorems: [{ name: 'le_next', statement: '(forall n : nat, n <= S n)%nat', label: 'plain' }],
  source: `From Coq Require Import Arith.
Theorem le_next : forall n : nat, n <= S n.
Proof. intros n. apply le_S. apply le_n. Qed.
`,
};
