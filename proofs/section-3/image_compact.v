(* Section 3, the image of a compact set under the linear layer: continuous with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem image_compact :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (s : R),
    is_spectral 3 2 W s ->
    norm2 3 (fun i => matvec 2 W u i - matvec 2 W v i) <= s * norm2 2 (fun i => u i - v i).
Proof.
  intros W u v s [_ [H _]]. specialize (H (fun i => u i - v i)).
  erewrite norm2_ext; [exact H|]. intros i _. symmetry. apply matvec_minus.
Qed.
