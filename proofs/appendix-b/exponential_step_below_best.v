(* Just below 1 the exponential step fails: f = 0, f' = - 1 / 2000. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_step_below_best :
  ~ (forall (f_i : R) (f_i' : R),
  f_i' < f_i ->
  Rabs (exp f_i) * Rabs (1 - exp (f_i' - f_i)) <= 999 / 1000 * (Rabs (exp f_i) * Rabs (f_i' - f_i))).
Proof.
  intros H. specialize (H 0 (- (1 / 2000)) ltac:(lra)). rewrite exp_0, Rabs_R1, Rminus_0_r in H.
  rewrite exp_Ropp in H. pose proof (exp_ineq1_le (1 / 2000)) as He.
  assert (Hi : / exp (1 / 2000) <= / (1 + 1 / 2000)) by (apply Rinv_le_contravar; lra).
  rewrite Rabs_right, Rabs_left in H by lra. lra.
Qed.
