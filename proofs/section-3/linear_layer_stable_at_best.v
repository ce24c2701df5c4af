(* The best constant of the linear layer: the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

Theorem linear_layer_stable_at_best :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
  norm2 3 (fun i => matvec 2 W u i - matvec 2 W v i) <= 1 * spectral 3 2 W * norm2 2 (fun i => u i - v i).
Proof.
  intros W u v. destruct (spectral_is 3 2 W) as [_ [H _]]; set (s := spectral 3 2 W) in *. rewrite Rmult_1_l.
  eapply Rle_trans; [right; apply norm2_ext; intros i _; symmetry; apply matvec_minus|]. apply H.
Qed.
