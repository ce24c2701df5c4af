(* Appendix A, the Lipschitz step: false beyond the outputs on which C1 was taken. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem lipschitz_step_fails :
  ~ (forall delta : R,
    -(10) < delta ->
    delta < 10 ->
    Rabs (ln (1 + exp (1 + delta)) - ln (1 + exp 1)) <= exp 1 / (1 + exp 1) * Rabs delta).
Proof.
  intros H. specialize (H 9 ltac:(lra) ltac:(lra)). rewrite (Rabs_right 9) in H by lra.
  pose proof (Rle_abs (ln (1 + exp (1 + 9)) - ln (1 + exp 1))).
  pose proof (softplus_gt_id (1 + 9)). pose proof softplus_1_bounds. pose proof sigmoid_1_le. lra.
Qed.

Theorem lipschitz_step_fails_2 :
  ~ (ln (1 + exp 11) - ln (1 + exp 1) <= exp 1 / (1 + exp 1) * 10).
Proof. pose proof (softplus_gt_id 11). pose proof softplus_1_bounds. pose proof sigmoid_1_le. lra. Qed.
