(* Two rows by the spectral norm: the factor 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem follows_from_minimum_at_best :
  forall (W : nat -> nat -> R) (i : nat) (j : nat) (s : R),
  (i < 2)%nat ->
  (j < 2)%nat ->
  is_spectral 2 2 W s ->
  norm2 2 (fun i0 => W i i0) + norm2 2 (fun i0 => W j i0) <= 2 * s.
Proof.
  intros W i j s Hi Hj Hs. pose proof (row_norm_le 2 2 W s i (operator_bound_spectral 2 2 W s Hs) Hi) as H1.
  pose proof (row_norm_le 2 2 W s j (operator_bound_spectral 2 2 W s Hs) Hj) as H2.
  change (W i) with (fun k => W i k) in H1. change (W j) with (fun k => W j k) in H2. lra.
Qed.
