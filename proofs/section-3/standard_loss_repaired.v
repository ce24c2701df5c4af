(* Section 3: the expected loss is not negative. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums cross_entropy.
Open Scope R_scope.

Theorem standard_loss_repaired :
  forall (P : nat -> nat -> R) (F : nat -> nat -> R),
  (forall i k, (i < 2)%nat -> (k < 2)%nat -> 0 <= P i k) ->
  0 <= rsum 2 (fun s => rsum 2 (fun k => P s k * - ln (exp (F s k) / rsum 2 (fun i => exp (F s i))))).
Proof.
  intros P F HP. apply rsum_nonneg. intros s Hs. apply rsum_nonneg. intros k Hk.
  apply Rmult_le_pos; [apply HP; assumption | apply (cross_entropy_nonneg 2 k (F s) Hk)].
Qed.
