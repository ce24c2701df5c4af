(* Appendix A, the maximisers: on the open ball there are none, and suprema take their place. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem maximisers_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    ln (1 + exp delta) - ln 2 < ln (1 + exp 1) - ln 2.
Proof. intros d _ H. apply Rplus_lt_compat_r, softplus_lt, H. Qed.

(* |log (1 + exp d) - log 2| <= |d| and the loss rises faster than it falls. *)
Theorem maximisers_shown_2 :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    Rabs (ln (1 + exp delta) - ln 2) < ln (1 + exp 1) - ln 2.
Proof.
  intros d H1 H2. unfold Rabs. destruct (Rcase_abs _) as [N|P].
  - pose proof (softplus_tangent d 0) as T. pose proof (softplus_tangent 0 1) as U. rewrite softplus_0 in *.
    assert (S : sigmoid 0 = 1 / 2) by (unfold sigmoid; rewrite exp_0; field). rewrite S in T.
    pose proof (softplus_lt d 1 H2). pose proof (softplus_tangent 1 0) as V. rewrite softplus_0 in V.
    pose proof (softplus_lt (- (1)) d H1) as L. rewrite softplus_opp in L.
    assert (1 / 2 < ln (1 + exp 1) - ln 2); [|lra].
    replace (1 / 2) with (ln (exp (1 / 2))) by apply ln_exp. rewrite <- ln_quotient by (pose proof (exp_pos 1); lra).
    apply ln_increasing; [apply exp_pos|].
    replace 1 with (1 / 2 + 1 / 2) at 3 by lra. rewrite exp_plus.
    pose proof (exp_ge_cubic (1 / 2) ltac:(lra)). nra.
  - pose proof (softplus_lt d 1 H2). lra.
Qed.

Theorem maximisers_fails :
  ~ (forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    ln (1 + exp 1) - ln 2 = Rabs (ln (1 + exp delta) - ln 2)).
Proof. intros H. specialize (H 0 ltac:(lra) ltac:(lra)). rewrite softplus_0 in H.
  replace (ln 2 - ln 2) with 0 in H by ring. rewrite Rabs_R0 in H. pose proof softplus_1_bounds. pose proof ln_2_bounds. lra. Qed.

Theorem maximisers_repaired :
  forall eta : R,
    0 < eta ->
    eta < 1 ->
    ln (1 + exp 1) - eta <= ln (1 + exp (1 - eta)).
Proof.
  intros e H0 H1. pose proof (softplus_tangent (1 - e) 1). pose proof (sigmoid_bounds 1). nra.
Qed.

Theorem maximisers_in_data_set_fails :
  ~ (Rabs 5 < 1).
Proof. rewrite Rabs_right; lra. Qed.
