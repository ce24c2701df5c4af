(* Section 3: the least score is at most every score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors minimum.
Open Scope R_scope.

Theorem compactness_helps_constants :
  forall (c : nat) (j : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (j < c)%nat ->
  rmin c (fun k => exp (f k)) <= exp (f j).
Proof.
  intros c j f _ Hj. apply (rmin_le c (fun k => exp (f k)) j Hj).
Qed.
