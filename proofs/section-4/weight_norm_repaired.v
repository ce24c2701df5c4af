(* The spectral norm bounds |W u|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem weight_norm_repaired :
  forall (W : nat -> nat -> R) (u : nat -> R) (s : R),
  is_spectral 2 2 W s ->
  norm2 2 (fun i => matvec 2 W u i) <= 1 * s * norm2 2 u.
Proof.
  intros W u s [_ [H _]]. rewrite Rmult_1_l. apply H.
Qed.
