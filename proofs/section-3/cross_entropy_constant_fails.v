(* The instance exp f = (1/100, 1/100), exp f' = (1/200, 1/100). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log.
Open Scope R_scope.

Theorem cross_entropy_constant_fails :
  ~ (ln (3 / 2) <= 4 * sqrt 2 * (1 / 100) ^ 2 / (1 / 200) * ln 2).
Proof.
  intros H. pose proof (ln_ge_1_sub_inv (3 / 2) ltac:(lra)). pose proof (ln_le_sub_1 2 ltac:(lra)). pose proof ln_lt_2.
  assert (sqrt 2 * ln 2 <= 2 * 1) by (pose proof sqrt_2_bounds; apply Rmult_le_compat; lra). lra.
Qed.
