(* The spectral norm is at most the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem linear_layer_stable_shown_2 :
  forall (W : nat -> nat -> R) (s : R),
  is_spectral 3 2 W s ->
  s <= frobenius 3 2 W.
Proof.
  intros W s [_ [_ H]]. apply H; [apply frobenius_nonneg | apply frobenius_matvec].
Qed.
