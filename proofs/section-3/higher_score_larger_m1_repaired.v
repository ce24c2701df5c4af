(* A higher score of the true class does not lower M_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem higher_score_larger_m1_repaired :
  forall (a : R) (b : R) (s : R),
  0 < a ->
  0 < b ->
  1 < s ->
  Rmin a b <= Rmin (s * a) b.
Proof.
  intros a b s Ha Hb Hs. assert (a <= s * a) by (rewrite <- (Rmult_1_l a) at 1; apply Rmult_le_compat_r; lra).
  apply Rmin_glb; [eapply Rle_trans; [apply Rmin_l | assumption] | apply Rmin_r].
Qed.
