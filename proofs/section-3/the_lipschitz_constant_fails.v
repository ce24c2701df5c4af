(* The formula gives 8 sqrt 2, and 2 sqrt 2 / 3 serves. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem the_lipschitz_constant_fails :
  ~ (4 * sqrt 2 * 1 ^ 2 / (1 / 2) <= 2 * sqrt 2 / 3).
Proof.
  intros H. pose proof sqrt_2_bounds. lra.
Qed.
