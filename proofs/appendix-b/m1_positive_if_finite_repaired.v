(* Logits bounded below by - B have scores of at least exp (- B). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exp_log.
Open Scope R_scope.

Theorem m1_positive_if_finite_repaired :
  forall (t : R) (B : R),
  0 < B ->
  0 - B <= t ->
  exp (0 - B) <= exp t.
Proof.
  intros t B _ H. apply exp_le, H.
Qed.
