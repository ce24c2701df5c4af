(* Appendix B: m_1 is positive. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem local_constants :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < Rmin (exp (f y)) (exp (f' y)).
Proof.
  intros c f f' y _ _. apply Rmin_glb_lt; apply exp_pos.
Qed.
