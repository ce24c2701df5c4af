(* Appendix C, last step: the condition of Theorem 4.1 gives the condition on the rows, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem follows_from_minimum :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD H.
  pose proof (norm2_nonneg r (fun i => W y i)) as Hy0. pose proof (norm2_nonneg r (fun i => W j i)) as Hj0.
  pose proof (norm2_nonneg r (fun i => v i - u i)). eapply Rle_trans; [|exact H].
  apply Rmult_le_compat; try lra.
  pose proof (row_norm_le c r W _ y (operator_bound_frobenius c r W) Hy) as H1. pose proof (row_norm_le c r W _ j (operator_bound_frobenius c r W) Hj) as H2.
  change (W y) with (fun i => W y i) in H1. change (W j) with (fun i => W j i) in H2. lra.
Qed.
