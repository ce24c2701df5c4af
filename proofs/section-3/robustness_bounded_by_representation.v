(* Section 3: the robustness of the outputs is bounded by that of the representation. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem robustness_bounded_by_representation :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (s : R),
  is_spectral 3 2 W s ->
  norm2 3 (fun i => matvec 2 W v i - matvec 2 W u i) <= s * norm2 2 (fun i => v i - u i).
Proof.
  intros W u v s [_ [H _]].
  eapply Rle_trans; [right; apply norm2_ext; intros i _; symmetry; apply matvec_minus|]. apply H.
Qed.
