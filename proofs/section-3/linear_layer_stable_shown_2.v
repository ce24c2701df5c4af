(* The spectral norm is at most the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem linear_layer_stable_shown_2 :
  forall W : nat -> nat -> R,
  spectral 3 2 W <= frobenius 3 2 W.
Proof.
  intros W. destruct (spectral_is 3 2 W) as [_ [_ H]]; set (s := spectral 3 2 W) in *. apply H; [apply frobenius_nonneg | apply frobenius_matvec].
Qed.
