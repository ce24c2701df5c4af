(* Section 3: the printed constant where c M_2 >= 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum cross_entropy_set_valid_if.
Open Scope R_scope.

Theorem cross_entropy_constant_shown :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  1 <= INR c * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / rmin c
    (fun k => Rmin (exp (f k)) (exp (f' k))) * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y Hc Hy Hcond.
  set (M1 := rmin c (fun k => Rmin (exp (f k)) (exp (f' k)))) in *.
  set (M2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (HM1 : 0 < M1) by (apply rmin_gt; [lia|]; intros i _; apply Rmin_glb_lt; apply exp_pos).
  assert (Hlow : forall i, (i < c)%nat -> M1 <= exp (f i) /\ M1 <= exp (f' i)).
  { intros i Hi. pose proof (rmin_le c (fun k => Rmin (exp (f k)) (exp (f' k))) i Hi) as H. cbv beta in H. fold M1 in H.
    split; (eapply Rle_trans; [exact H | apply Rmin_l || apply Rmin_r]). }
  assert (Hf : norminf c (fun i => exp (f i)) <= M2) by apply Rmax_l.
  assert (Hf' : norminf c (fun i => exp (f' i)) <= M2) by apply Rmax_r.
  assert (HM : M1 <= M2).
  { eapply Rle_trans; [apply (proj1 (Hlow y Hy))|]. eapply Rle_trans; [|exact Hf].
    pose proof (norminf_ge c (fun i => exp (f i)) y Hy) as H. cbv beta in H. rewrite Rabs_right in H by (left; apply exp_pos). exact H. }
  apply (cross_entropy_set_bound_if c y M1 M2); try apply Hlow; try assumption; lia.
Qed.
