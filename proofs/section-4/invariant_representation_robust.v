Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

(* Section 4: a score moves at most by the norm of W times the effect. *)
Theorem both_directions_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  Rabs (matvec r W v y - matvec r W u y) <= frobenius c r W * norm2 r (fun i => v i - u i).
Proof.
  intros c r W u v y _ _ Hy. rewrite <- matvec_minus. eapply Rle_trans; [apply matvec_le_row|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|]. apply (row_norm_le c r W _ y (operator_bound_frobenius c r W) Hy).
Qed.
