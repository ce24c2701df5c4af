(* Section 4: a smaller effect is allowed wherever a larger one is. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem determines_weight_matrices_repaired :
  forall (N : R) (D : R) (h : R) (m : R),
  0 <= N ->
  0 <= D ->
  0 <= h ->
  2 * N * (D + h) <= Rabs m ->
  2 * N * D <= Rabs m.
Proof.
  intros N D h m HN _ Hh H. eapply Rle_trans; [|exact H]. apply Rmult_le_compat_l; lra.
Qed.
