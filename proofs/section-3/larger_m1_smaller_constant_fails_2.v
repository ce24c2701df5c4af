(* And the printed constant rises, with M_1 over the true label. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem larger_m1_smaller_constant_fails_2 :
  ~ (2 * 2 * sqrt 2 * (exp 1) ^ 2 / exp 1 < 2 * 2 * sqrt 2 * 1 ^ 2 / 1).
Proof.
  intros H. pose proof sqrt_2_bounds. pose proof (exp_ineq1_le 1).
  replace (2 * 2 * sqrt 2 * exp 1 ^ 2 / exp 1) with (2 * 2 * sqrt 2 * exp 1) in H by (field; lra).
  assert (2 * 2 * sqrt 2 * 1 <= 2 * 2 * sqrt 2 * exp 1) by (apply Rmult_le_compat_l; lra). lra.
Qed.
