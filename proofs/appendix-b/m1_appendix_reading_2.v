(* Appendix B: M_1 is positive. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors minimum.
Open Scope R_scope.

Theorem m1_appendix_reading_2 :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < Rmin (rmin c (fun j => exp (f j))) (rmin c (fun j => exp (f' j))).
Proof.
  intros c f f' y Hc _. apply Rmin_glb_lt; apply rmin_gt; try exact Hc; intros i _; apply exp_pos.
Qed.
