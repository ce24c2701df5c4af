Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

(* Appendix B: m_1 is positive. *)
Theorem local_constants :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < Rmin (exp (f y)) (exp (f' y)).
Proof.
  intros c f f' y _ _. apply Rmin_glb_lt; apply exp_pos.
Qed.

(* Appendix B: m_1 <= m_2. *)
Theorem local_constants_reading_2 :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rmin (exp (f y)) (exp (f' y)) <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))).
Proof.
  intros c f f' y _ Hy. pose proof (norminf_ge c (fun i => exp (f i)) y Hy) as H. cbv beta in H.
  rewrite Rabs_right in H by (left; apply exp_pos).
  eapply Rle_trans; [apply Rmin_l|]. eapply Rle_trans; [exact H | apply Rmax_l].
Qed.
