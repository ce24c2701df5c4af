(* Section 3, repaired: the linear layer is stable with the constant B. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms matrices.
Open Scope R_scope.

Theorem linear_layer_stable_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (B : R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= B ->
  frobenius c r W <= B ->
  norm2 c (fun i => matvec r W u i - matvec r W v i) <= B * norm2 r (fun i => u i - v i).
Proof.
  intros c r W u v B _ _ _ HB.
  eapply Rle_trans; [right; apply norm2_ext; intros i _; symmetry; apply matvec_minus|]. 
  eapply Rle_trans; [apply frobenius_matvec|]. apply Rmult_le_compat_r; [apply norm2_nonneg | exact HB].
Qed.
