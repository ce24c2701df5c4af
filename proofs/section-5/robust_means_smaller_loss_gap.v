(* Section 5, robust does not mean a smaller gap of the loss, nor the reverse. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Lemma softplus_lipschitz_1 : forall s t, Rabs (ln (1 + exp s) - ln (1 + exp t)) <= Rabs (s - t).
Proof.
  intros s t. eapply Rle_trans; [apply (softplus_lipschitz (Rmax s t)); [apply Rmax_l | apply Rmax_r]|].
  rewrite <- (Rmult_1_l (Rabs (s - t))) at 2. apply Rmult_le_compat_r; [apply Rabs_pos|].
  left. apply (sigmoid_bounds (Rmax s t)).
Qed.

Theorem robust_means_smaller_loss_gap_shown :
  forall delta : R,
    - (9 / 10) < delta ->
    delta < 9 / 10 ->
    0 < 1 + delta.
Proof. intros d H1 H2. lra. Qed.

Theorem robust_means_smaller_loss_gap_shown_2 :
  (1 + - (3 / 5) - 1 / 2) / 100 < 0.
Proof. lra. Qed.

Theorem robust_means_smaller_loss_gap_shown_3 :
  0 < (1 + 0 - 1 / 2) / 100.
Proof. lra. Qed.

Theorem robust_means_smaller_loss_gap_shown_4 :
  forall delta : R,
    - (9 / 10) < delta ->
    delta < 9 / 10 ->
    ln (1 + exp (- ((1 + delta - 1 / 2) / 100))) - ln (1 + exp (- ((1 + 0 - 1 / 2) / 100))) <= ln (1 + exp (- ((1 + - (9 / 10) - 1 / 2) / 100))) - ln (1 + exp (- ((1 + 0 - 1 / 2) / 100))).
Proof.
  intros d H1 H2. apply Rplus_le_compat_r. apply softplus_le. lra.
Qed.

Theorem robust_means_smaller_loss_gap_fails :
  ~ (forall delta : R,
    - (9 / 10) < delta ->
    delta < 9 / 10 ->
    0 < (1 + delta - 1 / 2) / 100).
Proof. intros H. specialize (H (- (6 / 10)) ltac:(lra) ltac:(lra)). lra. Qed.

Theorem robust_means_smaller_loss_gap_fails_2 :
  ~ (forall delta : R,
    - (9 / 10) < delta ->
    delta < 9 / 10 ->
    ln (1 + exp (- (1 + delta))) - ln (1 + exp (- (1 + 0))) <= ln (1 + exp (- ((1 + - (9 / 10) - 1 / 2) / 100))) - ln (1 + exp (- ((1 + 0 - 1 / 2) / 100)))).
Proof.
  intros H. specialize (H (- (1 / 2)) ltac:(lra) ltac:(lra)).
  (* The gap on the left is near 0.16, the one on the right below 0.009. *)
  pose proof (softplus_lipschitz_1 (- ((1 + - (9 / 10) - 1 / 2) / 100)) (- ((1 + 0 - 1 / 2) / 100))) as U.
  rewrite (Rabs_right (- ((1 + - (9 / 10) - 1 / 2) / 100) - _)) in U by lra.
  pose proof (Rle_trans _ _ _ (Rle_abs _) U) as U'. clear U.
  pose proof (softplus_tangent (- (1 + - (1 / 2))) (- (1 + 0))) as L.
  replace (- (1 + 0) - - (1 + - (1 / 2))) with (- (1 / 2)) in L by lra.
  assert (S : 1 / 4 <= sigmoid (- (1 + 0))).
  { unfold sigmoid. replace (- (1 + 0)) with (- (1)) by ring. rewrite exp_Ropp. pose proof exp_1_bounds.
    replace (/ exp 1 / (1 + / exp 1)) with (/ (1 + exp 1)) by (field; lra).
    replace (1 / 4) with (/ 4) by lra. apply Rinv_le_contravar; lra. }
  lra.
Qed.

Theorem robust_means_smaller_loss_gap_repaired :
  forall (x : R) (delta : R),
    Rabs (ln (1 + exp (x + delta)) - ln (1 + exp x)) <= Rabs delta.
Proof.
  intros x d. eapply Rle_trans; [apply softplus_lipschitz_1|]. replace (x + d - x) with d by ring. lra.
Qed.

Theorem vice_versa_repaired :
  forall (s : R) (t : R),
    Rabs (s - t) <= Rabs (ln (1 + exp s) - ln (1 + exp t)) + Rabs (ln (1 + exp (- s)) - ln (1 + exp (- t))).
Proof.
  intros s t. rewrite !softplus_opp. set (a := ln (1 + exp s)). set (b := ln (1 + exp t)).
  replace (s - t) with ((a - b) - ((a - s) - (b - t))) by ring. unfold Rminus at 1.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite Rabs_Ropp. apply Rle_refl.
Qed.
