(* Section 3, two classes: the best constant sqrt 2 M_2 / (M_1 + M_2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum cross_entropy_box_lipschitz.
Open Scope R_scope.

Theorem cross_entropy_constant_at_best :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 2)%nat ->
  Rabs (- ln (exp (f y) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 2 (fun i => exp (f' i)))) <=
    1 * (sqrt 2 * Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i))) / (rmin 2 (fun k => Rmin
    (exp (f k)) (exp (f' k))) + Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i))))) *
    norm2 2 (fun i => f i - f' i).
Proof.
  intros y f f' Hy.
  set (M1 := rmin 2 (fun k => Rmin (exp (f k)) (exp (f' k)))) in *.
  set (M2 := Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i)))) in *.
  assert (HM1 : 0 < M1) by (apply rmin_gt; [lia|]; intros i _; apply Rmin_glb_lt; apply exp_pos).
  assert (Hlow : forall i, (i < 2)%nat -> M1 <= exp (f i) /\ M1 <= exp (f' i)).
  { intros i Hi. pose proof (rmin_le 2 (fun k => Rmin (exp (f k)) (exp (f' k))) i Hi) as H. cbv beta in H. fold M1 in H.
    split; (eapply Rle_trans; [exact H | apply Rmin_l || apply Rmin_r]). }
  assert (Hf : norminf 2 (fun i => exp (f i)) <= M2) by apply Rmax_l.
  assert (Hf' : norminf 2 (fun i => exp (f' i)) <= M2) by apply Rmax_r.
  assert (HM : M1 <= M2).
  { eapply Rle_trans; [apply (proj1 (Hlow y Hy))|]. eapply Rle_trans; [|exact Hf].
    pose proof (norminf_ge 2 (fun i => exp (f i)) y Hy) as H. cbv beta in H. rewrite Rabs_right in H by (left; apply exp_pos). exact H. }
  rewrite Rmult_1_l.
  apply (cross_entropy_lipschitz_on_box 2 y M1 M2); try apply Hlow; try assumption; try lia; try lra.
  intros k Hk Hk2. replace k with 1%nat by lia. simpl (INR 1). replace (1 * (1 + 1)) with 2 by ring.
  right. field. lra.
Qed.
