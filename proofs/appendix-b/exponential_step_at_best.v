(* The best constant of the exponential step: 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exponential_step.
Open Scope R_scope.

Theorem exponential_step_at_best :
  forall (f_i : R) (f_i' : R),
  f_i' < f_i ->
  Rabs (exp f_i) * Rabs (1 - exp (f_i' - f_i)) <= 1 * (Rabs (exp f_i) * Rabs (f_i' - f_i)).
Proof.
  intros f f' H. rewrite Rmult_1_l. apply exponential_step, H.
Qed.
