(* Introduction: a robust predictor with a representation that moves far. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem both_directions_fails :
  ~ (forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    sqrt ((1 - 1) ^ 2 + (10 * delta) ^ 2) <= 1).
Proof.
  intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)).
  replace ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) with (5 * 5) in H by lra. rewrite sqrt_square in H; lra.
Qed.
