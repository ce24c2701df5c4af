(* Bounded data, unbounded scores: x = 1 / B. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem m2_finite_wording_shown :
  forall B : R,
  1 < B ->
  B < exp (1 / (1 / B)).
Proof.
  intros B HB. replace (1 / (1 / B)) with B by (field; lra). pose proof (exp_ineq1_le B). lra.
Qed.
