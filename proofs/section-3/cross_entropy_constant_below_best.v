(* Section 3, two classes: just below the best constant the bound fails: f = (0, 0), f' = (1/1000, - 1/1000). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum exp_log cross_entropy.
Open Scope R_scope.

Theorem cross_entropy_constant_below_best :
  ~ (forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 2)%nat ->
  Rabs (- ln (exp (f y) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 2 (fun i => exp (f' i)))) <=
    99 / 100 * (sqrt 2 * Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i))) / (rmin 2 (fun k =>
    Rmin (exp (f k)) (exp (f' k))) + Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i))))) *
    norm2 2 (fun i => f i - f' i)).
Proof.
  intros H. set (h := 1 / 1000). assert (Hh : 0 < h < 1 / 100) by (unfold h; lra).
  set (g := fun i : nat => match i with 0%nat => h | _ => - h end).
  set (f0 := fun _ : nat => 0).
  specialize (H 0%nat f0 g ltac:(lia)).
  pose proof (cross_entropy_tangent 2 0 g f0 ltac:(lia)) as Htan.
  set (L := ln (exp (f0 0%nat) / rsum 2 (fun i => exp (f0 i)))) in *.
  set (L' := ln (exp (g 0%nat) / rsum 2 (fun i => exp (g i)))) in *.
  pose proof (exp_pos h) as HE. pose proof (exp_pos (- h)) as HE'.
  assert (Hprod : exp h * exp (- h) = 1) by (rewrite <- exp_plus, Rplus_opp_r; apply exp_0).
  pose proof (exp_ineq1_le (- h)) as Hlow. pose proof (exp_ineq1_le h) as Hup.
  assert (HE1 : exp (- h) <= 1) by (rewrite <- exp_0; apply exp_le; lra).
  assert (Hdot : dot 2 (loss_gradient 2 0 g) (fun i => g i - f0 i) = - (2 * h * exp (- h) / (exp h + exp (- h)))).
  { unfold dot, loss_gradient, softmax. simpl rsum. rewrite one_hot_same, one_hot_other by lia. unfold f0, g. field. lra. }
  rewrite Hdot in Htan. clear Hdot.
  assert (HM2 : Rmax (norminf 2 (fun i => exp (f0 i))) (norminf 2 (fun i => exp (g i))) = exp h).
  { unfold norminf, f0, g. simpl. rewrite exp_0, !Rabs_right by lra. rewrite (Rmax_left (exp h)) by lra. rewrite (Rmax_left 1 1) by lra. apply Rmax_right. lra. }
  assert (HM1 : rmin 2 (fun k => Rmin (exp (f0 k)) (exp (g k))) = exp (- h)).
  { unfold f0, g. simpl. rewrite exp_0, (Rmin_left 1 (exp h)), (Rmin_right 1 (exp (- h))) by lra. apply Rmin_right. lra. }
  assert (Hn : norm2 2 (fun i => f0 i - g i) = sqrt 2 * h).
  { unfold norm2, f0, g. simpl. replace (0 + (0 - h) * ((0 - h) * 1) + (0 - - h) * ((0 - - h) * 1)) with (2 * h ^ 2) by ring.
    rewrite sqrt_mult, sqrt_pow2 by (try apply pow2_ge_0; lra). reflexivity. }
  rewrite HM2, HM1, Hn in H.
  assert (Hs : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
  replace (99 / 100 * (sqrt 2 * exp h / (exp (- h) + exp h)) * (sqrt 2 * h))
    with (99 / 100 * (sqrt 2 * sqrt 2) * h * exp h / (exp h + exp (- h))) in H by (field; lra).
  rewrite Hs in H. pose proof (Rle_abs (- L - - L')) as Habs.
  assert (Hquot : 2 * h * exp (- h) / (exp h + exp (- h)) <= 99 / 100 * 2 * h * exp h / (exp h + exp (- h))) by lra.
  apply Rmult_le_compat_r with (r := exp h + exp (- h)) in Hquot; [|lra].
  unfold Rdiv in Hquot. rewrite !Rmult_assoc, Rinv_l, !Rmult_1_r in Hquot by lra.
  assert (Hle : exp (- h) <= 99 / 100 * exp h) by (apply Rmult_le_reg_l with (2 * h); [lra|]; unfold Rdiv; lra).
  apply Rmult_le_compat_r with (r := exp (- h)) in Hle; [|lra]. rewrite Rmult_assoc, Hprod in Hle.
  assert (Hsq : 999 / 1000 * (999 / 1000) <= exp (- h) * exp (- h)) by (apply Rmult_le_compat; unfold h in *; lra). lra.
Qed.
