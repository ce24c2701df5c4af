(* Section 3, M1 over all labels: a lower bound of the score of the label. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem m1_section_3_repaired :
  forall (c : nat) (y : nat) (f : nat -> R),
    (1 <= c)%nat ->
    (y < c)%nat ->
    rmin c (fun k => exp (f k)) <= exp (f y).
Proof. intros c y f Hc Hy. apply (rmin_le c (fun k => exp (f k)) y Hy). Qed.
