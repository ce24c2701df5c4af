(* Theorem 4.1 with the Frobenius norm: u = f_theta(x), v = f_theta(x + delta), |v - u| <= D. It is true, strictly: the printed
   proof gives only >=; two rows together are bounded by sqrt 2 |W|, and 2 > sqrt 2 makes the conclusion strict. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem theorem_4_1 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD Hu H.
  apply (margin_kept c r W (frobenius c r W) u v D y j); auto using operator_bound_frobenius.
Qed.
