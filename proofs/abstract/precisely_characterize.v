(* Abstract: robust, though the sufficient condition fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem precisely_characterize_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    0 < 1 * 1 + 0 * (10 * delta) - (0 * 1 + 0 * (10 * delta)).
Proof. intros d H1 H2. lra. Qed.

Theorem precisely_characterize_fails :
  ~ (forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    2 * 1 * sqrt ((1 - 1) ^ 2 + (10 * delta) ^ 2) <= 1).
Proof.
  intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)).
  replace ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) with (5 * 5) in H by lra. rewrite sqrt_square in H; lra.
Qed.
