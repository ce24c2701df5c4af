(* Two rows together: |W_y - W_j| <= sqrt 2 |W|, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem row_pair_norm_frobenius : forall (c r y j : nat) (W : nat -> nat -> R), (y < c)%nat -> (j < c)%nat -> y <> j ->
  norm2 r (fun k => W y k - W j k) <= sqrt 2 * frobenius c r W.
Proof.
  intros c r y j W Hy Hj Hyj.
  apply (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W)); assumption.
Qed.
