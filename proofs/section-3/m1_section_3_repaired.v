(* Section 3, repaired: M_1 over all labels is at most every score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions minimum.
Open Scope R_scope.

Theorem m1_section_3_repaired :
  forall (c : nat) (y : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  rmin c (fun k => exp (f k)) <= exp (f y).
Proof.
  intros c y f _ Hy. apply (rmin_le c (fun k => exp (f k)) y Hy).
Qed.
