Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms l_exp_lipschitz_sharper l_exp_lipschitz_tight l_exp_lipschitz_tight_best.
Open Scope R_scope.

(* Appendix B: l_exp is Lipschitz with constant 2 sqrt c / min (e_y, e'_y). *)
Lemma l_exp_lipschitz : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  2 * sqrt (INR c) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j).
Proof.
  intros c y e e' Hy He He'.
  eapply Rle_trans; [apply l_exp_lipschitz_by_least; assumption|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, Rmin_glb_lt; auto|].
  assert (1 <= sqrt (INR c)) by (apply sqrt_ge_1, (le_INR 1); lia). lra.
Qed.

Theorem exp_loss_lipschitz :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    2 * sqrt (INR c) / Rmin (e y) (e' y) * norm2 c (fun i => e' i - e i).
Proof.
  intros c e e' y _ He He' Hy. unfold Rminus at 1. rewrite Ropp_involutive. apply l_exp_lipschitz; assumption.
Qed.

(* The best constant of the loss as a function of the exponentials: sqrt (c - 1) / min (e_y, e_y'). *)
Theorem exp_loss_lipschitz_at_best :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  0 <= INR c - 1 /\ Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    1 * sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun i => e' i - e i).
Proof.
  intros c e e' y Hc He He' Hy. split; [pose proof (le_INR 1 c ltac:(lia)) as H1; simpl in H1; lra|].
  rewrite Rmult_1_l. unfold Rminus at 1. rewrite Ropp_involutive.
  apply l_exp_lipschitz_tight; assumption.
Qed.

(* Just below sqrt (c - 1) the bound fails. *)
Theorem exp_loss_lipschitz_below_best :
  ~ (forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  0 <= INR c - 1 ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    999 / 1000 * sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun i => e' i - e i)).
Proof.
  intros H.
  assert (Hs : sqrt (INR 2 - 1) = 1) by (replace (INR 2 - 1) with 1 by (simpl; ring); apply sqrt_1).
  destruct (l_exp_lipschitz_tight_least 2 0 (999 / 1000 * sqrt (INR 2 - 1))) as [e [e' [He [He' Hlt]]]]; [lia | lia | lra |].
  specialize (H 2%nat e e' 0%nat ltac:(lia) He He' ltac:(lia) ltac:(simpl; lra)).
  unfold Rminus at 1 in H. rewrite Ropp_involutive in H. lra.
Qed.
