(* Appendix C: |W_i|_2 <= |W|, with the spectral norm, two by two (row_norm_le_spectral: any size). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem row_norm_reading_4 :
  forall (W : nat -> nat -> R) (i : nat) (s : R),
  (i < 2)%nat ->
  is_spectral 2 2 W s ->
  norm2 2 (fun i0 => W i i0) <= 1 * s.
Proof.
  intros W i s Hi Hs. rewrite Rmult_1_l. apply (row_norm_le 2 2 W s i (operator_bound_spectral 2 2 W s Hs) Hi).
Qed.
