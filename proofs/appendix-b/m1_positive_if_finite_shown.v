(* Below each m in (0, 1) there is a score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem m1_positive_if_finite_shown :
  forall m : R,
  0 < m ->
  m < 1 ->
  exp (ln (m / 2)) < m.
Proof.
  intros m H0 H1. rewrite exp_ln by lra. lra.
Qed.
