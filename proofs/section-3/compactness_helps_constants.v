(* Section 3, compactness and the constants: the least score is a lower bound, and positive. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem compactness_helps_constants :
  forall (c : nat) (j : nat) (f : nat -> R),
    (1 <= c)%nat ->
    (j < c)%nat ->
    rmin c (fun k => exp (f k)) <= exp (f j).
Proof. intros c j f Hc Hj. apply (rmin_le c (fun k => exp (f k)) j Hj). Qed.
