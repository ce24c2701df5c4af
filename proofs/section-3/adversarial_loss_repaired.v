(* Section 3: the adversarial loss is at least the standard one. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

Theorem adversarial_loss_repaired :
  forall (P : nat -> nat -> R) (F : nat -> nat -> R) (G : nat -> nat -> R),
  (forall i k, (i < 2)%nat -> (k < 2)%nat -> 0 <= P i k) ->
  rsum 2 (fun s => rsum 2 (fun k => P s k * - ln (exp (F s k) / rsum 2 (fun i => exp (F s i))))) <=
    rsum 2 (fun s => rsum 2 (fun k => P s k * Rmax (- ln (exp (F s k) / rsum 2 (fun i => exp (F s i)))) (- ln (exp (G
    s k) / rsum 2 (fun i => exp (G s i)))))).
Proof.
  intros P F G HP. apply rsum_le. intros s Hs. apply rsum_le. intros k Hk.
  apply Rmult_le_compat_l; [apply HP; assumption | apply Rmax_l].
Qed.
