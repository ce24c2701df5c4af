Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

(* Below each m in (0, 1) there is a score. *)
Theorem m1_positive_if_finite_shown :
  forall m : R,
  0 < m ->
  m < 1 ->
  exp (ln (m / 2)) < m.
Proof.
  intros m H0 H1. rewrite exp_ln by lra. lra.
Qed.

(* Logits bounded below by - B have scores of at least exp (- B). *)
Theorem m1_positive_if_finite_repaired :
  forall (t : R) (B : R),
  0 < B ->
  0 - B <= t ->
  exp (0 - B) <= exp t.
Proof.
  intros t B _ H. apply exp_le, H.
Qed.
