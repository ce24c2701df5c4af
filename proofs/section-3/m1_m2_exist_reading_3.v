(* Section 3: exp (- B) is positive. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem m1_m2_exist_reading_3 :
  forall B : R,
  0 < B ->
  0 < exp (- B).
Proof.
  intros B _. apply exp_pos.
Qed.
