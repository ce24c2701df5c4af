(* Theorem 3.2, the hypothesis on C1: Lipschitz on the outputs, not beyond them. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem theorem_3_2_lipschitz_hypothesis_shown :
  forall (s : R) (t : R),
    -(1) <= s ->
    s <= 1 ->
    -(1) <= t ->
    t <= 1 ->
    Rabs (ln (1 + exp s) - ln (1 + exp t)) <= exp 1 / (1 + exp 1) * Rabs (s - t).
Proof. intros s t _ Hs _ Ht. apply softplus_lipschitz; assumption. Qed.

Theorem theorem_3_2_lipschitz_hypothesis_shown_2 :
  forall (s : R) (t : R),
    -(1) <= s ->
    s <= 1 ->
    -(1) <= t ->
    t <= 1 ->
    Rabs (ln (1 + exp (- s)) - ln (1 + exp (- t))) <= exp 1 / (1 + exp 1) * Rabs (s - t).
Proof.
  intros s t Hs _ Ht _. rewrite (Rabs_minus_sym s t).
  replace (t - s) with (- s - - t) by ring. apply softplus_lipschitz; lra.
Qed.

Theorem theorem_3_2_lipschitz_hypothesis_fails :
  ~ (forall delta : R,
    -(10) < delta ->
    delta < 10 ->
    ln (1 + exp (1 + delta)) - ln (1 + exp 1) <= exp 1 / (1 + exp 1) * Rabs delta).
Proof.
  intros H. specialize (H 9 ltac:(lra) ltac:(lra)). rewrite Rabs_right in H by lra.
  pose proof (softplus_gt_id (1 + 9)). pose proof softplus_1_bounds. pose proof sigmoid_1_le. lra.
Qed.

Theorem theorem_3_2_lipschitz_hypothesis_model :
  forall (s : R) (t : R),
    -(11) <= s ->
    s <= 11 ->
    -(11) <= t ->
    t <= 11 ->
    Rabs (ln (1 + exp s) - ln (1 + exp t)) <= exp 11 / (1 + exp 11) * Rabs (s - t).
Proof. intros s t _ Hs _ Ht. apply softplus_lipschitz; assumption. Qed.
