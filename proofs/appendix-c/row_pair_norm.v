(* What the printed proof of Theorem 4.1 misses: two rows together, |W_y - W_j| <= sqrt 2 |W|, with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem row_pair_norm :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (y <> j)%nat ->
  norm2 r (fun i => W y i - W j i) <= sqrt 2 * spectral c r W.
Proof.
  intros c r W y j _ _ Hy Hj Hyj.
  apply (row_difference_norm_le c r W _ y j (operator_bound_spectral c r W _ (spectral_is c r W))); assumption.
Qed.
