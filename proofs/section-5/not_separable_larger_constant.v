(* Section 5, classes that cannot be separated: a smaller constant, not a larger one. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem not_separable_larger_constant_shown_3 :
  forall (a : R) (b : R),
    2 * ln (1 + exp 0) <= ln (1 + exp (b - a)) + ln (1 + exp (a - b)).
Proof.
  intros a b. replace (a - b) with (- (b - a)) by ring. rewrite softplus_opp. set (t := b - a).
  pose proof (softplus_tangent t 0) as H. pose proof (sigmoid_bounds 0).
  assert (S : sigmoid 0 = 1 / 2) by (unfold sigmoid; rewrite exp_0; field).
  rewrite S in H. lra.
Qed.

Lemma exp_quotient : exp 1 / exp (-(1)) = exp 1 ^ 2.
Proof. rewrite exp_Ropp. pose proof (exp_pos 1). field. lra. Qed.

Theorem not_separable_larger_constant_fails :
  ~ (2 * 2 * sqrt 2 * (exp 1) ^ 2 / exp (-(1)) <= 2 * 2 * sqrt 2 * 1 ^ 2 / 1).
Proof.
  intros H. pose proof exp_1_bounds. pose proof sqrt_2_bounds. pose proof (exp_pos (-(1))).
  replace (2 * 2 * sqrt 2 * exp 1 ^ 2 / exp (-(1))) with (2 * 2 * sqrt 2 * exp 1 * (exp 1 / exp (-(1)))) in H by (field; lra).
  rewrite exp_quotient in H. assert (1 < exp 1 ^ 2) by (simpl; nra).
  assert (1 < exp 1 * exp 1 ^ 2) by nra. nra.
Qed.

Theorem not_separable_larger_constant_fails_2 :
  ~ (2 * sqrt 2 * exp 1 / exp (-(1)) <= 2 * sqrt 2 * 1 / 1).
Proof.
  intros H. pose proof exp_1_bounds. pose proof sqrt_2_bounds. pose proof (exp_pos (-(1))).
  replace (2 * sqrt 2 * exp 1 / exp (-(1))) with (2 * sqrt 2 * (exp 1 / exp (-(1)))) in H by (field; lra).
  rewrite exp_quotient in H. assert (1 < exp 1 ^ 2) by (simpl; nra). nra.
Qed.

Theorem not_separable_larger_constant_fails_3 :
  ~ (Rabs (ln (1 + exp 2) - ln (1 + exp (-(2)))) / sqrt (2 * 2 ^ 2) <= Rabs (ln (1 + exp 0) - ln (1 + exp 0)) / 1).
Proof.
  intros H. rewrite softplus_opp in H. replace (ln (1 + exp 2) - (ln (1 + exp 2) - 2)) with 2 in H by ring.
  replace (ln (1 + exp 0) - ln (1 + exp 0)) with 0 in H by ring. rewrite Rabs_R0, (Rabs_right 2) in H by lra.
  assert (0 < sqrt (2 * 2 ^ 2)) by (apply sqrt_lt_R0; lra).
  assert (0 < 2 / sqrt (2 * 2 ^ 2)) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.
