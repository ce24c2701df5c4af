Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exponential_factor.
Open Scope R_scope.

(* Appendix B: |exp f| |1 - exp (f' - f)| <= |exp f| |f' - f| if f >= f'. *)
Lemma exponential_step_weak : forall f f' : R, f' <= f ->
  Rabs (exp f) * Rabs (1 - exp (f' - f)) <= Rabs (exp f) * Rabs (f' - f).
Proof.
  intros f f' H. apply Rmult_le_compat_l; [apply Rabs_pos|].
  pose proof (exp_ineq1_le (f' - f)) as H1.
  assert (exp (f' - f) <= 1)
    by (rewrite <- exp_0; destruct H as [H|H]; [left; apply exp_increasing; lra | right; f_equal; lra]).
  rewrite Rabs_right, Rabs_left1 by lra. lra.
Qed.

Theorem exponential_step :
  forall (f_i : R) (f_i' : R),
  f_i' < f_i ->
  Rabs (exp f_i) * Rabs (1 - exp (f_i' - f_i)) <= Rabs (exp f_i) * Rabs (f_i' - f_i).
Proof.
  intros f f' H. apply exponential_step_weak. lra.
Qed.

(* The best constant of the exponential step: 1. *)
Theorem exponential_step_at_best :
  forall (f_i : R) (f_i' : R),
  f_i' < f_i ->
  Rabs (exp f_i) * Rabs (1 - exp (f_i' - f_i)) <= 1 * (Rabs (exp f_i) * Rabs (f_i' - f_i)).
Proof.
  intros f f' H. rewrite Rmult_1_l. apply exponential_step, H.
Qed.

(* Just below 1 the exponential step fails: f = 0, f' = - 1 / 2000. *)
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

(* Appendix B: |exp f - exp f'| <= max (exp f, exp f') |f' - f|, in either order. *)
Theorem exponential_step_symmetric : forall f f' : R,
  Rabs (exp f - exp f') <= Rmax (exp f) (exp f') * Rabs (f' - f).
Proof.
  assert (Hordered : forall f f', f' <= f -> Rabs (exp f - exp f') <= Rmax (exp f) (exp f') * Rabs (f' - f)).
  { intros f f' H. rewrite exponential_factor.
    eapply Rle_trans; [apply exponential_step_weak, H|].
    apply Rmult_le_compat_r; [apply Rabs_pos|].
    rewrite Rabs_right by (left; apply exp_pos). apply Rmax_l. }
  intros f f'. destruct (Rle_dec f' f) as [H|H]; [apply Hordered, H|].
  rewrite Rabs_minus_sym, Rmax_comm, (Rabs_minus_sym f' f). apply Hordered. lra.
Qed.

(* Appendix B: the exponential step needs its hypothesis f >= f'. Without it, it fails at f = 0, f' = 1: e - 1 > 1. *)
Theorem exponential_step_unordered_refuted :
  ~ (forall f f' : R, Rabs (exp f) * Rabs (1 - exp (f' - f)) <= Rabs (exp f) * Rabs (f' - f)).
Proof.
  intros H. specialize (H 0 1). rewrite exp_0, Rabs_R1, Rminus_0_r, Rabs_R1 in H.
  pose proof (exp_ineq1 1 ltac:(lra)). rewrite Rabs_left1 in H by lra. lra.
Qed.
