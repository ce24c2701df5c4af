(* The spectral norm is at most the Frobenius norm, two by two (spectral_le_frobenius: any size). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem weight_norm_shown_3 :
  forall (W : nat -> nat -> R) (s : R),
  is_spectral 2 2 W s ->
  s <= frobenius 2 2 W.
Proof.
  intros W s [_ [_ H]]. apply H; [apply frobenius_nonneg | apply frobenius_matvec].
Qed.
