(* Section 3: the linear layer is continuous. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem image_compact :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (s : R),
  is_spectral 3 2 W s ->
  norm2 3 (fun i => matvec 2 W u i - matvec 2 W v i) <= s * norm2 2 (fun i => u i - v i).
Proof.
  intros W u v s [_ [H _]].
  eapply Rle_trans; [right; apply norm2_ext; intros i _; symmetry; apply matvec_minus|]. apply H.
Qed.
