(* Just below sqrt (c - 1) the bound fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors l_exp_lipschitz_tight_best.
Open Scope R_scope.

Theorem exp_loss_lipschitz_below_best :
  ~ (forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    999 / 1000 * sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun i => e' i - e i)).
Proof.
  intros H.
  assert (Hs : sqrt (INR 2 - 1) = 1) by (replace (INR 2 - 1) with 1 by (simpl; ring); apply sqrt_1).
  destruct (l_exp_lipschitz_tight_best 2 0 (999 / 1000 * sqrt (INR 2 - 1))) as [e [e' [He [He' Hlt]]]]; [lia | lia | lra |].
  specialize (H 2%nat e e' 0%nat ltac:(lia) He He' ltac:(lia)).
  unfold Rminus at 1 in H. rewrite Ropp_involutive in H. lra.
Qed.
