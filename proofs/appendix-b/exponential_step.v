(* Appendix B: |exp f| |1 - exp (f' - f)| <= |exp f| |f' - f| if f >= f'. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

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
