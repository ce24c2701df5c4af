(* The best factor of the row norms: 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms pairwise_condition.
Open Scope R_scope.

Theorem pairwise_condition_at_best :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  1 * (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j.
Proof.
  intros c r W u v y j Hc Hr Hy Hj H. rewrite Rmult_1_l in H.
  exact (pairwise_condition c r W u v y j Hc Hr Hy Hj H).
Qed.
