Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

(* The pair has m_1 = exp (- 20). *)
Theorem true_class_score_shown :
  Rmin (exp 0) (exp (-(20))) <= exp (-(20)).
Proof.
  apply Rmin_r.
Qed.

(* The true scores are both 1. *)
Theorem true_class_score_fails :
  ~ (Rmin (exp 0) (exp 0) <= exp (-(20))).
Proof.
  intros H. rewrite Rmin_left in H by lra. assert (exp (-(20)) < exp 0) by (apply exp_increasing; lra). lra.
Qed.
