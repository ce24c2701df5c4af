(* The constant 1/10 does not serve outside the one-point set: d = 10. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

Theorem only_on_output_set_fails :
  ~ (forall d : R,
  ln (1 + exp d) - ln (1 + exp 0) <= 1 / 10 * Rabs d).
Proof.
  intros H. specialize (H 10). rewrite exp_0, Rabs_right in H by lra.
  assert (10 <= ln (1 + exp 10)).
  { rewrite <- (ln_exp 10) at 1. apply ln_le; [apply exp_pos|]. lra. }
  pose proof (ln_le_sub_1 (1 + 1) ltac:(lra)). lra.
Qed.
