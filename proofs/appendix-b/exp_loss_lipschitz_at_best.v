(* The best constant of the loss as a function of the exponentials: sqrt (c - 1) / min (e_y, e_y'). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors l_exp_lipschitz_tight.
Open Scope R_scope.

Theorem exp_loss_lipschitz_at_best :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    1 * sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun i => e' i - e i).
Proof.
  intros c e e' y Hc He He' Hy. rewrite Rmult_1_l. unfold Rminus at 1. rewrite Ropp_involutive.
  apply l_exp_lipschitz_tight; assumption.
Qed.
