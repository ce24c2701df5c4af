(* The best constant: sqrt c. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem l1_by_l2_at_best :
  forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  norm1 c v <= 1 * sqrt (INR c) * norm2 c v.
Proof.
  intros c v _. rewrite Rmult_1_l. apply norm1_le_sqrt_norm2.
Qed.
