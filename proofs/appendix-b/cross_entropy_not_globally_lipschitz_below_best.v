(* Just below the best constant the bound fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors cross_entropy_lipschitz_best.
Open Scope R_scope.

Theorem cross_entropy_not_globally_lipschitz_below_best :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    999 / 1000 * sqrt 2 * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. assert (0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  destruct (cross_entropy_lipschitz_best 2 0 (999 / 1000 * sqrt 2)) as [f [f' Hff']]; [lia | lia | lra |].
  specialize (H 2%nat f f' 0%nat ltac:(lia) ltac:(lia)). lra.
Qed.
