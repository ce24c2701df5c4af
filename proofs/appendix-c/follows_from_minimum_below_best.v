(* Two rows of the identity: 2 against 1.99. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem follows_from_minimum_below_best :
  ~ (forall (W : nat -> nat -> R) (i : nat) (j : nat) (s : R),
  (i < 2)%nat ->
  (j < 2)%nat ->
  is_spectral 2 2 W s ->
  norm2 2 (fun i0 => W i i0) + norm2 2 (fun i0 => W j i0) <= 199 / 100 * s).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  destruct (spectral_exists 2 2 I2) as [s Hs].
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  assert (Hrow : forall i, (i < 2)%nat -> norm2 2 (fun k => I2 i k) = 1).
  { intros i Hi. rewrite (norm2_single 2 _ i Hi).
    - unfold I2. destruct (Nat.eq_dec i i); [apply Rabs_R1 | congruence].
    - intros k _ Hk. unfold I2. destruct (Nat.eq_dec i k); congruence. }
  specialize (H I2 0%nat 1%nat s ltac:(lia) ltac:(lia) Hs). rewrite !Hrow in H by lia. lra.
Qed.
