(* Section 5, the square: no constant serves it on the line, 2 B serves on [-B, B]. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem robustness_conditions_of_loss_shown :
  forall C : R,
    0 <= C ->
    C * Rabs (C + 1 - 0) < (C + 1) ^ 2 - 0 ^ 2.
Proof. intros C HC. rewrite Rabs_right by lra. simpl. nra. Qed.

Theorem smooth_losses_shown_2 :
  forall C : R,
    0 <= C ->
    C < (C + 1) ^ 2.
Proof. intros C HC. simpl. nra. Qed.

Theorem robustness_conditions_of_loss_fails :
  ~ (forall (C : R) (x : R) (delta : R),
    0 <= C ->
    (x + delta) ^ 2 - x ^ 2 <= C * Rabs delta).
Proof. intros H. specialize (H 0 1 1 ltac:(lra)). rewrite Rabs_R1 in H. lra. Qed.

Theorem smooth_losses_repaired :
  forall (B : R) (s : R) (t : R),
    0 < B ->
    Rabs s <= B ->
    Rabs t <= B ->
    Rabs (s ^ 2 - t ^ 2) <= 2 * B * Rabs (s - t).
Proof.
  intros B s t HB Hs Ht. replace (s ^ 2 - t ^ 2) with ((s + t) * (s - t)) by ring. rewrite Rabs_mult.
  apply Rmult_le_compat_r; [apply Rabs_pos|]. eapply Rle_trans; [apply Rabs_triang|]. lra.
Qed.
