(* Appendix B: M_2 is at least every score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem m2_finite_wording_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  exp (f y) <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))).
Proof.
  intros c f f' y _ Hy. pose proof (norminf_ge c (fun i => exp (f i)) y Hy) as H. cbv beta in H.
  rewrite Rabs_right in H by (left; apply exp_pos). eapply Rle_trans; [exact H | apply Rmax_l].
Qed.
