(* Two rows together: |W_y - W_j| <= sqrt 2 |W|, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem row_pair_norm_frobenius :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (y <> j)%nat ->
  norm2 r (fun i => W y i - W j i) <= sqrt 2 * frobenius c r W.
Proof.
  intros c r W y j _ _ Hy Hj Hyj.
  apply (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W)); assumption.
Qed.
