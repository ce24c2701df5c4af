(* Appendix B: l_exp is Lipschitz with constant 2 sqrt c / min (e_y, e'_y). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms l_exp_lipschitz_sharper.
Open Scope R_scope.

Lemma l_exp_lipschitz : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  2 * sqrt (INR c) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j).
Proof.
  intros c y e e' Hy He He'.
  eapply Rle_trans; [apply l_exp_lipschitz_sharper; assumption|].
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
