(* What the printed proof of Theorem 4.1 misses: two rows together, |W_y - W_j| <= sqrt 2 |W|, with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem row_pair_norm : forall (c r y j : nat) (W : nat -> nat -> R) (s : R), (y < c)%nat -> (j < c)%nat -> y <> j ->
  is_spectral c r W s -> norm2 r (fun k => W y k - W j k) <= sqrt 2 * s.
Proof.
  intros c r y j W s Hy Hj Hyj Hs.
  apply (row_difference_norm_le c r W s); try assumption. apply operator_bound_spectral, Hs.
Qed.
