(* Appendix B: the exponential step needs its hypothesis f >= f'. Without it, it fails at f = 0, f' = 1: e - 1 > 1. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_step_unordered_refuted :
  ~ (forall f f' : R, Rabs (exp f) * Rabs (1 - exp (f' - f)) <= Rabs (exp f) * Rabs (f' - f)).
Proof.
  intros H. specialize (H 0 1). rewrite exp_0, Rabs_R1, Rminus_0_r, Rabs_R1 in H.
  pose proof (exp_ineq1 1 ltac:(lra)). rewrite Rabs_left1 in H by lra. lra.
Qed.
