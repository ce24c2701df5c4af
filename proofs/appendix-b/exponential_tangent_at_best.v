(* The best constant: 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_at_best :
  forall x : R,
  x + 1 <= exp x.
Proof.
  intros x. pose proof (exp_ineq1_le x). lra.
Qed.
