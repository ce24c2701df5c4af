Require Import Reals Lra Lia.
From Lemmakit Require Import definitions minimum.
Open Scope R_scope.

(* Appendix B: M_1 over all labels is at most the score of any label. *)
Theorem fixed_epsilon_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rmin (rmin c (fun j => exp (f j))) (rmin c (fun j => exp (f' j))) <= Rmin (exp (f y)) (exp (f' y)).
Proof.
  intros c f f' y _ Hy. apply Rmin_glb.
  - eapply Rle_trans; [apply Rmin_l | apply (rmin_le c (fun j => exp (f j)) y Hy)].
  - eapply Rle_trans; [apply Rmin_r | apply (rmin_le c (fun j => exp (f' j)) y Hy)].
Qed.

(* Appendix B: M_1 is positive. *)
Theorem true_class_score_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < Rmin (rmin c (fun j => exp (f j))) (rmin c (fun j => exp (f' j))).
Proof.
  intros c f f' y Hc _. apply Rmin_glb_lt; apply rmin_gt; try exact Hc; intros i _; apply exp_pos.
Qed.
