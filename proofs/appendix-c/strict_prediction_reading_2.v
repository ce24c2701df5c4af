(* Appendix C: no score is above the largest. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem strict_prediction_reading_2 :
  forall (c : nat) (f : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  f y <= rmax c (fun i => f i).
Proof.
  intros c f y _ Hy. apply (rmax_ge c (fun i => f i) y Hy).
Qed.
