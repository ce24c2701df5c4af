(* Section 3, three classes: the printed constant where M_2 >= sqrt 2 / 18 = sqrt (c - 1) / (2 c^2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum cross_entropy_set_valid_large.
Open Scope R_scope.

Theorem cross_entropy_constant_shown_3 :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 3)%nat ->
  sqrt 2 <= 18 * Rmax (norminf 3 (fun i => exp (f i))) (norminf 3 (fun i => exp (f' i))) ->
  Rabs (- ln (exp (f y) / rsum 3 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 3 (fun i => exp (f' i)))) <=
    6 * sqrt 3 * (Rmax (norminf 3 (fun i => exp (f i))) (norminf 3 (fun i => exp (f' i)))) ^ 2 / rmin 3 (fun k =>
    Rmin (exp (f k)) (exp (f' k))) * norm2 3 (fun i => f i - f' i).
Proof.
  intros y f f' Hy Hcond.
  set (M1 := rmin 3 (fun k => Rmin (exp (f k)) (exp (f' k)))) in *.
  set (M2 := Rmax (norminf 3 (fun i => exp (f i))) (norminf 3 (fun i => exp (f' i)))) in *.
  assert (HM1 : 0 < M1) by (apply rmin_gt; [lia|]; intros i _; apply Rmin_glb_lt; apply exp_pos).
  assert (Hlow : forall i, (i < 3)%nat -> M1 <= exp (f i) /\ M1 <= exp (f' i)).
  { intros i Hi. pose proof (rmin_le 3 (fun k => Rmin (exp (f k)) (exp (f' k))) i Hi) as H. cbv beta in H. fold M1 in H.
    split; (eapply Rle_trans; [exact H | apply Rmin_l || apply Rmin_r]). }
  assert (Hf : norminf 3 (fun i => exp (f i)) <= M2) by apply Rmax_l.
  assert (Hf' : norminf 3 (fun i => exp (f' i)) <= M2) by apply Rmax_r.
  assert (HM : M1 <= M2).
  { eapply Rle_trans; [apply (proj1 (Hlow y Hy))|]. eapply Rle_trans; [|exact Hf].
    pose proof (norminf_ge 3 (fun i => exp (f i)) y Hy) as H. cbv beta in H. rewrite Rabs_right in H by (left; apply exp_pos). exact H. }
  pose proof (cross_entropy_set_valid_large 3 y M1 M2 f f') as H.
  replace (INR 3) with 3 in H by (simpl; ring). replace (3 - 1) with 2 in H by ring.
  replace (2 * 3 * sqrt 3) with (6 * sqrt 3) in H by ring.
  apply H; try apply Hlow; try assumption; try lia; try lra.
Qed.
