(* The pair has m_1 = exp (- 20). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem true_class_score_shown :
  Rmin (exp 0) (exp (-(20))) <= exp (-(20)).
Proof.
  apply Rmin_r.
Qed.
