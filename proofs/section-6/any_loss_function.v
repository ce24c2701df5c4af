(* Section 6, any loss function: the count of errors is Lipschitz with no constant. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions steps.
Open Scope R_scope.

Theorem any_loss_function_shown :
  forall C : R,
    0 < C ->
    C * Rabs (1 / (2 * C) - 0) < step (-(0)) - step (- (1 / (2 * C))).
Proof.
  intros C HC. assert (0 < 1 / (2 * C)) by (apply Rdiv_lt_0_compat; lra).
  rewrite step_1, step_0, Rabs_right by lra. replace (C * (1 / (2 * C) - 0)) with (1 / 2) by (field; lra). lra.
Qed.

Theorem any_loss_function_fails :
  ~ (forall delta : R,
    - (1 / 50) < delta ->
    delta < 1 / 50 ->
    step (- (1 / 100 + delta)) - step (- (1 / 100)) <= 40 * Rabs delta).
Proof.
  intros H. specialize (H (- (1 / 100)) ltac:(lra) ltac:(lra)).
  rewrite step_1, step_0, Rabs_left in H by lra. lra.
Qed.
