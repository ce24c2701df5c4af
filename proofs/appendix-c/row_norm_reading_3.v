(* Appendix C: |W_i|_2 <= |W|, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem row_norm_reading_3 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) <= 1 * frobenius c r W.
Proof.
  intros c r W i _ _ Hi. rewrite Rmult_1_l. apply (row_norm_le c r W _ i (operator_bound_frobenius c r W) Hi).
Qed.
