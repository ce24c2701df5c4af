(* Section 3, the standard loss: a sum of non-negative losses over a finite law. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem standard_loss_repaired :
  forall (P : nat -> nat -> R) (F : nat -> nat -> R),
    (forall i k, (i < 2)%nat -> (k < 2)%nat -> 0 <= P i k) ->
    0 <= rsum 2 (fun s => rsum 2 (fun k => P s k * - ln (exp (F s k) / rsum 2 (fun i => exp (F s i))))).
Proof.
  intros P F HP. apply rsum_nonneg. intros s Hs. apply rsum_nonneg. intros k Hk.
  apply Rmult_le_pos; [apply HP; assumption | apply cross_entropy_nonneg, Hk].
Qed.
