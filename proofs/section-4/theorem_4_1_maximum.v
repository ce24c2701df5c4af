Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

(* Section 4: no point of the open interval has the largest size. *)
Theorem theorem_4_1_maximum_shown :
  forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  Rabs delta < Rabs ((1 + Rabs delta) / 2).
Proof.
  intros delta H1 H2. pose proof (Rabs_def1 delta 1 H2 H1). pose proof (Rabs_pos delta). rewrite (Rabs_right (_ / 2)); lra.
Qed.

(* Section 4: and the larger one lies in the interval. *)
Theorem theorem_4_1_maximum_shown_2 :
  forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  Rabs ((1 + Rabs delta) / 2) < 1.
Proof.
  intros delta H1 H2. pose proof (Rabs_def1 delta 1 H2 H1). pose proof (Rabs_pos delta). rewrite (Rabs_right (_ / 2)); lra.
Qed.
