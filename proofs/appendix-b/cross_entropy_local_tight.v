(* Appendix B, sharper on the paper's own route: sqrt (c - 1) m_2 / m_1 for c >= 2, from the best constant of l_exp. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exponential_norm_bound l_exp_lipschitz_tight.
Open Scope R_scope.

Theorem cross_entropy_local_tight :
  forall (c : nat) (y : nat) (f1 : nat -> R) (f' : nat -> R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  0 <= INR c - 1 /\ Rabs (- ln (exp (f1 y) / rsum c (fun i => exp (f1 i))) - - ln (exp (f' y) / rsum c (fun i1 => exp (f' i1)))) <= sqrt (INR c - 1) * Rmax (norminf c (fun i2 => exp (f1 i2))) (norminf c (fun i3 => exp (f' i3))) / Rmin (exp (f1 y)) (exp (f' y)) * norm2 c (fun i4 => f1 i4 - f' i4).
Proof.
  intros c y f f' Hc Hy. split; [apply (le_INR 2) in Hc; simpl in Hc; lra|].
  pose proof (l_exp_lipschitz_tight c y (fun i => exp (f i)) (fun i => exp (f' i)) Hc Hy
    (fun i _ => exp_pos (f i)) (fun i _ => exp_pos (f' i))) as H.
  cbv beta in H. unfold Rminus at 1. rewrite Ropp_involutive. eapply Rle_trans; [exact H|]. clear H.
  rewrite norm2_sub_comm.
  pose proof (exponential_norm_le c f f') as H. rewrite (norm2_sub_comm c f' f) in H.
  set (m2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (Hm1 : 0 < Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb_lt; apply exp_pos).
  set (m1 := Rmin (exp (f y)) (exp (f' y))) in *.
  replace (sqrt (INR c - 1) * m2 / m1 * norm2 c (fun i => f i - f' i))
    with (sqrt (INR c - 1) / m1 * (m2 * norm2 c (fun i => f i - f' i))) by (field; lra).
  apply Rmult_le_compat_l; [|exact H].
  apply Rmult_le_pos; [apply sqrt_pos | left; apply Rinv_0_lt_compat, Hm1].
Qed.
