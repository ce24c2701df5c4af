(* Section 3: the two notations of a score agree. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem score_notations_agree :
  forall (c : nat) (y : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  exp (f y) = exp (f y).
Proof.
  reflexivity.
Qed.
