(* Just below the spectral norm the bound fails: the identity. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem weight_norm_below_best :
  ~ (forall (W : nat -> nat -> R) (u : nat -> R) (s : R),
  is_spectral 2 2 W s ->
  norm2 2 (fun i => matvec 2 W u i) <= 999 / 1000 * s * norm2 2 u).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  destruct (spectral_exists 2 2 I2) as [s Hs].
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  specialize (H I2 (fun k => match k with 0%nat => 1 | _ => 0 end) s Hs).
  rewrite (norm2_single 2 (fun i => matvec _ _ _ i) 0%nat), (norm2_single 2 _ 0%nat) in H
    by (try lia; intros [|[|k]] Hk Hk0; unfold matvec, I2; simpl; lra || lia).
  unfold matvec, I2 in H. simpl in H. rewrite !Rabs_right in H by lra. destruct Hs as [Hs0 _]. lra.
Qed.
