(* Section 5, the parameters of the second task may differ, or no single head may serve. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem parameters_may_differ :
  forall (a : R) (b : R),
    Rmin (a * 1 - b * 1) (b * 1 - a * 1) <= 0.
Proof. intros a b. unfold Rmin. destruct (Rle_dec _ _); lra. Qed.

Theorem parameters_may_differ_reading_2 :
  0 < Rmin (1 - -(1)) (-(1) * -(1) - 1 * -(1)).
Proof. rewrite Rmin_left; lra. Qed.

Theorem robust_not_useful :
  forall delta : R,
    0 + 0 * delta < 1 + 0 * delta.
Proof. intros d. lra. Qed.

Theorem any_downstream_task_fails :
  ~ (forall (x : R) (delta : R),
    -(1) < delta ->
    delta < 1 ->
    x + delta = x).
Proof. intros H. specialize (H 0 (1 / 2) ltac:(lra) ltac:(lra)). lra. Qed.
