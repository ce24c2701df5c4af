(* Appendix B: |v|_1 <= sqrt c |v|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem l1_by_l2 :
  forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  norm1 c v <= sqrt (INR c) * norm2 c v.
Proof.
  intros c v _. apply norm1_le_sqrt_norm2.
Qed.
